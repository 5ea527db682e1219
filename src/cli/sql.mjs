/**
 * `npm run sql -- "SELECT …"`: a look into the database of `npm start`, whether that runs or not. It reads only; what would
 * write is refused by PostgreSQL. The embedded server brings no psql along.
 */
import path from 'node:path';
import pg from 'pg';
import { applicationUrl } from './start/embedded-database.mjs';
import { settleEnvironment } from './start/environment.mjs';
import { root, run } from './start/main.mjs';
import { Told } from './start/progress.mjs';

async function look(charge) {
  const [statement] = process.argv.slice(2);
  if (!statement)
    throw new Told('请给出一条语句 · give a statement: npm run sql -- "SELECT name FROM members LIMIT 5"');
  const connectionString = await addressOf(charge);
  const client = new pg.Client({ connectionString });
  await client.connect();
  charge.onEnd(() => client.end());
  await client.query("SET default_transaction_read_only = on; SET TIME ZONE 'Asia/Shanghai'");
  try {
    const { rows } = await client.query(statement);
    console.table(rows);
  } catch (error) {
    throw new Told(error.message);
  }
}

/** The database's address; an embedded server that does not run is started for as long as the look takes. */
async function addressOf(charge) {
  if (!settleEnvironment(root, process.env).embedded) return process.env.DATABASE_URL;
  const { startPostgres } = await import('../embedded/postgres.mjs');
  const server = await startPostgres({ dataDir: path.join(root, '.postgres'), durable: true });
  if (!server.reused) charge.onEnd(() => server.stop());
  return applicationUrl(server.url);
}

const charge = await run(look);
await charge.end(0);
