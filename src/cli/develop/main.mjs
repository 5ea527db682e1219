/**
 * The steps of `npm run develop`: those of `npm start`, with the server in a process that is replaced after each save and
 * the panel served by Vite, which replaces in the browser what was saved.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, SourceError } from '../compile.mjs';
import { ensureInstalled } from '../install.mjs';
import { bringUpDatabase, distDir, parseFlags, prepare, root, run, tellAddresses } from '../start/main.mjs';
import { holdPort } from '../start/port.mjs';
import { say } from '../start/progress.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** What the server is made of. The panel's own files are Vite's; the commands are what is running here. */
const WATCHED = { folders: ['config', 'src', 'database'], except: ['src/admin', 'src/cli'] };

const WAITING = '等待下一次保存 · waiting for the next save';

/** The panel's process, from the first visit on: who works on rules alone does without. */
function lazyPanel(charge) {
  let port = null;
  return () =>
    (port ??= (async () => {
      say('  打开管理面板（首次约半分钟） · opening the panel (half a minute the first time)');
      const child = fork(path.join(here, 'panel.mjs'), [root, distDir], {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      charge.onEnd(() => child.connected && child.disconnect());
      child.once('exit', () => (port = null));
      const [said] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [{}])]);
      if (!said.port) throw new Error('管理面板未能打开 · the panel could not be opened');
      return said.port;
    })());
}

/** Compiles what was saved. @returns {string[] | null} the files that changed; null when one of them is no TypeScript */
function compileSaved() {
  try {
    return compile({ root, outDir: distDir });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    say(`✗ ${error.message}\n${error.cause}\n  ${WAITING}`);
    return null;
  }
}

async function serve(charge, flags) {
  const settings = await prepare(charge);
  const { server: held, port } = await holdPort(process.env);
  charge.onEnd(() => (held.close(), held.closeAllConnections()));
  process.env.PORT = String(port);
  process.chdir(root);
  await ensureInstalled(root);
  const { Server } = await import('./server.mjs');
  const { watchSources } = await import('./sources.mjs');
  const { answerAt } = await import('./front.mjs');
  const database = await bringUpDatabase(charge, settings);
  const { discardUnfinishedDemo } = await import('../start/demo.mjs');
  if (database) await discardUnfinishedDemo(database.url);

  const server = new Server({ root, distDir }, () => say(`✗ 服务已退出 · the server has ended\n  ${WAITING}`));
  charge.onEnd(() => server.end());
  let first = { serverUrl: database?.url ?? null, demo: flags.demo };
  const restart = async () => {
    const changed = compileSaved();
    if (changed === null || (changed.length === 0 && !first)) return;
    const since = Date.now();
    const outcome = await server.start(first);
    if (outcome === null) return;
    if ('failed' in outcome) return say(`✗ 服务未能启动 · the server did not start: ${outcome.failed}\n  ${WAITING}`);
    if (first) tellAddresses(port, outcome.administrator);
    else say(`✓ ${changed.join(' ')} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
    first = null;
  };
  answerAt(held, { server: () => server.outcome(), panel: lazyPanel(charge) });
  const watching = await watchSources(root, WATCHED, () => void restart());
  charge.onEnd(() => watching.close());
  await restart();
}

/** `npm run develop`. Returns once it serves; the process lives on until it is told to stop. */
export async function develop(args) {
  await run((charge) => serve(charge, parseFlags(args)));
}
