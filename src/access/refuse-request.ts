import type { Context } from 'koa';
import { bilingual } from '../domain/shared/bilingual';
import { REQUEST_PROBLEMS, type RequestProblem } from '../messages/requests';

/** Answers a request that is turned away before or beside its route, in the form that Strapi's errors have. */
export function refuseRequest(ctx: Context, status: number, problem: RequestProblem): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = {
    data: null,
    error: {
      status,
      name: problem,
      message: bilingual(REQUEST_PROBLEMS[problem]),
      details: { messages: REQUEST_PROBLEMS[problem] },
    },
  };
}
