/** Statements that are wrong, each in one way: what `statements.test.ts` says of them is what it says of any. */
import { rowsAsJson, sql, type Statement } from '../../../src/persistence/shared/sql';
import type { Queryable } from '../../../src/persistence/shared/transaction';

/** Each is read, and none is run. */
export const WRONG: Record<string, (db: Queryable) => Promise<unknown>> = {
  'a table that is not there': (db) => db.query(sql`SELECT id FROM people`),
  'a column that is not given': (db) => db.query<{ name: string; nick: string }>(sql`SELECT name FROM members`),
  'a column that nobody claims': (db) => db.query<{ name: string }>(sql`SELECT name, slug FROM members`),
  'a bigint': (db) => db.query<{ id: number }>(sql`SELECT id FROM honour.ledger_entry`),
  'a time': (db) => db.query<{ at: string }>(sql`SELECT published_at AS at FROM honour.release`),
  'an array that the driver does not read': (db) =>
    db.query<{ bases: string[] }>(sql`SELECT bases FROM honour.term_line`),
  'a column that may be null': (db) => db.query<{ bio: string }>(sql`SELECT bio FROM members`),
  'a row that may be missing': (db) =>
    db.query<{ group: string }>(sql`
      SELECT g.code AS "group" FROM members m LEFT JOIN working_groups g ON g.code = m.slug`),
  'an aggregate of nothing': (db) =>
    db.query<{ year: number }>(sql`SELECT max(year)::integer AS year FROM honour.release`),
  'a word that is not listed': (db) => db.query<{ state: 'active' | 'retired' }>(sql`SELECT state FROM members`),
  'a key of an object': (db) =>
    db.query<{ name: { zh: string; en: string | null } }>(sql`
      SELECT json_build_object('zh', name, 'latin', latin_name) AS name FROM members`),
  'a key deep in a list': (db) =>
    db.query<{ all: { terms: { from: number }[] } }>(sql`
      WITH held AS (SELECT from_day FROM honour.holding)
      SELECT json_build_object('terms', coalesce((
        SELECT json_agg(json_build_object('from', h.from_day)) FROM held h), '[]')) AS all`),
  'a number for a text': (db) => db.query(sql`SELECT FROM members WHERE slug = ${db.query.length}`),
  'a Date': (db) => db.query(sql`SELECT FROM honour.release WHERE published_at < ${new Date(0)}`),
  'rows without a column': (db) =>
    db.query(sql`
      INSERT INTO honour.holding (member, tier)
      SELECT r.member, r.tier FROM jsonb_to_recordset(${rowsAsJson([{ member: 'm', level: 't' }])}::jsonb)
        AS r(member text, tier text)`),
};

/** What cannot be read. */
export const UNREAD: Record<string, (db: Queryable) => Promise<unknown>> = {
  'a statement from elsewhere': (db) => db.query(anyOf([sql`SELECT 1 AS one`])),
};

const anyOf = ([first]: [Statement]) => first;
