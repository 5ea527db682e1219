import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { problemOf, useRequests, type Problem, type Requests } from '../shared/requests';
import { DECISION_ORDER, type Decided, type Decision } from './types';

/** A decision that was sent and whose answer has not been seen yet. */
export interface Running {
  /** Under which the server keeps the answer. */
  key: string;
  decision: Decision;
  /** The administrator who sent it; somebody else at this window is not shown it. */
  who: string;
}

/** In session storage, so that it outlives a reload and ends with the window. */
const SLOT = 'postgresql-ace.review.running';
/** Between two questions about a decision that is still being made, in milliseconds. */
const PAUSE = 1500;

function stored(): Running | null {
  const text = sessionStorage.getItem(SLOT);
  if (text === null) return null;
  try {
    const { key, decision, who } = JSON.parse(text) as Partial<Running>;
    return key && who && decision && DECISION_ORDER.includes(decision) ? { key, decision, who } : null;
  } catch {
    return null;
  }
}

let running = stored();
/** Whether the dialog that sent it is open and will tell itself. */
let held = false;
const listeners = new Set<() => void>();

function change(next: Running | null, isHeld: boolean): void {
  running = next;
  held = isHeld;
  if (next === null) sessionStorage.removeItem(SLOT);
  else sessionStorage.setItem(SLOT, JSON.stringify(next));
  listeners.forEach((tell) => tell());
}

/** Remembers a decision before it is sent; whoever calls this tells what becomes of it. */
export function beginRunning(decision: Running): void {
  change(decision, true);
}

/** Leaves it to others to tell what becomes of it: the dialog was closed, or the page left, before the answer came. */
export function releaseRunning(): void {
  if (held) change(running, false);
}

/** Its answer was seen, or it is certain that nothing was decided. */
export function forgetRunning(): void {
  change(null, false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The decision that nobody else tells about; null where there is none. */
export function useRunning(): Running | null {
  return useSyncExternalStore(subscribe, () => (held ? null : running));
}

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
  { decision, key }: Pick<Running, 'decision' | 'key'>,
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

/** What is known about a decision that was sent earlier. */
export interface Recalled {
  /** Null also where nothing was decided; then nothing is busy and there is no problem. */
  decided: Decided | null;
  problem: Problem | null;
  busy: boolean;
  again: () => void;
}

/** Asks what became of a decision. */
export function useRecalled({ decision, key }: Running): Recalled {
  const { get } = useRequests();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Recalled, 'again'>>(ASKING);
  useEffect(() => {
    const abort = new AbortController();
    setState(ASKING);
    recall(get, { decision, key }, abort.signal).then(
      (decided) => !abort.signal.aborted && setState({ decided, problem: null, busy: false }),
      (error: unknown) => !abort.signal.aborted && setState({ decided: null, problem: problemOf(error), busy: false }),
    );
    return () => abort.abort();
  }, [get, decision, key, round]);
  return { ...state, again: useCallback(() => setRound((before) => before + 1), []) };
}

const ASKING = { decided: null, problem: null, busy: true };
