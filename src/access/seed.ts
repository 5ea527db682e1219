import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { bilingual } from '../domain/shared/bilingual';
import { auditRights } from './audit-rights';
import { permissionsOf, type Permission } from './permissions';
import { ROLES, type StaffRole } from './roles';

/** What Strapi puts into an empty installation; ours take their place. */
const STOCK = ['strapi-editor', 'strapi-author'];

interface Role {
  id: number;
  code: string;
}

interface RoleService {
  findOne(where: object): Promise<Role | null>;
  create(attributes: object): Promise<Role>;
  deleteByIds(ids: number[]): Promise<unknown>;
  getUsersCount(id: number): Promise<number>;
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
}

interface PermissionService {
  findMany(options: { where: object }): Promise<Permission[]>;
}

type Left = Record<string, { wanted: string; stored: string }>;

/**
 * Makes the staff's roles. An administrator may change them: a role whose permissions were changed stays as it is, one
 * that was deleted stays away, names and descriptions are never written again. What is still as we left it follows the
 * code. What it does the audit trail says, and nothing where it did nothing.
 */
export function seedRoles(strapi: Core.Strapi): Promise<void> {
  return auditRights(
    strapi,
    () => ({ kind: 'system', id: null, door: 'system' }),
    () => settleRoles(strapi),
  );
}

async function settleRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const store = strapi.store({ type: 'plugin', name: 'postgresql_ace' });
  const left = (await store.get({ key: 'roles' })) as Left | null;
  if (left === null && (await strapi.db.query('admin::user').count()) === 0) await removeStockRoles(roles);
  const now: Left = { ...left };
  for (const role of ROLES) {
    const known = left?.[role.code];
    const made = await settle(strapi, roles, role, known);
    if (made) now[role.code] = made;
  }
  if (JSON.stringify(now) !== JSON.stringify(left)) await store.set({ key: 'roles', value: now });
}

/** The role as it is left now; null where nothing was done. */
async function settle(
  strapi: Core.Strapi,
  roles: RoleService,
  role: StaffRole,
  known: Left[string] | undefined,
): Promise<Left[string] | null> {
  const permissions = permissionsOf(strapi, role);
  const wanted = hashOf(permissions);
  const found = await roles.findOne({ code: role.code });
  if (known !== undefined && (found === null || known.wanted === wanted)) return null;
  if (known !== undefined && found !== null && known.stored !== (await storedHash(strapi, found.id))) return null;
  const { id } = found ?? (await roles.create(attributesOf(role)));
  await roles.assignPermissions(id, permissions);
  return { wanted, stored: await storedHash(strapi, id) };
}

function attributesOf({ code, name, description }: StaffRole): object {
  return { code, name: bilingual(name), description: `${description.zh} ${description.en}` };
}

async function removeStockRoles(roles: RoleService): Promise<void> {
  for (const code of STOCK) {
    const stock = await roles.findOne({ code });
    if (stock && (await roles.getUsersCount(stock.id)) === 0) await roles.deleteByIds([stock.id]);
  }
}

async function storedHash(strapi: Core.Strapi, role: number): Promise<string> {
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  return hashOf(await service.findMany({ where: { role: { id: role } } }));
}

/** Only what a permission says, in an order of its own: rows come back with ids and in any order. */
function hashOf(permissions: readonly Permission[]): string {
  const lines = permissions.map(({ action, subject, properties, conditions }) =>
    JSON.stringify([action, subject ?? null, [...(properties?.fields ?? [])].sort(), conditions ?? []]),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
