import { readActivityTypes } from '../services/programme/read-activity-types';
import { readCommittee } from '../services/programme/read-committees';
import type { Resolvers } from '../../types/graphql';
import { inLang, mustInLang } from './server/text';

/** Resolvers of `activity-type.graphql`. */
export const activityTypeResolvers: Resolvers = {
  Query: {
    activityTypes: (_root, { on }, { session }) => readActivityTypes(session, on ?? null),
  },
  ActivityType: {
    name: ({ name }, args) => mustInLang(name, args),
    description: ({ description }, args) => inLang(description, args),
    unit: ({ unit }, args) => inLang(unit, args),
    committee: ({ committee }, _args, { session }) => readCommittee(session, committee),
  },
  RuleRevision: {
    evidenceHosts: ({ evidenceHosts }) => evidenceHosts ?? [],
  },
};
