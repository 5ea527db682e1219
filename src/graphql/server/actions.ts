import type { Core } from '@strapi/strapi';

/** What a custom API token can be allowed to do, as the panel lists it under Settings → API tokens. */
const ACTIONS = [
  'api::contribution.contribution.review',
  'api::roster-release.roster-release.draft',
  'api::roster-release.roster-release.publish',
  'api::roster-release.roster-release.correct',
  'api::title-grant.title-grant.give',
  'api::leadership.leadership.appoint',
  'api::leadership.leadership.end',
  'api::leadership.leadership.put-forward',
  'api::leadership.leadership.withdraw-put-forward',
] as const;
export type Action = (typeof ACTIONS)[number];

const CONTENT_API = Symbol.for('__type__');

/**
 * Makes the actions known to Strapi, which takes for an action of the content API whatever a controller marks as one.
 * No route leads to these: the only door is GraphQL.
 */
export function registerActions(strapi: Core.Strapi): void {
  for (const action of ACTIONS) {
    const [api = '', controller = '', name = ''] = action.replace('api::', '').split('.');
    const apis = strapi.get<Apis>('apis');
    if (apis.get(api) === undefined) apis.add(api, EMPTY_API);
    const controllers = strapi.get<Controllers>('controllers');
    const uid = `api::${api}.${controller}`;
    controllers.set(uid, { ...controllers.get(uid), [name]: marked() });
  }
}

interface Apis {
  get(name: string): unknown;
  add(name: string, api: object): void;
}

interface Controllers {
  get(uid: string): Record<string, unknown> | undefined;
  set(uid: string, controller: Record<string, unknown>): void;
}

const EMPTY_API = {
  contentTypes: {},
  services: {},
  policies: {},
  middlewares: {},
  controllers: {},
  routes: {},
  config: {},
};

function marked(): () => never {
  const handler = (): never => {
    throw new Error('This action has no route.');
  };
  return Object.assign(handler, { [CONTENT_API]: ['content-api'] });
}
