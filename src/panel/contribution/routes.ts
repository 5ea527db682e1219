import { z } from 'zod';
import type { ReviewDecision } from '../../domain/contribution/states';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { previewReviewOf, type PreviewedRow, type ReviewPreviewView } from '../../services/contribution/preview-review';
import { readReviewEntry, type ReviewEntryView } from '../../services/contribution/read-review-entry';
import { readReviewOutcome } from '../../services/contribution/read-review-outcome';
import { reviewContributions } from '../../services/contribution/review-contributions';
import { problemOf, type Problem } from '../../http/problems';
import { recordAndApproveEntry } from './record-entry';
import { batchOf, chosenIds, readMark, selection, type Batch, type Selection } from './review-selection';
import { panelRoute, type PanelRequest } from '../route';

const decision = z.enum(['approve', 'send-back', 'reject']);
const note = z.string().max(2000);
const idempotencyKey = z.string().min(8).max(200);
/** What is decided is what was read. */
const versions = z.array(readMark);

/** A preview as the panel gets it: what stands in the way is told in both languages. */
export interface PreviewAnswer extends Omit<ReviewPreviewView, 'rows'>, Omit<Batch, 'ids'> {
  rows: (Omit<PreviewedRow, 'refusal'> & { problem: Problem | null })[];
}

/** One entry as the panel gets it. */
export interface EntryAnswer extends Omit<ReviewEntryView, 'decisions'> {
  decisions: { decision: ReviewDecision; problem: Problem | null }[];
}

async function preview(
  input: { decision: ReviewDecision; selection: Selection },
  { strapi, context, koa }: PanelRequest,
): Promise<PreviewAnswer | Refusal> {
  const ability = (koa.state as { userAbility: unknown }).userAbility;
  const { ids, ...batch } = await batchOf(strapi, ability, input.selection);
  const read = 'read' in input.selection ? (input.selection.read ?? null) : null;
  const view = await previewReviewOf(context, { ids, decision: input.decision, read });
  if (isRefusal(view)) return view;
  return {
    ...view,
    ...batch,
    rows: view.rows.map(({ refusal, ...row }) => ({ ...row, problem: refusal && problemOf(refusal) })),
  };
}

/** The review queue: what a decision would do, the decision, and all about one entry. */
export const REVIEW_ROUTES = [
  panelRoute({
    method: 'POST',
    path: '/review/preview',
    may: 'contribution.review',
    input: z.object({ decision, selection }),
    handle: preview,
  }),
  panelRoute({
    method: 'POST',
    path: '/review/decide',
    may: 'contribution.review',
    input: z.object({ decision, ids: chosenIds, versions, note, idempotencyKey }),
    handle: (input, { context }) => reviewContributions(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/revocation/preview',
    may: 'contribution.revoke',
    input: z.object({ selection }),
    handle: (input, request) => preview({ ...input, decision: 'revoke' }, request),
  }),
  panelRoute({
    method: 'POST',
    path: '/revocation/decide',
    may: 'contribution.revoke',
    input: z.object({ ids: chosenIds, versions, note, idempotencyKey }),
    handle: (input, { context }) => reviewContributions(context, { ...input, decision: 'revoke' }),
  }),
  panelRoute({
    method: 'GET',
    path: '/revocation/outcomes/:key',
    may: 'contribution.revoke',
    input: z.object({ key: idempotencyKey }),
    handle: ({ key }, { context }) => readReviewOutcome(context, key),
  }),
  panelRoute({
    method: 'GET',
    path: '/review/outcomes/:key',
    may: 'contribution.review',
    input: z.object({ key: idempotencyKey }),
    handle: ({ key }, { context }) => readReviewOutcome(context, key),
  }),
  panelRoute({
    method: 'POST',
    path: '/review/record',
    may: 'contribution.review',
    input: z.object({ entry: z.record(z.string(), z.unknown()), idempotencyKey }),
    handle: recordAndApproveEntry,
  }),
  panelRoute({
    method: 'GET',
    path: '/review/entries/:contribution',
    may: 'contribution.review',
    input: z.object({ contribution: z.string() }),
    async handle({ contribution }, { context }): Promise<EntryAnswer | Refusal> {
      const view = await readReviewEntry(context, contribution);
      if (isRefusal(view)) return view;
      const decisions = view.decisions.map(({ refusal, ...one }) => ({
        ...one,
        problem: refusal && problemOf(refusal),
      }));
      return { ...view, decisions };
    },
  }),
];
