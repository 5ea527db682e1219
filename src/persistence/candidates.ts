import type { Candidate } from '../domain/roster/plan-release';
import type { Leadership } from '../domain/leadership/leadership-counts';
import type { Grant } from '../domain/grant/grant';
import type { Scored } from '../domain/contribution/score';
import type { Term } from '../domain/roster/terms';
import { fromJson } from './rules';
import { sql } from './sql';
import { findTerms } from './terms';
import type { Queryable } from './transaction';

interface Owned {
  member: string;
}

/** Some people, by document ids; null for everyone. */
type Members = readonly string[] | null;

/**
 * Everyone known to the programme, or some people only, with what a release of the year asks of them: five queries,
 * whatever their number.
 */
export async function findCandidates(db: Queryable, year: number, members: Members = null): Promise<Candidate[]> {
  const people = await db.query<Pick<Candidate, 'member' | 'appliedOn' | 'listed' | 'state'>>(sql`
    SELECT document_id AS member, applied_on AS "appliedOn", consent_site AS listed, state FROM members
     WHERE ${members}::text[] IS NULL OR document_id = ANY(${members}::text[])
     ORDER BY document_id`);
  const approved = byMember(await findApprovedOfYear(db, year, members));
  const leaderships = byMember(await findLeaderships(db, members));
  const grants = byMember(await findGrants(db, members));
  const terms = byMember<Term>(await findTerms(db, members));
  return people.map((person) => ({
    ...person,
    approved: approved.get(person.member) ?? [],
    leaderships: leaderships.get(person.member) ?? [],
    grants: grants.get(person.member) ?? [],
    terms: terms.get(person.member) ?? [],
  }));
}

function findApprovedOfYear(db: Queryable, year: number, members: Members): Promise<(Scored & Owned)[]> {
  return db.query(sql`
    SELECT m.document_id AS member, c.document_id AS id, a.code AS activity, c.occurred_on AS "occurredOn", c.quantity
      FROM contributions c
      JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
      JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
     WHERE c.state = 'approved' AND c.occurred_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)
       AND (${members}::text[] IS NULL OR m.document_id = ANY(${members}::text[]))`);
}

/** Every leadership with the days of its accepted duties: contributions of the committee's duty, for that group. */
export async function findLeaderships(db: Queryable, members: Members): Promise<(Leadership & Owned)[]> {
  const rows = await db.query<Leadership & Owned>(sql`
    SELECT m.document_id AS member, l.document_id AS id, l.started_on AS "startedOn", l.ended_on AS "endedOn",
           coalesce(k.way_in = 'leader-authorised', false) AS "givesTitle", kd.activity_type_id IS NOT NULL AS "owesDuty",
           coalesce((SELECT json_agg(c.occurred_on ORDER BY c.occurred_on)
              FROM contributions_member_lnk cm
              JOIN contributions c ON c.id = cm.contribution_id AND c.state = 'approved'
              JOIN contributions_group_lnk cg ON cg.contribution_id = c.id AND cg.group_id = g.id
              JOIN contributions_activity_type_lnk ca ON ca.contribution_id = c.id AND ca.activity_type_id = kd.activity_type_id
             WHERE cm.member_id = m.id), '[]') AS "dutiesOn",
           EXISTS (SELECT FROM honour.put_forward p WHERE p.leadership = l.document_id) AS "putForward"
      FROM leaderships l
      JOIN leaderships_member_lnk lm ON lm.leadership_id = l.id JOIN members m ON m.id = lm.member_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
      LEFT JOIN working_groups_committee_lnk gk ON gk.group_id = g.id LEFT JOIN committees k ON k.id = gk.committee_id
      LEFT JOIN committees_duty_lnk kd ON kd.committee_id = k.id
     WHERE ${members}::text[] IS NULL OR m.document_id = ANY(${members}::text[])`);
  return rows.map((row) => ({ ...row, dutiesOn: fromJson(row.dutiesOn) }));
}

async function findGrants(db: Queryable, members: Members): Promise<(Grant & Owned)[]> {
  const rows = await db.query<Grant & Owned>(sql`
    SELECT g.member, g.tier, g.basis, to_json(g.years) AS years, coalesce(a.answer = 'accepted', false) AS accepted
      FROM honour.title_grant g LEFT JOIN honour.invitation_answer a ON a.title_grant = g.id
     WHERE ${members}::text[] IS NULL OR g.member = ANY(${members}::text[])
     ORDER BY g.id`);
  return rows.map((row) => ({ ...row, years: fromJson(row.years) }));
}

function byMember<Row extends Owned>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.member);
    if (own) own.push(row);
    else grouped.set(row.member, [row]);
  }
  return grouped;
}
