import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf, useRequests, type Problem } from '../shared/requests';
import type { Decided, Decision, Preview, Selection } from './types';

/** A review under way: read, then confirmed. */
export interface Review {
  preview: Preview | null;
  problem: Problem | null;
  /** What the server is doing for it. */
  busy: 'previewing' | 'deciding' | null;
  decided: Decided | null;
  /** Whether the preview was worked out anew because of a refusal. */
  changed: boolean;
  confirm: (note: string) => void;
  retry: () => void;
}

/** Previews a decision on a selection, and carries out what was previewed: all possible rows in one request. */
export function useReview(decision: Decision, selection: Selection): Review {
  const { post } = useRequests();
  const [state, setState] = useState<Omit<Review, 'confirm' | 'retry'>>(NOTHING);
  const attempt = useRef({ request: '', key: '' });
  const door = decision === 'revoke' ? '/revocation' : '/review';
  const kind = decision === 'revoke' ? {} : { decision };
  const asked = JSON.stringify({ ...kind, selection });

  const load = useCallback(
    (before: Partial<Review>) => {
      setState({ ...NOTHING, busy: 'previewing', ...before });
      post<Preview>(`${door}/preview`, JSON.parse(asked) as object).then(
        (preview) => setState((now) => ({ ...now, preview, busy: null })),
        (error: unknown) => setState((now) => ({ ...now, problem: problemOf(error), busy: null })),
      );
    },
    [post, door, asked],
  );
  useEffect(() => load({}), [load]);

  const confirm = (note: string): void => {
    const ids = (state.preview?.rows ?? []).filter(({ problem }) => !problem).map(({ contribution }) => contribution);
    const request = { ...kind, ids, note };
    // The same request keeps its key, so that sending it again after a lost answer decides nothing twice.
    const text = JSON.stringify(request);
    if (attempt.current.request !== text) attempt.current = { request: text, key: crypto.randomUUID() };
    setState((now) => ({ ...now, busy: 'deciding', problem: null }));
    post<Decided>(`${door}/decide`, { ...request, idempotencyKey: attempt.current.key }).then(
      (decided) => setState((now) => ({ ...now, decided, busy: null })),
      (error: unknown) => {
        const problem = problemOf(error);
        if (problem.status === 409 || problem.status === 404) load({ changed: true });
        else setState((now) => ({ ...now, problem, busy: null }));
      },
    );
  };
  return { ...state, confirm, retry: () => load({}) };
}

const NOTHING = { preview: null, problem: null, busy: null, decided: null, changed: false };
