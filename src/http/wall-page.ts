import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** The address of a wall to project: `/wall/` and an event's code. Its own files have a dot in their names. */
const ADDRESS = /^\/wall\/[a-z][a-z0-9-]{0,59}\/?$/;

/** Answers every `/wall/<event>` with the one page, which reads the event from its address, and leads everything else on. */
export async function serveWallPage(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  if (!ADDRESS.test(ctx.path) || !['GET', 'HEAD'].includes(ctx.method)) {
    await next();
    return;
  }
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = createReadStream(path.join(strapi.dirs.static.public, 'wall', 'page.html'));
}
