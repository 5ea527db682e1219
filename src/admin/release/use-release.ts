import { useCallback, useEffect, useRef, useState } from 'react';
import { RELEASES, type Desk, type DeskChange, type DeskRefusal } from '../../panel/release/contract';
import { problemOf, useAsk, type Problem } from '../shared/requests';

/** How often an open draft asks whether something changed beneath it. */
const AGAIN_AFTER_MS = 20_000;

/** A release under the eyes of staff. */
export interface OpenRelease {
  desk: Desk | null;
  problem: Problem | null;
  loading: boolean;
  /** People whose lines differ from those read before, since something changed beneath the draft; null for no change. */
  changed: ReadonlySet<string> | null;
  dismiss: () => void;
  /** Reads it anew; `own` where the reader made the change, and need not be told of it. */
  reload: (own?: 'own') => Promise<void>;
}

/**
 * Reads a release, and while it is a draft asks from time to time for its version, which costs no draft; only another
 * version is read. What came out differently is told, so that nobody publishes what they have not read.
 */
export function useRelease(release: string | null): OpenRelease {
  const ask = useAsk();
  const [state, setState] = useState<Pick<OpenRelease, 'desk' | 'problem' | 'loading' | 'changed'>>(EMPTY);
  const shown = useRef<Desk | null>(null);
  const latest = useRef(0);

  const read = useCallback(
    async (own?: 'own') => {
      if (release === null) return;
      const round = (latest.current += 1);
      try {
        const desk = await ask(RELEASES.read, { release });
        if (round !== latest.current) return;
        const before = shown.current?.release === release ? shown.current : null;
        const beneath = before?.fingerprint && desk.fingerprint && before.fingerprint !== desk.fingerprint;
        shown.current = desk;
        setState(({ changed }) => ({
          desk,
          problem: null,
          loading: false,
          changed: before && beneath && !own ? differing(before, desk) : desk.publishedAt === null ? changed : null,
        }));
      } catch (error) {
        if (round === latest.current) setState((before) => ({ ...before, problem: problemOf(error), loading: false }));
      }
    },
    [ask, release],
  );

  useEffect(() => {
    shown.current = null;
    setState(EMPTY);
    void read();
    const again = async () => {
      if (document.visibilityState !== 'visible' || !shown.current?.fingerprint) return;
      try {
        const { version } = await ask(RELEASES.version, {});
        if (version !== shown.current?.version) await read();
      } catch (error) {
        setState((before) => ({ ...before, problem: problemOf(error) }));
      }
    };
    const onFocus = () => void again();
    const timer = window.setInterval(onFocus, AGAIN_AFTER_MS);
    window.addEventListener('focus', onFocus);
    return () => {
      latest.current += 1;
      window.clearInterval(timer);
      window.removeEventListener('focus', onFocus);
    };
  }, [ask, read]);

  const dismiss = useCallback(() => setState((before) => ({ ...before, changed: null })), []);
  return { ...state, dismiss, reload: read };
}

const EMPTY = { desk: null, problem: null, loading: true, changed: null };

function differing(before: Desk, after: Desk): Set<string> {
  const known = new Map([...before.changes, ...before.notAdmitted].map((line) => [line.member, essence(line)]));
  const now = new Map([...after.changes, ...after.notAdmitted].map((line) => [line.member, essence(line)]));
  return new Set([...known.keys(), ...now.keys()].filter((member) => known.get(member) !== now.get(member)));
}

function essence(line: DeskChange | DeskRefusal): string {
  return JSON.stringify({ ...line, person: null });
}
