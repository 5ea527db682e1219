import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

const PATIENCE_MS = 2000;

/** Whether the database answers in time; a full pool counts as no. */
async function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = strapi.db.connection.raw('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

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
