import { useEffect, useSyncExternalStore } from 'react';

/**
 * Whether the session of this browser goes on. Strapi's own code signs out where the renewal of its token is refused, and
 * with the page goes all that was typed there. Here the renewal waits for its owner: they sign in again above their page,
 * the renewal is asked for once more, and whatever had asked for it goes on as if nothing had been.
 *
 * All windows of a browser have one session, and Strapi lets one of them at a time renew it. So each of them shows the
 * dialog, and signing in at any goes for all.
 */
let ended = false;
let attended = 0;
let waiting: ((again: boolean) => void)[] = [];
const watchers = new Set<() => void>();
const windows = new BroadcastChannel('honour-session');

type News = 'ended' | 'again' | 'left';

windows.onmessage = ({ data }: MessageEvent<News>) => {
  if (data !== 'ended') settle(data === 'again');
  else if (attended > 0) turn(true);
};

function turn(now: boolean): void {
  ended = now;
  for (const watcher of watchers) watcher();
}

function settle(again: boolean): void {
  const left = waiting;
  waiting = [];
  turn(false);
  for (const go of left) go(again);
}

/** Asks for a renewal; where it is refused to somebody at work, asks once more when they have signed in again. */
export async function renewed(ask: () => Promise<Response>): Promise<Response> {
  const answer = await ask();
  if (answer.status !== 401 || attended === 0) return answer;
  turn(true);
  windows.postMessage('ended' satisfies News);
  const again = await new Promise<boolean>((resolve) => waiting.push(resolve));
  return again ? ask() : answer;
}

/** Goes on in every window with the session that now is. */
export function goOn(): void {
  settle(true);
  windows.postMessage('again' satisfies News);
}

/** Lets it be the end of the session, in every window. */
export function leave(): void {
  settle(false);
  windows.postMessage('left' satisfies News);
}

/** Whether somebody at work has to sign in again; for the one place that asks them to. */
export function useEnded(atWork: boolean): boolean {
  useEffect(() => {
    if (!atWork) return;
    attended += 1;
    return () => {
      attended -= 1;
    };
  }, [atWork]);
  return useSyncExternalStore(watch, () => ended);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
