import type { Core } from '@strapi/strapi';

interface Transaction {
  commit(value?: unknown): Promise<unknown>;
  executionPromise: Promise<unknown>;
}

interface Connection {
  context: { transaction(...settings: unknown[]): Promise<Transaction> };
}

/**
 * Makes a COMMIT that the database refuses an error. Strapi awaits knex's `commit()`, which resolves even when the COMMIT
 * failed (at a deferred constraint, a serialisation failure, a lost connection) and tells only `executionPromise`: the
 * writer would be told that all is well, and nothing would be there.
 */
export function makeCommitsHonest(strapi: Core.Strapi): void {
  const { context } = strapi.db.connection as unknown as Connection;
  const begin = context.transaction.bind(context);
  context.transaction = async (...settings) => {
    // With a function of one's own to run, knex gives back the execution promise itself.
    if (typeof settings[0] === 'function') return begin(...settings);
    const trx = await begin(...settings);
    const commit = trx.commit.bind(trx);
    trx.commit = async (value) => {
      await commit(value);
      return trx.executionPromise;
    };
    return trx;
  };
}
