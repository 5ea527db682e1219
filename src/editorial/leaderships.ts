import { checkLeadership } from './dates';
import { auditChange } from './audit';
import { actor, editor, inSameTransaction, rowBefore, type Data, type HookEvent } from './hook';
import { refusalError } from './refusals';

const UID = 'api::leadership.leadership';

/**
 * Leaders are appointed and step down on the board of leaders alone, which says what follows and writes the audit trail:
 * a form that does the same beside it would leave no trace. What is no editor's, such as the demo, may write.
 */
export function guardLeadership(event: HookEvent): Promise<void> {
  if (editor()) throw onTheBoard();
  return checkLeadership(event);
}

/** The same for many at once. */
export function guardManyLeaderships(): void {
  if (editor()) throw onTheBoard();
}

/** The same from the other end: the forms of a member and of a group list leaderships, and could take them away. */
export function guardLeadershipsOf({ params: { data } }: { params: { data: Data } }): void {
  if (editor() && changesLinks(data.leaderships)) throw onTheBoard();
}

/** One that nothing rests on can be deleted by an administrator, and the audit trail says what it was. */
export async function auditDeletedLeadership(event: HookEvent): Promise<void> {
  const row = await rowBefore(event, UID, ['member', 'group']);
  if (!row) return;
  const { member, group } = row as unknown as Record<'member' | 'group', { documentId: string } | null>;
  const was = {
    member: member?.documentId ?? null,
    group: group?.documentId ?? null,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
  };
  await inSameTransaction((db) => auditChange(db, actor(), 'leadership', row.documentId, was, null));
}

function changesLinks(value: unknown): boolean {
  if (value === undefined) return false;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  const { set, connect, disconnect } = value as Record<'set' | 'connect' | 'disconnect', unknown[] | undefined>;
  return set !== undefined || (connect?.length ?? 0) > 0 || (disconnect?.length ?? 0) > 0;
}

function onTheBoard(): Error {
  return refusalError({
    zh: '任命与卸任请在“组长与职责”页面办理，以便说明后果并留下操作记录。',
    en: 'Leaders are appointed and step down on the page “Leaders and duties”, which says what follows and records it.',
  });
}
