const { randomBytes } = require('node:crypto');
const { cpSync, mkdtempSync } = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');
const { buildPanel, launchBrowser } = require('./browser.cjs');
const { bootStrapi, destroyStrapi } = require('./instance.cjs');

const root = path.join(__dirname, '..', '..');

/** What global setup made: see `global-setup.mjs`. */
function cluster() {
  if (!process.env.ACE_TEST_CLUSTER) throw new Error('Only tests of the project "system" have a database.');
  return JSON.parse(process.env.ACE_TEST_CLUSTER);
}

function urlOf(name) {
  const url = new URL(cluster().url);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(work) {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * What one test file may open, outside of jest's module registry: databases, connections and one running Strapi.
 * `close` closes all of it, latest first.
 */
function createHost() {
  const open = [];

  async function createDatabase({ empty = false } = {}) {
    const name = `test_${randomBytes(6).toString('hex')}`;
    const template = empty ? 'template0' : cluster().template;
    await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
    open.push(() => onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
    return urlOf(name);
  }

  async function connect(url) {
    const client = new Client({ connectionString: url });
    // The test that loses its connection fails by its own query; nobody else needs to die of it.
    client.on('error', () => {});
    await client.connect();
    open.push(() => client.end().catch(() => {}));
    return client;
  }

  async function boot({ databaseUrl, env = {}, panel = false }) {
    if (panel) await buildPanel(root, cluster().distDir);
    // Test files run side by side: what one uploads is no other's.
    const publicDir = mkdtempSync(path.join(path.dirname(cluster().publicDir), 'site-'));
    cpSync(cluster().publicDir, publicDir, { recursive: true });
    const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
    open.push(async () => restoreEnvironment(before));
    const strapi = await bootStrapi({
      panel,
      root,
      distDir: cluster().distDir,
      publicDir,
      databaseUrl,
      env,
    });
    const { httpServer } = strapi.server;
    await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
    const close = () => destroyStrapi(strapi);
    open.push(close);
    return { strapi, url: `http://127.0.0.1:${httpServer.address().port}` };
  }

  async function browser() {
    const opened = await launchBrowser();
    open.push(() => opened.close());
    return opened;
  }

  async function close() {
    const failures = [];
    for (const undo of open.splice(0).reverse()) await undo().catch((error) => failures.push(error));
    restoreTime();
    if (failures.length > 0) throw failures[0];
  }

  return { createDatabase, connect, boot, browser, setTime, restoreTime, close };
}

/** Later files of the same worker must not get what one of them set. */
function restoreEnvironment(before) {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

const RealDate = Date;

/** Strapi's world takes this instant for now; time goes on from there. Timers are real. */
function setTime(instant) {
  const shift = new RealDate(instant).getTime() - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(RealDate.now() + shift);
      else super(...args);
    }
    static now() {
      return RealDate.now() + shift;
    }
  };
}

function restoreTime() {
  globalThis.Date = RealDate;
}

module.exports = { createHost };
