import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Bilingual } from '../domain/shared/bilingual';
import { actionId, type PanelAction } from '../labels/actions';
import { isRefusal, type Refusal } from '../domain/shared/refusal';
import { contextFor, type ServiceContext } from '../services/shared/context';
import { answerRefusal, bodyOf, inputProblem } from '../http/problems';
import { PREFIX, type Contract, type Json, type Route } from './contract';

/** One request of a signed-in administrator who may do the route's action. */
export interface PanelRequest {
  strapi: Core.Strapi;
  /** For services: this administrator, through the panel. */
  context: ServiceContext;
  /** Whether the administrator may do another action too, for answers that say which buttons there are. */
  may: (action: PanelAction) => boolean;
  /** The language that the administrator chose for the panel; what is not Chinese is English. */
  language: keyof Bilingual;
  /** Only for answers that are no JSON. */
  koa: Context;
}

/** A route as it is mounted. */
export interface PanelRoute extends Pick<Route, 'method' | 'path' | 'may'> {
  answer: (strapi: Core.Strapi, koa: Context) => Promise<void>;
}

/** What a route does with its input; a file it writes to the answer itself. */
export type Handle<Handled extends Route> = (
  input: z.output<Handled['input']>,
  request: PanelRequest,
) => Promise<Handled['answer'] extends Json<infer Answer> ? Answer | Refusal : void>;

/**
 * The routes of a contract, each with what it does: one that has none does not compile. Whoever may not do a route's
 * action gets 403 before anything is read. The input is the path's parameters with the query (GET) or the body (POST); a
 * field that the schema does not name is refused. What the handler gives back is the answer's JSON, a refusal becomes a
 * 4xx that {@link bodyOf} describes.
 */
export function panelRoutes<Word extends Contract>(
  contract: Word,
  handlers: { readonly [Name in keyof Word]: Handle<Word[Name]> },
): PanelRoute[] {
  // That each belongs to the route of its name is seen above; of all of them at once it cannot be said.
  const all = handlers as unknown as Readonly<Record<keyof Word, AnyHandle>>;
  return Object.entries(contract).map(([name, declared]) => panelRoute(declared, all[name as keyof Word]));
}

type AnyHandle = (input: object, request: PanelRequest) => Promise<object | void>;

function panelRoute({ method, path, may, input: schema }: Route, handle: AnyHandle): PanelRoute {
  const input = schema.strict();
  return {
    method,
    path,
    may,
    async answer(strapi, koa) {
      const { params, request, query } = koa as Context & { params: object; request: { body?: unknown } };
      const parsed = input.safeParse({ ...(method === 'GET' ? query : bodyObject(request.body)), ...named(params) });
      if (!parsed.success) return send(koa, 400, bodyOf(inputProblem(fieldsOf(parsed.error)), 400));
      const answer = await handle(parsed.data, requestOf(strapi, koa));
      if (answer === undefined) return;
      if (!isRefusal(answer)) return send(koa, 200, answer);
      koa.set('Cache-Control', 'no-store');
      answerRefusal(koa, answer);
    },
  };
}

/** Puts the routes under {@link PREFIX}; in the register phase. */
export function mountRoutes(strapi: Core.Strapi, routes: readonly PanelRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    prefix: PREFIX,
    routes: routes.map(({ method, path, may, answer }) => ({
      method,
      path,
      info: { type: 'admin' },
      handler: (koa: Context) => answer(strapi, koa),
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [actionId(may)] } },
        ],
      },
    })),
  });
}

interface AdminState {
  user: { id: number | string; preferedLanguage?: string | null };
  userAbility: { can(action: string): boolean };
}

function requestOf(strapi: Core.Strapi, koa: Context): PanelRequest {
  const { user, userAbility } = koa.state as AdminState;
  return {
    strapi,
    koa,
    context: contextFor(strapi, { kind: 'administrator', id: String(user.id), door: 'panel' }),
    may: (action) => userAbility.can(actionId(action)),
    language: (user.preferedLanguage ?? 'zh').startsWith('zh') ? 'zh' : 'en',
  };
}

/** Koa's router numbers the groups of the patterns around a path, too. */
function named(params: object): object {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !/^\d+$/.test(name)));
}

function bodyObject(body: unknown): object {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
}

function fieldsOf(error: z.ZodError): string[] {
  const fields = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
  return [...new Set(fields)];
}

function send(koa: Context, status: number, body: object): void {
  koa.status = status;
  koa.set('Cache-Control', 'no-store');
  koa.body = body;
}
