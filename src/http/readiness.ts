import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { databaseAnswers } from './outage';

/** Where a balancer asks whether this process can answer. */
export const READINESS_PATH = '/ready';

/**
 * `GET /ready`: 200 when the database answers, else 503. Strapi's own `/_health` says 204 with no database at all.
 * Everything else is led on.
 */
export async function serveReadiness(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  if (ctx.path !== READINESS_PATH || !['GET', 'HEAD'].includes(ctx.method)) {
    await next();
    return;
  }
  const ready = await databaseAnswers(strapi);
  ctx.set('Cache-Control', 'no-store');
  ctx.status = ready ? 200 : 503;
  ctx.body = { ready };
}
