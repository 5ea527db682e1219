/**
 * The application's database on the embedded server: made when missing, made anew when a demo was cut short.
 */
import { onServer } from './database.mjs';

const NAME = 'ace';
const MARK = 'ace_demo_state';

/** @returns {string} the URL of the application's database on the server */
export function applicationUrl(serverUrl) {
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  return url.href;
}

const create = (client) => client.query(`CREATE DATABASE ${NAME} TEMPLATE template0 ENCODING 'UTF8'`);

/** Makes the database if there is none. @returns {Promise<string>} its URL */
export async function settleApplicationDatabase(serverUrl) {
  await onServer(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await create(client);
  });
  return applicationUrl(serverUrl);
}

/** Drops the database with everything in it and makes an empty one. */
export async function renewApplicationDatabase(serverUrl) {
  await onServer(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
    await create(client);
  });
}

/**
 * What this database says about demo data: `loading` while it is being written, then `loaded`; `declined` when it was
 * started or made anew without. Kept in the database, as a comment on it, so that it shares the database's fate.
 * @returns {Promise<'loading' | 'loaded' | 'declined' | null>}
 */
export function readDemoState(serverUrl) {
  return onServer(serverUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`,
      [NAME],
    );
    const mark = rows[0]?.mark ?? '';
    return mark.startsWith(`${MARK}=`) ? mark.slice(MARK.length + 1) : null;
  });
}

/** @param {'loading' | 'loaded' | 'declined'} state */
export async function writeDemoState(serverUrl, state) {
  await onServer(serverUrl, (client) => client.query(`COMMENT ON DATABASE ${NAME} IS '${MARK}=${state}'`));
}
