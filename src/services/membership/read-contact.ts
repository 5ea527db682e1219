import { randomUUID } from 'node:crypto';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findContact, type ContactRecord } from '../../persistence/membership/contact';
import { memberExists } from '../../persistence/membership/members';
import type { ServiceContext } from '../shared/context';

/** A member's contact data as they are read; null where none are kept. */
export interface ContactView {
  contact: ContactRecord | null;
}

/**
 * Reads a member's contact data and writes that into the audit trail, in one transaction: what is not in the trail was
 * not read. The trail says which data there were, never what they say. Refuses MEMBER_UNKNOWN.
 */
export function readContact(context: ServiceContext, member: string): Promise<ContactView | Refusal> {
  return context.database.transaction(async (trx) => {
    if (!(await memberExists(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
    const contact = await findContact(trx, member);
    const fields = Object.entries(contact ?? {}).flatMap(([field, value]) => (value === null ? [] : [field]));
    await insertAudit(trx, { id: randomUUID(), at: context.clock.now(), actor: context.actor }, [
      { action: 'contact.read', subjectType: 'member', subjectId: member, after: { fields } },
    ]);
    return { contact };
  });
}
