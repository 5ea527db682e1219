import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { whoAsks } from './asker';
import { contextOf, type GraphqlContext } from './context';
import { doorError, statusOf } from './errors';
import { landingPage } from './landing-page';
import { LARGEST_BODY } from './limits';
import type { DoorCode, DoorData } from './messages';

/** Where the API is. */
export const PATH = '/graphql';

/** Answers one request to `/graphql` over HTTP. */
export type Endpoint = (ctx: Context) => Promise<void>;

/**
 * GraphQL over HTTP: a JSON object by POST. In development a browser that comes by GET is shown a page to try queries
 * on; everything else by GET is refused, so that no link can make anyone's browser ask anything.
 */
export function createEndpoint(
  strapi: Core.Strapi,
  server: ApolloServer<GraphqlContext>,
  development: boolean,
): Endpoint {
  return async (ctx) => {
    ctx.set('cache-control', 'no-store');
    if (development && ctx.method === 'GET' && ctx.accepts('json', 'html') === 'html') return landingPage(ctx);
    if (ctx.method !== 'POST') {
      ctx.set('allow', 'POST');
      return turnAway(ctx, 'METHOD_NOT_ALLOWED', {});
    }
    if (!ctx.is('application/json')) return turnAway(ctx, 'UNSUPPORTED_MEDIA_TYPE', {});
    const text = await readBody(ctx);
    if (text === null) return turnAway(ctx, 'BODY_TOO_LARGE', { limit: LARGEST_BODY });
    const body = parseObject(text);
    if (body === null) return turnAway(ctx, 'BODY_INVALID', {});
    const asker = await whoAsks(strapi, ctx).catch((error: unknown) => {
      strapi.log.error('[graphql] credentials could not be checked', error);
      return 'unavailable' as const;
    });
    if (asker === 'unavailable') return turnAway(ctx, 'SERVICE_UNAVAILABLE', {});
    if (asker === null) return turnAway(ctx, 'UNAUTHENTICATED', {});
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(ctx), search: ctx.search, body },
      context: async () => contextOf(strapi, asker),
    });
    for (const [name, value] of answer.headers) ctx.set(name, value);
    ctx.status = answer.status ?? 200;
    // Nothing in the schema is sent in parts.
    if (answer.body.kind === 'complete') ctx.body = answer.body.string;
  };
}

/** Answers in GraphQL's own form that a request did not get as far as GraphQL. */
function turnAway<C extends DoorCode>(ctx: Context, code: C, data: DoorData[C]): void {
  ctx.status = statusOf(code);
  ctx.body = { errors: [doorError(code, data).toJSON()] };
}

/** The body's text; null, and the connection to be closed, when it is larger than the limit. */
async function readBody(ctx: Context): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(ctx.get('content-length')) <= LARGEST_BODY || !ctx.get('content-length')) {
    for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_BODY) break;
      chunks.push(chunk);
    }
    if (size <= LARGEST_BODY) return Buffer.concat(chunks).toString('utf8');
  }
  ctx.set('connection', 'close');
  return null;
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function headersOf(ctx: Context): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(ctx.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
