import { useCallback, useEffect, useRef, useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { Preview, PreviewRow, Selection } from '../../panel/contribution/contract';
import { problemOf, useAsk, type Problem } from '../shared/requests';
import { batchOf, resumed } from './drive';
import { askPreview } from './decision-requests';
import { beginRun, findRun, forgetRun, releaseRun, resultsOf, useRun, type DecidedRow, type Run } from './runs';

/** A review under way: read, then confirmed. */
export interface Review {
  preview: Preview | null;
  problem: Problem | null;
  /** What the server is doing for it; `asking`: the answer was lost, and what became of it is being asked. */
  busy: 'previewing' | 'deciding' | 'asking' | null;
  /** What was confirmed, from then on until it is read anew. */
  run: Run | null;
  decided: DecidedRow[] | null;
  /** Whether the preview was worked out anew because of a refusal. */
  changed: boolean;
  /** Of what is previewed, what is not as the reviewer had read it: to be read anew. */
  reread: PreviewRow[];
  /**
   * Confirms what was previewed, by the number that was typed where one had to be; `follow`: and all batches of the list
   * that come after it.
   */
  confirm: (given: { note: string; typed: number | null; follow: boolean }) => void;
  /** Reads the preview again, or goes on with what stopped. */
  retry: () => void;
}

interface Read {
  preview: Preview | null;
  problem: Problem | null;
  reading: boolean;
  /** The refusal because of which it is read anew; null where it is not. */
  because: Problem | null;
}

const NOTHING: Read = { preview: null, problem: null, reading: false, because: null };

/** Previews a decision on a selection, and has what was previewed carried out: all possible rows in one request. */
export function useReview(decision: ReviewDecision, selection: Selection): Review {
  const ask = useAsk();
  const who = useAuth('useReview', ({ user }) => String(user?.id ?? ''));
  const { pathname, search } = useLocation();
  const [state, setState] = useState(NOTHING);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const run = useRun(confirmed);
  const attempt = useRef({ request: '', key: '' });
  const asked = JSON.stringify(selection);

  useEffect(() => () => leave(confirmed), [confirmed]);

  const current = useRef(asked);
  current.current = asked;
  const load = useCallback(
    (because: Problem | null) => {
      setConfirmed(null);
      setState({ ...NOTHING, reading: true, because });
      // An answer to what is no longer asked comes too late.
      const settle = (found: Partial<Read>) =>
        current.current === asked && setState((now) => ({ ...now, ...found, reading: false }));
      askPreview(ask, { decision, selection: JSON.parse(asked) as Selection }).then(
        (preview) => settle({ preview }),
        (error: unknown) => settle({ problem: problemOf(error) }),
      );
    },
    [ask, decision, asked],
  );
  useEffect(() => load(null), [load]);

  // Whoever decides on what somebody else decided first reads what is left; nothing of theirs was done.
  const status = run?.problem?.status;
  const outdated = run?.state === 'stopped' && run.keys.length === 0 && (status === 409 || status === 404);
  useEffect(() => {
    if (!outdated || run === null) return;
    forgetRun(run.id);
    load(run.problem);
  }, [outdated, run, load]);

  const confirm: Review['confirm'] = ({ note, typed, follow }) => {
    if (!state.preview) return;
    const list = 'ids' in selection ? null : { filters: selection.filters, search: selection.search };
    const after = 'ids' in selection ? null : (selection.after ?? 0);
    const batch = batchOf(state.preview, after);
    // The same request keeps its key, so that sending it again after a lost answer decides nothing twice.
    const request = JSON.stringify([decision, batch.ids, batch.versions, note]);
    const { remaining } = state.preview;
    if (attempt.current.request !== request) attempt.current = { request, key: batch.key };
    const id = attempt.current.key;
    beginRun({
      ...BEGUN,
      ...{ id, decision, note, who, typed, list: follow ? list : null, next: follow ? state.preview.next : null },
      whole: follow || remaining === 0 ? list : null,
      uncounted: batch.omitted.length,
      from: pathname + search,
      timeZone: state.preview.timeZone,
      total: batch.rows + (follow ? remaining : 0),
      batch: { ...batch, key: id },
    });
    setConfirmed(id);
  };
  const retry = (): void => {
    const stopped = confirmed === null ? null : findRun(confirmed);
    if (stopped?.state === 'stopped') beginRun(resumed(stopped));
    else load(null);
  };
  return {
    preview: state.preview,
    changed: state.because !== null,
    reread: rereadOf(state),
    problem: state.problem ?? run?.problem ?? null,
    busy: state.reading ? 'previewing' : run?.state === 'running' ? run.phase : null,
    run,
    decided: run?.state === 'done' ? resultsOf(run) : null,
    confirm,
    retry,
  };
}

function rereadOf({ preview, because }: Read): PreviewRow[] {
  const { contributions = [] } = (because?.data ?? {}) as { contributions?: { contribution: string }[] };
  const refused = new Set(contributions.map(({ contribution }) => contribution));
  const isNew = ({ changed, contribution }: PreviewRow) => changed || refused.has(contribution);
  // What cannot be decided is listed with its reason.
  return preview?.rows.filter((row) => !row.problem && isNew(row)) ?? [];
}

/** What was told here to its end is over; of the rest the tray tells. */
function leave(id: string | null): void {
  const run = id === null ? null : findRun(id);
  if (!run) return;
  const nothingDone = run.state === 'stopped' && run.keys.length === 0 && run.batch?.sent !== true;
  if (run.state === 'done' || nothingDone) forgetRun(run.id);
  else releaseRun(run.id);
}

const BEGUN = {
  state: 'running',
  phase: 'deciding',
  decided: 0,
  leftOut: 0,
  points: 0,
  keys: [] as string[],
  omitted: [],
  problem: null,
} as const satisfies Partial<Run>;
