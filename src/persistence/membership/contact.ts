import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A member's private contact data. */
export interface ContactRecord {
  phone: string | null;
  email: string | null;
  wechatId: string | null;
  postalAddress: string | null;
}

/** The contact data of a member; null where none are kept. */
export async function findContact(db: Queryable, member: string): Promise<ContactRecord | null> {
  const [row] = await db.query<ContactRecord>(sql`
    SELECT c.phone, c.email, c.wechat_id AS "wechatId", c.postal_address AS "postalAddress"
      FROM members m JOIN member_contacts_member_lnk l ON l.member_id = m.id JOIN member_contacts c ON c.id = l.member_contact_id
     WHERE m.document_id = ${member}`);
  return row ?? null;
}
