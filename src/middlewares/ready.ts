import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { serveReadiness } from '../http/readiness';

/** Whether this process can answer, for a balancer. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<void> =>
    serveReadiness(strapi, ctx, next);
