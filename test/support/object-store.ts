import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';

/** An S3-compatible store of a test's own. */
export interface ObjectStore {
  /** Its address. */
  url: string;
  /** The variables that lead the application there. */
  env: Record<string, string>;
  /** The keys of the objects in it, in order. */
  keys(): string[];
  close(): Promise<void>;
}

const BUCKET = 'ace';
const KEYS = 'S3RVER';

/**
 * Starts s3rver, which keeps objects and judges signatures as S3 does, but lets everybody read everything. What it lacks
 * stands in front of it: whoever signs nothing reads only what was stored for the public.
 */
export async function openObjectStore(): Promise<ObjectStore> {
  const directory = mkdtempSync(path.join(tmpdir(), 'ace-objects-'));
  const store = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: BUCKET }] });
  await store.configureBuckets();
  const lists = new Map<string, string>();
  const serve = store.callback();
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://store');
    const list = asked.headers['x-amz-acl'];
    if (asked.method !== 'GET' && typeof list === 'string') lists.set(pathname, list);
    if (isSigned(asked) || lists.get(pathname) === 'public-read') return serve(asked, answer);
    answer.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AccessDenied</Code></Error>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${url}/${BUCKET}`,
    env: { S3_BUCKET: BUCKET, S3_ACCESS_KEY_ID: KEYS, S3_SECRET_ACCESS_KEY: KEYS, S3_ENDPOINT: url },
    keys: () => keysBelow(path.join(directory, BUCKET)),
    close: () => closed(server),
  };
}

function isSigned({ headers, url = '' }: IncomingMessage): boolean {
  return headers.authorization !== undefined || url.includes('X-Amz-Signature=');
}

/** s3rver keeps each object in files named by its key. */
function keysBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('._S3rver_object'))
    .map((file) => file.replace(/\._S3rver_object$/, '').replaceAll(path.sep, '/'))
    .sort();
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
