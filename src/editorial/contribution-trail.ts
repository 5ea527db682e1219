import { TRANSITIONS } from '../domain/contribution/states';
import {
  auditSubmissions,
  findAuditedContributions,
  type AuditedContribution,
} from '../persistence/contribution/contribution-trail';
import { auditChange } from './audit';
import { actor, inSameTransaction, now, rowBefore, type HookEvent } from './hook';

const UID = 'api::contribution.contribution';

/** Writes what was entered into the audit trail, as a submission where it is one. */
export async function auditNewContribution({ result }: HookEvent): Promise<void> {
  const { documentId } = (result ?? {}) as { documentId?: string };
  if (documentId === undefined) return;
  await inSameTransaction(async (db) => {
    const after = (await findAuditedContributions(db, [documentId])).get(documentId);
    if (after?.state === TRANSITIONS.submit.to) await auditSubmissions(db, { at: now(), actor: actor() }, [documentId]);
    else if (after) await auditChange(db, actor(), 'contribution', documentId, null, { ...after });
  });
}

/** Keeps what a contribution says before it changes, for {@link auditChangedContribution}. */
export async function noteContribution(event: HookEvent): Promise<void> {
  event.state.before = await read(event);
}

/** Writes what was changed into the audit trail; a change that submits is a submission. */
export async function auditChangedContribution(event: HookEvent): Promise<void> {
  const before = event.state.before as Read | null | undefined;
  if (!before) return;
  const { documentId } = before;
  await inSameTransaction(async (db) => {
    const after = (await findAuditedContributions(db, [documentId])).get(documentId);
    if (!after) return;
    const submits = after.state === TRANSITIONS.submit.to && before.said.state !== after.state;
    const verb = submits ? 'submit' : undefined;
    await auditChange(db, actor(), 'contribution', documentId, { ...before.said }, { ...after }, verb);
  });
}

/** One that was never decided can be deleted, and the audit trail says what it was. */
export async function auditDeletedContribution(event: HookEvent): Promise<void> {
  const before = await read(event);
  if (!before) return;
  const { documentId, said } = before;
  await inSameTransaction((db) => auditChange(db, actor(), 'contribution', documentId, { ...said }, null));
}

interface Read {
  documentId: string;
  said: AuditedContribution;
}

async function read(event: HookEvent): Promise<Read | null> {
  const documentId = (await rowBefore(event, UID))?.documentId;
  if (documentId === undefined) return null;
  const said = (await inSameTransaction((db) => findAuditedContributions(db, [documentId]))).get(documentId);
  return said ? { documentId, said } : null;
}
