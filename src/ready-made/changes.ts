import type { Core } from '@strapi/strapi';
import { Listener } from '../persistence/shared/listener';
import { onOwnWrites } from '../persistence/shared/own-writes';

/**
 * How long it counts that the connection was alive: answers are given from memory for at most so long after a change that
 * was not heard of. It is asked again well before, as long as anybody asks for answers.
 */
const TRUSTED_MS = 1_000;
const ASKED_AGAIN_MS = 250;
/** How long a question waits for the connection's sign of life, before it is answered from the database. */
const PATIENCE_MS = 500;

/** The person whose profile changed, and nothing else did; null where anything may have changed. */
export type Changed = string | null;

/**
 * Whether anything that public answers rest on has changed, as the database tells it: the triggers of migration 0010 and
 * of `constraints/public-changes.sql` notify after every commit.
 */
export class PublicChanges {
  #version = 0;
  #connected = false;
  /** When the last sign of life was asked for that came, and the last that did not come in time. */
  #trustedFrom = -Infinity;
  #doubtedFrom = -Infinity;
  #sign: Promise<void> | null = null;
  /** The wait for news of writes under way, and the one that must follow it for writes that came later. */
  #catchingUp: Promise<unknown> | null = null;
  #catchingUpNext: Promise<unknown> | null = null;
  readonly #listener: Listener;
  readonly #heard: ((changed: Changed) => void)[] = [];

  constructor(strapi: Core.Strapi) {
    this.#listener = new Listener(strapi, {
      channel: 'honour_public',
      name: 'postgresql-ace public changes',
      onNotify: (message) => this.#changed(/^profile (.+)$/.exec(message)?.[1] ?? null),
      onConnect: () => {
        this.#connected = true;
        this.#trustedFrom = performance.now();
        this.#changed(null);
      },
      onLose: () => {
        this.#connected = false;
        this.#changed(null);
      },
    });
    onOwnWrites(strapi, () => this.#written());
  }

  /** Grows with every change. What was read while it was one number is out of date when it is another. */
  get version(): number {
    return this.#version;
  }

  /** Whether changes are heard of at all; without a connection the version says nothing. */
  get connected(): boolean {
    return this.#connected;
  }

  /**
   * Whether the version can be relied on: the connection is there, and was alive a moment ago. One that has gone silent
   * looks like one on which nothing happens.
   */
  get certain(): boolean {
    if (!this.#connected || this.#trustedFrom < this.#doubtedFrom) return false;
    return performance.now() - this.#trustedFrom <= TRUSTED_MS;
  }

  /**
   * What a question must wait for before it looks at the version; null for nothing. Where there is doubt it waits for a
   * sign of life, all questions for the same; where that has been waited for in vain already, not again.
   */
  get settling(): Promise<unknown> | null {
    if (!this.#connected) return null;
    const { catchingUp } = this;
    if (catchingUp) return catchingUp;
    if (performance.now() - this.#trustedFrom > ASKED_AGAIN_MS)
      this.#sign ??= this.#signOfLife(() => {
        this.#sign = null;
      });
    return this.certain || this.#doubtedFrom > this.#trustedFrom ? null : this.#sign;
  }

  /**
   * Until what this process has written so far is in the version; null when it is. Whoever asks waits for it once, so
   * that they read what they wrote; writes that come while they wait are not theirs to wait for.
   */
  get catchingUp(): Promise<unknown> | null {
    return this.#catchingUpNext ?? this.#catchingUp;
  }

  /** Calls back at every change, at once. */
  onChange(heard: (changed: Changed) => void): void {
    this.#heard.push(heard);
  }

  /** Begins to listen. */
  start(): Promise<void> {
    return this.#listener.start();
  }

  /** Ends the connection; from then on nothing is certain. */
  stop(): Promise<void> {
    return this.#listener.stop();
  }

  /** Waits for the news of everything committed before, by whomever; false without a connection. */
  caughtUp(): Promise<boolean> {
    return this.#listener.caughtUp();
  }

  #changed(changed: Changed): void {
    this.#version += 1;
    for (const heard of this.#heard) heard(changed);
  }

  #written(): void {
    if (!this.#connected || this.#catchingUpNext) return;
    if (this.#catchingUp) this.#catchingUpNext = this.#catchingUp.then(() => this.#catchUp());
    else this.#catchingUp = this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    // This wait is the one under way now: what is written from here on needs another.
    if (this.#catchingUpNext) {
      this.#catchingUp = this.#catchingUpNext;
      this.#catchingUpNext = null;
    }
    await this.#signOfLife();
    if (!this.#catchingUpNext) this.#catchingUp = null;
  }

  /** Until the connection has told all that was committed before, or has been silent for too long; then in doubt. */
  async #signOfLife(over: () => void = () => undefined): Promise<void> {
    const from = performance.now();
    const answered = this.#listener.caughtUp().then((alive) => {
      if (alive) this.#trustedFrom = Math.max(this.#trustedFrom, from);
      over();
      return alive;
    });
    let timer: NodeJS.Timeout | undefined;
    // What is late because this process was busy has arrived by the next turn.
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => (timer = setTimeout(() => resolve(false), 20)), PATIENCE_MS);
    });
    const inTime = await Promise.race([answered, late]).finally(() => clearTimeout(timer));
    if (!inTime) this.#doubtedFrom = Math.max(this.#doubtedFrom, from);
  }
}
