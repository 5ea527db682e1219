import type { Core } from '@strapi/strapi';
import { Listener } from './listener';

/** Work that makes good whatever was committed before it began. */
export interface Work {
  /** The channel that the triggers notify; null for work that only time asks for. */
  channel: string | null;
  /** What the connection calls itself in PostgreSQL's list of them. */
  name: string;
  /** Does it, until the signal says that it must end; gives in how many milliseconds to do it again in any case. */
  run: (signal: AbortSignal) => Promise<number | void>;
  /** It failed, and this many milliseconds later it is tried again; without, only the next news does that. */
  retryAfter?: number;
  /** Begins the lines of the log about it. */
  label: string;
}

/**
 * Does work whenever PostgreSQL tells of a commit, and when the connection is there again: one run at a time in this
 * process, and what happens during one is seen by the next.
 */
export class Upkeep {
  #running: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | null = null;
  readonly #stop = new AbortController();
  readonly #listener: Listener | null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly work: Work,
  ) {
    const { channel, name } = work;
    const wake = () => this.wake();
    this.#listener = channel === null ? null : new Listener(strapi, { channel, name, onNotify: wake, onConnect: wake });
  }

  /** Begins to listen; the first run goes on in the background, so that no start waits for it. */
  async start(): Promise<void> {
    if (this.#listener) await this.#listener.start();
    else this.wake();
  }

  /** Ends it, waiting for the run that goes on. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#forgetTimer();
    await this.#listener?.stop();
    await this.#running;
  }

  /** Runs now, or once more after the run that goes on. */
  wake(): void {
    if (this.#stop.signal.aborted) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#forgetTimer();
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    const { run, label, retryAfter } = this.work;
    const { signal } = this.#stop;
    const next = await run(signal).catch((error: unknown) => {
      if (!signal.aborted) this.strapi.log.error(`[${label}] ${String(error)}`);
      return retryAfter;
    });
    this.#running = null;
    if (this.#again) {
      this.#again = false;
      this.wake();
    } else if (typeof next === 'number' && !signal.aborted) {
      this.#timer = setTimeout(() => this.wake(), next);
      this.#timer.unref();
    }
  }

  #forgetTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
