import { z } from 'zod';
import { readLateDuties } from '../../services/leadership/read-late-duties';
import { readMissingPhotos } from '../../services/photo/read-missing-photos';
import { readNearThresholds } from '../../services/membership/read-near-thresholds';
import { readDraftCounts, readReleasesAtHand } from '../../services/release/read-releases-at-hand';
import { readWaiting } from '../../services/contribution/read-waiting';
import { panelRoute, type PanelRoute } from '../route';

const nothing = z.object({});

/** What the home page tells: one question a route, so that each appears as soon as it is answered. */
export const HOME_ROUTES: readonly PanelRoute[] = [
  panelRoute({
    method: 'GET',
    path: '/overview/waiting',
    may: 'contribution.review',
    input: nothing,
    handle: (_, { context }) => readWaiting(context),
  }),
  panelRoute({
    method: 'GET',
    path: '/overview/releases',
    may: 'release.read',
    input: nothing,
    handle: (_, { context }) => readReleasesAtHand(context),
  }),
  panelRoute({
    method: 'GET',
    path: '/overview/releases/draft',
    may: 'release.read',
    input: nothing,
    handle: (_, { context }) => readDraftCounts(context),
  }),
  panelRoute({
    method: 'GET',
    path: '/overview/near-thresholds',
    may: 'person.read',
    input: nothing,
    handle: (_, { context }) => readNearThresholds(context),
  }),
  panelRoute({
    method: 'GET',
    path: '/overview/missing-photos',
    may: 'photo.missing',
    input: nothing,
    handle: (_, { context }) => readMissingPhotos(context),
  }),
  panelRoute({
    method: 'GET',
    path: '/overview/late-duties',
    may: 'leadership.read',
    input: nothing,
    handle: (_, { context }) => readLateDuties(context),
  }),
];
