import type { Core } from '@strapi/strapi';
import { Listener } from '../persistence/listener';
import { onOwnWrites } from '../persistence/own-writes';

/**
 * Whether anything that public answers rest on has changed, as the database tells it: the triggers of migration 0010 and
 * of `constraints/public-changes.sql` notify after every commit.
 */
export class PublicChanges {
  #version = 0;
  #connected = false;
  #catchingUp: Promise<void> | null = null;
  #writtenAgain = false;
  readonly #listener: Listener;
  readonly #heard: (() => void)[] = [];

  constructor(strapi: Core.Strapi) {
    this.#listener = new Listener(strapi, {
      channel: 'honour_public',
      name: 'postgresql-ace public changes',
      onNotify: () => this.#changed(),
      onConnect: () => {
        this.#connected = true;
        this.#changed();
      },
      onLose: () => {
        this.#connected = false;
        this.#changed();
      },
    });
    onOwnWrites(strapi, () => this.#written());
  }

  /** Grows with every change. What was read while it was one number is out of date when it is another. */
  get version(): number {
    return this.#version;
  }

  /**
   * Whether the version can be trusted now: not without a connection, and not in the moment between a write of this
   * process and the news of it, so that who has written reads what they wrote.
   */
  get certain(): boolean {
    return this.#connected && this.#catchingUp === null;
  }

  /** Until what this process has written so far is in the version; null when it is. */
  get catchingUp(): Promise<void> | null {
    return this.#catchingUp;
  }

  /** Calls back at every change, at once. */
  onChange(heard: () => void): void {
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

  #changed(): void {
    this.#version += 1;
    for (const heard of this.#heard) heard();
  }

  #written(): void {
    if (!this.#connected) return;
    if (this.#catchingUp) {
      this.#writtenAgain = true;
      return;
    }
    this.#catchingUp = this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    do {
      this.#writtenAgain = false;
      await this.#listener.caughtUp();
    } while (this.#writtenAgain && this.#connected);
    this.#catchingUp = null;
  }
}
