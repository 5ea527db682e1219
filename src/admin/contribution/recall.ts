import type { Requests } from '../shared/requests';
import type { Decided, Decision } from './types';

/** Between two questions about a decision that is still being made, in milliseconds. */
const PAUSE = 1500;

/** The address of a decision's routes: revoking needs an action of its own. */
export function doorOf(decision: Decision): string {
  return decision === 'revoke' ? '/revocation' : '/review';
}

interface Outcome extends Decided {
  state: 'done' | 'working' | 'unknown';
}

/**
 * What became of a decision, by its key; waits while it is being made. Null: nothing was decided under the key, also
 * after a moment in which what was sent may still have been on its way. Rejects where the server cannot be asked.
 */
export async function recall(
  get: Requests['get'],
  { decision, key }: { decision: Decision; key: string },
  signal: AbortSignal,
  doubted = false,
): Promise<Decided | null> {
  const outcome = await get<Outcome>(`${doorOf(decision)}/outcomes/${key}`, {}, signal);
  if (outcome.state === 'done') return outcome;
  const unknown = outcome.state === 'unknown';
  if (unknown && doubted) return null;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  signal.throwIfAborted();
  return recall(get, { decision, key }, signal, unknown);
}
