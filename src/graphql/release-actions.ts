import { correctRelease } from '../services/release/correct-release';
import { draftRelease } from '../services/release/draft-release';
import { publishRelease } from '../services/release/publish-release';
import { readName } from '../services/membership/read-member';
import { getTier } from '../services/programme/read-tiers';
import type { Resolvers } from '../../types/graphql';
import { keyed } from './server/idempotency';
import { thingOrRefusal } from './review';
import { mustInLang } from './server/text';

/** Resolvers of `release-actions.graphql`. */
export const releaseActionResolvers: Resolvers = {
  Mutation: {
    draftRelease: async (_root, { input }, { act }) =>
      draftRelease(await act('api::roster-release.roster-release.draft'), input),
    publishRelease: async (_root, { input }, { act }) =>
      publishRelease(await act('api::roster-release.roster-release.publish'), keyed(input)),
    correctRelease: async (_root, { input }, { act }) =>
      correctRelease(await act('api::roster-release.roster-release.correct'), {
        ...keyed(input),
        tier: input.tier ?? null,
      }),
  },
  DraftReleaseResult: thingOrRefusal('ReleaseDraft'),
  PublishReleaseResult: thingOrRefusal('ReleasePublication'),
  CorrectReleaseResult: thingOrRefusal('ReleaseCorrection'),
  ReleaseCorrection: {
    id: ({ id }) => String(id),
    name: ({ member }, _args, { session }) => readName(session, member),
    tier: ({ tier }, _args, { session }) => (tier === null ? null : getTier(session, tier)),
  },
  WaitingOutcome: {
    name: ({ member }, _args, { session }) => readName(session, member),
    now: ({ now }) => (now !== null && 'change' in now ? now : null),
    notAdmitted: ({ now }) => (now !== null && 'reason' in now ? now.reason : null),
    contributions: ({ things }) => things.filter((thing) => thing.kind === 'contribution'),
    grants: ({ things }) => things.filter((thing) => thing.kind !== 'contribution'),
  },
  WaitingGrant: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
  StaffChange: {
    putForwards: ({ putForwards }) => putForwards ?? [],
    name: ({ member }, _args, { session }) => readName(session, member),
    tier: ({ tier }, _args, { session }) => (tier === null ? null : getTier(session, tier)),
    was: ({ was }, _args, { session }) => (was === null ? null : getTier(session, was)),
  },
  UsedPutForward: {
    groupName: ({ groupName }, args) => mustInLang(groupName, args),
  },
  NotAdmitted: {
    name: ({ member }, _args, { session }) => readName(session, member),
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
};
