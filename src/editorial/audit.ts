import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/shared/actor';
import { insertAudit } from '../persistence/audit/audit';
import type { Queryable } from '../persistence/shared/transaction';
import { now } from './hook';

/**
 * Writes what an editor changed into the audit trail: one entry with the fields that differ, before and after; nothing
 * where nothing differs. The caller gives no private datum, so that a person stays erasable; and a verb where the change
 * has a name of its own.
 *
 * @returns the entry's id; null where nothing differs
 */
export async function auditChange(
  db: Queryable,
  actor: Actor,
  type: string,
  documentId: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
  verb?: string,
): Promise<string | null> {
  const fields = differingFields(before, after);
  if (fields.length === 0) return null;
  const only = (values: Record<string, unknown> | null) =>
    values && Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
  const action = verb ?? (before === null ? 'create' : after === null ? 'delete' : 'edit');
  const written = await insertAudit(db, { id: randomUUID(), at: now(), actor }, [
    { action: `${type}.${action}`, subjectType: type, subjectId: documentId, before: only(before), after: only(after) },
  ]);
  return written.get(documentId) ?? null;
}

/** The fields that say something else before than after. */
export function differingFields(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): string[] {
  return Object.keys({ ...before, ...after }).filter((field) => !same(before?.[field], after?.[field]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
