/**
 * What a command that needs an application for a while starts with: secrets that nobody keeps, and a PostgreSQL in a
 * temporary folder.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/** An application's environment: nothing of the caller's decides what comes out, and no secret outlives the process. */
export function scratchEnvironment() {
  return {
    ...Object.fromEntries(SECRETS.map((name) => [name, randomBytes(32).toString('base64url')])),
    DATABASE_SCHEMA: 'public',
    DATABASE_POOL_MAX: '10',
    NODE_ENV: 'production',
    PROGRAMME_ENV: 'production',
    LOG_LEVEL: 'warn',
    // What is published there is nobody's news.
    HONOUR_WEBHOOKS: '',
    STRAPI_TELEMETRY_DISABLED: 'true',
    TZ: 'UTC',
  };
}

/**
 * A server whose data nobody needs later. It is stopped and removed at the end, however the end comes.
 *
 * @param {{ onEnd(stop: () => unknown): void }} charge
 * @param {{ name: string, durable: boolean }} options `name` begins the folder's name
 * @returns {Promise<{ url: string, folder: string }>} the folder is there for whatever else goes with the server
 */
export async function startScratchServer(charge, { name, durable }) {
  const { startPostgres } = await import('../embedded/postgres.mjs');
  const folder = mkdtempSync(path.join(os.tmpdir(), `ace-${name}-`));
  // The server may run under an account of its own, which must be able to pass.
  chmodSync(folder, 0o711);
  const remove = (directory) => rmSync(directory, { recursive: true, force: true });
  charge.onEnd(() => remove(folder));
  const server = await startPostgres({ dataDir: path.join(folder, 'data'), durable });
  process.on('exit', () => server.isAlive() && process.kill(server.pid, 'SIGINT'));
  charge.onEnd(async () => {
    await server.stop();
    remove(server.dataDir);
  });
  return { url: server.url, folder };
}
