import type { Core } from '@strapi/strapi';
import { Listener } from '../persistence/listener';
import { onOwnWrites } from '../persistence/own-writes';

/** The person whose profile changed, and nothing else did; null where anything may have changed. */
export type Changed = string | null;

/**
 * Whether anything that public answers rest on has changed, as the database tells it: the triggers of migration 0010 and
 * of `constraints/public-changes.sql` notify after every commit.
 */
export class PublicChanges {
  #version = 0;
  #connected = false;
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
    await this.#listener.caughtUp();
    if (!this.#catchingUpNext) this.#catchingUp = null;
  }
}
