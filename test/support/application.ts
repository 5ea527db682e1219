import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import type { Browser } from 'playwright-core';

/** The application running on a database of its own, for one test file. */
export interface Application {
  strapi: Core.Strapi;
  /** Where it listens: `http://127.0.0.1:<port>`. */
  url: string;
  databaseUrl: string;
  /** Ends it before the file does, for tests of what others do without it. */
  close(): Promise<void>;
}

/** The application in a process of its own; see `serve-instance.cjs`. */
export interface Instance {
  url: string;
  pid: number;
  /** Sets what it takes for now; time goes on from there. */
  setTime(instant: string): Promise<void>;
  /** What it has in memory, in megabytes: now, and when all is collected that nobody holds; `held` is what is held then. */
  memory(): Promise<{ rss: number; after: number; held: number }>;
  /** Sends a signal, such as SIGSTOP. */
  signal(name: NodeJS.Signals): void;
  /** Waits until it is gone, for whatever reason; gives its exit code. */
  ended(): Promise<number | null>;
  /** Kills it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Lets it end in order; gives its exit code. */
  end(): Promise<number | null>;
}

/** What an instance runs on: the database, and the public files of one that runs here, or of its own. */
interface Spawned {
  databaseUrl: string;
  env?: Record<string, string>;
  publicDir?: string;
}

/** What `environment.cjs` gives to a test file; see `host.cjs`. */
interface TestHost {
  createDatabase(options?: { empty?: boolean }): Promise<string>;
  connect(url: string): Promise<Client>;
  boot(options: {
    databaseUrl: string;
    env?: Record<string, string>;
    panel?: boolean;
  }): Promise<Omit<Application, 'databaseUrl'>>;
  spawn(options: Spawned): Promise<Instance>;
  browser(): Promise<Browser>;
  setTime(instant: string | Date): void;
  restoreTime(): void;
}

declare const testHost: TestHost;

/**
 * A database of the file's own, with everything that a first start makes in it: tables, constraints and the catalogue.
 * With `empty` nothing at all is in it. It is dropped after the file.
 */
export function createDatabase(options?: { empty?: boolean }): Promise<string> {
  return testHost.createDatabase(options);
}

/** A connection of its own, as another program or a second caller has. It is closed after the file. */
export function connect(database: string | Application): Promise<Client> {
  return testHost.connect(typeof database === 'string' ? database : database.databaseUrl);
}

/**
 * The application, booted and listening on a free port, on a new database unless one is given. One per test file: call
 * it in `beforeAll`. It is shut down after the file.
 *
 * @param options.clock what is "now" for the application until the end of the file, see {@link setTime}
 * @param options.panel serves the admin panel too, built before unless it is up to date: allow `beforeAll` for a build
 * @param options.env environment variables it sees, until it is shut down
 */
export async function bootStrapi(
  options: { databaseUrl?: string; clock?: string | Date; env?: Record<string, string>; panel?: boolean } = {},
): Promise<Application> {
  const databaseUrl = options.databaseUrl ?? (await createDatabase());
  if (options.clock !== undefined) setTime(options.clock);
  const application = await testHost.boot({
    databaseUrl,
    panel: options.panel ?? false,
    ...(options.env && { env: options.env }),
  });
  return { ...application, databaseUrl };
}

/** The application once more, in a process of its own. It is killed after the file unless it ended before. */
export function spawnInstance(options: Spawned): Promise<Instance> {
  return testHost.spawn(options);
}

/** A headless browser of this machine. It is closed after the file. */
export function launchBrowser(): Promise<Browser> {
  return testHost.browser();
}

/**
 * Sets what the running application takes for now; time goes on from there, and timers stay real. Services that a test
 * calls itself take their time from the context they are given.
 */
export function setTime(instant: string | Date): void {
  testHost.setTime(instant);
}

/** Gives the running application the machine's time back. */
export function restoreTime(): void {
  testHost.restoreTime();
}
