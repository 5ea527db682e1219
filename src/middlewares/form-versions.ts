import type { Context, Next } from 'koa';
import { bodyOfOutdated, FormOutdated, type FormState } from '../editorial/form-guard';
import { statusOf } from '../http/statuses';

/**
 * Gives every form of the content manager the version of what it shows, as `meta.version` beside the document, and
 * answers 409 where it is saved over what somebody else saved since (`src/editorial/form-guard.ts`).
 */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof FormOutdated)) throw error;
      const { user } = ctx.state as { user?: { preferedLanguage?: string | null } };
      ctx.status = statusOf(error.refusal.code);
      ctx.body = bodyOfOutdated(error, (user?.preferedLanguage ?? 'zh').startsWith('zh') ? 'zh' : 'en');
      return;
    }
    const { formVersion } = ctx.state as FormState;
    const { meta } = (ctx.body ?? {}) as { meta?: Record<string, unknown> };
    if (formVersion !== undefined && meta !== undefined) meta.version = formVersion;
  };
