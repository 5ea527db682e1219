import type { GrantBasis, GrantRequest } from '../../domain/grant/grant';
import type { InvitationOutcome } from '../../domain/grant/grant-state';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

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

/**
 * For which of the years that a grant names the same tier was given to the person on the same basis before, in order. An
 * invitation that was declined or withdrawn is not held.
 */
export async function findYearsHeld(
  db: Queryable,
  { member, tier, basis, years }: Omit<GrantRequest, 'reason'> & { member: string },
): Promise<number[]> {
  const rows = await db.query<{ year: number }>(sql`
    SELECT DISTINCT held.year::integer AS year
      FROM honour.title_grant g CROSS JOIN LATERAL unnest(g.years) AS held (year)
     WHERE g.member = ${member} AND g.tier = ${tier} AND g.basis = ${basis} AND held.year = ANY(${years}::smallint[])
       AND NOT EXISTS (SELECT FROM honour.invitation_answer a WHERE a.title_grant = g.id AND a.answer <> 'accepted')
     ORDER BY year`);
  return rows.map(({ year }) => year);
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

/** A grant that may be an invitation, with all that its state follows from beside the calendar. */
export interface InvitationRecord {
  member: string;
  basis: GrantBasis;
  years: number[];
  answer: InvitationOutcome | null;
}

/** A grant by its id; null where there is none. */
export async function findInvitation(db: Queryable, id: string): Promise<InvitationRecord | null> {
  const [row] = await db.query<InvitationRecord>(sql`
    SELECT g.member::text AS member, g.basis, to_json(g.years) AS years, a.answer
      FROM honour.title_grant g LEFT JOIN honour.invitation_answer a ON a.title_grant = g.id
     WHERE g.id = ${id}::bigint`);
  return row ?? null;
}

/** Writes what became of several invitations. */
export async function insertInvitationAnswers(
  db: Queryable,
  given: {
    invitations: readonly string[];
    answer: InvitationOutcome;
    note: string | null;
    at: Date;
    auditEntry: string;
  },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.invitation_answer (title_grant, answer, note, at, audit_entry)
    SELECT unnest(${given.invitations}::bigint[]), ${given.answer}, ${given.note}, ${given.at.toISOString()}::timestamptz,
           ${given.auditEntry}::bigint`);
}
