/**
 * Where the comparisons take place: the compiled application, a PostgreSQL of the bench's own, and databases that are
 * made once a run and copied for whoever changes something in them.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { scratchEnvironment, startScratchServer } from '../../src/cli/scratch.mjs';
import { withLock } from '../../src/cli/start/lock.mjs';
import { step } from '../../src/cli/start/progress.mjs';
import { startChild } from './children.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The project. */
export const root = path.resolve(here, '..', '..');

/** Not the folder that a running programme is served from. */
const distDir = path.join(root, 'node_modules', '.cache', 'ace-bench');

const PRISTINE = 'pristine';

/** Runs statements on a database. */
export async function onDatabase(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a server that goes away shows in the query
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {{ onEnd(stop: () => unknown): void, signal: AbortSignal }} charge everything is stopped and removed at its end
 * @returns {Promise<Stage>}
 * @typedef {object} Stage
 * @property {string} root the project
 * @property {string} distDir where it is compiled to
 * @property {string} folder temporary; goes at the end
 * @property {Record<string, string>} env the application's environment, the same for every instance
 * @property {string} postgres the server's version
 * @property {(stop: () => unknown) => void} onEnd
 * @property {(name: string, make: (client: import('pg').Client) => Promise<void>) => Promise<string>} database the URL of
 *   a database with the tables and the catalogue that a first start makes, filled by `make`; made once a name
 * @property {(name: string) => Promise<string>} copyOf the URL of a copy of such a database
 * @property {() => Promise<string>} emptyDatabase the URL of a database with nothing in it
 * @property {(url: string, options?: object) => Promise<any>} serve the application listening on a database, see `ours/serve.mjs`
 */
export async function openStage(charge) {
  const { compile } = await import('../../src/cli/compile.mjs');
  await withLock(root, 'bench', async () => compile({ root, outDir: distDir }));
  // As a real one is run: what is compared with it must not profit from writes that nobody waits for.
  const server = await startScratchServer(charge, { name: 'bench', durable: true });
  const urlOf = (name) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const run = (statement) => onDatabase(server.url, (client) => client.query(statement));
  const env = { ...scratchEnvironment(), PRIVATE_FILES: path.join(server.folder, 'private') };
  mkdirSync(env.PRIVATE_FILES, { recursive: true });
  const made = new Map();
  let names = 0;

  const stage = {
    root,
    distDir,
    folder: server.folder,
    env,
    onEnd: charge.onEnd,
    postgres: await onDatabase(server.url, async (client) => {
      const { rows } = await client.query(`SELECT current_setting('server_version') AS version`);
      return rows[0].version;
    }),
    async emptyDatabase() {
      const name = `empty_${(names += 1)}`;
      await run(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
      return urlOf(name);
    },
    database(name, make) {
      if (!made.has(name)) made.set(name, fill(name, make));
      // What failed is made anew for the next one who wants it.
      made.get(name).catch(() => made.delete(name));
      return made.get(name);
    },
    async copyOf(name) {
      const copy = `${name}_${(names += 1)}`;
      await run(`CREATE DATABASE ${copy} TEMPLATE ${name}`);
      return urlOf(copy);
    },
    serve: (databaseUrl, options = {}) =>
      startChild(
        stage,
        path.join(here, 'ours', 'serve.mjs'),
        { root, distDir, administrator: options.administrator ?? null },
        {
          label: 'ours',
          ...options,
          env: { ...env, DATABASE_URL: databaseUrl, ...options.env },
        },
      ),
  };

  async function fill(name, make) {
    if (name !== PRISTINE) await stage.database(PRISTINE, makePristine);
    const template = name === PRISTINE ? `template0 ENCODING 'UTF8'` : PRISTINE;
    await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    const title = `准备数据 · making data: ${name}`;
    await step(title, () => (name === PRISTINE ? make(urlOf(name)) : onDatabase(urlOf(name), make)));
    return urlOf(name);
  }

  /** Migrations, tables, constraints, catalogue: as a first start leaves them. */
  async function makePristine(url) {
    const child = await stage.serve(url, { label: 'first-start' });
    await child.end();
  }
  return stage;
}
