import { getActivityType } from '../services/programme/read-activity-types';
import { readCommittee, readCommittees, readGroups, readLeaders } from '../services/programme/read-committees';
import type { Resolvers } from '../../types/graphql';
import { inLang, mustInLang } from './server/text';

/** Resolvers of `committee.graphql`. */
export const committeeResolvers: Resolvers = {
  Query: {
    committees: (_root, _args, { session }) => readCommittees(session),
    groups: (_root, { includeDissolved }, { session }) => readGroups(session, { includeDissolved }),
  },
  Committee: {
    name: ({ name }, args) => mustInLang(name, args),
    description: ({ description }, args) => inLang(description, args),
    participation: ({ participation }, args) => inLang(participation, args),
    duty: ({ duty }, _args, { session }) => (duty === null ? null : getActivityType(session, duty)),
    groups: ({ code }, { includeDissolved }, { session }) => readGroups(session, { committee: code, includeDissolved }),
  },
  Group: {
    name: ({ name }, args) => mustInLang(name, args),
    description: ({ description }, args) => inLang(description, args),
    committee: ({ committee }, _args, { session }) => readCommittee(session, committee),
    leaders: ({ code }, _args, { session }) => readLeaders(session, code),
  },
};
