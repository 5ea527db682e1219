import type { Context, Next } from 'koa';
import { refuseRequest } from '../access/refuse-request';
import { problemOfText } from '../http/sent-text';

/** Turns away what holds text that cannot be kept, before any route sees it; after the body is parsed. */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const problem = problemOfText(ctx);
    if (problem) refuseRequest(ctx, 400, problem);
    else await next();
  };
