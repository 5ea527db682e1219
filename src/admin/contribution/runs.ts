import { useSyncExternalStore } from 'react';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { Decided, Outcome, PreviewRow, Selection } from '../../panel/contribution/contract';
import type { Problem } from '../shared/requests';
import { DECISION_ORDER } from './texts';

/** What a list shows. */
export type Listed = Omit<Extract<Selection, { search: string }>, 'after'>;

/** What became of a contribution; with title and name where the server was asked for them later. */
export type DecidedRow = Decided['results'][number] & Partial<Outcome['results'][number]>;

/** Contributions that are decided in one request, all or none. */
export interface Batch {
  /** Under which the server keeps the answer. */
  key: string;
  ids: string[];
  /** What was read of each. */
  versions: string[];
  /** Whether it may have arrived: only its key tells then what became of it. */
  sent: boolean;
  /** Whether it was sent a second time by itself, because nothing was known of the first. */
  repeated: boolean;
  /** From where it was taken of the list; null for chosen contributions. */
  after: number | null;
  /** What of the list cannot be decided and was left out. */
  omitted: PreviewRow[];
  /** How many of the list this batch deals with: its ids and what was left out. */
  rows: number;
}

/** A decision that was confirmed once, on one batch or on all batches of a list one after another. */
export interface Run {
  id: string;
  decision: ReviewDecision;
  note: string;
  /** The number that was typed to confirm it; null where none had to be. */
  typed: number | null;
  /** All that the list showed; null for chosen contributions, and for one batch alone. */
  whole: Listed | null;
  /** How many of the list are not in the number, because they could not be decided. */
  uncounted: number;
  /** The administrator who confirmed it; somebody else at this window is not shown it. */
  who: string;
  /** The page on which it was confirmed. */
  from: string;
  state: 'running' | 'stopped' | 'done';
  /** What the server is doing for it. */
  phase: 'previewing' | 'deciding' | 'asking';
  /** How many contributions it is about, those that are left out too. */
  total: number;
  decided: number;
  leftOut: number;
  /** The points that were given or taken so far. */
  points: number;
  batch: Batch | null;
  /** What the list shows, and from where its next batch begins; null where no batch follows. */
  list: Listed | null;
  next: number | null;
  /** The keys of what was decided. */
  keys: string[];
  /** What was left out, as far as it is kept: of thousands the first. */
  omitted: PreviewRow[];
  /** The programme's. */
  timeZone: string;
  /** Why it stopped. */
  problem: Problem | null;
}

/** In session storage, so that it outlives a reload and ends with the window. */
const SLOT = 'postgresql-ace.review.runs';

function stored(): Run[] {
  try {
    const runs = JSON.parse(sessionStorage.getItem(SLOT) ?? '[]') as Run[];
    return runs.filter(({ id, who, decision }) => id && who && DECISION_ORDER.includes(decision));
  } catch {
    return [];
  }
}

let runs: readonly Run[] = stored();
let shown: readonly Run[] = runs;
/** The runs of which an open dialog tells. */
const held = new Set<string>();
/** What was decided since the page was loaded; of what was decided before, the server tells by the keys. */
const results = new Map<string, DecidedRow[]>();
let ended = 0;
const listeners = new Set<() => void>();

function change(next: readonly Run[]): void {
  runs = next;
  shown = runs.filter(({ id }) => !held.has(id));
  sessionStorage.setItem(SLOT, JSON.stringify(runs));
  listeners.forEach((tell) => tell());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins what was confirmed, or goes on with it after it stopped; whoever calls this tells how it goes. */
export function beginRun(run: Run): void {
  held.add(run.id);
  change([...runs.filter(({ id }) => id !== run.id), run]);
}

/** Notes how far a run is; one that was forgotten meanwhile stays so. */
export function updateRun(next: Run, decided: DecidedRow[] = []): void {
  if (!runs.some(({ id }) => id === next.id)) return;
  if (decided.length > 0) results.set(next.id, [...(results.get(next.id) ?? []), ...decided]);
  if (next.state !== 'running' && !held.has(next.id)) ended += 1;
  change(runs.map((run) => (run.id === next.id ? next : run)));
}

/** Leaves it to the tray to tell how it goes: the dialog was closed before the end. */
export function releaseRun(id: string): void {
  if (held.delete(id)) change(runs);
}

/** How it ended was read. */
export function forgetRun(id: string): void {
  held.delete(id);
  results.delete(id);
  change(runs.filter((run) => run.id !== id));
}

/** A run as it is now. */
export function findRun(id: string): Run | null {
  return runs.find((run) => run.id === id) ?? null;
}

/** What a run decided, where it did all of it since the page was loaded. */
export function resultsOf({ id, decided }: Pick<Run, 'id' | 'decided'>): DecidedRow[] | null {
  const found = results.get(id) ?? [];
  return found.length === decided ? found : null;
}

/** One run, wherever it is told about. */
export function useRun(id: string | null): Run | null {
  return useSyncExternalStore(subscribe, () => (id === null ? null : findRun(id)));
}

/** All runs of this window. */
export function useRuns(): readonly Run[] {
  return useSyncExternalStore(subscribe, () => runs);
}

/** The runs of which no open dialog tells. */
export function useShownRuns(): readonly Run[] {
  return useSyncExternalStore(subscribe, () => shown);
}

/** A number that changes whenever a run has ended that no dialog told about: what was read before may be out of date. */
export function useEnded(): number {
  return useSyncExternalStore(subscribe, () => ended);
}
