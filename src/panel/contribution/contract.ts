import { z } from 'zod';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { PreviewedRow, ReviewPreviewView } from '../../services/contribution/preview-review';
import type { DutyView } from '../../services/contribution/read-duty';
import type { RecordedView } from '../../services/contribution/read-recorded';
import type { ReviewEntryView } from '../../services/contribution/read-review-entry';
import type { ReviewOutcome } from '../../services/contribution/read-review-outcome';
import type { ReviewedRow } from '../../services/contribution/review-batch';
import type { ReviewResult } from '../../services/contribution/review-contributions';
import type { Problem } from '../../http/problems';
import { json, route, type AnswerOf } from '../contract';
import { documentId, idempotencyKey, sentences } from '../fields';

/** What a reviewer read of a contribution: its version, or when it was written last. */
const readMark = z.string().max(40);
const chosenIds = z.array(documentId).min(1);

/** What a list shows. */
const listed = { filters: z.record(z.string(), z.unknown()), search: z.string().max(200) };

/** Some contributions: those named, or all that a list shows under its filters and search. */
const selection = z.union([
  z.strictObject({
    ids: chosenIds,
    /** What was read of each: its version, or when it was written last. */
    read: z.array(readMark).optional(),
  }),
  z.strictObject({
    ...listed,
    /** Where the batch before ended; what {@link PreviewAnswer.next} said. */
    after: z.number().int().nonnegative().optional(),
  }),
]);

/** Some contributions: those named, or all that a list shows under its filters and search. */
export type Selection = z.output<typeof selection>;

/** What one request takes of a selection. */
export interface Batch {
  ids: string[];
  /** How many come after it: a list may show more than one request takes. */
  remaining: number;
  /** From where the next batch begins; null where there is none. */
  next: number | null;
}

/** A preview: what stands in the way is told in both languages. */
export interface PreviewAnswer extends Omit<ReviewPreviewView, 'rows'>, Omit<Batch, 'ids'> {
  rows: (Omit<PreviewedRow, 'refusal'> & { problem: Problem | null })[];
  /**
   * The number of contributions that has to be typed before all of the selection is decided, and before this batch alone
   * is; null where none has to be.
   */
  toType: { all: number | null; batch: number | null };
}

/** One entry with all that a reviewer looks at. */
export interface EntryAnswer extends Omit<ReviewEntryView, 'decisions'> {
  decisions: { decision: ReviewDecision; problem: Problem | null }[];
}

const decision = z.enum(['approve', 'send-back', 'reject']);
/** By which number somebody confirmed it, and of which list it is a part. */
const confirmed = z.strictObject({
  typed: z.number().int().nonnegative().nullable(),
  /** The whole list that is decided batch by batch; null where the ids are all. */
  whole: z
    .strictObject({
      ...listed,
      /** Where the batch before ended. */
      after: z.number().int().nonnegative(),
      /** How many of the list the batches before dealt with. */
      handled: z.number().int().nonnegative(),
      /** How many were left out of the number that was typed, because they could not be decided. */
      leftOut: z.number().int().nonnegative(),
    })
    .nullable(),
});

/** What is decided is what was read. */
const versions = z.array(readMark);

/** By which number somebody confirmed a decision, and of which list it is a part. */
export type Confirmed = z.output<typeof confirmed>;

const decided = {
  ids: chosenIds,
  versions,
  note: sentences,
  confirmed: confirmed.default({ typed: null, whole: null }),
  idempotencyKey,
};
const byKey = z.object({ key: idempotencyKey });

/** The review queue: what a decision would do, the decision, and all about one entry. */
export const REVIEW = {
  preview: route({
    method: 'POST',
    path: '/review/preview',
    may: 'contribution.review',
    input: z.object({ decision, selection }),
    answer: json<PreviewAnswer>(),
  }),
  decide: route({
    method: 'POST',
    path: '/review/decide',
    may: 'contribution.review',
    input: z.object({ decision, ...decided }),
    answer: json<ReviewResult>(),
  }),
  outcome: route({
    method: 'GET',
    path: '/review/outcomes/:key',
    may: 'contribution.review',
    input: byKey,
    answer: json<ReviewOutcome>(),
  }),
  record: route({
    method: 'POST',
    path: '/review/record',
    may: 'contribution.review',
    input: z.object({ entry: z.record(z.string(), z.unknown()), idempotencyKey }),
    answer: json<ReviewedRow>(),
  }),
  entry: route({
    method: 'GET',
    path: '/review/entries/:contribution',
    may: 'contribution.review',
    input: z.object({ contribution: z.string() }),
    answer: json<EntryAnswer>(),
  }),
};

/** The same of revoking, which is another right. */
export const REVOCATION = {
  preview: route({
    method: 'POST',
    path: '/revocation/preview',
    may: 'contribution.revoke',
    input: z.object({ selection }),
    answer: json<PreviewAnswer>(),
  }),
  decide: route({
    method: 'POST',
    path: '/revocation/decide',
    may: 'contribution.revoke',
    input: z.object(decided),
    answer: json<ReviewResult>(),
  }),
  outcome: route({
    method: 'GET',
    path: '/revocation/outcomes/:key',
    may: 'contribution.revoke',
    input: byKey,
    answer: json<ReviewOutcome>(),
  }),
};

/** What helps whoever records contributions. */
export const RECORDING = {
  about: route({
    method: 'GET',
    path: '/recording/entries/:contribution',
    may: 'contribution.record',
    input: z.object({ contribution: z.string() }),
    answer: json<RecordedView>(),
  }),
  duty: route({
    method: 'GET',
    path: '/recording/duty',
    may: 'contribution.record',
    input: z.object({
      contribution: documentId.optional(),
      member: documentId.optional(),
      activityType: documentId.optional(),
      group: documentId.optional(),
      occurredOn: z.string().max(40).optional(),
    }),
    answer: json<DutyView>(),
  }),
  anew: route({
    method: 'POST',
    path: '/recording/anew',
    may: 'contribution.record',
    input: z.object({ contribution: documentId }),
    answer: json<{ contribution: string }>(),
  }),
};

/** What a decision would do. */
export type Preview = AnswerOf<typeof REVIEW.preview>;
/** One contribution of it. */
export type PreviewRow = Preview['rows'][number];
/** What was decided. */
export type Decided = AnswerOf<typeof REVIEW.decide>;
/** What became of a decision, by its key. */
export type Outcome = AnswerOf<typeof REVIEW.outcome>;
/** One entry, as a reviewer looks at it. */
export type Entry = AnswerOf<typeof REVIEW.entry>;
/** What was made of a contribution, and from what it was made. */
export type Recorded = AnswerOf<typeof RECORDING.about>;
