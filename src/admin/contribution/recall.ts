import type { ReviewDecision } from '../../domain/contribution/states';
import type { Ask } from '../../panel/contract';
import type { Outcome } from '../../panel/contribution/contract';
import { askOutcome } from './decision-requests';

/** Between two questions about a decision that is still being made, in milliseconds. */
const PAUSE = 1500;

/**
 * What became of a decision, by its key; waits while it is being made. Null: nothing was decided under the key, also
 * after a moment in which what was sent may still have been on its way. Rejects where the server cannot be asked.
 */
export async function recall(
  ask: Ask,
  { decision, key }: { decision: ReviewDecision; key: string },
  signal: AbortSignal,
  doubted = false,
): Promise<Outcome | null> {
  const outcome = await askOutcome(ask, { decision, key }, signal);
  if (outcome.state === 'done') return outcome;
  const unknown = outcome.state === 'unknown';
  if (unknown && doubted) return null;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  signal.throwIfAborted();
  return recall(ask, { decision, key }, signal, unknown);
}
