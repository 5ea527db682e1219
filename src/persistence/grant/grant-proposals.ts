import type { GrantRequest } from '../../domain/grant/grant';
import type { ProposalState } from '../../domain/grant/proposal';
import type { Actor } from '../../domain/shared/actor';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Writes a proposal and gives its id. */
export async function insertProposal(
  db: Queryable,
  proposal: GrantRequest & { member: string; at: Date; auditEntry: string },
): Promise<string> {
  const [row] = await db.query<{ id: string }>(sql`
    INSERT INTO honour.title_proposal (member, tier, basis, years, reason, at, audit_entry)
    VALUES (${proposal.member}, ${proposal.tier}, ${proposal.basis}, ${proposal.years}::smallint[], ${proposal.reason},
            ${proposal.at.toISOString()}, ${proposal.auditEntry}::bigint)
    RETURNING id::text`);
  if (!row) throw new Error('The proposal was not written.');
  return row.id;
}

/** The id of a proposal that still waits and names the same person, basis and tier for one of the years; null for none. */
export async function findSameProposal(
  db: Queryable,
  wanted: Omit<GrantRequest, 'reason'> & { member: string },
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(sql`
    SELECT p.id::text AS id FROM honour.title_proposal p
     WHERE p.member = ${wanted.member} AND p.basis = ${wanted.basis} AND p.tier = ${wanted.tier}
       AND p.years && ${wanted.years}::smallint[]
       AND NOT EXISTS (SELECT FROM honour.title_decision d WHERE d.title_proposal = p.id)
     ORDER BY p.id LIMIT 1`);
  return row?.id ?? null;
}

/** Locks a proposal for a decision, so that simultaneous ones wait; false where there is none. */
export async function lockProposal(db: Queryable, id: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT id FROM honour.title_proposal WHERE id = ${id}::bigint FOR UPDATE`);
  return rows.length > 0;
}

/** A proposal with where it stands and who made it. */
export interface ProposalRecord extends GrantRequest {
  id: string;
  member: string;
  state: ProposalState;
  proposer: Pick<Actor, 'kind' | 'id'>;
  /** The panel's user to whom the person's profile is linked; null for none. */
  administrator: string | null;
}

/** A proposal by its id; read it after {@link lockProposal}, in a statement of its own, to see what was decided. */
export async function findProposal(db: Queryable, id: string): Promise<ProposalRecord | null> {
  const [row] = await db.query<{ record: ProposalRecord }>(sql`
    SELECT json_build_object(
      'id', p.id::text, 'member', p.member, 'tier', p.tier, 'basis', p.basis, 'years', p.years, 'reason', p.reason,
      'state', coalesce(d.decision, 'proposed'), 'proposer', json_build_object('kind', e.actor_kind, 'id', e.actor_id),
      'administrator', (SELECT o.user_id::text FROM members_administrator_lnk o JOIN members m ON m.id = o.member_id
                         WHERE m.document_id = p.member LIMIT 1)) AS record
      FROM honour.title_proposal p JOIN honour.audit_entry e ON e.id = p.audit_entry
      LEFT JOIN honour.title_decision d ON d.title_proposal = p.id
     WHERE p.id = ${id}::bigint`);
  return row?.record ?? null;
}

/** Writes what was decided on a proposal. */
export async function insertDecision(
  db: Queryable,
  given: {
    proposal: string;
    decision: Exclude<ProposalState, 'proposed'>;
    /** The grant that an approval made; null otherwise. */
    grant: string | null;
    note: string | null;
    at: Date;
    auditEntry: string;
  },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.title_decision (title_proposal, decision, title_grant, note, at, audit_entry)
    VALUES (${given.proposal}::bigint, ${given.decision}, ${given.grant}::bigint, ${given.note}, ${given.at.toISOString()},
            ${given.auditEntry}::bigint)`);
}
