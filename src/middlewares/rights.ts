import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { auditRights } from '../access';
import type { Actor } from '../domain/shared/actor';
import type { AuditedAction } from '../persistence/audit';

/** Where Strapi lets roles, administrators and tokens be changed by who is signed in; signing in and out changes no right. */
const BY_STAFF = /^\/(admin\/(roles|users|api-tokens|admin-tokens|transfer\/tokens)|users-permissions\/roles)(\/|$)/;
/** Where it lets somebody become an administrator or set a new password, who has no session yet. */
const BY_NEWCOMERS = /^\/admin\/(register|register-admin|reset-password)(\/|$)/;

/** Rolls back what a request did that was turned away; its answer stands. */
class TurnedAway extends Error {}

/**
 * Puts every change of roles, administrators and tokens through Strapi's own routes into the audit trail, in one
 * transaction with the change; a request that is turned away changes nothing.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    // Who brings no credentials where they are needed is turned away by Strapi, and must not hold the others up.
    const mayChange = BY_NEWCOMERS.test(ctx.path) || (BY_STAFF.test(ctx.path) && ctx.get('authorization') !== '');
    if (ctx.method === 'GET' || !mayChange) {
      await next();
      return;
    }
    try {
      await auditRights(
        strapi,
        (change) => actorOf(ctx, change),
        async () => {
          await next();
          if (ctx.status >= 400) throw new TurnedAway();
        },
      );
    } catch (error) {
      if (!(error instanceof TurnedAway)) throw error;
    }
  };

/** Whoever is signed in; who answers an invitation or sets a new password by mail acts for themselves. */
function actorOf(ctx: Context, { subjectType, subjectId }: AuditedAction): Actor {
  const { user } = ctx.state as { user?: { id: number | string } };
  if (user) return { kind: 'administrator', id: String(user.id), door: 'panel' };
  if (subjectType === 'administrator') return { kind: 'administrator', id: subjectId, door: 'panel' };
  return { kind: 'system', id: null, door: 'panel' };
}
