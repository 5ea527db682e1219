/**
 * The bare server: `node:http` that reads a request's body and sends bytes that it holds. What an answer costs at least.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { beChild } from '../children.mjs';

/** @param {{ file: string | null, status: number, headers: Record<string, string> }} answer the bytes lie in a file */
await beChild(async ({ file, status, headers }) => {
  const body = file === null ? null : readFileSync(file);
  const sent = body === null ? headers : { ...headers, 'content-length': String(body.length) };
  const server = createServer((request, response) => {
    request.on('data', () => undefined);
    request.on('end', () => {
      response.writeHead(status, sent);
      response.end(body ?? undefined);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { ready: { url: `http://127.0.0.1:${server.address().port}/` } };
});
