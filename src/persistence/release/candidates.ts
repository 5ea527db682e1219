import type { Candidate } from '../../domain/release/plan-release';
import type { Leadership } from '../../domain/leadership/leadership-counts';
import type { Grant } from '../../domain/grant/grant';
import { unfolded } from '../../domain/contribution/fold';
import type { Scored } from '../../domain/contribution/score';
import type { Activity } from '../../domain/programme/programme';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { Term } from '../../domain/roster/terms';
import { sql } from '../shared/sql';
import { findTerms } from '../roster/terms';
import type { Queryable } from '../shared/transaction';

interface Owned {
  member: string;
}

/** Some people, by document ids; null for everyone. */
type Members = readonly string[] | null;

type Person = Pick<Candidate, 'member' | 'appliedOn' | 'listed' | 'state'>;

/**
 * Some people with what a release of the year asks of them, contributions of the year before included: five queries,
 * whatever their number.
 */
export async function findCandidates(db: Queryable, year: number, members: readonly string[]): Promise<Candidate[]> {
  const people = await db.query<Person>(sql`
    SELECT document_id AS member, applied_on AS "appliedOn", consent_site AS listed, state FROM members
     WHERE document_id = ANY(${members}::text[]) ORDER BY document_id`);
  const approved = byMember(await findApproved(db, year, members));
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

/** A person as {@link findAllCandidates} reads them: row id, document id, application, consent, state. */
type Row = [number, string, CivilDate | null, boolean, Candidate['state']];

/**
 * Everyone known to the programme with what a release asks of them, in no order: five queries, whatever their number.
 * Contributions come folded, and people as texts of a thousand, parsed as the caller comes to them: what a large programme
 * costs is memory for its texts, not for its objects.
 *
 * @param days the days between which contributions may be folded, the first that counts first
 */
export async function findAllCandidates(
  db: Queryable,
  activities: ReadonlyMap<string, Activity>,
  { days, cutOff }: { days: readonly [CivilDate, ...CivilDate[]]; cutOff: CivilDate },
): Promise<Iterable<Candidate>> {
  const people = await db.query<{ thousand: number; rows: string }>(sql`
    SELECT id / 1000 AS thousand, json_agg(json_build_array(id, document_id, applied_on, consent_site, state))::text AS rows
      FROM members GROUP BY id / 1000`);
  const folded = new Map((await findFolded(db, days, cutOff)).map(({ thousand, lists }) => [thousand, lists]));
  const leaderships = byMember(await findLeaderships(db, null));
  const grants = byMember(await findGrants(db, null));
  const terms = byMember<Term>(await findTerms(db));
  return (function* candidates() {
    for (const { thousand, rows } of people) {
      const lists = JSON.parse(folded.get(thousand) ?? '{}') as Record<number, string>;
      for (const [id, member, appliedOn, listed, state] of JSON.parse(rows) as Row[]) {
        yield {
          member,
          appliedOn,
          listed,
          state,
          approved: approvedIn(lists[id] ?? '', days, activities),
          leaderships: leaderships.get(member) ?? [],
          grants: grants.get(member) ?? [],
          terms: terms.get(member) ?? [],
        };
      }
    }
  })();
}

/**
 * Approved contributions, folded; by person's row id, a thousand in a text. No join with people or rules: the planner
 * cannot know how many rows a fold leaves, and took nested loops over all of them.
 */
function findFolded(
  db: Queryable,
  days: readonly [CivilDate, ...CivilDate[]],
  cutOff: CivilDate,
): Promise<{ thousand: number; lists: string }[]> {
  return db.query(sql`
    WITH folded AS (
      SELECT ml.member_id, a.code, width_bucket(c.occurred_on, ${days}::date[]) AS place,
             CASE WHEN a.counted_over_year THEN 0 ELSE c.quantity END AS each, sum(c.quantity) AS quantity
        FROM contributions c
        JOIN contributions_member_lnk ml ON ml.contribution_id = c.id
        JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
        JOIN activity_types a ON a.id = al.activity_type_id
       WHERE c.state = 'approved' AND c.occurred_on BETWEEN ${days[0]}::date AND ${cutOff}::date
       GROUP BY ml.member_id, a.id, 3, 4),
    of_member AS (
      SELECT member_id, string_agg(concat_ws(' ', code, place, each, quantity), ',') AS list FROM folded GROUP BY member_id)
    SELECT member_id / 1000 AS thousand, json_object_agg(member_id, list)::text AS lists FROM of_member GROUP BY 1`);
}

/** The contributions of a list of `code place each quantity`, divided by commas. */
function approvedIn(list: string, days: readonly CivilDate[], activities: ReadonlyMap<string, Activity>): Scored[] {
  if (list === '') return [];
  return list.split(',').flatMap((fold) => {
    const [code = '', place, each, quantity] = fold.split(' ');
    const activity = activities.get(code);
    const from = days[Number(place) - 1];
    return activity && from
      ? [unfolded({ activity: code, from, each: Number(each), quantity: Number(quantity) }, activity)]
      : [];
  });
}

function findApproved(db: Queryable, year: number, members: readonly string[]): Promise<(Scored & Owned)[]> {
  return db.query(sql`
    SELECT m.document_id AS member, c.document_id AS id, a.code AS activity, c.occurred_on AS "occurredOn", c.quantity
      FROM contributions c
      JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
      JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
     WHERE c.state = 'approved' AND c.occurred_on BETWEEN make_date(${year} - 1, 1, 1) AND make_date(${year}, 12, 31)
       AND m.document_id = ANY(${members}::text[])`);
}

/**
 * Every leadership with the days of its accepted duties: contributions of the committee's duty, for that group; and with
 * the earlier times that the person led the group.
 */
export async function findLeaderships(db: Queryable, members: Members): Promise<(Leadership & Owned)[]> {
  return db.query<Leadership & Owned>(sql`
    SELECT m.document_id AS member, l.document_id AS id, l.started_on AS "startedOn", l.ended_on AS "endedOn",
           coalesce(k.way_in = 'leader-authorised', false) AS "givesTitle", kd.activity_type_id IS NOT NULL AS "owesDuty",
           coalesce((SELECT json_agg(c.occurred_on ORDER BY c.occurred_on)
              FROM contributions_member_lnk cm
              JOIN contributions c ON c.id = cm.contribution_id AND c.state = 'approved'
              JOIN contributions_group_lnk cg ON cg.contribution_id = c.id AND cg.group_id = g.id
              JOIN contributions_activity_type_lnk ca ON ca.contribution_id = c.id AND ca.activity_type_id = kd.activity_type_id
             WHERE cm.member_id = m.id), '[]') AS "dutiesOn",
           EXISTS (SELECT FROM honour.put_forward p WHERE p.leadership = l.document_id
             AND NOT EXISTS (SELECT FROM honour.put_forward_withdrawal w WHERE w.put_forward = p.id)) AS "putForward",
           coalesce(json_agg(json_build_object('id', l.document_id, 'startedOn', l.started_on, 'endedOn', l.ended_on)) OVER (
             PARTITION BY m.id, g.id ORDER BY l.started_on, l.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '[]') AS formerly
      FROM leaderships l
      JOIN leaderships_member_lnk lm ON lm.leadership_id = l.id JOIN members m ON m.id = lm.member_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
      LEFT JOIN working_groups_committee_lnk gk ON gk.group_id = g.id LEFT JOIN committees k ON k.id = gk.committee_id
      LEFT JOIN committees_duty_lnk kd ON kd.committee_id = k.id
     WHERE ${members}::text[] IS NULL OR m.document_id = ANY(${members}::text[])`);
}

async function findGrants(db: Queryable, members: Members): Promise<(Grant & Owned)[]> {
  return db.query<Grant & Owned>(sql`
    SELECT g.member, g.tier, g.basis, to_json(g.years) AS years, coalesce(a.answer = 'accepted', false) AS accepted
      FROM honour.title_grant g LEFT JOIN honour.invitation_answer a ON a.title_grant = g.id
     WHERE ${members}::text[] IS NULL OR g.member = ANY(${members}::text[])
     ORDER BY g.id`);
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
