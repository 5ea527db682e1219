import { readWaiting } from '../../services/contribution/read-waiting';
import { readSentBack } from '../../services/contribution/read-sent-back';
import { countGrantsToDecide } from '../../services/grant/read-grants';
import { readLateDuties } from '../../services/leadership/read-late-duties';
import { readNearThresholds } from '../../services/membership/read-near-thresholds';
import { readMissingPhotos } from '../../services/photo/read-missing-photos';
import { readPublicationsToConfirm } from '../../services/release/read-publications-to-confirm';
import { readDraftCounts, readReleasesAtHand } from '../../services/release/read-releases-at-hand';
import { panelRoutes } from '../route';
import { HOME } from './contract';

/** What the home page tells: one question a route, so that each appears as soon as it is answered. */
export const HOME_ROUTES = panelRoutes(HOME, {
  waiting: (_, { context }) => readWaiting(context),
  grants: (_, { context }) => countGrantsToDecide(context),
  publications: (_, { context }) => readPublicationsToConfirm(context),
  sentBack: (_, { context }) => readSentBack(context),
  releases: (_, { context }) => readReleasesAtHand(context),
  draft: (_, { context }) => readDraftCounts(context),
  nearThresholds: (_, { context }) => readNearThresholds(context),
  missingPhotos: (_, { context }) => readMissingPhotos(context),
  lateDuties: (_, { context }) => readLateDuties(context),
});
