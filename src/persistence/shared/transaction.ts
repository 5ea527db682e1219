import type { Core } from '@strapi/strapi';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { sql, type Statement } from './sql';

/** What runs statements: the database itself or one transaction of it. */
export interface Queryable {
  /** Runs one statement and gives its rows; JSON in them is parsed. */
  query<Row extends object>(statement: Statement): Promise<Row[]>;
}

/** The database as services see it. */
export interface Database extends Queryable {
  /**
   * Runs the work in one transaction of its own. A refusal that the work gives back rolls everything back and is then
   * given back; so does an error, which is thrown on. Transactions do not nest: starting one in another throws.
   */
  transaction<T>(work: (trx: Queryable) => Promise<T | Refusal>): Promise<T | Refusal>;
}

interface Answer {
  rows: Record<string, unknown>[];
  fields: { name: string; dataTypeID: number }[];
}

interface RawRunner {
  raw(text: string, values: readonly unknown[]): Promise<Answer>;
}

/** PostgreSQL's number for the type jsonb. */
const JSONB = 3802;

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The services' view of Strapi's database. */
export function databaseOf(strapi: Core.Strapi): Database {
  return {
    query: (statement) => run(strapi.db.connection as unknown as RawRunner, statement),
    async transaction(work) {
      if (strapi.db.inTransaction()) throw new Error('A service opens its own transaction and cannot run in another.');
      try {
        return await strapi.db.transaction(async ({ trx }) => {
          const queryable: Queryable = { query: (statement) => run(trx as unknown as RawRunner, statement) };
          // Tells the triggers on Strapi's tables that a service writes, not an editor.
          await queryable.query(sql`SELECT set_config('honour.writer', 'service', true)`);
          const result = await work(queryable);
          if (isRefusal(result)) throw new RolledBack(result);
          return result;
        });
      } catch (error) {
        if (error instanceof RolledBack) return error.refusal;
        throw error;
      }
    },
  };
}

/**
 * Runs own SQL in the transaction that a write of Strapi's has under way, or in one of its own; an error rolls back the
 * transaction that it runs in.
 */
export async function inStrapiTransaction<T>(strapi: Core.Strapi, work: (db: Queryable) => Promise<T>): Promise<T> {
  // Strapi's types take one promise for two.
  const answer: unknown = await strapi.db.transaction(({ trx }) =>
    work({ query: (statement) => run(trx as unknown as RawRunner, statement) }),
  );
  return answer as T;
}

/** Does something when the transaction that is under way has been committed, and never where it is rolled back. */
export async function afterCommit(strapi: Core.Strapi, work: () => void): Promise<void> {
  await strapi.db.transaction(({ onCommit }) => {
    (onCommit as (work: () => void) => void)(work);
    return Promise.resolve();
  });
}

async function run<Row extends object>(runner: RawRunner, statement: Statement): Promise<Row[]> {
  const { rows, fields } = await runner.raw(statement.text, statement.values);
  // Strapi makes `pg` give jsonb as text, for the whole process; json comes parsed.
  const binary = fields.filter(({ dataTypeID }) => dataTypeID === JSONB).map(({ name }) => name);
  for (const row of binary.length > 0 ? rows : []) {
    for (const name of binary) {
      const value = row[name];
      if (typeof value === 'string') row[name] = JSON.parse(value);
    }
  }
  return rows as Row[];
}
