import { auditChange } from './audit';
import { actor, findRow, inSameTransaction, type HookEvent, type Row } from './hook';

const UID = 'api::member-contact.member-contact';
const PRIVATE = ['phone', 'email', 'wechatId', 'postalAddress'];

/** Keeps what the contact was, for the audit trail. */
export async function rememberContact(event: HookEvent): Promise<void> {
  event.state.before = await findRow(UID, event.params.where ?? {}, ['member']);
}

/** Writes into the audit trail which fields changed, and never what they say. */
export async function auditContact(event: HookEvent): Promise<void> {
  const before = (event.state.before as Row | null | undefined) ?? null;
  const after = event.result?.id === undefined ? null : await findRow(UID, { id: event.result.id }, ['member']);
  const member = (after ?? before)?.member as Row | null | undefined;
  const changed = PRIVATE.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null));
  if (!member || changed.length === 0) return;
  await inSameTransaction((db) =>
    auditChange(db, actor(), 'member-contact', member.documentId, {}, { fields: changed }),
  );
}
