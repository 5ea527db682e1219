import type { GrantRequest } from '../domain/grant/grant';
import { sql } from './sql';
import type { Queryable } from './transaction';

/** Writes a grant and gives its id. */
export async function insertGrant(
  db: Queryable,
  grant: GrantRequest & { member: string; at: Date; auditEntry: string },
): Promise<string> {
  const [row] = await db.query<{ id: string }>(sql`
    INSERT INTO honour.title_grant (member, tier, basis, years, reason, at, audit_entry)
    VALUES (${grant.member}, ${grant.tier}, ${grant.basis}, ${grant.years}::smallint[], ${grant.reason},
            ${grant.at.toISOString()}, ${grant.auditEntry}::bigint)
    RETURNING id::text`);
  if (!row) throw new Error('The grant was not written.');
  return row.id;
}

/** The ids of a person's invitations that wait for an answer. */
export async function findOpenInvitations(db: Queryable, member: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT g.id::text FROM honour.title_grant g
     WHERE g.member = ${member} AND g.basis = 'invitation'
       AND NOT EXISTS (SELECT FROM honour.invitation_answer a WHERE a.title_grant = g.id)
     ORDER BY g.id`);
  return rows.map(({ id }) => id);
}

/** Writes one answer to several invitations. */
export async function insertInvitationAnswers(
  db: Queryable,
  given: { invitations: readonly string[]; answer: 'accepted' | 'declined'; at: Date; auditEntry: string },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.invitation_answer (title_grant, answer, at, audit_entry)
    SELECT unnest(${given.invitations}::bigint[]), ${given.answer}, ${given.at.toISOString()}::timestamptz, ${given.auditEntry}::bigint`);
}
