import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/shared/clock';
import { clockOf } from '../../persistence/shared/clock';
import { databaseOf, type Queryable } from '../../persistence/shared/transaction';

type Read<T> = (db: Queryable) => Promise<T>;
type ReadMany<T> = (db: Queryable, keys: readonly string[]) => Promise<readonly T[]>;

interface Batch {
  keys: Set<string>;
  rows: Promise<Map<string, unknown[]>>;
}

/** Where a session keeps what it has read of one kind; one that is shared may forget, and reads again then. */
export interface Memory {
  get(key: unknown): unknown;
  /** `size` is about how many rows the value holds, for memories that are bounded. */
  set(key: unknown, value: unknown, options?: { size: number }): unknown;
  delete(key: unknown): unknown;
  keys(): Iterable<unknown>;
}

/** What of a kind of read stays true: all of it, nothing, or all but what was read of some keys. */
export type StaysTrue = 'all' | 'nothing' | { but: Iterable<unknown> };

/**
 * What has been read for the answer to one request, or to many that may share it. Each statement runs at most once,
 * however many fields ask for it, and what many entries of a list ask for is read together: the number of statements
 * does not grow with the answer. What failed is read again by the next who asks.
 */
export class ReadSession {
  readonly #kept = new Map<unknown, Memory>();
  readonly #batches = new Map<unknown, Batch>();

  constructor(
    readonly db: Queryable,
    readonly clock: Clock,
    private readonly newMemory: () => Memory = () => new Map(),
  ) {}

  /**
   * A session of later, which knows of this one's reads what stays true, by their kind or the name of a single read. Both
   * then remember such a kind together: none may be made from reads of a kind that does not stay true.
   */
  next(clock: Clock, staysTrue: (kind: unknown) => StaysTrue): ReadSession {
    const next = new ReadSession(this.db, clock, this.newMemory);
    for (const [kind, memory] of this.#kept) {
      const stays = staysTrue(kind);
      if (stays === 'nothing') continue;
      if (stays !== 'all') for (const key of stays.but) memory.delete(key);
      next.#kept.set(kind, memory);
    }
    const singles = this.#kept.get(ReadSession);
    // All names first: a memory that forgets what is asked for least changes its order with every question.
    for (const name of [...(singles?.keys() ?? [])]) {
      const read = singles?.get(name);
      if (read && staysTrue(name) === 'all') void next.made(ReadSession, name, () => read as Promise<unknown>);
    }
    return next;
  }

  /** The result of a read, the same for every asker of this session. A read made on the spot is known by its name. */
  once<T>(read: Read<T>, name: unknown = read): Promise<T> {
    return this.made(ReadSession, name, () => read(this.db));
  }

  /** The rows of one key, read once, together with those of all keys that are asked for at about the same time. */
  of<T, F extends keyof T>(read: ReadMany<T>, field: F, key: string): Promise<T[]> {
    return this.made(
      read,
      key,
      () => this.#join(read, field, key) as Promise<T[]>,
      (rows) => rows.length + 1,
    );
  }

  /** The rows of many keys, as {@link of} gives them for each. */
  async ofAll<T, F extends keyof T>(read: ReadMany<T>, field: F, keys: readonly string[]): Promise<T[]> {
    return (await Promise.all(keys.map((key) => this.of(read, field, key)))).flat();
  }

  /** What is made from reads for one key, made once; `kind` says what it is, and `size` about how many rows it holds. */
  made<T>(kind: unknown, key: unknown, make: () => Promise<T>, size: (made: T) => number = rowsIn): Promise<T> {
    const memory = this.#kept.get(kind) ?? this.newMemory();
    this.#kept.set(kind, memory);
    const known = memory.get(key) as Promise<T> | undefined;
    if (known) return known;
    const making = make();
    memory.set(key, making, { size: 1 });
    making.then(
      (made) => memory.get(key) === making && memory.set(key, making, { size: size(made) }),
      () => memory.get(key) === making && memory.delete(key),
    );
    return making;
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

function rowsIn(made: unknown): number {
  return Array.isArray(made) ? made.length + 1 : 1;
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
export function readSessionOf(strapi: Core.Strapi, clock: Clock = clockOf(strapi)): ReadSession {
  return new ReadSession(databaseOf(strapi), clock);
}
