import { sql } from './sql';
import type { Queryable } from './transaction';

/** An answer given before under the same key. */
export interface KeptAnswer {
  operation: string;
  request: string;
  answer: unknown;
}

/** Takes the key for this transaction, so that the same request sent twice at once waits for the first. */
export async function lockKey(db: Queryable, actor: string, key: string): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`honour.idempotency ${actor} ${key}`}, 0))`);
}

/** Whether a transaction holds the key now, in which case its answer is not to be seen yet. */
export async function isKeyAtWork(db: Queryable, actor: string, key: string): Promise<boolean> {
  // Taken and given back at once, by a statement outside any transaction: whoever comes at this moment waits for it.
  const [row] = await db.query<{ free: boolean }>(sql`
    SELECT pg_try_advisory_xact_lock_shared(hashtextextended(${`honour.idempotency ${actor} ${key}`}, 0)) AS free`);
  return row?.free === false;
}

/** The answer kept under an actor's key; null for a new key. */
export async function findAnswer(db: Queryable, actor: string, key: string): Promise<KeptAnswer | null> {
  const [row] = await db.query<KeptAnswer>(
    sql`SELECT operation, request, answer FROM honour.idempotency_key WHERE actor = ${actor} AND key = ${key}`,
  );
  return row ?? null;
}

/** Keeps an answer under an actor's key for ever. */
export async function insertAnswer(
  db: Queryable,
  actor: string,
  key: string,
  kept: { operation: string; request: string; answer: object; at: Date },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.idempotency_key (actor, key, operation, request, answer, at)
    VALUES (${actor}, ${key}, ${kept.operation}, ${kept.request}, ${JSON.stringify(kept.answer)}::jsonb, ${kept.at.toISOString()})`);
}
