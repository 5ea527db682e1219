import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { serveWallPage } from '../http/wall-page';

/** The page of an image wall to project. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<void> =>
    serveWallPage(strapi, ctx, next);
