import type { Ask } from '../../panel/contract';
import type { Preview } from '../../panel/contribution/contract';
import { problemOf, type Problem } from '../shared/requests';
import { askDecision, askPreview } from './decision-requests';
import { recall } from './recall';
import { findRun, updateRun, type Batch, type DecidedRow, type Listed, type Run } from './runs';
import { SAY } from './texts';

/** Rows that were left out are kept up to here; more of them would not fit into the window's storage. */
const OMITTED_KEPT = 500;

/**
 * Carries a run on to its end, batch after batch: what of a batch can be decided is asked first, and all of that is
 * decided in one request. A refusal stops it there; what was decided before stays.
 */
export async function drive(id: string, ask: Ask, signal: AbortSignal): Promise<void> {
  for (let run = findRun(id); run?.state === 'running'; run = findRun(id)) {
    const { next, decided } = await step(run, ask, signal);
    if (signal.aborted) return;
    updateRun(next, decided);
  }
}

interface Step {
  next: Run;
  decided?: DecidedRow[];
}

async function step(run: Run, ask: Ask, signal: AbortSignal): Promise<Step> {
  const { batch } = run;
  if (batch?.sent) return recallBatch(run, batch, ask, signal);
  if (batch) return send(run, batch, ask, signal);
  if (run.list && run.next !== null) return preview(run, run.list, run.next, ask, signal);
  return { next: { ...run, state: 'done' } };
}

async function send(run: Run, batch: Batch, ask: Ask, signal: AbortSignal): Promise<Step> {
  const { decision, note, typed, whole, uncounted } = run;
  const { ids, versions } = batch;
  const sent: Run = { ...run, phase: 'deciding', batch: { ...batch, sent: true } };
  updateRun(sent);
  const handled = run.decided + run.leftOut;
  const confirmed = {
    typed,
    whole: whole && { ...whole, after: batch.after ?? 0, handled, leftOut: uncounted },
  };
  const request = { decision, ids, versions, note, confirmed, idempotencyKey: batch.key };
  try {
    return absorb(sent, batch, await askDecision(ask, request, signal));
  } catch (error) {
    const problem = problemOf(error);
    // Whoever was told no was answered; without an answer it may have been decided all the same.
    if (problem.status === null || problem.status >= 500) return { next: { ...sent, phase: 'asking' } };
    return { next: stopped(run, problem, problem.code === 'COUNT_DIFFERS' ? ENDED : again(batch)) };
  }
}

/** After a refusal the batch is taken from the list anew; chosen contributions are for their dialog to read again. */
function again({ after }: Batch): Partial<Run> {
  return after === null ? {} : { batch: null, next: after };
}

/** Another number than was typed: what joined has to be read, so nothing goes on from here. */
const ENDED: Partial<Run> = { batch: null, next: null };

async function recallBatch(run: Run, batch: Batch, ask: Ask, signal: AbortSignal): Promise<Step> {
  const asking: Run = { ...run, phase: 'asking' };
  updateRun(asking);
  try {
    const decided = await recall(ask, { decision: run.decision, key: batch.key }, signal);
    if (decided) return absorb(asking, batch, decided);
    // A reload cuts a request off before it arrives. Its key makes sending it once more harmless.
    if (!batch.repeated) return { next: { ...run, batch: { ...batch, sent: false, repeated: true } } };
    return { next: stopped(run, NOT_RECEIVED, { batch: { ...batch, sent: false, repeated: false } }) };
  } catch {
    return { next: stopped(run, ANSWER_LOST) };
  }
}

async function preview(run: Run, list: Listed, after: number, ask: Ask, signal: AbortSignal): Promise<Step> {
  const { decision } = run;
  const looking: Run = { ...run, phase: 'previewing' };
  updateRun(looking);
  const selection = { ...list, after };
  try {
    const found = await askPreview(ask, { decision, selection }, signal);
    const batch = batchOf(found, after);
    // The list may have grown or shrunk since it was confirmed.
    const total = run.decided + run.leftOut + found.rows.length + found.remaining;
    const ready: Run = { ...looking, total, batch, next: found.next };
    return batch.ids.length > 0 ? { next: ready } : absorb(ready, batch, { results: [] });
  } catch (error) {
    return { next: stopped(run, problemOf(error)) };
  }
}

/** What of a preview is decided in one request, with a key of its own. */
export function batchOf(preview: Preview, after: number | null, key: string = crypto.randomUUID()): Batch {
  const possible = preview.rows.filter(({ problem }) => !problem);
  const ids = possible.map(({ contribution }) => contribution);
  const versions = possible.map(({ version }) => version ?? '');
  const omitted = preview.rows.filter(({ problem }) => problem);
  return { key, ids, versions, sent: false, repeated: false, after, omitted, rows: preview.rows.length };
}

function absorb(run: Run, batch: Batch, { results }: { results: DecidedRow[] }): Step {
  const sum = results.reduce((points, row) => points + (row.points ?? 0), 0);
  const next: Run = {
    ...run,
    batch: null,
    decided: run.decided + results.length,
    leftOut: run.leftOut + batch.omitted.length,
    points: run.points + sum,
    keys: results.length > 0 ? [...run.keys, batch.key] : run.keys,
    omitted: [...run.omitted, ...batch.omitted].slice(0, OMITTED_KEPT),
    state: run.list && run.next !== null ? 'running' : 'done',
  };
  return { next, decided: results };
}

function stopped(run: Run, problem: Problem, rest: Partial<Run> = {}): Run {
  return { ...run, ...rest, state: 'stopped', problem };
}

/** A run that stopped, on its way again. */
export function resumed(run: Run): Run {
  return { ...run, state: 'running', problem: null };
}

const ANSWER_LOST: Problem = { code: 'ANSWER_LOST', messages: SAY.answerLost, data: {}, status: null };
const NOT_RECEIVED: Problem = { code: 'NOT_RECEIVED', messages: SAY.notReceived, data: {}, status: null };
