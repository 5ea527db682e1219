/**
 * Servers that know nothing of the bench: started by their own command line, and up when they answer.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort, sleep } from '../../src/embedded/server-process.mjs';

const PATIENCE_MS = 600_000; // a first start may build the panel
const LOOK_EVERY_MS = 10;

/**
 * Starts a server and waits for its first answer.
 *
 * @param {import('./stage.mjs').Stage} stage
 * @param {{ label: string, args: string[], cwd: string, env: Record<string, string>, answers: (url: string) => Promise<boolean> }} server
 *   `answers` tells whether it does; errors mean: not yet
 * @returns {Promise<{ url: string, ms: number, end(): Promise<void> }>} `ms` from the start of the process to the answer
 */
export async function startServer(stage, { label, args, cwd, env, answers }) {
  const port = await freePort();
  const log = path.join(stage.folder, `${label}-${port}.log`);
  const output = openSync(log, 'a', 0o600);
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, npm_lifecycle_event: '', ...stage.env, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  const gone = new Promise((resolve) => child.once('exit', resolve)).then(() => (ended = true));
  const end = async () => {
    if (!ended) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(timer);
  };
  stage.onEnd(end);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url).catch(() => false))) {
    if (ended || performance.now() - began > PATIENCE_MS) {
      await end();
      throw new Error(`${label}: ${readFileSync(log, 'utf8').trim().split('\n').slice(-8).join(' | ').slice(-1500)}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
  return { url, ms: performance.now() - began, end };
}
