import type { Context, Next } from 'koa';
import type { FormState } from '../editorial/forms/guard';
import { bodyOfOutdated, FormOutdated } from '../editorial/forms/outdated';
import { statusOf } from '../http/statuses';

/**
 * Gives every form of the content manager the version of what it shows, as `meta.version` beside the document, and
 * answers 409 where it would be saved over what somebody else saved since (`src/editorial/forms/guard.ts`). What a save left
 * as others had made it is named in `meta.changedByOthers`.
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
    const { formVersion, changedByOthers } = ctx.state as FormState;
    const { meta } = (ctx.body ?? {}) as { meta?: Record<string, unknown> };
    if (formVersion === undefined || meta === undefined) return;
    meta.version = formVersion;
    if (changedByOthers !== undefined) meta.changedByOthers = changedByOthers;
  };
