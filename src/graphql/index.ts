import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { metOutage } from '../http/outage';
import { readyMadeOf } from '../ready-made';
import { registerActions } from './server/actions';
import { createEndpoint, type Endpoint } from './server/endpoint';
import { doorError } from './server/errors';
import { createServer } from './server/server';

interface Running {
  endpoint: Endpoint;
  stop: () => Promise<void>;
}

const running = new WeakMap<Core.Strapi, Running>();

/** Makes known what API tokens can be allowed to do; in Strapi's register phase. */
export function registerGraphql(strapi: Core.Strapi): void {
  registerActions(strapi);
}

/** Starts the GraphQL server; in Strapi's bootstrap phase. */
export async function bootstrapGraphql(strapi: Core.Strapi): Promise<void> {
  const development = strapi.config.get<boolean>('graphql.development', false);
  const report = (id: string, error: unknown): void => {
    strapi.log.error(`[graphql] ${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  const server = createServer({
    development,
    report,
    documents: readyMadeOf(strapi).documents,
    metOutage: () => metOutage(strapi),
  });
  await server.start();
  running.set(strapi, { endpoint: createEndpoint(strapi, server, development), stop: () => server.stop() });
}

/** Stops the GraphQL server; in Strapi's destroy phase. Harmless when it never started. */
export async function destroyGraphql(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.stop();
  running.delete(strapi);
}

/** Answers a request to the API; 503 while the server is not up. */
export async function answerGraphql(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const started = running.get(strapi);
  if (started) return started.endpoint(ctx);
  ctx.status = 503;
  ctx.body = { errors: [doorError('SERVICE_UNAVAILABLE', {}).toJSON()] };
}
