/**
 * The client: autocannon in a process of its own, so that it takes no time from what it measures. Asked once a round.
 *
 * Bodies that are never the same come from a recipe: documents and search texts to combine (`fresh`), counted on over all
 * rounds and for every server alike.
 */
import autocannon from 'autocannon';
import { beChild } from '../children.mjs';
import { freshBody } from './fresh.mjs';

/**
 * Fires for the set time; where a server does not manage a single answer in it, so long as every connection takes for two.
 *
 * @param {{ url: string, seconds: number, connections: number, method: string, headers: object, body?: string,
 *   fresh?: object, from?: number, expected: number }} load
 */
async function fire(load) {
  const { url, seconds, connections, method, headers, body, fresh, from = 0, expected } = load;
  let count = from;
  const setupRequest = (request) => ({ ...request, body: freshBody(fresh, count++) });
  const shot = (length) =>
    autocannon({
      url,
      connections,
      method,
      headers,
      timeout: 120,
      ...length,
      ...(fresh ? { requests: [{ setupRequest }] } : { body }),
    });
  let result = await shot({ duration: seconds });
  if (result.requests.total === 0) result = await shot({ amount: connections * 2 });
  const answered = Object.entries(result.statusCodeStats ?? {});
  const wrong = answered.filter(([status]) => Number(status) !== expected);
  if (result.errors > 0 || wrong.length > 0 || answered.length === 0)
    throw new Error(`${url}: ${result.errors} errors, answers ${JSON.stringify(result.statusCodeStats ?? {})}`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: result.requests.total,
    next: count,
  };
}

await beChild(async () => ({ ready: {}, answer: fire }));
