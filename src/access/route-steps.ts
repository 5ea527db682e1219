import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** What stands between a route's policies and its handler. */
export type Step = (ctx: Context, next: Next) => Promise<void>;

/** A route as it is being added: its whole path, and what Strapi asks of who takes it. */
interface AddedRoute {
  method: string;
  path: string;
  policies: readonly unknown[];
}

/** What a route is given, if anything; `instead` leaves out the middlewares that it came with. */
interface RouteSteps {
  steps: Step[];
  instead?: boolean;
}

/** Says what routes are given. */
export type StepsOf = (strapi: Core.Strapi, route: AddedRoute) => RouteSteps;

interface Route {
  method: string;
  path: string;
  config?: { prefix?: string; policies?: unknown[]; middlewares?: unknown[] };
}

interface Router {
  type?: string;
  prefix?: string;
  routes: Route[];
}

/**
 * Gives steps to routes of Strapi as the server takes them in: a step runs after Strapi has found out who asks and
 * whether they may, so that nobody else gets as far. A middleware that compares paths is passed by `/ADMIN/Users`, which
 * the router takes for `/admin/users`. What is given first runs first. In the register phase, before any route is there.
 */
export function giveSteps(strapi: Core.Strapi, given: readonly StepsOf[]): void {
  const server = strapi.server as unknown as { routes(added: Router | Route[]): unknown };
  const add = server.routes.bind(server);
  const api = strapi.config.get<string>('api.rest.prefix', '/api');
  const stepsOf = (route: AddedRoute) => given.map((one) => one(strapi, route));
  server.routes = (added) => add(Array.isArray(added) ? added : withSteps(added, api, stepsOf));
}

// Copies: Strapi's own lists of routes are shared by all that run in this process.
function withSteps(router: Router, api: string, stepsOf: (route: AddedRoute) => RouteSteps[]): Router {
  const start = router.type === 'content-api' ? api : '';
  const routes = router.routes.map((route) => {
    const { method, config = {} } = route;
    const path = `${start}${config.prefix ?? router.prefix ?? ''}${route.path}`;
    const given = stepsOf({ method, path, policies: config.policies ?? [] });
    const own = given.some(({ instead }) => instead) ? [] : (config.middlewares ?? []);
    return { ...route, config: { ...config, middlewares: [...given.flatMap(({ steps }) => steps), ...own] } };
  });
  return { ...router, routes };
}
