import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Application } from './application';

/** The application in a process of its own, on the database and the files of one that runs here. */
export interface Apart {
  url: string;
  /** What it takes of memory from now until asked again, in megabytes. */
  memory(): Memory;
  /** Ends it. */
  end(): Promise<void>;
  /** Ends it as a machine does that has no memory left: it can clear nothing away. */
  kill(): Promise<void>;
}

/** How much memory is in use, in megabytes (RSS). */
export interface Memory {
  /** The server's at first. */
  first: number;
  /** The server's at most. */
  most: number;
  /** At most, that of a process which it started; what it shares with the server counts here once more. */
  children: number;
}

/**
 * Starts the application once more, in a process of its own.
 *
 * @param env environment variables that only this one sees
 */
export async function startApart(app: Application, env: Record<string, string> = {}): Promise<Apart> {
  const { distDir } = JSON.parse(process.env.ACE_TEST_CLUSTER ?? '{}') as { distDir: string };
  const root = app.strapi.dirs.app.root;
  const input = { root, distDir, publicDir: app.strapi.dirs.static.public, databaseUrl: app.databaseUrl };
  const child = fork(path.join(root, 'test/support/serve-apart.cjs'), [JSON.stringify(input)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = new Promise<string>((resolve) =>
    child.on('message', (told: { url?: string }) => told.url !== undefined && resolve(told.url)),
  );
  const failed = ended.then(() => Promise.reject(new Error('The application apart did not start.')));
  failed.catch(() => undefined);
  let seen: number[] = [];
  let children = 0;
  child.on('message', (told: { rss?: number }) => told.rss !== undefined && seen.push(told.rss / 1e6));
  const looking = setInterval(() => {
    children = Math.max(children, ...childrenOf(child.pid ?? 0).map(highWater));
  }, 20);
  void ended.then(() => clearInterval(looking));
  return {
    url: await Promise.race([url, failed]),
    memory() {
      const measured = { first: seen[0] ?? 0, most: Math.max(0, ...seen), children };
      seen = seen.slice(-1);
      children = 0;
      return measured;
    },
    end() {
      child.disconnect();
      return ended;
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** The processes that one started, as Linux tells; elsewhere none are seen. */
function childrenOf(pid: number): string[] {
  return readOr('', `/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
}

/** The most memory that a process ever had, in megabytes. */
function highWater(pid: string): number {
  const [, kibibytes = '0'] = /VmHWM:\s+(\d+)/.exec(readOr('', `/proc/${pid}/status`)) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
}

/** A process may end while it is looked at. */
function readOr(otherwise: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
