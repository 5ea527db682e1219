import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { servePhotos } from '../http/photo/serve';

/** Private files under signed addresses, "gone" for withdrawn photos, and the limits of uploads; before bodies are parsed. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<void> =>
    servePhotos(strapi, ctx, next);
