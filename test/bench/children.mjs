/**
 * Processes of the bench: every server, client and action under measurement has one of its own, so that none pays for
 * another. They speak by IPC: a child says `{ ready }` once it can be used, and answers each `{ ask }` with `{ answer }`.
 */
import { fork } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import path from 'node:path';

const END_PATIENCE_MS = 10_000;

/** The last lines of a log, for an error that says why. */
function tailOf(file) {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-6).join(' | ').slice(-1200);
}

/**
 * Starts a script of the bench and waits until it is ready.
 *
 * @param {{ onEnd(stop: () => unknown): void, folder: string }} stage the log goes into its folder
 * @param {string} script
 * @param {object} input what the script gets as its first argument, as JSON
 * @param {{ env?: Record<string, string>, cwd?: string, label?: string, execArgv?: string[] }} [options]
 * @returns {Promise<{ ready: any, pid: number, ask(question: object): Promise<any>, end(): Promise<void> }>}
 */
export async function startChild(stage, script, input, options = {}) {
  const label = options.label ?? path.basename(script, '.mjs');
  const log = path.join(stage.folder, `${label}-${(started += 1)}.log`);
  const output = openSync(log, 'a', 0o600);
  const child = fork(script, [JSON.stringify(input)], {
    cwd: options.cwd ?? stage.root,
    env: { ...process.env, npm_lifecycle_event: '', ...options.env },
    execArgv: options.execArgv ?? [],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  let ended = false;
  const gone = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      ended = true;
      resolve(new Error(`${label} 已退出 · ${label} has ended (${signal ?? code}): ${tailOf(log)}`));
    });
    child.once('error', resolve);
  });
  const end = async () => {
    if (ended) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), END_PATIENCE_MS);
    await gone;
    clearTimeout(timer);
  };
  stage.onEnd(end);

  /** The next message of a kind; fails when the child says what went wrong, or goes. */
  const next = (kind) =>
    new Promise((resolve, reject) => {
      const hear = (message) => {
        if (!(kind in message) && !('error' in message)) return;
        child.off('message', hear);
        if ('error' in message) reject(new Error(`${label}: ${message.error}`));
        else resolve(message[kind]);
      };
      child.on('message', hear);
      void gone.then(reject);
    });
  const ready = await next('ready');
  return {
    ready,
    pid: child.pid,
    end,
    ask: (question) => {
      const answer = next('answer');
      child.send({ ask: question });
      return answer;
    },
  };
}
let started = 0;

/**
 * The child's half: makes itself ready, then answers until it is told to go or its parent is gone.
 *
 * @param {(input: any) => Promise<{ ready: object, answer?: (question: any) => Promise<any>, close?: () => unknown }>} work
 */
export async function beChild(work) {
  const leave = (code) => process.exit(code);
  process.on('disconnect', () => leave(0));
  try {
    const { ready, answer, close } = await work(JSON.parse(process.argv[2]));
    process.on('SIGTERM', () => void Promise.resolve(close?.()).finally(() => leave(0)));
    process.on('SIGINT', () => undefined); // the parent ends its children itself, in order
    process.on('message', ({ ask }) => {
      void answer(ask).then(
        (value) => process.send({ answer: value }),
        (error) => process.send({ error: String(error?.stack ?? error).slice(0, 2000) }),
      );
    });
    process.send({ ready });
  } catch (error) {
    console.error(error);
    process.send({ error: String(error?.stack ?? error).slice(0, 2000) });
    setTimeout(() => leave(1), 100);
  }
}
