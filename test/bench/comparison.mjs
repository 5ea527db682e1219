/**
 * What the comparisons over HTTP share: a client of their own, and rounds of two servers under the same load.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './children.mjs';
import { runWrk } from './client/wrk.mjs';
import { interleaved } from './rounds.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const JSON_HEADERS = { 'content-type': 'application/json' };

/** A client process, and what it can be asked to do. */
export async function openClient(stage, { seconds, connections }) {
  const child = await startChild(stage, path.join(here, 'client', 'autocannon.mjs'), {}, { label: 'client' });
  return {
    /** Fires at an address for the set time. @returns {Promise<{ perSecond: number, p50: number, p99: number }>} */
    fire: (load) => child.ask({ seconds, connections, expected: 200, ...load }),
    wrk: (load) => runWrk(stage, { seconds, connections, ...load }),
    end: child.end,
  };
}

/** Starts a bare server that sends the body with the headers. */
export async function startBare(stage, { body = null, status = 200, headers = {} }) {
  const file = body === null ? null : path.join(stage.folder, `bare-${(bodies += 1)}`);
  if (file !== null) writeFileSync(file, body);
  return startChild(stage, path.join(here, 'rivals', 'bare.mjs'), { file, status, headers }, { label: 'bare' });
}
let bodies = 0;

/** Starts another rival of the bench. */
export const startRival = (stage, name, input, options) =>
  startChild(stage, path.join(here, 'rivals', `${name}.mjs`), input, { label: name, ...options });

/** A POST of a GraphQL body. */
export const post = (url, body, headers = {}) => ({
  url: new URL('/graphql', url).href,
  method: 'POST',
  headers: { ...JSON_HEADERS, ...headers },
  body,
});

/**
 * Asks once and proves that the answer is ours and whole: a GraphQL answer without errors.
 * @returns {Promise<{ bytes: Buffer, data: any, headers: Record<string, string> }>} the bytes as they came, not unpacked
 */
export async function askOnce(load) {
  const { request } = await import('node:http');
  const { status, headers, bytes } = await new Promise((resolve, reject) => {
    const asked = request(load.url, { method: load.method, headers: load.headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(load.body);
  });
  const expected = load.expected ?? 200;
  if (status !== expected)
    throw new Error(`${load.method} ${load.url}: ${status} ${bytes.subarray(0, 300).toString('utf8')}`);
  return { bytes, headers, data: status === 200 ? dataOf(unpacked(headers, bytes), load.url) : null };
}

function dataOf(text, url) {
  const { data, errors } = JSON.parse(text);
  if (errors || !data) throw new Error(`${url}: ${JSON.stringify(errors ?? null).slice(0, 300)}`);
  return data;
}

const { gunzipSync, brotliDecompressSync } = await import('node:zlib');

function unpacked(headers, bytes) {
  const decode = { gzip: gunzipSync, br: brotliDecompressSync }[headers['content-encoding']];
  return (decode ? decode(bytes) : bytes).toString('utf8');
}

/** The figures of one kind over all rounds. */
export const figures = (rounds, kind) => rounds.map((round) => round[kind]);

/**
 * Ours and the rival under the same load, round by round.
 * @returns {Promise<{ ours: object[], rival: object[] }>} what `by` gave for each
 */
export function compareLoads(rounds, by, { ours, rival }) {
  return interleaved(rounds, { ours: () => by(ours), rival: () => by(rival) });
}
