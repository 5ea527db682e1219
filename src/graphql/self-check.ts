import { getActivityType } from '../services/programme/read-activity-types';
import { getTier } from '../services/programme/read-tiers';
import { selfCheck } from '../services/membership/self-check';
import type { Resolvers } from '../../types/graphql';
import { answered } from './server/errors';

/** Resolvers of `self-check.graphql`. */
export const selfCheckResolvers: Resolvers = {
  Query: {
    selfCheck: (_root, { contributions, on }, { session, account }) =>
      answered(selfCheck(session, { contributions, on: on ?? null, account })),
  },
  SelfCheck: {
    tier: ({ tier }, _args, { session }) => (tier === null ? null : getTier(session, tier)),
    tiers: ({ distances }) => distances,
  },
  HeldTier: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
  SelfCheckActivity: {
    activity: ({ activity }, _args, { session }) => getActivityType(session, activity),
  },
  SelfCheckNotCounted: {
    activity: ({ activity, occurredOn }, _args, { session }) => getActivityType(session, activity, occurredOn),
  },
  TierDistance: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
};
