import { readCounts, readListedChanges, readRelease, readReleases } from '../services/release/read-releases';
import { getTier } from '../services/programme/read-tiers';
import type { Resolvers } from '../../types/graphql';

/** Resolvers of `release.graphql`. */
export const releaseResolvers: Resolvers = {
  Query: {
    releases: (_root, { year }, { session }) => readReleases(session, year ?? null),
    release: (_root, { code }, { session }) => readRelease(session, code),
  },
  RosterRelease: {
    counts: ({ code }, _args, { session }) => readCounts(session, code),
    admitted: ({ code }, _args, { session }) => readListedChanges(session, code, 'admitted'),
    returned: ({ code }, _args, { session }) => readListedChanges(session, code, 'returned'),
    renewed: ({ code }, _args, { session }) => readListedChanges(session, code, 'renewed'),
    promoted: ({ code }, _args, { session }) => readListedChanges(session, code, 'promoted'),
  },
  ReleaseChange: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
    was: ({ was }, _args, { session }) => (was === null ? null : getTier(session, was)),
  },
};
