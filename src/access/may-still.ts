import type { Core } from '@strapi/strapi';

interface Administrator {
  isActive?: boolean | null;
  blocked?: boolean | null;
}

interface PermissionService {
  engine: { generateUserAbility(user: Administrator): Promise<{ can(action: string): boolean }> };
}

/**
 * Whether an administrator who was allowed something a while ago, or before a lock was free, may do it now: is there
 * still, active, and allowed all of the actions (as Strapi knows them, see `actionId`).
 */
export async function mayStill(strapi: Core.Strapi, id: string, actions: readonly string[]): Promise<boolean> {
  const found: unknown = await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  const user = found as Administrator | null;
  if (user?.isActive !== true || user.blocked === true) return false;
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  const ability = await engine.generateUserAbility(user);
  return actions.every((action) => ability.can(action));
}
