import type { Ability } from '../reading/reader';
import { refuseRequest } from '../refuse-request';
import type { Step, StepsOf } from '../route-steps';
import { CHECKS } from './checks';
import { callerOf } from './doors';

/** Puts the table's actions and checks on the routes, since Strapi leaves some of its own to every member of staff. */
export const doorSteps: StepsOf = (strapi, { method, path }) => {
  const route = `${method} ${path.replace(/(?<=.)\/$/, '')}`;
  const caller = callerOf(route);
  const check = CHECKS[route];
  const demanded = caller !== null && typeof caller === 'object' ? [demand(caller.may)] : [];
  return { steps: [...demanded, ...(check ? [check(strapi)] : [])] };
};

function demand(action: string): Step {
  return async (ctx, next) => {
    const { userAbility } = ctx.state as { userAbility?: Ability };
    if (userAbility?.can(action)) await next();
    else refuseRequest(ctx, 403, 'NOT_ALLOWED');
  };
}
