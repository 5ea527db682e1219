import type { ReviewDecision } from '../../domain/contribution/states';
import type { Ask } from '../../panel/contract';
import {
  REVIEW,
  REVOCATION,
  type Confirmed,
  type Decided,
  type Outcome,
  type Preview,
  type Selection,
} from '../../panel/contribution/contract';

/** What a decision would do. Revoking has routes of its own, as it is another right. */
export function askPreview(
  ask: Ask,
  { decision, selection }: { decision: ReviewDecision; selection: Selection },
  signal?: AbortSignal,
): Promise<Preview> {
  if (decision === 'revoke') return ask(REVOCATION.preview, { selection }, signal);
  return ask(REVIEW.preview, { decision, selection }, signal);
}

/** Decides on what was previewed. */
export function askDecision(
  ask: Ask,
  {
    decision,
    ...given
  }: {
    decision: ReviewDecision;
    ids: string[];
    versions: string[];
    note: string;
    confirmed: Confirmed;
    idempotencyKey: string;
  },
  signal: AbortSignal,
): Promise<Decided> {
  if (decision === 'revoke') return ask(REVOCATION.decide, given, signal);
  return ask(REVIEW.decide, { decision, ...given }, signal);
}

/** What became of a decision, by its key. */
export function askOutcome(
  ask: Ask,
  { decision, key }: { decision: ReviewDecision; key: string },
  signal: AbortSignal,
): Promise<Outcome> {
  return ask(decision === 'revoke' ? REVOCATION.outcome : REVIEW.outcome, { key }, signal);
}
