import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import type { Actor } from '../domain/shared/actor';
import type { AuditedAction } from '../persistence/audit/audit';
import { isAwaited } from '../persistence/account/newcomers';
import { databaseOf } from '../persistence/shared/transaction';
import { auditRights } from './audit-rights';
import { mayStill } from './may-still';
import type { Step, StepsOf } from './route-steps';

/** Where Strapi lets roles, administrators and tokens be changed by who is signed in; signing in and out changes no right. */
const BY_STAFF = /^\/(admin\/(roles|users|api-tokens|admin-tokens)|users-permissions\/roles)(\/|$)/;
/** Where it lets somebody become an administrator or set a new password, who has no session yet. */
const BY_NEWCOMERS = /^\/admin\/(register|register-admin|reset-password)$/;

/** Rolls back what a request did that was turned away; its answer stands. */
class TurnedAway extends Error {}

/**
 * Puts every change of roles, administrators and tokens through Strapi's own routes into the audit trail, in one
 * transaction with the change; a request that is turned away changes nothing. One change follows the other, so the lock
 * is taken only for who has been found to be somebody and to be allowed: nobody else holds the others up.
 */
export const auditedSteps: StepsOf = (strapi, { method, path, policies }) => {
  if (method === 'GET') return { steps: [] };
  if (BY_STAFF.test(path)) return { steps: [byStaff(strapi, actionsOf(policies))] };
  return { steps: BY_NEWCOMERS.test(path) ? [byNewcomers(strapi)] : [] };
};

function byStaff(strapi: Core.Strapi, actions: readonly string[]): Step {
  return (ctx, next) =>
    audited(strapi, ctx, async () => {
      // The one before in the queue may have been about this very administrator.
      const { user } = ctx.state as { user?: { id: number | string } };
      if (!user || !(await mayStill(strapi, String(user.id), actions))) throw new errors.ForbiddenError();
      await next();
    });
}

function byNewcomers(strapi: Core.Strapi): Step {
  return async (ctx, next: Next) => {
    const { body } = ctx.request as { body?: unknown };
    // Strapi says what is wrong; a secret that is not known now is not known a moment later either.
    if (await isAwaited(databaseOf(strapi), secretsIn(body))) await audited(strapi, ctx, next);
    else await next();
  };
}

async function audited(strapi: Core.Strapi, ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    await auditRights(
      strapi,
      (change) => actorOf(ctx, change),
      async () => {
        await work();
        if (ctx.status >= 400) throw new TurnedAway();
      },
    );
  } catch (error) {
    if (!(error instanceof TurnedAway)) throw error;
  }
}

/** Whoever is signed in; who answers an invitation or sets a new password by mail acts for themselves. */
function actorOf(ctx: Context, { subjectType, subjectId }: AuditedAction): Actor {
  const { user } = ctx.state as { user?: { id: number | string } };
  if (user) return { kind: 'administrator', id: String(user.id), door: 'panel' };
  if (subjectType === 'administrator') return { kind: 'administrator', id: subjectId, door: 'panel' };
  return { kind: 'system', id: null, door: 'panel' };
}

/** What the policies of one of Strapi's routes ask that an administrator may do. */
function actionsOf(policies: readonly unknown[]): string[] {
  return policies.flatMap((policy) => (policy as { config?: { actions?: string[] } }).config?.actions ?? []);
}

function secretsIn(body: unknown): { registration: string | null; reset: string | null } {
  const { registrationToken, resetPasswordToken } = (body ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' && !value.includes('\0') ? value : null);
  return { registration: text(registrationToken), reset: text(resetPasswordToken) };
}
