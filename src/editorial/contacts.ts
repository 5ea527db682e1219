import { auditChange } from './audit';
import { actor, findRow, inSameTransaction, rowBefore, type HookEvent, type Row } from './hook';

const UID = 'api::member-contact.member-contact';
const PRIVATE = ['phone', 'email', 'wechatId', 'postalAddress'];

/** Keeps what the contact was, for the audit trail. */
export async function rememberContact(event: HookEvent): Promise<void> {
  event.state.before = await rowBefore(event, UID, ['member']);
}

/** Writes into the audit trail which fields were filled, changed, or went with the contact, and never what they say. */
export async function auditContact(event: HookEvent): Promise<void> {
  const before = (event.state.before as Row | null | undefined) ?? null;
  const after = event.result?.id === undefined ? null : await findRow(UID, { id: event.result.id }, ['member']);
  const [was, is] = [before, after].map((row) => (row?.member as Row | null | undefined) ?? null);
  const fields = PRIVATE.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null));
  if (before && after && was?.documentId !== is?.documentId) fields.unshift('member');
  const member = was ?? is;
  if (!member || (fields.length === 0 && before && after)) return;
  const named = { fields };
  await inSameTransaction((db) =>
    auditChange(db, actor(), 'member-contact', member.documentId, before && (after ? {} : named), after && named),
  );
}
