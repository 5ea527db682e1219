import type { WaitingContribution, WaitingGrant } from '../../domain/release/what-waits';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A contribution that is not decided on, and whose. */
export type WaitingContributionRecord = WaitingContribution & { member: string; title: string };

/**
 * Contributions of active people, submitted or sent back, that happened between two days. Whose duty they would meet is
 * joined once for all of them: asked row by row it was a join of six tables for each.
 */
export async function findUndecided(
  db: Queryable,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<WaitingContributionRecord[]> {
  return db.query<WaitingContributionRecord>(sql`
    WITH undecided AS (
      SELECT c.id, c.document_id, c.state, c.title, c.occurred_on, c.quantity, ml.member_id, al.activity_type_id
        FROM contributions c
        JOIN contributions_member_lnk ml ON ml.contribution_id = c.id
        JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
       WHERE c.state IN ('submitted', 'sent-back') AND c.occurred_on BETWEEN ${from}::date AND ${to}::date),
    duties AS (
      SELECT u.id, json_agg(l.document_id) AS leaderships
        FROM undecided u
        JOIN contributions_group_lnk cg ON cg.contribution_id = u.id
        JOIN working_groups_committee_lnk gk ON gk.group_id = cg.group_id
        JOIN committees_duty_lnk kd ON kd.committee_id = gk.committee_id AND kd.activity_type_id = u.activity_type_id
        JOIN leaderships_group_lnk lg ON lg.group_id = cg.group_id
        JOIN leaderships_member_lnk lm ON lm.leadership_id = lg.leadership_id AND lm.member_id = u.member_id
        JOIN leaderships l ON l.id = lg.leadership_id
       GROUP BY u.id)
    SELECT 'contribution' AS kind, m.document_id AS member, u.document_id AS id, u.state, u.title, a.code AS activity,
           u.occurred_on AS "occurredOn", u.quantity, coalesce(d.leaderships, '[]') AS leaderships
      FROM undecided u
      JOIN members m ON m.id = u.member_id AND m.state = 'active'
      JOIN activity_types a ON a.id = u.activity_type_id
      LEFT JOIN duties d ON d.id = u.id`);
}

/** Proposed grants without a decision, and invitations without an answer, that name a year. */
export async function findOpenGrants(db: Queryable, year: number): Promise<(WaitingGrant & { member: string })[]> {
  return db.query<WaitingGrant & { member: string }>(sql`
    SELECT 'proposal' AS kind, p.id::text AS id, p.member, p.tier, p.basis, to_json(p.years) AS years
      FROM honour.title_proposal p
     WHERE ${year}::smallint = ANY(p.years) AND NOT EXISTS (SELECT FROM honour.title_decision d WHERE d.title_proposal = p.id)
     UNION ALL
    SELECT 'invitation', g.id::text, g.member, g.tier, g.basis, to_json(g.years)
      FROM honour.title_grant g
     WHERE g.basis = 'invitation' AND ${year}::smallint = ANY(g.years)
       AND NOT EXISTS (SELECT FROM honour.invitation_answer a WHERE a.title_grant = g.id)`);
}
