/**
 * The steps of `npm start`, in order.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../install.mjs';
import { takeCharge } from './ending.mjs';
import { settleEnvironment } from './environment.mjs';
import { takeLock } from './lock.mjs';
import { holdPort } from './port.mjs';
import { Told, say, step, tellError } from './progress.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const distDir = path.join(root, 'dist');

const FLAGS = ['--demo', '--no-demo'];

/** What the command line of a start says about the demo: null when nothing. @throws {Told} for another argument */
export function parseFlags(args) {
  const unknown = args.filter((arg) => !FLAGS.includes(arg));
  if (unknown.length > 0) throw new Told(`未知参数 · unknown argument: ${unknown.join(' ')} (${FLAGS.join(', ')})`);
  return { demo: args.includes('--demo') ? true : args.includes('--no-demo') ? false : null };
}

/** One start per clone: two would fight over its files and its database. */
async function takeClone(charge) {
  const lock = await takeLock(root, 'start');
  if (!lock.held)
    throw new Told(`此目录已有一个进程在运行（进程 ${lock.by}） · this clone is already running (process ${lock.by})`);
  charge.onEnd(lock.release);
}

/** The embedded server, stopped at the end, and watched: without it nothing can be served. */
async function startEmbedded(charge) {
  const { startPostgres } = await import('../../embedded/postgres.mjs');
  const server = await step('启动内嵌 PostgreSQL · starting the embedded PostgreSQL', (tell) =>
    startPostgres({ dataDir: path.join(root, '.postgres'), durable: true, log: tell }),
  );
  const watch = setInterval(() => {
    if (server.isAlive() || charge.signal.aborted) return;
    console.error(
      '✗ 内嵌 PostgreSQL 意外停止，请重新运行 npm start · the embedded PostgreSQL has died, run npm start again',
    );
    void charge.end(1);
  }, 1000);
  // The last resort for a process that is made to go at once: the server is told, nobody waits.
  process.on('exit', () => server.isAlive() && process.kill(server.pid, 'SIGINT'));
  charge.onEnd(async () => {
    clearInterval(watch);
    await server.stop();
  });
  return server;
}

/** The clone to ourselves and a complete environment; shared by `npm start` and the demo's command. */
export async function prepare(charge) {
  await takeClone(charge);
  return settleEnvironment(root, process.env);
}

/** Brings the database up, and the environment's DATABASE_URL with it. */
export async function bringUpDatabase(charge, { embedded }) {
  const { checkDatabase } = await import('./database.mjs');
  const server = embedded ? await startEmbedded(charge) : null;
  if (server) {
    const { settleApplicationDatabase } = await import('./embedded-database.mjs');
    process.env.DATABASE_URL = await settleApplicationDatabase(server.url);
  }
  await checkDatabase(process.env.DATABASE_URL);
  return server;
}

/** Compiles the server code into dist. */
export async function compileServer() {
  const { compile } = await import('../compile.mjs');
  compile({ root, outDir: distDir });
}

async function serve(charge, flags) {
  const settings = await prepare(charge);
  const { server: held, port } = await holdPort(process.env);
  charge.onEnd(() => held.close());
  process.env.PORT = String(port);
  process.chdir(root);
  await ensureInstalled(root);
  await compileServer();
  const database = await bringUpDatabase(charge, settings);

  // The panel is built while the application loads: two processors, and neither waits for the other.
  const { settlePanel } = await import('./panel.mjs');
  const panel = settlePanel({ root, distDir, signal: charge.signal });
  panel.catch(() => undefined); // told below; a failure before that must not count as unhandled
  const { loadApplication, destroyApplication, serveOn } = await import('./application.mjs');
  const { fillDemo, discardUnfinishedDemo } = await import('./demo.mjs');
  if (database) await discardUnfinishedDemo(database.url);
  const strapi = await step('加载 Strapi：迁移、目录数据 · loading Strapi: migrations, catalogue', () =>
    loadApplication({ root, distDir }),
  );
  charge.onEnd(() => destroyApplication(strapi));
  if (database) await fillDemo({ strapi, serverUrl: database.url, distDir, wanted: flags.demo });
  await panel;
  // Last of all: a password that was made and then not printed would be lost.
  const { settleAdministrator } = await import('./administrator.mjs');
  const administrator = await settleAdministrator(strapi, process.env);
  await serveOn(strapi, held);
  tellAddresses(port, administrator);
}

/** Where the programme is, and who may sign in to it. */
export function tellAddresses(port, administrator) {
  const host = ['0.0.0.0', '::'].includes(process.env.HOST) ? 'localhost' : process.env.HOST;
  const base = process.env.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  say('');
  say(`  管理面板 · admin panel   ${base}/admin`);
  say(`  GraphQL                  ${base}/graphql`);
  if (administrator) {
    say('');
    say(`  管理员 · administrator   ${administrator.email}`);
    if (administrator.password) say(`  密码（仅显示一次） · password (shown only once)   ${administrator.password}`);
  }
  say('');
  say('  Ctrl-C 停止 · stops');
}

/** Runs a command under charge: one line for whatever goes wrong, and nothing left running. */
export async function run(work) {
  const charge = takeCharge();
  try {
    await work(charge);
  } catch (error) {
    if (!charge.signal.aborted) tellError(error);
    await charge.end(1);
  }
  return charge;
}

/** `npm start`. Returns once it serves; the process lives on until it is told to stop. */
export async function start(args) {
  await run((charge) => serve(charge, parseFlags(args)));
}
