import type { Core } from '@strapi/strapi';
import { auditChange } from './audit';
import { actor, editor, findRow, findRows, inSameTransaction, type Data, type HookEvent, type Row } from './hook';

const UID = 'plugin::users-permissions.user';
/** Private data of a person: of these only the field's name is written down. */
const PRIVATE = ['username', 'email', 'password'];
const KEPT = 'accountsBefore';

/**
 * Puts into the audit trail what staff change in an account of the site, such as its role; no value of its name, address
 * or password. What people do to their own accounts, such as registering, changes nobody's rights.
 */
export function auditAccounts(strapi: Core.Strapi): void {
  const remember = async ({ params, state }: HookEvent): Promise<void> => {
    if (editor()) state[KEPT] = await findRows(UID, params.where ?? {}, ['role']);
  };
  const record = async ({ state, result }: HookEvent): Promise<void> => {
    if (!editor()) return;
    const before = (state[KEPT] as Row[] | undefined)?.[0] ?? null;
    const after = result?.id === undefined ? null : await findRow(UID, { id: result.id }, ['role']);
    await audit(before, after);
  };
  const gone = async ({ state }: HookEvent): Promise<void> => {
    for (const before of (state[KEPT] as Row[] | undefined) ?? []) await audit(before, null);
  };
  strapi.db.lifecycles.subscribe({
    models: [UID],
    beforeUpdate: remember as never,
    beforeDelete: remember as never,
    beforeDeleteMany: remember as never,
    afterCreate: record as never,
    afterUpdate: record as never,
    afterDelete: gone as never,
    afterDeleteMany: gone as never,
  });
}

async function audit(before: Row | null, after: Row | null): Promise<void> {
  const documentId = (after ?? before)?.documentId;
  if (documentId === undefined) return;
  const fields = before && after ? PRIVATE.filter((field) => before[field] !== after[field]) : [];
  const now = after && { ...rightsOf(after), ...(fields.length > 0 && { fields }) };
  await inSameTransaction((db) => auditChange(db, actor(), 'account', documentId, before && rightsOf(before), now));
}

function rightsOf({ role, blocked, confirmed }: Row): Data {
  return {
    role: (role as Row | null | undefined)?.name ?? null,
    blocked: blocked ?? false,
    confirmed: confirmed ?? false,
  };
}
