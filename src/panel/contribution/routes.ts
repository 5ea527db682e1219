import type { ReviewDecision } from '../../domain/contribution/states';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { previewReviewOf } from '../../services/contribution/preview-review';
import { readReviewEntry } from '../../services/contribution/read-review-entry';
import { readReviewOutcome } from '../../services/contribution/read-review-outcome';
import {
  reviewContributions,
  type ReviewRequest,
  type ReviewResult,
} from '../../services/contribution/review-contributions';
import { problemOf } from '../../http/problems';
import { panelRoutes, type PanelRequest } from '../route';
import { REVIEW, REVOCATION, type Confirmed, type EntryAnswer, type PreviewAnswer, type Selection } from './contract';
import { recordAndApproveEntry } from './record-entry';
import { batchOf, extentOf, numbersToType } from './review-selection';

async function preview(
  input: { decision: ReviewDecision; selection: Selection },
  { strapi, context, koa }: PanelRequest,
): Promise<PreviewAnswer | Refusal> {
  const { decision, selection } = input;
  const { ids, ...batch } = await batchOf(strapi, abilityOf(koa), selection);
  const read = 'read' in selection ? (selection.read ?? null) : null;
  const view = await previewReviewOf(context, { ids, decision, read });
  if (isRefusal(view)) return view;
  const possible = view.rows.filter(({ refusal }) => refusal === null).length;
  return {
    ...view,
    ...batch,
    toType: numbersToType(decision, selection, { possible, remaining: batch.remaining }),
    rows: view.rows.map(({ refusal, ...row }) => ({ ...row, problem: refusal && problemOf(refusal) })),
  };
}

async function decide(input: Decided, { strapi, context, koa }: PanelRequest): Promise<ReviewResult | Refusal> {
  const extent = await extentOf(strapi, abilityOf(koa), input);
  return reviewContributions(context, { ...input, confirmed: { ...extent, typed: input.confirmed.typed } });
}

/** A decision as a page sends it. */
type Decided = Omit<ReviewRequest, 'confirmed'> & { confirmed: Confirmed };

function abilityOf(koa: PanelRequest['koa']): unknown {
  return (koa.state as { userAbility: unknown }).userAbility;
}

async function entry(
  { contribution }: { contribution: string },
  { context }: PanelRequest,
): Promise<EntryAnswer | Refusal> {
  const view = await readReviewEntry(context, contribution);
  if (isRefusal(view)) return view;
  const decisions = view.decisions.map(({ refusal, ...one }) => ({ ...one, problem: refusal && problemOf(refusal) }));
  return { ...view, decisions };
}

const outcome = ({ key }: { key: string }, { context }: PanelRequest) => readReviewOutcome(context, key);

/** The review queue: what a decision would do, the decision, and all about one entry. */
export const REVIEW_ROUTES = [
  ...panelRoutes(REVIEW, {
    preview,
    decide,
    outcome,
    record: recordAndApproveEntry,
    entry,
  }),
  ...panelRoutes(REVOCATION, {
    preview: (input, request) => preview({ ...input, decision: 'revoke' }, request),
    decide: (input, request) => decide({ ...input, decision: 'revoke' }, request),
    outcome,
  }),
];
