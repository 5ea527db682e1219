import { useCallback, useEffect, useRef, useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { problemOf, useRequests, type Problem } from '../shared/requests';
import { beginRunning, doorOf, forgetRunning, recall, releaseRunning } from './running';
import { SAY } from './texts';
import type { Decided, Decision, Preview, Selection } from './types';

/** A review under way: read, then confirmed. */
export interface Review {
  preview: Preview | null;
  problem: Problem | null;
  /** What the server is doing for it; `asking`: the answer was lost, and what became of it is being asked. */
  busy: 'previewing' | 'deciding' | 'asking' | null;
  decided: Decided | null;
  /** Whether the preview was worked out anew because of a refusal. */
  changed: boolean;
  /** Whether a decision was sent of which nobody knows yet what became of it. */
  lost: boolean;
  confirm: (note: string) => void;
  /** Reads the preview again, or asks again what became of a decision whose answer was lost. */
  retry: () => void;
}

/** Previews a decision on a selection, and carries out what was previewed: all possible rows in one request. */
export function useReview(decision: Decision, selection: Selection): Review {
  const { get, post } = useRequests();
  const who = useAuth('useReview', ({ user }) => String(user?.id ?? ''));
  const [state, setState] = useState<Omit<Review, 'confirm' | 'retry'>>(NOTHING);
  const attempt = useRef({ request: '', key: '' });
  const leaving = useRef(new AbortController());
  const door = doorOf(decision);
  const kind = decision === 'revoke' ? {} : { decision };
  const asked = JSON.stringify({ ...kind, selection });

  useEffect(() => {
    leaving.current = new AbortController();
    return () => {
      leaving.current.abort();
      releaseRunning();
    };
  }, []);

  const current = useRef(asked);
  current.current = asked;
  const load = useCallback(
    (before: Partial<Review>) => {
      setState({ ...NOTHING, busy: 'previewing', ...before });
      // An answer to what is no longer asked comes too late.
      const settle = (found: Partial<Review>) =>
        current.current === asked && setState((now) => ({ ...now, ...found, busy: null }));
      post<Preview>(`${door}/preview`, JSON.parse(asked) as object).then(
        (preview) => settle({ preview }),
        (error: unknown) => settle({ problem: problemOf(error) }),
      );
    },
    [post, door, asked],
  );
  useEffect(() => load({}), [load]);

  const settle = (found: Partial<Review>): void => {
    if (found.lost !== true) forgetRunning();
    setState((now) => ({ ...now, busy: null, lost: false, ...found }));
  };
  const ask = (): void => {
    const { signal } = leaving.current;
    setState((now) => ({ ...now, busy: 'asking', problem: null }));
    recall(get, { decision, key: attempt.current.key }, signal).then(
      (decided) => !signal.aborted && settle(decided ? { decided } : { problem: NOT_RECEIVED }),
      () => !signal.aborted && settle({ lost: true, problem: ANSWER_LOST }),
    );
  };
  const confirm = (note: string): void => {
    const ids = (state.preview?.rows ?? []).filter(({ problem }) => !problem).map(({ contribution }) => contribution);
    const request = { ...kind, ids, note };
    // The same request keeps its key, so that sending it again after a lost answer decides nothing twice.
    const text = JSON.stringify(request);
    if (attempt.current.request !== text) attempt.current = { request: text, key: crypto.randomUUID() };
    const { key } = attempt.current;
    const { signal } = leaving.current;
    beginRunning({ key, decision, who });
    setState((now) => ({ ...now, busy: 'deciding', problem: null }));
    post<Decided>(`${door}/decide`, { ...request, idempotencyKey: key }).then(
      (decided) => !signal.aborted && settle({ decided }),
      (error: unknown) => {
        if (signal.aborted) return;
        const problem = problemOf(error);
        // Whoever was told no was answered; without an answer it may have been decided all the same.
        if (problem.status === null || problem.status >= 500) return ask();
        settle({ problem });
        if (problem.status === 409 || problem.status === 404) load({ changed: true });
      },
    );
  };
  return { ...state, confirm, retry: () => (state.lost ? ask() : load({})) };
}

const NOTHING = { preview: null, problem: null, busy: null, decided: null, changed: false, lost: false };
const ANSWER_LOST: Problem = { code: 'ANSWER_LOST', messages: SAY.answerLost, data: {}, status: null };
const NOT_RECEIVED: Problem = { code: 'NOT_RECEIVED', messages: SAY.notReceived, data: {}, status: null };
