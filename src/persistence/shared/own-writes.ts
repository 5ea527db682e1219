import type { Core } from '@strapi/strapi';

interface Query {
  sql: string;
  __knexTxId?: string | null;
}

interface Told {
  on(event: 'query-response', heard: (response: unknown, query: Query) => void): void;
}

interface Transaction extends Told {
  commit(value?: unknown): Promise<unknown>;
}

interface Connection extends Told {
  context: { transaction(...settings: unknown[]): Promise<unknown> };
}

const READS = /^\s*(select|show|set|explain)\b/i;

/**
 * Tells of every write that this process has made through Strapi's pool, once it is committed and before the writer
 * hears of it. What writes without a transaction of its own is told too, whatever it wrote.
 */
export function onOwnWrites(strapi: Core.Strapi, written: () => void): void {
  const connection = strapi.db.connection as unknown as Connection;
  connection.on('query-response', (_response, { sql, __knexTxId }) => {
    if (__knexTxId == null && !READS.test(sql)) written();
  });
  const { context } = connection;
  const begin = context.transaction.bind(context);
  context.transaction = async (...settings) => {
    // With a function of one's own to run, it is over when it is committed.
    if (typeof settings[0] === 'function') return begin(...settings).finally(written);
    const trx = (await begin(...settings)) as Transaction;
    let writes = false;
    // It hears of what is done in its savepoints too.
    trx.on('query-response', (_response, { sql }) => {
      writes ||= !READS.test(sql);
    });
    const commit = trx.commit.bind(trx);
    trx.commit = (value) => commit(value).finally(() => writes && written());
    return trx;
  };
}
