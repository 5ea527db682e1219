import type { Core } from '@strapi/strapi';
import { databaseOf, type Queryable } from '../persistence/transaction';
import { systemClock, type Clock } from './context';

type Read<T> = (db: Queryable) => Promise<T>;
type ReadMany<T> = (db: Queryable, keys: readonly string[]) => Promise<readonly T[]>;

interface Batch {
  keys: Set<string>;
  rows: Promise<Map<string, unknown[]>>;
}

/**
 * What the answer to one request has read. Each statement runs at most once, however many fields ask for it, and what
 * many entries of a list ask for is read together: the number of statements does not grow with the answer.
 */
export class ReadSession {
  readonly #once = new Map<unknown, Promise<unknown>>();
  /** By the read: rows of every key asked for, and the batch that is being collected. */
  readonly #rows = new Map<unknown, Map<string, Promise<unknown[]>>>();
  readonly #batches = new Map<unknown, Batch>();

  constructor(
    readonly db: Queryable,
    readonly clock: Clock,
  ) {}

  /** The result of a read, the same for every asker of this request. A read made on the spot is known by its name. */
  once<T>(read: Read<T>, name: unknown = read): Promise<T> {
    const known = this.#once.get(name) as Promise<T> | undefined;
    if (known) return known;
    const result = read(this.db);
    this.#once.set(name, result);
    return result;
  }

  /** The rows of one key, read once, together with those of all keys that are asked for at about the same time. */
  of<T, F extends keyof T>(read: ReadMany<T>, field: F, key: string): Promise<T[]> {
    const known = this.#rows.get(read) ?? new Map<string, Promise<unknown[]>>();
    this.#rows.set(read, known);
    const rows = known.get(key) ?? this.#join(read, field, key);
    known.set(key, rows);
    return rows as Promise<T[]>;
  }

  async #join<T, F extends keyof T>(read: ReadMany<T>, field: F, key: string): Promise<unknown[]> {
    const batch = this.#batches.get(read) ?? this.#open(read, field);
    batch.keys.add(key);
    return (await batch.rows).get(key) ?? [];
  }

  #open<T, F extends keyof T>(read: ReadMany<T>, field: F): Batch {
    const keys = new Set<string>();
    const rows = allAsked().then(async () => {
      this.#batches.delete(read);
      return groupedBy(await read(this.db, [...keys]), (row) => String(row[field]));
    });
    const batch = { keys, rows };
    this.#batches.set(read, batch);
    return batch;
  }
}

/** After every field that can be resolved without waiting has been. */
function allAsked(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The rows of each key, in their order. */
export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** What one request to a running Strapi reads through. */
export function readSessionOf(strapi: Core.Strapi, clock: Clock = systemClock): ReadSession {
  return new ReadSession(databaseOf(strapi), clock);
}
