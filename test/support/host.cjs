const { fork } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { once } = require('node:events');
const { cpSync, mkdtempSync } = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');
const { buildPanel, launchBrowser } = require('./browser.cjs');
const { restoreTime, setTime } = require('./clock.cjs');
const { bootStrapi, destroyStrapi } = require('./instance.cjs');

const root = path.join(__dirname, '..', '..');
const SCREENSHOTS = path.join(root, '.tmp', 'screenshots');

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
  const browsers = [];

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
    const publicDir = makePublicDir();
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
    let closed;
    const close = () => (closed ??= destroyStrapi(strapi));
    open.push(close);
    return { strapi, url: `http://127.0.0.1:${httpServer.address().port}`, close };
  }

  /** The application in a process of its own, as a second machine has it; with files of its own, or of one that runs here. */
  async function spawn({ databaseUrl, env = {}, publicDir = makePublicDir() }) {
    const { distDir } = cluster();
    const input = JSON.stringify({ root, distDir, publicDir, databaseUrl, env });
    const child = fork(path.join(__dirname, 'serve-instance.cjs'), [input], { stdio: 'inherit', execArgv: [] });
    const ended = once(child, 'exit');
    open.push(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    const answer = async () => {
      const [message] = await Promise.race([once(child, 'message'), ended.then(() => [null])]);
      if (message === null) throw new Error('The process of the application has ended.');
      return message;
    };
    const { url } = await answer();
    const ask = (message) => {
      const answered = answer();
      child.send(message);
      return answered;
    };
    return {
      url,
      pid: child.pid,
      setTime: async (time) => void (await ask({ time })),
      memory: async () => (await ask({ memory: true })).memory,
      signal: (name) => void child.kill(name),
      ended: async () => (await ended)[0],
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
      end: async () => {
        child.send({ end: true });
        return (await ended)[0];
      },
    };
  }

  async function browser() {
    const opened = await launchBrowser();
    browsers.push(opened);
    open.push(() => opened.close());
    return opened;
  }

  /** Keeps what every open window shows, under `.tmp/screenshots`, and says where each stood. */
  async function shootWindows(test) {
    const pages = browsers.flatMap((one) => one.contexts()).flatMap((context) => context.pages());
    for (const [at, page] of pages.entries()) {
      const file = path.join(SCREENSHOTS, `failed-${slugOf(test)}-${at + 1}.png`);
      const shot = await page.screenshot({ path: file, timeout: 10_000 }).then(
        () => path.relative(root, file),
        (error) => String(error.message).split('\n')[0],
      );
      console.error(`“${test}” failed at ${page.url()}: ${shot}`);
    }
  }

  async function close() {
    const failures = [];
    for (const undo of open.splice(0).reverse()) await undo().catch((error) => failures.push(error));
    restoreTime();
    if (failures.length > 0) throw failures[0];
  }

  return { createDatabase, connect, boot, spawn, browser, shootWindows, setTime, restoreTime, close };
}

/** A test's name as part of a file's. */
function slugOf(name) {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(-100);
}

/** Test files run side by side: what one uploads is no other's. */
function makePublicDir() {
  const publicDir = mkdtempSync(path.join(path.dirname(cluster().publicDir), 'site-'));
  cpSync(cluster().publicDir, publicDir, { recursive: true });
  return publicDir;
}

/** Later files of the same worker must not get what one of them set. */
function restoreEnvironment(before) {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

module.exports = { createHost };
