import type { WaitingContribution, WaitingGrant } from '../domain/roster/what-waits';
import type { CivilDate } from '../domain/shared/civil-date';
import { fromJson } from './rules';
import { sql } from './sql';
import type { Queryable } from './transaction';

/** A contribution that is not decided on, and whose. */
export type WaitingContributionRecord = WaitingContribution & { member: string; title: string };

/** Contributions of active people, submitted or sent back, that happened between two days. */
export async function findUndecided(
  db: Queryable,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<WaitingContributionRecord[]> {
  const rows = await db.query<WaitingContributionRecord>(sql`
    SELECT 'contribution' AS kind, m.document_id AS member, c.document_id AS id, c.state, c.title, a.code AS activity,
           c.occurred_on AS "occurredOn", c.quantity,
           coalesce((SELECT json_agg(l.document_id)
              FROM contributions_group_lnk cg
              JOIN leaderships_group_lnk lg ON lg.group_id = cg.group_id
              JOIN leaderships_member_lnk lm ON lm.leadership_id = lg.leadership_id AND lm.member_id = ml.member_id
              JOIN leaderships l ON l.id = lg.leadership_id
              JOIN working_groups_committee_lnk gk ON gk.group_id = cg.group_id
              JOIN committees_duty_lnk kd ON kd.committee_id = gk.committee_id AND kd.activity_type_id = a.id
             WHERE cg.contribution_id = c.id), '[]') AS leaderships
      FROM contributions c
      JOIN contributions_member_lnk ml ON ml.contribution_id = c.id
      JOIN members m ON m.id = ml.member_id AND m.state = 'active'
      JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
      JOIN activity_types a ON a.id = al.activity_type_id
     WHERE c.state IN ('submitted', 'sent-back') AND c.occurred_on BETWEEN ${from}::date AND ${to}::date`);
  return rows.map((row) => ({ ...row, leaderships: fromJson(row.leaderships) }));
}

/** Proposed titles without a decision, and invitations without an answer, that name a year. */
export async function findOpenTitles(db: Queryable, year: number): Promise<(WaitingGrant & { member: string })[]> {
  const rows = await db.query<WaitingGrant & { member: string }>(sql`
    SELECT 'proposal' AS kind, p.id::text AS id, p.member, p.tier, p.basis, to_json(p.years) AS years
      FROM honour.title_proposal p
     WHERE ${year}::smallint = ANY(p.years) AND NOT EXISTS (SELECT FROM honour.title_decision d WHERE d.title_proposal = p.id)
     UNION ALL
    SELECT 'invitation', g.id::text, g.member, g.tier, g.basis, to_json(g.years)
      FROM honour.title_grant g
     WHERE g.basis = 'invitation' AND ${year}::smallint = ANY(g.years)
       AND NOT EXISTS (SELECT FROM honour.invitation_answer a WHERE a.title_grant = g.id)`);
  return rows.map((row) => ({ ...row, years: fromJson(row.years) }));
}
