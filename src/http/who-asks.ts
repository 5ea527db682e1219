import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { deny, type Denial } from '../messages/denials';
import type { Holder } from '../persistence/account/holders';
import type { Actor } from '../services/shared/context';
import type { ReadSession } from '../services/shared/read-session';
import { readViewer } from '../services/membership/read-viewer';

/** What Strapi found out about a request's credentials. */
interface Authenticated {
  strategy: { name: string };
  credentials: { id: number | string } | null;
}

/** Who sends a request: nobody in particular, or the holder of credentials that Strapi accepted. */
export type Asker = { kind: 'anonymous' } | { kind: 'authenticated'; auth: Authenticated };

interface Auth {
  authenticate(ctx: object, next: () => Promise<void>): Promise<unknown>;
  verify(auth: Authenticated, config: { scope: string }): Promise<void>;
}

const CONTENT_API = { route: { info: { type: 'content-api' } } };

/**
 * Who sends a request. Strapi is asked only when there are credentials, as it costs statements; null when they are
 * wrong or expired, so that a wrong token is never taken for nobody; that this could not be found out shows around every
 * answer (`middlewares/available.ts`).
 */
export async function whoAsks(strapi: Core.Strapi, ctx: Context): Promise<Asker | null> {
  if (!ctx.get('authorization')) return { kind: 'anonymous' };
  const state: { auth?: Authenticated } & typeof CONTENT_API = { ...CONTENT_API };
  // A context like the request's: whether it is refused must not become the answer's status.
  const lookalike: object = Object.create(ctx, {
    state: { value: state, writable: true },
    unauthorized: { value: () => undefined },
  });
  await authOf(strapi).authenticate(lookalike, async () => undefined);
  const { auth } = state;
  return auth?.credentials ? { kind: 'authenticated', auth } : null;
}

/** The actor of an action of staff by an API token; denied to whoever sends none, and to one without that scope. */
export async function tokenFor(strapi: Core.Strapi, asker: Asker, action: string): Promise<Actor | Denial> {
  if (asker.kind === 'anonymous') return deny('UNAUTHENTICATED', {});
  const { auth } = asker;
  if (auth.strategy.name !== 'content-api-token') return deny('FORBIDDEN', { action });
  try {
    await authOf(strapi).verify(auth, { scope: action });
  } catch (error) {
    if (error instanceof Error && /^(Forbidden|Unauthorized)Error$/.test(error.name)) {
      return deny('FORBIDDEN', { action });
    }
    throw error;
  }
  return { kind: 'api-token', id: String(auth.credentials?.id), door: 'graphql' };
}

/** The id of the site account whose holder asks; null for everybody else, holders of API tokens too. */
export function accountOf(asker: Asker): string | null {
  if (asker.kind === 'anonymous' || asker.auth.strategy.name !== 'users-permissions') return null;
  return String(asker.auth.credentials?.id);
}

/** To whom something is given that only the asker may use; denied to nobody in particular. */
export function holderFor(asker: Asker): Holder | Denial {
  const id = asker.kind === 'anonymous' ? undefined : asker.auth.credentials?.id;
  if (id === undefined) return deny('UNAUTHENTICATED', {});
  return { kind: accountOf(asker) === null ? 'api-token' : 'account', id: String(id) };
}

/**
 * The person who asks for themselves, by document id; denied to nobody, to an API token, and to an account that staff have
 * not linked to a member. It needs no permission of the account's role: people may only do what is about themselves.
 */
export async function personFor(
  session: ReadSession,
  asker: Asker,
  action: string,
): Promise<(Actor & { id: string }) | Denial> {
  if (asker.kind === 'anonymous') return deny('UNAUTHENTICATED', {});
  const account = accountOf(asker);
  if (account === null) return deny('FORBIDDEN', { action });
  const viewer = await readViewer(session, account);
  if (viewer?.person == null) return deny('ACCOUNT_NOT_LINKED', {});
  return { kind: 'member', id: viewer.person, door: 'graphql' };
}

function authOf(strapi: Core.Strapi): Auth {
  return strapi.get<Auth>('auth');
}
