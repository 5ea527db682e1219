import type { Context } from 'koa';
import { explained } from '../editorial/database-errors';
import { failureOfCheck } from './failed-checks';
import { refuseRequest } from '../access/refuse-request';

interface Failure {
  code?: unknown;
  severity?: unknown;
  status?: unknown;
  name?: unknown;
}

/**
 * Answers an error that comes from what was sent: PostgreSQL could not take a value (class 22) or refused it (class 23),
 * or the body was no JSON. Nothing of the statement, the constraint or the parser is told. Any other error is thrown on.
 */
export function answerFailure(ctx: Context, thrown: unknown): void {
  const failure = failureOfCheck(ctx) ?? thrown;
  const error = explained(failure);
  if (error !== failure) throw error;
  const { code, severity, status, name } = failure as Failure;
  const state = typeof code === 'string' && severity !== undefined ? code : '';
  // 42883: letters were looked for in a date or a number.
  if (state.startsWith('22') || state === '42883' || name === 'ZodError') refuseRequest(ctx, 400, 'VALUE_REFUSED');
  // Strapi puts an error of its own in place of PostgreSQL's for what is missing.
  else if (state.startsWith('23') || name === 'NotNullError') refuseRequest(ctx, 409, 'VALUE_CONFLICTS');
  else if (failure instanceof SyntaxError && status === 400) refuseRequest(ctx, 400, 'NOT_JSON');
  else throw failure;
}
