import { correctRelease } from '../../services/release/correct-release';
import { admitAgain, holdBackAdmission } from '../../services/release/hold-back';
import { publishRelease } from '../../services/release/publish-release';
import { readDeskVersion, readReleaseCalendar } from '../../services/release/read-release-calendar';
import { isRefusal } from '../../domain/shared/refusal';
import { problemOf } from '../../http/problems';
import { readReleaseDesk, type ReleaseDesk } from '../../services/release/read-release-desk';
import { requestPublication, withdrawPublicationRequest } from '../../services/release/request-publication';
import { panelRoutes } from '../route';
import { RELEASES, type DeskAnswer } from './contract';

function deskAnswer(desk: ReleaseDesk): DeskAnswer {
  const steps = desk.steps.map(({ step, refusal }) => ({ step, problem: refusal && problemOf(refusal) }));
  return { ...desk, steps };
}

/** The releases page: the calendar, a release as staff read it, its publication, hold-backs and corrections. */
export const RELEASE_ROUTES = panelRoutes(RELEASES, {
  calendar: (input, { context }) => readReleaseCalendar(context, input.year ?? null),
  async read(input, { context }) {
    const desk = await readReleaseDesk(context, input);
    return isRefusal(desk) ? desk : deskAnswer(desk);
  },
  version: (_input, { context }) => readDeskVersion(context),
  holdBack: (input, { context }) => holdBackAdmission(context, input),
  admitAgain: (input, { context }) => admitAgain(context, input),
  request: (input, { context }) => requestPublication(context, input),
  withdraw: (input, { context }) => withdrawPublicationRequest(context, input),
  publish: (input, { context }) => publishRelease(context, input),
  correct: (input, { context }) => correctRelease(context, input),
});
