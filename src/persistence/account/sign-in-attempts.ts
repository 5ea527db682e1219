import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What an attempt is counted for. */
export interface Charge {
  key: string;
  /** How many attempts there may be in the time; null where there may be any number, and they are only counted. */
  most: number | null;
  /** How long, from the first attempt, they are counted together. */
  seconds: number;
}

/** What was counted: how often for each key, this attempt among them; or for how long there may be none. */
export type Charged = { counts: Map<string, number> } | { refusedFor: number };

/**
 * Counts an attempt before it is made, so that many at once cannot pass together; nothing is counted where one of the
 * keys has had its most, and one of many at once that comes too late counts for none either.
 */
export async function chargeAttempt(db: Queryable, charges: readonly Charge[]): Promise<Charged> {
  const rows = await db.query<{ key: string | null; count: number; seconds: number }>(sql`
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${rowsAsJson(charges)}::jsonb) AS a (key text, most integer, seconds integer)),
    spent AS (
      SELECT max(t.until) AS until FROM honour.sign_in_attempt t JOIN asked a USING (key)
       WHERE t.until > now() AND t.count >= a.most),
    counted AS (
      INSERT INTO honour.sign_in_attempt AS t (key, count, until)
      SELECT key, 1, now() + make_interval(secs => seconds) FROM asked
       WHERE (SELECT until FROM spent) IS NULL
       ORDER BY key -- in one order for all, or two could wait for each other
      ON CONFLICT (key) DO UPDATE
        SET count = CASE WHEN t.until > now() THEN t.count + 1 ELSE 1 END,
            until = CASE WHEN t.until > now() THEN t.until ELSE excluded.until END
      RETURNING key, count, until)
    SELECT key, count, ceil(extract(epoch FROM until - now()))::integer AS seconds FROM counted
    UNION ALL
    SELECT NULL, 0, ceil(extract(epoch FROM until - now()))::integer FROM spent WHERE until IS NOT NULL`);
  const most = new Map(charges.map((charge) => [charge.key, charge.most]));
  const late = rows.filter(({ key, count }) => key !== null && count > (most.get(key) ?? Infinity));
  const refused = rows.find(({ key }) => key === null) ?? late[0];
  if (refused && refused.key !== null) await takeBackAttempt(db, [...most.keys()]);
  if (refused) return { refusedFor: Math.max(refused.seconds, 1) };
  await forgetOld(db);
  return { counts: new Map(rows.map(({ key, count }) => [key ?? '', count])) };
}

/** Counts an attempt no more: it was no guess. */
export async function takeBackAttempt(db: Queryable, keys: readonly string[]): Promise<void> {
  // Locked in the order of their keys, as they are counted.
  await db.query(sql`
    WITH counted AS (SELECT key FROM honour.sign_in_attempt WHERE key = ANY(${keys}::text[]) ORDER BY key FOR UPDATE)
    UPDATE honour.sign_in_attempt t SET count = greatest(t.count - 1, 0) FROM counted WHERE t.key = counted.key`);
}

/** Forgets all attempts of a key. */
export async function forgetAttempts(db: Queryable, key: string): Promise<void> {
  await db.query(sql`DELETE FROM honour.sign_in_attempt WHERE key = ${key}`);
}

/** A few at a time, with every attempt that is counted: what is over never outgrows what comes. */
async function forgetOld(db: Queryable): Promise<void> {
  await db.query(sql`
    DELETE FROM honour.sign_in_attempt WHERE key IN (
      SELECT key FROM honour.sign_in_attempt WHERE until < now() ORDER BY until LIMIT 20 FOR UPDATE SKIP LOCKED)`);
}

/** The id of the site's own account that Strapi would find by what somebody signs in with; null where there is none. */
export async function findAccountOf(db: Queryable, identifier: string): Promise<number | null> {
  const [row] = await db.query<{ id: number }>(sql`
    SELECT id FROM up_users
     WHERE provider = 'local' AND (email = ${identifier.toLowerCase()} OR username = ${identifier}) LIMIT 1`);
  return row?.id ?? null;
}
