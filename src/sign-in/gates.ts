import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findAccountOf } from '../persistence/account/sign-in-attempts';
import { databaseOf } from '../persistence/shared/transaction';
import type { GateKind } from './limits';

/** A route where somebody proves who they are, or asks for what would let them. */
export interface Gate {
  kind: GateKind;
  /** Which tries are counted: those that go wrong, or every one. */
  counts: 'wrong' | 'every';
  /** Whose account it is about, by a name that no other account has; null where nobody can say. */
  account?: (strapi: Core.Strapi, ctx: Context) => Promise<string | null> | string | null;
  /** Whether a request brings anything that could be right or wrong; every one does where this is not said. */
  tries?: (ctx: Context) => boolean;
}

const byToken: Gate = { kind: 'token', counts: 'wrong' };
const byMail: Gate = { kind: 'mail', counts: 'every', account: (_strapi, ctx) => folded('mail', textOf(ctx, 'email')) };

/** Every such route of Strapi's, by method and whole path; a test asks the router for others. */
export const GATES: Readonly<Record<string, Gate>> = {
  'POST /admin/login': {
    kind: 'password',
    counts: 'wrong',
    account: (_strapi, ctx) => folded('administrator', textOf(ctx, 'email')),
  },
  'PUT /admin/users/me': {
    kind: 'password',
    counts: 'wrong',
    account: (_strapi, ctx) => folded('administrator', String(signedIn(ctx)?.email)),
    tries: (ctx) => textOf(ctx, 'currentPassword') !== null,
  },
  'POST /admin/access-token': {
    ...byToken,
    tries: (ctx) => ctx.cookies.get('strapi_admin_refresh') !== undefined,
  },
  'POST /admin/register': byToken,
  'POST /admin/register-admin': byToken,
  'GET /admin/registration-info': byToken,
  'POST /admin/reset-password': byToken,
  'POST /admin/forgot-password': byMail,
  'POST /api/auth/local': { kind: 'password', counts: 'wrong', account: siteAccount },
  'POST /api/auth/change-password': {
    kind: 'password',
    counts: 'wrong',
    account: (_strapi, ctx) => siteAccountById(signedIn(ctx)?.id),
  },
  'POST /api/auth/local/register': { kind: 'registration', counts: 'every' },
  'POST /api/auth/refresh': {
    ...byToken,
    tries: (ctx) => textOf(ctx, 'refreshToken') !== null || ctx.cookies.get('strapi_up_refresh') !== undefined,
  },
  'POST /api/auth/reset-password': byToken,
  'POST /api/auth/forgot-password': byMail,
  'POST /api/auth/send-email-confirmation': byMail,
  'GET /api/auth/email-confirmation': byToken,
  'GET /api/auth/:provider/callback': byToken,
  'GET /api/connect/(.*)': byToken,
};

/** An account has a name and an address: tries with either are tries with the account. */
async function siteAccount(strapi: Core.Strapi, ctx: Context): Promise<string | null> {
  const identifier = textOf(ctx, 'identifier');
  if (identifier === null) return null;
  const id = await findAccountOf(databaseOf(strapi), identifier);
  return siteAccountById(id) ?? folded('nobody', identifier);
}

function siteAccountById(id: number | string | null | undefined): string | null {
  return id == null ? null : `account ${id}`;
}

function folded(kind: string, name: string | null): string | null {
  return name === null ? null : `${kind} ${name.trim().toLowerCase()}`;
}

function signedIn(ctx: Context): { id: number | string; email?: string } | undefined {
  return (ctx.state as { user?: { id: number | string; email?: string } }).user;
}

/** A field of the body; null where there is none, or one that is no text. */
function textOf(ctx: Context, field: string): string | null {
  const { body } = ctx.request as { body?: unknown };
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  // PostgreSQL stores no NUL; no account has one in its name.
  return typeof value === 'string' ? value.replaceAll('\0', '') : null;
}
