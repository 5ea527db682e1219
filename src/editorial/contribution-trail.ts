import { TRANSITIONS } from '../domain/contribution/states';
import { auditChange } from './audit';
import { actor, findRow, inSameTransaction, rowBefore, type Data, type HookEvent, type Row } from './hook';

const UID = 'api::contribution.contribution';
const VALUES = ['state', 'occurredOn', 'quantity', 'title', 'evidenceUrl'];
const LINKS = ['member', 'activityType', 'group', 'event', 'evidenceFile'];

/** Writes what was entered into the audit trail, as a submission where it is one. */
export async function auditNewContribution(event: HookEvent): Promise<void> {
  await audit(null, event);
}

/** Writes what was changed into the audit trail; a change that submits is a submission. */
export async function auditChangedContribution(event: HookEvent): Promise<void> {
  await audit((event.state.before as Row | null | undefined) ?? null, event);
}

/** One that was never decided can be deleted, and the audit trail says what it was. */
export async function auditDeletedContribution(event: HookEvent): Promise<void> {
  const row = await rowBefore(event, UID, LINKS);
  if (row)
    await inSameTransaction((db) => auditChange(db, actor(), 'contribution', row.documentId, audited(row), null));
}

async function audit(before: Row | null, event: HookEvent): Promise<void> {
  const id = event.result?.id;
  if (typeof id !== 'number') return;
  const after = await findRow(UID, { id }, LINKS);
  if (!after) return;
  const verb = after.state === TRANSITIONS.submit.to && before?.state !== after.state ? 'submit' : undefined;
  await inSameTransaction((db) =>
    auditChange(db, actor(), 'contribution', after.documentId, audited(before), audited(after), verb),
  );
}

/** What its points and its history rest on; who and what it is linked to by the names of the rest of the trail. */
function audited(row: Row | null): Data | null {
  if (!row) return null;
  const linked = (name: string) => row[name] as Record<string, unknown> | null | undefined;
  return {
    ...Object.fromEntries(VALUES.map((name) => [name, row[name]])),
    member: linked('member')?.documentId ?? null,
    activity: linked('activityType')?.code ?? null,
    group: linked('group')?.documentId ?? null,
    event: linked('event')?.code ?? null,
    evidenceFile: linked('evidenceFile')?.name ?? null,
    evidenceContent: linked('evidenceFile')?.hash ?? null,
  };
}
