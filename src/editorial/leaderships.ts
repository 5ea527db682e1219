import { checkLeadership } from './dates';
import { auditChange } from './audit';
import { actor, editor, inSameTransaction, rowBefore, type HookEvent } from './hook';
import { ON_THE_BOARD } from './other-ends';
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

function onTheBoard(): Error {
  return refusalError(ON_THE_BOARD);
}
