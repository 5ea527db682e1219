import type { Core } from '@strapi/strapi';

const SECOND = 1000;

/**
 * Strapi writes timestamps without a time zone, in the process's own: anywhere but in UTC they would change their meaning
 * when the server moves.
 */
function refuseOtherTimeZones(): void {
  const { timeZone } = new Intl.DateTimeFormat('en', {}).resolvedOptions();
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC' || timeZone === 'GMT') return;
  throw new Error(
    `进程时区必须是 UTC，请设置 TZ=UTC · the process must run in UTC, set TZ=UTC (it is ${timeZone}; npm start does it)`,
  );
}

/** One PostgreSQL, named by DATABASE_URL (`npm start` sets it for the embedded server). */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  refuseOtherTimeZones();
  const connectionString = env('DATABASE_URL');
  if (!connectionString)
    throw new Error('请设置 DATABASE_URL，或用 npm start 启动 · set DATABASE_URL, or start by npm start');
  return {
    connection: {
      client: 'postgres',
      connection: {
        connectionString,
        schema: env('DATABASE_SCHEMA', 'public'),
        application_name: 'ace',
        // No statement, lock or forgotten transaction may hold the others up for longer.
        statement_timeout: 60 * SECOND,
        lock_timeout: 15 * SECOND,
        idle_in_transaction_session_timeout: 60 * SECOND,
        // A server that says nothing at all, behind a firewall or a cable that is out, is not waited for either.
        connectionTimeoutMillis: 20 * SECOND,
        query_timeout: 65 * SECOND,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10 * SECOND,
      },
      pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
      acquireConnectionTimeout: 10 * SECOND,
    },
    settings: {
      // With true, Strapi looks for migrations in dist, where no SQL would be.
      useTypescriptMigrations: false,
      runMigrations: true,
    },
  };
};
