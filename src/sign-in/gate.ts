import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Step, StepsOf } from '../access';
import { bilingual } from '../domain/shared/bilingual';
import { PROXY_NOT_TRUSTED, tooManyAttempts } from '../messages/sign-in';
import { metOutage } from '../http/outage';
import { chargeAttempt, forgetAttempts, takeBackAttempt, type Charge } from '../persistence/account/sign-in-attempts';
import { databaseOf, type Queryable } from '../persistence/shared/transaction';
import { networkOf } from './address';
import { GATES, type Gate } from './gates';
import { LIMITS, pauseFor, type Limits } from './limits';

/** Puts the limits on the routes of the table, in the place of Strapi's own, which every process counts for itself. */
export const gateSteps: StepsOf = (strapi, { method, path }) => {
  const gate = GATES[`${method} ${path}`];
  return gate ? { steps: [gateStep(strapi, gate)], instead: true } : { steps: [] };
};

function gateStep(strapi: Core.Strapi, gate: Gate): Step {
  return async (ctx, next) => {
    if (gate.tries?.(ctx) === false) {
      await next();
      return;
    }
    warnOfProxy(strapi, ctx);
    const db = databaseOf(strapi);
    const { pair, network, account, free } = await chargesOf(strapi, gate, ctx);
    const charges = [pair, network, account].filter((charge) => charge !== null);
    const charged = await chargeAttempt(db, charges);
    if ('refusedFor' in charged) return refuse(ctx, charged.refusedFor);
    await pause(pauseFor(charged.counts.get(account?.key ?? '') ?? 0, free));
    const outcome = await outcomeOf(ctx, next);
    // Whom nobody could look up has tried nothing wrong, though Strapi says so.
    const judged: Outcome = metOutage(strapi) ? { is: 'unknown' } : outcome;
    await settle(db, gate, judged, pair, charges).catch((error: unknown) =>
      strapi.log.warn(`[sign-in] ${String(error)}`),
    );
    if ('error' in outcome) throw outcome.error;
  };
}

/** What went well is counted no more, where only what goes wrong is; what failed by itself never is. */
async function settle(
  db: Queryable,
  gate: Gate,
  outcome: Outcome,
  pair: Charge | null,
  charges: readonly Charge[],
): Promise<void> {
  const right = outcome.is === 'right' && gate.counts === 'wrong';
  if (!right && outcome.is !== 'unknown') return;
  await takeBackAttempt(
    db,
    charges.map(({ key }) => key),
  );
  // Only the account's own holder gets this far, and is free to mistype again.
  if (right && pair) await forgetAttempts(db, pair.key);
}

interface Charges {
  pair: Charge | null;
  network: Charge;
  account: Charge | null;
  /** How many tries with the account are answered at once. */
  free: number;
}

async function chargesOf(strapi: Core.Strapi, gate: Gate, ctx: Context): Promise<Charges> {
  const limits: Limits = LIMITS[gate.kind];
  const network = networkOf(ctx.ip);
  const account = (await gate.account?.(strapi, ctx)) ?? null;
  const keyOf = (...parts: string[]) => hashOf(strapi, [gate.kind, ...parts]);
  return {
    pair: limits.pair && account !== null ? { ...limits.pair, key: keyOf('pair', account, network) } : null,
    network: { ...limits.network, key: keyOf('network', network) },
    account:
      limits.account && account !== null
        ? { key: keyOf('account', account), most: null, seconds: limits.account.seconds }
        : null,
    free: limits.account?.free ?? 0,
  };
}

/** Whoever reads the table learns neither names nor addresses, and cannot try them out. */
function hashOf(strapi: Core.Strapi, parts: readonly string[]): string {
  const secret = strapi.config.get<string[]>('server.app.keys').join();
  return createHmac('sha256', secret)
    .update(`sign-in\n${parts.join('\n')}`)
    .digest('base64url');
}

type Outcome = { is: 'right' } | { is: 'wrong' | 'unknown'; error?: unknown };

/** How a try went: what fails for no fault of who tried says nothing of what they brought. */
async function outcomeOf(ctx: Context, next: () => Promise<unknown>): Promise<Outcome> {
  try {
    await next();
  } catch (error) {
    const { status = 500 } = (error ?? {}) as { status?: number };
    return { is: error instanceof errors.ApplicationError || status < 500 ? 'wrong' : 'unknown', error };
  }
  if (ctx.status < 400) return { is: 'right' };
  return { is: ctx.status < 500 ? 'wrong' : 'unknown' };
}

function refuse(ctx: Context, seconds: number): never {
  const messages = tooManyAttempts(seconds);
  ctx.set('Retry-After', String(seconds));
  throw new errors.RateLimitError(bilingual(messages), { code: 'TOO_MANY_ATTEMPTS', seconds, messages });
}

const warned = new WeakSet<Core.Strapi>();

function warnOfProxy(strapi: Core.Strapi, ctx: Context): void {
  if (ctx.app.proxy || ctx.get('x-forwarded-for') === '' || warned.has(strapi)) return;
  warned.add(strapi);
  strapi.log.warn(`[sign-in] ${bilingual(PROXY_NOT_TRUSTED)}`);
}
