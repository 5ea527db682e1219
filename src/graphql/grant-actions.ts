import { grantWarning } from '../messages/grant-warnings';
import { grantTier } from '../services/grant/grant-tier';
import type { Resolvers } from '../../types/graphql';
import { keyed } from './server/idempotency';
import { thingOrRefusal } from './review';
import { possibleYears } from './server/years';

/** Resolvers of `grant-actions.graphql`. */
export const grantActionResolvers: Resolvers = {
  Mutation: {
    grantTier: async (_root, { input }, { act }) =>
      grantTier(await act('api::title-grant.title-grant.give'), { ...keyed(input), years: possibleYears(input.years) }),
  },
  GrantTierResult: thingOrRefusal('TierGrant'),
  TierGrant: {
    countsFrom: ({ counts }) => counts.effects[0]?.from ?? null,
    warning: (grant, { lang }) => grantWarning(grant, lang),
  },
};
