import type { Context, Next } from 'koa';
import { mendChecks } from '../http/failed-checks';
import { answerFailure } from '../http/failures';

/** Stands inside Strapi's own answer to errors: what failed because of what was sent is a 4xx with a sentence. */
export default () => {
  mendChecks();
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      answerFailure(ctx, error);
    }
  };
};
