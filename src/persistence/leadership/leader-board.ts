import type { DutyContribution } from '../../domain/leadership/duty-standing';
import { firstDayOf, lastDayOf } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A committee as the board of leaders heads it. */
export interface BoardCommitteeRecord {
  code: string;
  zh: string;
  en: string;
  givesTitle: boolean;
  /** Its yearly duty; null for none. */
  dutyZh: string | null;
  dutyEn: string | null;
}

/** All committees in their order, with the duty that each asks for. */
export function findBoardCommittees(db: Queryable): Promise<BoardCommitteeRecord[]> {
  return db.query<BoardCommitteeRecord>(sql`
    SELECT k.code, k.name_zh AS zh, k.name_en AS en, k.way_in = 'leader-authorised' AS "givesTitle",
           a.name_zh AS "dutyZh", a.name_en AS "dutyEn"
      FROM committees k
      LEFT JOIN committees_duty_lnk kd ON kd.committee_id = k.id LEFT JOIN activity_types a ON a.id = kd.activity_type_id
     ORDER BY k.position, k.code`);
}

/** A group on the board. */
export interface BoardGroupRecord {
  group: string;
  code: string;
  zh: string;
  en: string;
  /** The city or the industry. */
  place: string | null;
  committee: string | null;
  dissolved: boolean;
}

/** All groups in their order. */
export function findBoardGroups(db: Queryable): Promise<BoardGroupRecord[]> {
  return db.query<BoardGroupRecord>(sql`
    SELECT g.document_id AS "group", g.code, g.name_zh AS zh, g.name_en AS en, coalesce(g.city, g.industry) AS place,
           k.code AS committee, g.state = 'dissolved' AS dissolved
      FROM working_groups g
      LEFT JOIN working_groups_committee_lnk gk ON gk.group_id = g.id LEFT JOIN committees k ON k.id = gk.committee_id
     ORDER BY g.position, g.code`);
}

/** Whose leadership it is, of which group; for staff, whether the person consents to be shown or not. */
export interface BoardLeaderRecord {
  id: string;
  group: string;
  name: string;
  latinName: string | null;
  slug: string;
  company: string | null;
}

/** The person and the group of every leadership, longest in office first. */
export function findBoardLeaders(db: Queryable): Promise<BoardLeaderRecord[]> {
  return db.query<BoardLeaderRecord>(sql`
    SELECT l.document_id AS id, g.document_id AS "group", m.name, m.latin_name AS "latinName", m.slug, m.company
      FROM leaderships l
      JOIN leaderships_member_lnk lm ON lm.leadership_id = l.id JOIN members m ON m.id = lm.member_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
     ORDER BY l.started_on, m.sort_key, l.id`);
}

/** The year's contributions by which leaders meet their duty, or mean to, oldest first. */
export function findDutiesOfYear(
  db: Queryable,
  year: number,
): Promise<(DutyContribution & { member: string; group: string })[]> {
  return db.query<DutyContribution & { member: string; group: string }>(sql`
    SELECT c.document_id AS id, c.occurred_on::text AS "occurredOn", c.state, m.document_id AS member, g.document_id AS "group"
      FROM contributions c
      JOIN contributions_group_lnk cg ON cg.contribution_id = c.id JOIN working_groups g ON g.id = cg.group_id
      JOIN working_groups_committee_lnk gk ON gk.group_id = g.id
      JOIN committees_duty_lnk kd ON kd.committee_id = gk.committee_id
      JOIN contributions_activity_type_lnk ca ON ca.contribution_id = c.id AND ca.activity_type_id = kd.activity_type_id
      JOIN contributions_member_lnk cm ON cm.contribution_id = c.id JOIN members m ON m.id = cm.member_id
     WHERE c.occurred_on BETWEEN ${firstDayOf(year)}::date AND ${lastDayOf(year)}::date
       AND c.state IN ('submitted', 'sent-back', 'approved')
     ORDER BY c.occurred_on, c.id`);
}

/** Somebody who could be appointed. */
export interface FoundPerson {
  member: string;
  name: string;
  latinName: string | null;
  slug: string;
  company: string | null;
  city: string | null;
}

/** People in active life of whom each word, folded, is in what they are searched by; whose name begins with one come first. */
export function findPeopleLike(db: Queryable, words: readonly string[], limit: number): Promise<FoundPerson[]> {
  return db.query<FoundPerson>(sql`
    SELECT m.document_id AS member, m.name, m.latin_name AS "latinName", m.slug, m.company, m.city
      FROM members m JOIN editorial_guard.member_search s ON s.member_id = m.id
     WHERE m.state = 'active' AND s.texts LIKE ALL (editorial_guard.patterns(${[...words]}::text[]))
     ORDER BY NOT EXISTS (
                SELECT FROM unnest(${[...words]}::text[]) AS word
                 WHERE starts_with(s.name, word) OR starts_with(editorial_guard.folded(m.latin_name), word)),
              m.sort_key, m.slug
     LIMIT ${limit}`);
}
