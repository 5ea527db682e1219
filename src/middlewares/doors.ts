import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { callerOf } from '../access';
import { refuseRequest } from '../access/refuse-request';

interface Layer {
  path: string;
  methods: string[];
}

interface Router {
  match(path: string, method: string): { pathAndMethod: Layer[] };
}

/** Files of the site and the panel: what is none of them goes on to the route that comes after. */
const FALL_THROUGH = ['/', '/((?!uploads/).+)', '/admin/:path*'];

/**
 * Lets only those routes be reached that the table of doors names (`src/access/doors`); before the body is read. What
 * matches no route at all goes on, to be answered as not found.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const { router } = strapi.server as unknown as { router: Router };
    const matched = router.match(ctx.path, ctx.method).pathAndMethod.filter(({ methods }) => methods.length > 0);
    const route = matched.find(({ path }) => !FALL_THROUGH.includes(path)) ?? matched[0];
    const method = ctx.method === 'HEAD' ? 'GET' : ctx.method;
    if (route && callerOf(`${method} ${route.path}`) === null) refuseRequest(ctx, 404, 'NOT_OPEN');
    else await next();
  };
