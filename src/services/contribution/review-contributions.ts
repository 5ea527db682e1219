import { decideCount, type Extent } from '../../domain/contribution/decide-count';
import { NOTED_DECISIONS, type ReviewDecision } from '../../domain/contribution/states';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';
import { reviewBatch, type ReviewedRow } from './review-batch';

/** A decision on a batch of contributions. */
export interface ReviewRequest {
  /** Document ids of the contributions. */
  ids: readonly string[];
  decision: ReviewDecision;
  /** What the reviewer read: the version of each contribution, in the order of the ids. Without it what is there counts. */
  versions?: readonly string[] | null;
  /** Shown to the person; a revocation must give its reason here. */
  note?: string | null;
  /**
   * How much it is about, and the number of contributions that a person typed to confirm it; null where nobody is asked to
   * type anything.
   */
  confirmed?: (Omit<Extent, 'decision'> & { typed: number | null }) | null;
  idempotencyKey?: string | null;
}

/** What became of the batch, in the order in which it was asked for. */
export interface ReviewResult {
  results: ReviewedRow[];
}

/** The largest batch of one request. */
export const LARGEST_BATCH = 10_000;

/** Under which name the answers of reviews are kept. */
export const REVIEW_OPERATION = 'contribution.review';

/**
 * Approves, sends back, rejects or revokes contributions: all of them or none, in one transaction with their ledger
 * entries and the audit trail. Two reviewers of the same contributions wait for each other, and the second is refused.
 * Refuses TOO_MANY, REASON_MISSING, what {@link decideCount} refuses and what {@link reviewBatch} refuses.
 */
export function reviewContributions(context: ServiceContext, request: ReviewRequest): Promise<ReviewResult | Refusal> {
  const ids = [...new Set(request.ids)];
  const note = request.note?.trim() ?? '';
  const { versions, confirmed, decision } = request;
  const seen = versions ? new Map(request.ids.map((id, at) => [id, versions[at] ?? ''])) : null;
  return context.database.transaction((trx) =>
    once(context, trx, keyed(request, ids, note), async () => {
      if (ids.length > LARGEST_BATCH) return refuse('TOO_MANY', { limit: LARGEST_BATCH, given: ids.length });
      if (NOTED_DECISIONS.includes(decision) && note === '') return refuse('REASON_MISSING', {});
      const miscounted = confirmed && decideCount({ ...confirmed, decision }, confirmed.typed);
      if (miscounted) return miscounted;
      const results = await reviewBatch(context, trx, { ids, decision, note: note || null, seen });
      return isRefusal(results) ? results : { results };
    }),
  );
}

function keyed(request: ReviewRequest, ids: readonly string[], note: string) {
  const { decision, versions } = request;
  const input = { ids, decision, note, ...(versions && { versions }) };
  return { operation: REVIEW_OPERATION, key: request.idempotencyKey, input };
}
