import type { Core } from '@strapi/strapi';
import { Reader, type Ability } from '../reading/reader';
import { refuseRequest } from '../refuse-request';
import type { Step } from '../route-steps';

/** What a route is asked before its handler, beside who may call it. */
export type Check = (strapi: Core.Strapi) => Step;

interface Asked {
  params: Record<string, string>;
  state: { userAbility: Ability };
}

/**
 * A relation is offered and shown to whoever may follow it. Strapi's handler says 403 itself and then goes on without
 * what it did not read, which ends in a fault of its own.
 */
const followable: Check = (strapi) => async (ctx, next) => {
  const { params, state } = ctx as unknown as Asked;
  const reader = new Reader(strapi, state.userAbility);
  const place = reader.start(params.model ?? '');
  if (place && reader.follow(place, params.targetField ?? '')) await next();
  else refuseRequest(ctx, 403, 'NOT_ALLOWED');
};

/** The handler takes for granted that there is a list of objects. */
const listOfObjects =
  (field: string): Check =>
  () =>
  async (ctx, next) => {
    const { body } = ctx.request as unknown as { body?: Record<string, unknown> };
    const list = body?.[field];
    const asExpected = Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null);
    if (asExpected) await next();
    else refuseRequest(ctx, 400, 'VALUE_REFUSED');
  };

/** By the route, as the table names it. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'GET /content-manager/relations/:model/:targetField': followable,
  'GET /content-manager/relations/:model/:id/:targetField': followable,
  'POST /admin/permissions/check': listOfObjects('permissions'),
};
