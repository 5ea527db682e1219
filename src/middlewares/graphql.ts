import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerGraphql } from '../graphql';
import { PATH } from '../graphql/server/endpoint';

/**
 * Leads requests to `/graphql` there; stands after security headers and CORS and before Strapi's body parser, so that
 * the endpoint reads and judges bodies itself.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path === PATH) await answerGraphql(strapi, ctx);
    else await next();
  };
