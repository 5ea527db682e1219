import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { bilingual } from '../domain/shared/bilingual';
import { MAIL_SENTENCES, WRONG_PASSWORD } from '../messages/sign-in';

/** bcrypt of a password that was thrown away, at the cost of Strapi's own hashes. */
const NOBODYS = '$2a$10$TxIB7TySQ3nfueujXe9itucGPBZQwiavcK.JjSechxQHErwv0NKpy';

type ValidatePassword = (password: string, hash: string) => Promise<boolean>;
type Action = (ctx: Context) => Promise<unknown>;
type Checked = [error: null, user: object | false, info?: { message: string }];

interface AdministratorAuth {
  validatePassword: ValidatePassword;
  checkCredentials(given: { email: string; password: string }): Promise<Checked>;
}

interface Administrator {
  password?: string | null;
  isActive?: boolean | null;
}

interface Registry<Thing> {
  extend(uid: string, extended: (thing: Thing) => Thing): void;
}

/**
 * Makes answers tell nothing of whether a name or an address is known: whoever signs in costs one comparison of a
 * password in any case, and whoever asks for a mail gets one answer at once, before anybody is looked for.
 */
export function tellNobodyWhoIsKnown(strapi: Core.Strapi): void {
  alikeForAdministrators(strapi);
  alikeOnTheSite(strapi);
  answerAboutMails(strapi);
}

function alikeForAdministrators(strapi: Core.Strapi): void {
  const wrong: Checked = [null, false, { message: bilingual(WRONG_PASSWORD) }];
  strapi.get<Registry<AdministratorAuth>>('services').extend('admin::auth', (auth) => {
    const extended: AdministratorAuth = {
      ...auth,
      async checkCredentials({ email, password }) {
        const found: unknown = await strapi.db.query('admin::user').findOne({ where: { email } });
        const user = found as Administrator | null;
        const right = await extended.validatePassword(password, user?.password ?? NOBODYS);
        if (!user?.password || !right) return wrong;
        // The panel leads to a page of its own by these words; only who knows the password reads them.
        return user.isActive === true ? [null, user] : [null, false, { message: 'User not active' }];
      },
    };
    return extended;
  });
}

/** Strapi compares the password of an account that it finds; for one that it does not, the same is done here. */
function alikeOnTheSite(strapi: Core.Strapi): void {
  const compared = new WeakSet<object>();
  strapi
    .get<Registry<{ validatePassword: ValidatePassword }>>('services')
    .extend('plugin::users-permissions.user', (users) => ({
      ...users,
      validatePassword(password, hash) {
        const request = strapi.requestContext.get();
        if (request) compared.add(request);
        return users.validatePassword(password, hash);
      },
    }));
  const users = () =>
    strapi.service('plugin::users-permissions.user') as unknown as { validatePassword: ValidatePassword };
  strapi
    .get<Registry<Record<'callback', Action>>>('controllers')
    .extend('plugin::users-permissions.auth', ({ callback, ...others }) => ({
      ...others,
      async callback(ctx) {
        try {
          return await callback(ctx);
        } catch (error) {
          const { password } = ((ctx.request as { body?: unknown }).body ?? {}) as { password?: unknown };
          if (typeof password === 'string' && !compared.has(ctx)) await users().validatePassword(password, NOBODYS);
          throw error;
        }
      },
    }));
}

type Mailing = Record<'forgotPassword' | 'sendEmailConfirmation', Action>;

/**
 * Nothing sends mails yet, so nobody is looked for and no secret is made that would lie about: who asks is answered as
 * ever, and those who run the server read once in its log why no mail comes.
 */
function answerAboutMails(strapi: Core.Strapi): void {
  let told = false;
  const answered = (ctx: Context, status: number, body?: object): Promise<void> => {
    const { email } = ((ctx.request as { body?: unknown }).body ?? {}) as { email?: unknown };
    if (typeof email !== 'string' || !/^\S+@\S+$/.test(email))
      throw new errors.ValidationError(bilingual(MAIL_SENTENCES.addressMissing));
    if (!told) strapi.log.warn(`[sign-in] ${bilingual(MAIL_SENTENCES.noMailer)}`);
    told = true;
    ctx.status = status;
    if (body) ctx.body = body;
    return Promise.resolve();
  };
  const controllers = strapi.get<Registry<Mailing>>('controllers');
  controllers.extend('plugin::users-permissions.auth', (auth) => ({
    ...auth,
    forgotPassword: (ctx) => answered(ctx, 200, { ok: true }),
    sendEmailConfirmation: (ctx) => {
      const { email } = ((ctx.request as { body?: unknown }).body ?? {}) as { email?: unknown };
      return answered(ctx, 200, { email, sent: true });
    },
  }));
  controllers.extend('admin::authentication', (authentication) => ({
    ...authentication,
    forgotPassword: (ctx) => answered(ctx, 204),
  }));
}
