import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';

/** Any number will do; every process of this application must use the same one. */
const LOCK_KEY = 20_200_709;

const holders = new WeakMap<Core.Strapi, Client>();

/**
 * Lets one process at a time boot on a database: two first boots at once would both create the tables, and one would die.
 * The lock is held on a connection of its own, so a process that dies gives it up. Call it in `register()`, before
 * Strapi touches the schema, and {@link releaseBootLock} at the end of `bootstrap()`.
 */
export async function acquireBootLock(strapi: Core.Strapi): Promise<void> {
  const settings = strapi.config.get<ClientConfig>('database.connection.connection');
  // The pool's statement and lock timeouts are meant for requests; a boot may wait for another's to end.
  const client = new Client({
    ...settings,
    statement_timeout: 0,
    lock_timeout: 0,
    query_timeout: 0,
    connectionTimeoutMillis: 0,
    application_name: 'postgresql-ace boot',
  });
  client.on('error', (error) => strapi.log.warn(`The connection of the boot lock was lost: ${error.message}`));
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK_KEY]);
  if (rows[0]?.taken !== true) {
    strapi.log.info('Another process is starting on this database; waiting for it.');
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  }
  holders.set(strapi, client);
}

/** Lets the next process boot. Does nothing where no lock is held. */
export async function releaseBootLock(strapi: Core.Strapi): Promise<void> {
  const client = holders.get(strapi);
  holders.delete(strapi);
  await client?.end();
}
