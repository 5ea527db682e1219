import { photoWarningMessage } from '../messages/photo-warnings';
import { previewPath } from '../photo/keep';
import { readProgramme } from '../services/programme/read-programme';
import { getActivityType } from '../services/programme/read-activity-types';
import { readLeaderships, readOutlook, readStanding } from '../services/membership/read-standing';
import { getTier } from '../services/programme/read-tiers';
import {
  readOwnChanges,
  readOwnContributions,
  readOwnInvitations,
  readOwnProfile,
  readOwnRefusals,
  readViewer,
  readViewersPhoto,
} from '../services/membership/read-viewer';
import type { Resolvers } from '../../types/graphql';
import { LATEST_FIRST, pageOf } from './server/connection';
import { possibleYear } from './server/years';

/** Resolvers of `viewer.graphql`. */
export const viewerResolvers: Resolvers = {
  Query: {
    viewer: (_root, _args, { session, account }) => readViewer(session, account),
  },
  Viewer: {
    linked: ({ person }) => person !== null,
    member: (viewer, _args, { session }) => readOwnProfile(session, viewer),
    photo: (viewer, _args, { session }) => readViewersPhoto(session, viewer),
    appliedOn: ({ member }) => member?.appliedOn ?? null,
    standing: async (viewer, { year }, { session }) =>
      readStanding(session, viewer, possibleYear(year ?? (await readProgramme(session)).year)),
    contributions: async (viewer, args, { session }) =>
      pageOf(await readOwnContributions(session, viewer), args, LATEST_FIRST),
    invitations: (viewer, _args, { session }) => readOwnInvitations(session, viewer),
    consents: ({ member }) => member?.consents ?? null,
    changes: (viewer, _args, { session }) => readOwnChanges(session, viewer),
    notAdmitted: (viewer, _args, { session }) => readOwnRefusals(session, viewer),
  },
  OwnPhoto: {
    url: ({ photo }, _args, { privateUrl }) => privateUrl(previewPath(photo)),
  },
  PhotoWarning: {
    message: (warning, { lang }) => photoWarningMessage(warning, lang),
  },
  Standing: {
    tiers: ({ distances }) => distances,
    leaderships: (standing, _args, { session }) => readLeaderships(session, standing),
    outlook: (standing, _args, { session }) => readOutlook(session, standing),
  },
  LedgerEntry: {
    activity: ({ activity, occurredOn }, _args, { session }) => getActivityType(session, activity, occurredOn),
  },
  Outlook: {
    tier: ({ tier }, _args, { session }) => (tier === null ? null : getTier(session, tier)),
    was: ({ was }, _args, { session }) => (was === null ? null : getTier(session, was)),
  },
  OwnContribution: {
    id: ({ document }) => document,
    activity: ({ activity, occurredOn }, _args, { session }) => getActivityType(session, activity, occurredOn),
  },
  Invitation: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
  OwnChange: {
    tier: ({ tier }, _args, { session }) => (tier === null ? null : getTier(session, tier)),
    was: ({ was }, _args, { session }) => (was === null ? null : getTier(session, was)),
  },
  OwnNotAdmitted: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
};
