import { z } from 'zod';
import type { PublicationStep } from '../../domain/release/publication-steps';
import type { Correction } from '../../services/release/correct-release';
import type { HeldBack } from '../../services/release/hold-back';
import type { Publication } from '../../services/release/publish-release';
import type { ReleaseCalendar } from '../../services/release/read-release-calendar';
import type { ReleaseDesk } from '../../services/release/read-release-desk';
import type { RequestedPublication } from '../../services/release/request-publication';
import { json, route, type AnswerOf, type Problem } from '../contract';
import { documentId, idempotencyKey, recordId, sentences, yearInAddress } from '../fields';

const release = z.string().max(10);
const tier = z.string().max(60);
const fingerprint = z.string().length(64);

/** A release as the panel gets it: what stands in the way of a step is told in both languages. */
export interface DeskAnswer extends Omit<ReleaseDesk, 'steps'> {
  steps: { step: PublicationStep; problem: Problem | null }[];
}

/** The releases page: the calendar, a release as staff read it, its publication, hold-backs and corrections. */
export const RELEASES = {
  calendar: route({
    method: 'GET',
    path: '/releases',
    may: 'release.read',
    input: z.object({ year: yearInAddress.optional() }),
    answer: json<ReleaseCalendar>(),
  }),
  read: route({
    method: 'POST',
    path: '/releases/read',
    may: 'release.read',
    input: z.object({ release }),
    answer: json<DeskAnswer>(),
  }),
  version: route({
    method: 'GET',
    path: '/releases/version',
    may: 'release.read',
    input: z.object({}),
    answer: json<{ version: string }>(),
  }),
  holdBack: route({
    method: 'POST',
    path: '/releases/hold-back',
    may: 'release.publish',
    input: z.object({ release, member: documentId, note: sentences, idempotencyKey }),
    answer: json<HeldBack>(),
  }),
  admitAgain: route({
    method: 'POST',
    path: '/releases/admit-again',
    may: 'release.publish',
    input: z.object({ release, member: documentId, idempotencyKey }),
    answer: json<HeldBack>(),
  }),
  request: route({
    method: 'POST',
    path: '/releases/request',
    may: 'release.publish',
    input: z.object({ release, fingerprint, idempotencyKey }),
    answer: json<RequestedPublication>(),
  }),
  withdraw: route({
    method: 'POST',
    path: '/releases/withdraw',
    may: 'release.publish',
    input: z.object({ release, request: recordId, reason: sentences, idempotencyKey }),
    answer: json<{ id: string; release: string }>(),
  }),
  publish: route({
    method: 'POST',
    path: '/releases/publish',
    may: 'release.publish',
    input: z.object({ release, fingerprint, idempotencyKey }),
    answer: json<Publication>(),
  }),
  correct: route({
    method: 'POST',
    path: '/releases/correct',
    may: 'release.correct',
    input: z.object({
      release,
      member: documentId,
      tier: tier.nullable(),
      from: z.string().max(10),
      reason: sentences,
      idempotencyKey,
    }),
    answer: json<Correction>(),
  }),
};

/** A year of the calendar. */
export type Calendar = AnswerOf<typeof RELEASES.calendar>;
/** One release, as staff read it. */
export type Desk = AnswerOf<typeof RELEASES.read>;
/** A line of it. */
export type DeskChange = Desk['changes'][number];
/** Somebody who qualifies and is not admitted. */
export type DeskRefusal = Desk['notAdmitted'][number];
/** A person on a release. */
export type Person = NonNullable<DeskChange['person']>;
/** Somebody whose outcome depends on what waits. */
export type WaitingOutcome = Desk['waits'][number];
/** What waits for a decision and counts in a release. */
export type WaitingThing = WaitingOutcome['things'][number];
/** The roster of a day, as the site will show it. */
export type Preview = Desk['previews'][number];
/** A tier with its names; `ways` says what can give it. */
export type DeskTier = Desk['tiers'][number];
