import { fork } from 'node:child_process';
import path from 'node:path';
import type { Application } from './application';

/** The application in a process of its own, on the database and the files of one that runs here. */
export interface Apart {
  url: string;
  /** The memory that it takes from now until asked again, in megabytes: at first, and at most. */
  memory(): { first: number; most: number };
  /** Ends it. */
  end(): Promise<void>;
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
  child.on('message', (told: { rss?: number }) => told.rss !== undefined && seen.push(told.rss / 1e6));
  return {
    url: await Promise.race([url, failed]),
    memory() {
      const measured = { first: seen[0] ?? 0, most: Math.max(0, ...seen) };
      seen = seen.slice(-1);
      return measured;
    },
    end() {
      child.disconnect();
      return ended;
    },
  };
}
