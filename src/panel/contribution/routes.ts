import type { ReviewDecision } from '../../domain/contribution/states';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { previewReviewOf } from '../../services/contribution/preview-review';
import { readReviewEntry } from '../../services/contribution/read-review-entry';
import { readReviewOutcome } from '../../services/contribution/read-review-outcome';
import { reviewContributions } from '../../services/contribution/review-contributions';
import { problemOf } from '../../http/problems';
import { panelRoutes, type PanelRequest } from '../route';
import { REVIEW, REVOCATION, type EntryAnswer, type PreviewAnswer, type Selection } from './contract';
import { recordAndApproveEntry } from './record-entry';
import { batchOf } from './review-selection';

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
    decide: (input, { context }) => reviewContributions(context, input),
    outcome,
    record: recordAndApproveEntry,
    entry,
  }),
  ...panelRoutes(REVOCATION, {
    preview: (input, request) => preview({ ...input, decision: 'revoke' }, request),
    decide: (input, { context }) => reviewContributions(context, { ...input, decision: 'revoke' }),
    outcome,
  }),
];
