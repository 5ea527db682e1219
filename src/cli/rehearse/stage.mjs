/**
 * Where scenarios are played: an embedded PostgreSQL in a temporary folder, one Strapi that is loaded once, and for each
 * scenario a database that is as a first start leaves it.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { scratchEnvironment, startScratchServer } from '../scratch.mjs';

const require = createRequire(import.meta.url);

const PRISTINE = 'pristine';
const STAGE = 'stage';
const SPARE = 'spare';

/** Plugins go on working after the boot; a database can be copied when nobody is connected to it. */
async function settled(pool) {
  for (let quiet = 0, rounds = 0; quiet < 3 && rounds < 500; rounds += 1) {
    quiet = pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Databases for so many scenarios, each as the boot left it: copies of the first one, which the last scenario gets itself.
 * A copy takes as long as a scenario, so the next is made while one is played.
 */
function copiesOf(run, scenarios) {
  let left = scenarios;
  let coming = null;
  const prepare = () => {
    if (left < 2) return;
    coming = run(`CREATE DATABASE ${SPARE} TEMPLATE ${PRISTINE}`);
    coming.catch(() => undefined); // awaited by who needs the copy
  };
  return {
    async open() {
      await run(`ALTER DATABASE ${STAGE} RENAME TO ${PRISTINE}`);
      prepare();
    },
    async next() {
      await coming;
      const played = left === scenarios ? [] : [`ALTER DATABASE ${STAGE} RENAME TO played_${left}`];
      await run(...played, `ALTER DATABASE ${left === 1 ? PRISTINE : SPARE} RENAME TO ${STAGE}`);
      left -= 1;
      prepare();
    },
  };
}

/**
 * @param {{ onEnd(stop: () => unknown): void }} charge
 * @param {{ root: string, distDir: string }} folders the project, and where it is compiled to
 * @param {number} scenarios how many are going to be played
 * @returns {Promise<{ strapi: import('@strapi/strapi').Core.Strapi, renew(): Promise<void> }>} `renew` gives Strapi a
 *   database with the catalogue and nothing else; it is called before each scenario
 */
export async function openStage(charge, { root, distDir }, scenarios) {
  Object.assign(process.env, scratchEnvironment());
  const starting = startScratchServer(charge, { name: 'rehearse', durable: false });
  starting.catch(() => undefined); // awaited below
  // Loading Strapi's code takes as long as making the cluster: side by side, once the other process is under way.
  await new Promise((resolve) => setTimeout(resolve, 50));
  require('@strapi/strapi');
  const server = await starting;

  const { onServer } = await import('../start/database.mjs');
  const { loadApplication } = await import('../start/application.mjs');
  const run = (...statements) =>
    onServer(server.url, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await run(`CREATE DATABASE ${STAGE} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(server.url);
  url.pathname = `/${STAGE}`;
  process.env.DATABASE_URL = url.href;
  const strapi = await loadApplication({ root, distDir });
  strapi.cron.stop();
  // Nobody reads a rehearsal's site, and connections that wait for changes would hold the database.
  await require(path.join(distDir, 'src', 'workers', 'index.js')).stopWorkers(strapi);
  await require(path.join(distDir, 'src', 'ready-made', 'index.js')).stopReadyMade(strapi);

  const database = strapi.db.connection;
  let connected = true;
  charge.onEnd(() => (connected ? database.destroy() : undefined));
  const disconnect = async () => {
    await settled(database.client.pool);
    connected = false;
    await database.destroy();
  };
  await disconnect();
  const copies = copiesOf(run, scenarios);
  await copies.open();
  return {
    strapi,
    async renew() {
      if (connected) await disconnect();
      await copies.next();
      // Strapi keeps its connection settings: the same name is another database now.
      database.initialize();
      connected = true;
    },
  };
}
