import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { RETRY_AFTER, unavailableBody } from '../availability/answer';
import { PATH } from '../graphql/server/endpoint';
import { databaseAnswers, metOutage, watchDatabase } from '../http/outage';

/**
 * Stands around everything that answers: what went wrong because the database was away is answered with 503, whatever
 * Strapi made of it. A 401 that only says so because nobody could look up who asks would sign people out.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  watchDatabase(strapi);
  const stillThere = oneProbeAtATime(() => databaseAnswers(strapi));
  return async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.headerSent || ctx.status === 503) return retryLater(ctx);
    const failed = metOutage(strapi) && (ctx.status >= 400 || changes(ctx));
    // Who must sign in anew does so in vain while nobody can: a token that has run out waits for the database, too.
    if (failed || ([401, 500].includes(ctx.status) && !(await stillThere()))) sayUnavailable(ctx);
  };
};

/** Whether it asked for a change, which is then done in part at best. GraphQL says itself what was done. */
function changes({ method, path }: Context): boolean {
  return path !== PATH && !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

function sayUnavailable(ctx: Context): void {
  for (const name of ['Set-Cookie', 'ETag', 'WWW-Authenticate']) ctx.remove(name);
  ctx.status = 503;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = unavailableBody(ctx.path);
  retryLater(ctx);
}

function retryLater(ctx: Context): void {
  if (!ctx.headerSent && ctx.status === 503 && !ctx.response.get('Retry-After')) ctx.set('Retry-After', RETRY_AFTER);
}

/** All who want to know at the same time share one answer: strangers with wrong tokens must not fill the pool. */
function oneProbeAtATime(probe: () => Promise<boolean>): () => Promise<boolean> {
  let under: Promise<boolean> | null = null;
  return () =>
    (under ??= probe().finally(() => {
      under = null;
    }));
}
