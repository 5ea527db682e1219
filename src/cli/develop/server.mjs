/**
 * The application's process and its successor: one serves, another has the packages loaded and waits for the next save.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'application.mjs');

/** How long the predecessor may take to finish what is under way, unless the environment says otherwise. */
const SHUTDOWN_SECONDS = '3';

/** @typedef {{ port: number, administrator: object | null } | { failed: string }} Outcome */

/** @returns {Promise<Outcome>} what a process says of its start */
function heard(child) {
  return new Promise((resolve) => {
    child.once('message', ({ serving, failed }) => resolve(serving ?? { failed }));
    child.once('exit', (code, signal) => resolve({ failed: `进程已退出 · the process has ended (${signal ?? code})` }));
  });
}

/** Runs the compiled server, anew after every change. */
export class Server {
  #folders;
  #onDeath;
  #alive = new Set();
  #spare = null;
  #serving = null;
  #outcome = Promise.resolve({ failed: '还没有可运行的代码 · there is nothing to run yet' });

  /**
   * @param {{ root: string, distDir: string }} folders the project, and where its server is compiled to
   * @param {() => void} onDeath told when the process ends that had been serving, by itself
   */
  constructor(folders, onDeath) {
    this.#folders = folders;
    this.#onDeath = onDeath;
  }

  /** A process with the packages loaded; it ends when it is let go. */
  #fork() {
    const { root, distDir } = this.#folders;
    const child = fork(script, [root, distDir], {
      cwd: root,
      env: { SHUTDOWN_SECONDS, ...process.env },
      // Ctrl-C is for the parent, which lets it go.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#alive.add(child);
    child.once('exit', () => this.#alive.delete(child));
    return child;
  }

  /**
   * Starts what is compiled and lets the one before end, which finishes what is under way.
   * @param {object} [first] for the first start of a run: what it fills an empty database with
   * @returns {Promise<Outcome | null>} null when another start has taken its place
   */
  async start(first) {
    if (this.#serving?.connected) this.#serving.disconnect();
    const child = this.#spare ?? this.#fork();
    this.#spare = null;
    this.#serving = child;
    child.send({ load: { first } });
    this.#outcome = heard(child);
    const outcome = await this.#outcome;
    if (this.#serving !== child) return null;
    this.#spare ??= this.#fork();
    if (!('failed' in outcome)) child.once('exit', () => this.#serving === child && this.#onDeath());
    return outcome;
  }

  /** What came of the latest start; whoever asks while one is under way waits. @returns {Promise<Outcome>} */
  async outcome() {
    for (;;) {
      const asked = this.#outcome;
      const outcome = await asked;
      if (asked === this.#outcome) return outcome;
    }
  }

  /** Lets all processes end, and waits until they have. */
  async end() {
    this.#serving = null;
    const ended = [...this.#alive].map((child) => once(child, 'exit'));
    for (const child of this.#alive) if (child.connected) child.disconnect();
    await Promise.all(ended);
  }
}
