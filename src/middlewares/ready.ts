import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { databaseAnswers } from '../http/outage';

/**
 * `GET /ready`: 200 when the database answers, else 503. Strapi's own `/_health` says 204 with no database at all.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== '/ready' || !['GET', 'HEAD'].includes(ctx.method)) {
      await next();
      return;
    }
    const ready = await databaseAnswers(strapi);
    ctx.set('Cache-Control', 'no-store');
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready };
  };
