import { z } from 'zod';
import { correctRelease } from '../../services/release/correct-release';
import { admitAgain, holdBackAdmission } from '../../services/release/hold-back';
import { publishRelease } from '../../services/release/publish-release';
import { readDeskVersion, readReleaseCalendar } from '../../services/release/read-release-calendar';
import { readReleaseDesk } from '../../services/release/read-release-desk';
import { requestPublication, withdrawPublicationRequest } from '../../services/release/request-publication';
import { panelRoute } from '../route';

const release = z.string().max(10);
const member = z.string().regex(/^[a-z0-9]{8,40}$/);
const note = z.string().max(2000);
const tier = z.string().max(60);
const fingerprint = z.string().length(64);
const idempotencyKey = z.string().min(8).max(200);
const year = z.coerce.number().int().min(1990).max(9998);

/** The releases page: the calendar, a release as staff read it, its publication, hold-backs and corrections. */
export const RELEASE_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/releases',
    may: 'release.read',
    input: z.object({ year: year.optional() }),
    handle: (input, { context }) => readReleaseCalendar(context, input.year ?? null),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/read',
    may: 'release.read',
    input: z.object({ release }),
    handle: (input, { context }) => readReleaseDesk(context, input),
  }),
  panelRoute({
    method: 'GET',
    path: '/releases/version',
    may: 'release.read',
    input: z.object({}),
    handle: (_input, { context }) => readDeskVersion(context),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/hold-back',
    may: 'release.publish',
    input: z.object({ release, member, note, idempotencyKey }),
    handle: (input, { context }) => holdBackAdmission(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/admit-again',
    may: 'release.publish',
    input: z.object({ release, member, idempotencyKey }),
    handle: (input, { context }) => admitAgain(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/request',
    may: 'release.publish',
    input: z.object({ release, fingerprint, idempotencyKey }),
    handle: (input, { context }) => requestPublication(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/withdraw',
    may: 'release.publish',
    input: z.object({ release, request: z.string().regex(/^\d{1,18}$/), reason: note, idempotencyKey }),
    handle: (input, { context }) => withdrawPublicationRequest(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/publish',
    may: 'release.publish',
    input: z.object({ release, fingerprint, idempotencyKey }),
    handle: (input, { context }) => publishRelease(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/releases/correct',
    may: 'release.correct',
    input: z.object({ release, member, tier: tier.nullable(), from: z.string().max(10), reason: note, idempotencyKey }),
    handle: (input, { context }) => correctRelease(context, input),
  }),
];
