import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { FocalPoint, Size } from '../domain/photo/crop';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { MOST_PIXELS, type Examined, type TakenPhoto } from './intake';
import { startProcess } from './process';
import type { MadeRenditions } from './renditions';

/** What the darkroom makes, and of what. */
export interface Orders {
  develop: { order: Examined; made: TakenPhoto | Refusal };
  renditions: {
    order: { print: Buffer; size: Size; focalPoint: FocalPoint; shape: 'portrait' | 'whole' };
    made: MadeRenditions;
  };
}

/** An order as it goes to the process. */
export type Request = { [K in keyof Orders]: { id: number; kind: K; order: Orders[K]['order'] } }[keyof Orders];

/** What comes back; or why nothing came of it. */
export type Delivery = { id: number; made: Orders[keyof Orders]['made'] } | { id: number; failed: string };

/** Whoever waits for a picture. */
export interface Customer {
  /** Tells that they have gone: then it is not made, or thrown away. */
  away: AbortSignal;
  /** Whether they wait as long as it takes: what is no request, such as the demo. */
  patient: boolean;
}

/** As many pictures at once as keep two processors busy; a large one is alone. */
const AT_ONCE = 2;
/** How many people may wait, and for how long, until one of theirs is begun. */
const MOST_WAITING = 20;
const PATIENCE_MS = 20_000;
/** No picture that is taken in needs as long; what does is ended. */
const LONGEST_MS = 60_000;
/** The process ends when nothing was to be done for so long: all that pictures take of memory goes with it. */
const IDLE_MS = 10_000;
/** When to try again, in seconds. */
const AGAIN = 30;
const ENDED = 'The process that decodes pictures has ended.';

interface Job {
  request: Request;
  pixels: number;
  urgent: boolean;
  settle: (delivery: Delivery) => void;
}

const waiting: Job[] = [];
const inFlight = new Map<number, Job>();
let child: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;
let orders = 0;

/**
 * Decodes a photo in the one process that does, when its turn has come. Refuses PHOTOS_BUSY where too many wait, where it
 * takes too long, and where the customer is gone: nothing may then be kept.
 */
export async function developed(examined: Examined, { away, patient }: Customer): Promise<TakenPhoto | Refusal> {
  const busy = refuse('PHOTOS_BUSY', { seconds: AGAIN });
  const others = waiting.filter(({ urgent }) => urgent).length;
  if (away.aborted || (others >= MOST_WAITING && !patient)) return busy;
  const patience = patient ? away : AbortSignal.any([away, AbortSignal.timeout(PATIENCE_MS)]);
  const delivery = await enqueue({ kind: 'develop', order: examined }, examined.pixels, true, patience);
  return 'failed' in delivery || away.aborted ? busy : (delivery.made as TakenPhoto | Refusal);
}

/** Makes the public pictures of a photo in the same process, when nobody waits for theirs. */
export async function rendered(order: Orders['renditions']['order']): Promise<MadeRenditions> {
  const make = () => enqueue({ kind: 'renditions', order }, order.size.width * order.size.height, false);
  const first = await make();
  // It may have ended over another picture.
  const delivery = 'failed' in first && first.failed === ENDED ? await make() : first;
  if ('failed' in delivery) throw new Error(delivery.failed);
  return delivery.made as MadeRenditions;
}

/** Ends the process with whatever it is at; in the destroy phase. Settles when it is gone. */
export async function closeDarkroom(): Promise<void> {
  for (const { request, settle } of waiting.splice(0)) settle({ id: request.id, failed: 'The server ends.' });
  if (!child) return;
  const worker = child;
  // Without a process there is no end of one.
  const gone = new Promise((resolve) => worker.once('exit', resolve).once('error', resolve));
  end(worker);
  await gone;
}

type New = { [K in keyof Orders]: { kind: K; order: Orders[K]['order'] } }[keyof Orders];

function enqueue(wanted: New, pixels: number, urgent: boolean, patience?: AbortSignal): Promise<Delivery> {
  return new Promise((resolve) => {
    const id = (orders += 1);
    const giveUp = () => {
      const place = waiting.indexOf(job);
      if (place < 0) return;
      waiting.splice(place, 1);
      job.settle({ id, failed: 'Nobody waits for it any more.' });
    };
    const job: Job = {
      request: { id, ...wanted },
      pixels,
      urgent,
      settle(delivery) {
        patience?.removeEventListener('abort', giveUp);
        resolve(delivery);
      },
    };
    patience?.addEventListener('abort', giveUp, { once: true });
    waiting.push(job);
    begin();
  });
}

/** Begins what may begin: people's before what nobody waits for, in the order of their coming, within the bound on pixels. */
function begin(): void {
  for (;;) {
    const next = waiting.find(({ urgent }) => urgent) ?? waiting[0];
    if (!next || inFlight.size >= AT_ONCE) return;
    const pixels = [...inFlight.values()].reduce((sum, job) => sum + job.pixels, next.pixels);
    if (inFlight.size > 0 && pixels > MOST_PIXELS) return;
    waiting.splice(waiting.indexOf(next), 1);
    hand(next);
  }
}

function hand(job: Job): void {
  const { id } = job.request;
  const worker = (child ??= opened());
  clearTimeout(idle);
  const tooLong = setTimeout(() => end(worker), LONGEST_MS);
  inFlight.set(id, {
    ...job,
    settle(delivery) {
      clearTimeout(tooLong);
      inFlight.delete(id);
      job.settle(delivery);
    },
  });
  worker.send(job.request);
}

function opened(): ChildProcess {
  const worker = startProcess(path.join(__dirname, 'darkroom-process.js'));
  worker.on('message', (delivery: Delivery) => {
    inFlight.get(delivery.id)?.settle(delivery);
    begin();
    if (inFlight.size === 0) idle = setTimeout(() => end(worker), IDLE_MS).unref();
  });
  // Without a process there is no end of one.
  worker.once('exit', () => end(worker)).on('error', () => end(worker));
  // It keeps nobody from ending.
  worker.unref();
  worker.channel?.unref();
  return worker;
}

/** Ends a process, and says of what it was at that nothing came of it; the next order starts another. */
function end(worker: ChildProcess): void {
  worker.kill('SIGKILL');
  if (child !== worker) return;
  child = null;
  for (const [id, { settle }] of [...inFlight]) settle({ id, failed: ENDED });
  begin();
}
