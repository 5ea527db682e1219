import { useEffect, useRef, useState } from 'react';
import { lastingAsk } from '../shared/requests';
import { drive } from './drive';
import { useRefresh } from './refresh';
import { useEnded, useRuns } from './runs';

/**
 * Carries on the runs of the administrator who is signed in, those too that a reload interrupted. Stands where no page
 * takes it away; it pauses when somebody signs out.
 */
export function useDriver(who: string): void {
  const runs = useRuns();
  const ended = useEnded();
  const refresh = useRefresh();
  const driven = useRef(new Set<string>());
  const leaving = useRef(new AbortController());
  const [visit, setVisit] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    leaving.current = abort;
    driven.current = new Set();
    // A request that the browser cuts off as the page goes says nothing about the run.
    const leave = () => abort.abort();
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setVisit((before) => before + 1);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      abort.abort();
    };
  }, [who, visit]);
  useEffect(() => {
    for (const { id, state, who: whose } of runs) {
      if (state !== 'running' || whose !== who || driven.current.has(id)) continue;
      const at = driven.current;
      at.add(id);
      void drive(id, lastingAsk(), leaving.current.signal).finally(() => at.delete(id));
    }
  }, [runs, who, visit]);
  useEffect(() => {
    if (ended > 0) refresh();
  }, [ended, refresh]);
}
