import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf, useRequests, type Problem } from '../shared/requests';
import type { Desk, DeskChange, DeskRefusal, HoldBack } from './types';

/** How often an open draft is computed anew to see whether something changed beneath it. */
const AGAIN_AFTER_MS = 20_000;

/** The hold-backs of a release's draft, kept for this browser's session so that a reload loses no note. */
export function useHoldBacks(release: string | null): [HoldBack[], (next: HoldBack[]) => void] {
  const key = `honour.hold-backs.${release ?? ''}`;
  const [kept, setKept] = useState({ key, holdBacks: readKept(key) });
  const holdBacks = kept.key === key ? kept.holdBacks : readKept(key);
  useEffect(() => setKept({ key, holdBacks: readKept(key) }), [key]);
  const keep = useCallback(
    (next: HoldBack[]) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setKept({ key, holdBacks: next });
    },
    [key],
  );
  return [holdBacks, keep];
}

function readKept(key: string): HoldBack[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as HoldBack[];
  } catch {
    return [];
  }
}

/** A release under the eyes of staff. */
export interface OpenRelease {
  desk: Desk | null;
  problem: Problem | null;
  loading: boolean;
  /** People whose lines differ from those read before, since something changed beneath the draft; null for no change. */
  changed: ReadonlySet<string> | null;
  dismiss: () => void;
  reload: () => void;
}

/**
 * Reads a release with these hold-backs, again whenever they change, and from time to time while it is a draft: what
 * came out differently is told, so that nobody publishes what they have not read.
 */
export function useRelease(release: string | null, holdBacks: readonly HoldBack[]): OpenRelease {
  const { post } = useRequests();
  const [state, setState] = useState<Pick<OpenRelease, 'desk' | 'problem' | 'loading' | 'changed'>>(EMPTY);
  const shown = useRef<{ desk: Desk; request: string } | null>(null);
  const latest = useRef(0);
  const request = JSON.stringify({ release, holdBacks });

  const read = useCallback(async () => {
    const { release: code } = JSON.parse(request) as { release: string | null };
    if (code === null) return;
    const round = (latest.current += 1);
    try {
      const desk = await post<Desk>('/releases/read', JSON.parse(request) as object);
      if (round !== latest.current) return;
      // Another fingerprint for the same question: the data beneath it changed, not what was asked.
      const before = shown.current?.request === request ? shown.current.desk : null;
      const beneath = before?.fingerprint && desk.fingerprint && before.fingerprint !== desk.fingerprint;
      shown.current = { desk, request };
      setState(({ changed }) => ({
        desk,
        problem: null,
        loading: false,
        changed: beneath ? differing(before, desk) : before ? changed : null,
      }));
    } catch (error) {
      if (round === latest.current) setState((before) => ({ ...before, problem: problemOf(error), loading: false }));
    }
  }, [post, request]);

  useEffect(() => {
    setState((before) => ({ ...before, desk: sameRelease(before.desk, release), problem: null, loading: true }));
    void read();
    const again = () => {
      if (document.visibilityState === 'visible' && shown.current?.desk.fingerprint) void read();
    };
    const timer = window.setInterval(again, AGAIN_AFTER_MS);
    window.addEventListener('focus', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', again);
    };
  }, [read, release]);

  const dismiss = useCallback(() => setState((before) => ({ ...before, changed: null })), []);
  return { ...state, dismiss, reload: () => void read() };
}

const EMPTY = { desk: null, problem: null, loading: true, changed: null };

function sameRelease(desk: Desk | null, release: string | null): Desk | null {
  return desk?.release === release ? desk : null;
}

function differing(before: Desk, after: Desk): Set<string> {
  const known = new Map([...before.changes, ...before.notAdmitted].map((line) => [line.member, essence(line)]));
  const now = new Map([...after.changes, ...after.notAdmitted].map((line) => [line.member, essence(line)]));
  return new Set([...known.keys(), ...now.keys()].filter((member) => known.get(member) !== now.get(member)));
}

function essence(line: DeskChange | DeskRefusal): string {
  return JSON.stringify({ ...line, person: null });
}
