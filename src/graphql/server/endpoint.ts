import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { whoAsks } from '../../http/who-asks';
import { contextOf, type GraphqlContext } from './context';
import { doorError, statusOf } from './errors';
import { readyMadeOf, ticketOf } from '../../ready-made';
import { landingPage } from './landing-page';
import { parseObject, problemIn, readBody } from './body';
import { LARGEST_BODY } from './limits';
import { assembled } from './pieces';
import type { DoorCode, DoorData } from './messages';
import { readSafelist } from './safelist';

/** Where the API is. */
export const PATH = '/graphql';

/** Answers one request to `/graphql` over HTTP. */
export type Endpoint = (ctx: Context) => Promise<void>;

/** What a request asks: the body that GraphQL takes, or why there is none. */
type Asked = { body: object } | { reason: DoorCode; data?: DoorData[DoorCode] };

/**
 * GraphQL over HTTP: a JSON object by POST, or a document of the safelist by GET, named by its hash. In development a
 * browser that comes by GET is shown a page to try queries on; everything else by GET is refused, so that no link can
 * make anyone's browser ask anything but what stands on the safelist.
 */
export function createEndpoint(
  strapi: Core.Strapi,
  server: ApolloServer<GraphqlContext>,
  development: boolean,
): Endpoint {
  const safelist = readSafelist();
  const { reads } = readyMadeOf(strapi);
  return async (ctx) => {
    ctx.set('cache-control', 'no-store');
    ctx.vary('Accept, Accept-Encoding');
    const byGet = ctx.method === 'GET' || ctx.method === 'HEAD';
    const parameters = new URLSearchParams(ctx.search);
    const named = byGet && parameters.has('documentId');
    if (development && byGet && !named && ctx.accepts('json', 'html') === 'html') return landingPage(ctx);
    const asked = named ? safelist.question(parameters) : await posted(ctx);
    if ('reason' in asked) return turnAway(ctx, asked.reason, asked.data ?? {});
    const problem = problemIn(asked.body);
    if (problem) return turnAway(ctx, problem, {});
    const asker = await whoAsks(strapi, ctx);
    if (asker === null) return turnAway(ctx, 'UNAUTHENTICATED', {});
    const epoch = asker.kind === 'anonymous' ? await reads.open() : null;
    const context = contextOf(strapi, asker, epoch?.session);
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(ctx), search: '', body: asked.body },
      context: async () => context,
    });
    for (const [name, value] of answer.headers) ctx.set(name, value);
    ctx.status = answer.status ?? 200;
    // Nothing in the schema is sent in parts.
    if (answer.body.kind !== 'complete') return;
    const body = assembled(answer.body.string, context.answer.pieces);
    ctx.body = body;
    if (!epoch || !context.answer.forAnybody || ctx.status !== 200) return;
    const ticket = ticketOf(ctx.req);
    if (ticket) ticket.keptFor = epoch;
    if (!named) return;
    // Ask every time, and take the same bytes again when told that nothing changed: a withdrawal counts at once.
    ctx.set('cache-control', 'public, max-age=0, must-revalidate');
    ctx.set('etag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  };
}

async function posted(ctx: Context): Promise<Asked> {
  if (ctx.method !== 'POST') {
    ctx.set('allow', 'GET, POST');
    return { reason: 'METHOD_NOT_ALLOWED' };
  }
  if (!ctx.is('application/json')) return { reason: 'UNSUPPORTED_MEDIA_TYPE' };
  const charset = ctx.request.charset.toLowerCase();
  if (!['', 'utf-8', 'utf8'].includes(charset) || !['', 'identity'].includes(ctx.get('content-encoding').toLowerCase()))
    return { reason: 'BODY_ENCODED' };
  const bytes = await readBody(ctx);
  if (bytes === null) return { reason: 'BODY_TOO_LARGE', data: { limit: LARGEST_BODY } };
  const body = isUtf8(bytes) ? parseObject(bytes.toString('utf8')) : null;
  return body === null ? { reason: 'BODY_INVALID' } : { body };
}

/** Answers in GraphQL's own form that a request did not get as far as GraphQL. */
function turnAway<C extends DoorCode>(ctx: Context, code: C, data: DoorData[C]): void {
  ctx.status = statusOf(code);
  ctx.body = { errors: [doorError(code, data).toJSON()] };
}

function headersOf(ctx: Context): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(ctx.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('content-type', 'application/json');
  return headers;
}
