import type { Core } from '@strapi/strapi';
import type { Clock } from '../domain/shared/clock';
import { clockOf } from '../persistence/shared/clock';
import { addDays, endOfDay } from '../domain/shared/civil-date';
import { databaseOf } from '../persistence/shared/transaction';
import { readProgramme } from '../services/programme/read-programme';
import { ReadSession } from '../services/shared/read-session';
import { afterChangedProfiles } from '../services/roster/changed-profiles';
import { boundedMemories } from './bounded-memory';
import type { PublicChanges } from './changes';

/** Whoever changes more profiles than this between two questions has everything read anew. */
const MOST_PROFILES = 1_000;

/** A time in which public answers stay the same: nothing changed, and it is one day of the programme's. */
export interface Epoch {
  version: number;
  /** What anonymous requests of this time have read, each thing once. */
  session: ReadSession;
  /** When the programme's day began and ends, in milliseconds. */
  from: number;
  until: number;
}

/**
 * What anonymous requests read together: the answer to one is made from what others have read, so that nothing is asked
 * of the database while nothing changed. The programme's day is part of it (`programme.md`, Programme year): at midnight
 * in its time zone everything is new. Where nothing but profiles changed, only these are read again.
 */
export class SharedReads {
  #epoch: Epoch | null = null;
  #opening: { version: number; epoch: Promise<Epoch | null> } | null = null;
  /** The people whose profiles changed since the epoch was opened; null where more than profiles did. */
  #profiles: Set<string> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    readonly changes: PublicChanges,
    private readonly clock: Clock = clockOf(strapi),
  ) {
    changes.onChange((person) => {
      if (person === null || (this.#profiles?.size ?? 0) >= MOST_PROFILES) this.#profiles = null;
      else this.#profiles?.add(person);
    });
  }

  /** The present epoch if there is one that has been opened, for who has waited for `changes.settling`. */
  present(): Epoch | null {
    const epoch = this.#epoch;
    if (!epoch || !this.changes.certain || epoch.version !== this.changes.version) return null;
    const now = this.clock.now().getTime();
    return epoch.from <= now && now < epoch.until ? epoch : null;
  }

  /** The present epoch, opened if need be; null while it is not certain whether anything changed. */
  async open(): Promise<Epoch | null> {
    await this.changes.settling;
    if (!this.changes.certain) return null;
    const { version } = this.changes;
    const present = this.present();
    if (present) return present;
    if (this.#opening?.version === version) return this.#opening.epoch;
    const opening = { version, epoch: this.#openNew(version) };
    this.#opening = opening;
    return opening.epoch.finally(() => {
      if (this.#opening === opening) this.#opening = null;
    });
  }

  async #openNew(version: number): Promise<Epoch | null> {
    try {
      const epoch = this.#afterProfiles(version) ?? (await this.#anew(version));
      if (version === this.changes.version) {
        this.#epoch = epoch;
        this.#profiles = new Set();
      }
      return epoch;
    } catch {
      // Whoever asks reads for themselves then, and tells what is wrong.
      return null;
    }
  }

  /** With what the last epoch has read and what is still true; null where all must be read anew. */
  #afterProfiles(version: number): Epoch | null {
    const [last, profiles] = [this.#epoch, this.#profiles];
    const now = this.clock.now();
    if (!last || !profiles || now.getTime() < last.from || last.until <= now.getTime()) return null;
    return { ...last, version, session: afterChangedProfiles(last.session, profiles, { now: () => now }) };
  }

  async #anew(version: number): Promise<Epoch> {
    const now = this.clock.now();
    const session = new ReadSession(databaseOf(this.strapi), { now: () => now }, boundedMemories());
    const { today, timeZone } = await readProgramme(session);
    const [from, until] = [endOfDay(addDays(today, -1), timeZone).getTime(), endOfDay(today, timeZone).getTime()];
    return { version, session, from, until };
  }
}
