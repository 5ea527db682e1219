import { correctRelease } from '../../services/release/correct-release';
import { admitAgain, holdBackAdmission } from '../../services/release/hold-back';
import { publishRelease } from '../../services/release/publish-release';
import { readDeskVersion, readReleaseCalendar } from '../../services/release/read-release-calendar';
import { readReleaseDesk } from '../../services/release/read-release-desk';
import { requestPublication, withdrawPublicationRequest } from '../../services/release/request-publication';
import { panelRoutes } from '../route';
import { RELEASES } from './contract';

/** The releases page: the calendar, a release as staff read it, its publication, hold-backs and corrections. */
export const RELEASE_ROUTES = panelRoutes(RELEASES, {
  calendar: (input, { context }) => readReleaseCalendar(context, input.year ?? null),
  read: (input, { context }) => readReleaseDesk(context, input),
  version: (_input, { context }) => readDeskVersion(context),
  holdBack: (input, { context }) => holdBackAdmission(context, input),
  admitAgain: (input, { context }) => admitAgain(context, input),
  request: (input, { context }) => requestPublication(context, input),
  withdraw: (input, { context }) => withdrawPublicationRequest(context, input),
  publish: (input, { context }) => publishRelease(context, input),
  correct: (input, { context }) => correctRelease(context, input),
});
