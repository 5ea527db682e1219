/**
 * The first administrator: without one, whoever comes first to the panel of a fresh installation would own it.
 */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** 18 random bytes, and the three kinds of characters that Strapi asks for. */
const newPassword = () => `${randomBytes(18).toString('base64url')}aA1`;

/**
 * Makes the super administrator when there is no administrator at all, and says so in the audit trail.
 * @param {import('@strapi/strapi').Core.Strapi} strapi loaded
 * @param {NodeJS.ProcessEnv} env ADMIN_EMAIL and ADMIN_PASSWORD may name the account
 * @returns {Promise<{ email: string, password: string | null } | null>} null when there was one; the password only when
 *   it was generated, and never again
 */
export async function settleAdministrator(strapi, env) {
  if ((await strapi.db.query('admin::user').count()) > 0) return null;
  const email = env.ADMIN_EMAIL ?? 'admin@example.org';
  const password = env.ADMIN_PASSWORD ?? newPassword();
  const role = await strapi.service('admin::role').getSuperAdmin();
  const { auditRights } = require(path.join(strapi.dirs.dist.root, 'src', 'access'));
  await auditRights(
    strapi,
    () => ({ kind: 'system', id: null, door: 'command' }),
    () =>
      strapi.service('admin::user').create({
        email,
        password,
        firstname: '管理员',
        lastname: 'Administrator',
        isActive: true,
        registrationToken: null,
        roles: [role.id],
      }),
  );
  return { email, password: env.ADMIN_PASSWORD ? null : password };
}
