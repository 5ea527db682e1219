import { findAnswer, isKeyAtWork } from '../../persistence/shared/idempotency';
import { findReviewLabels } from '../../persistence/contribution/review-desk';
import type { ServiceContext } from '../shared/context';
import type { ReviewedRow } from './review-batch';
import { actorKey } from '../shared/once';
import { REVIEW_OPERATION, type ReviewResult } from './review-contributions';

/** What became of a review that was sent earlier under a key. */
export interface ReviewOutcome {
  /** `unknown`: nothing was decided under this key, and nothing is being decided. */
  state: 'done' | 'working' | 'unknown';
  /** Empty unless done. */
  results: (ReviewedRow & { title: string; name: string })[];
}

/**
 * How far a review of this actor is, by its key: for whoever left before the answer came. The answer is kept with the
 * decision itself, in the same transaction.
 */
export async function readReviewOutcome({ database, actor }: ServiceContext, key: string): Promise<ReviewOutcome> {
  const who = actorKey(actor);
  // In this order: what ends in between is found by the question that comes after.
  const working = await isKeyAtWork(database, who, key);
  const kept = await findAnswer(database, who, key);
  if (kept?.operation !== REVIEW_OPERATION) return { state: working ? 'working' : 'unknown', results: [] };
  const { results } = kept.answer as ReviewResult;
  const labels = await findReviewLabels(
    database,
    results.map(({ contribution }) => contribution),
  );
  const byId = new Map(labels.map((label) => [label.contribution, label]));
  return {
    state: 'done',
    results: results.map((row) => {
      const { title = row.contribution, name = '' } = byId.get(row.contribution) ?? {};
      return { ...row, title, name };
    }),
  };
}
