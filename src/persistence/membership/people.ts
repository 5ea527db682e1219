import type { Bilingual } from '../../domain/shared/bilingual';
import { ANY_TIER, NO_TIER, type PeopleFilter, type PeopleOrder } from '../../domain/membership/people-list';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** As of when the list is: whom the roster shows, who leads, which year's points. */
export interface PeopleAsOf {
  /** The day of the current roster. */
  roster: CivilDate;
  today: CivilDate;
  year: number;
}

/** A committee that a person leads a group of. */
interface LedCommittee {
  code: string;
  name: Bilingual<string | null>;
}

/** A person in a list for staff. */
export interface ListedPerson {
  member: string;
  name: string;
  latinName: string | null;
  slug: string;
  company: Bilingual<string | null>;
  city: Bilingual<string | null>;
  state: 'active' | 'retired' | 'deceased';
  consentSite: boolean;
  hasPhoto: boolean;
  points: number;
  /** By their order. */
  committees: LedCommittee[];
}

/**
 * Who is wanted, in order, and how many they are: one statement, whatever narrows or orders, that looks only at what it is
 * asked for. Who has nothing of what orders comes last either way; who is alike stands by sort key.
 */
export async function findPeople(
  db: Queryable,
  { words, tier, committee, city, photo, state, least, most }: PeopleFilter,
  { by, descending }: { by: PeopleOrder; descending: boolean },
  { roster, today, year }: PeopleAsOf,
  { offset, limit }: { offset: number; limit: number | null },
): Promise<{ total: number; members: string[] }> {
  const asksTier = tier !== null || by === 'tier';
  const asksPoints = least !== null || most !== null || by === 'points';
  const asksLed = committee !== null || by === 'committee';
  const asksPhoto = photo !== null || by === 'photo';
  const [row] = await db.query<{ total: number; members: string[] }>(sql`
    WITH led AS (
      SELECT lm.member_id, min(k.position) AS place, array_agg(k.code::text) AS codes
        FROM leaderships l
        JOIN leaderships_member_lnk lm ON lm.leadership_id = l.id
        JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id
        JOIN working_groups_committee_lnk gk ON gk.group_id = lg.group_id
        JOIN committees k ON k.id = gk.committee_id
       WHERE ${asksLed} AND l.started_on <= ${today}::date AND (l.ended_on IS NULL OR l.ended_on > ${today}::date)
       GROUP BY lm.member_id),
    cities AS (
      SELECT c.city FROM (SELECT city FROM members UNION SELECT city_en FROM members) AS c
       WHERE ${city}::text IS NOT NULL AND position(${city}::text IN editorial_guard.folded(c.city)) > 0),
    earned AS (
      SELECT member::text, sum(points)::integer AS points FROM honour.ledger_entry
       WHERE ${asksPoints} AND year = ${year} GROUP BY member),
    portrayed AS (
      SELECT DISTINCT related_id FROM files_related_mph
       WHERE ${asksPhoto} AND related_type = 'api::member.member' AND field = 'photo'),
    held AS (
      SELECT h.member::text, t.rank, h.tier::text
        FROM honour.holding h LEFT JOIN tiers t ON t.code = h.tier
       WHERE ${asksTier} AND daterange(h.from_day, h.to_day, '[]') @> ${roster}::date),
    found AS (
      SELECT m.document_id, m.sort_key, m.name, m.slug,
             CASE ${by}::text WHEN 'tier' THEN h.rank WHEN 'points' THEN coalesce(e.points, 0) WHEN 'committee' THEN l.place
               WHEN 'photo' THEN (p.related_id IS NOT NULL)::integer END AS figure,
             CASE ${by}::text WHEN 'name' THEN m.sort_key WHEN 'city' THEN coalesce(lower(m.city_en), m.city)
               WHEN 'company' THEN coalesce(lower(m.company_en), m.company) END AS text
        FROM members m
        LEFT JOIN held h ON h.member = m.document_id LEFT JOIN earned e ON e.member = m.document_id
        LEFT JOIN led l ON l.member_id = m.id LEFT JOIN portrayed p ON p.related_id = m.id
       WHERE (${words.length === 0} OR m.id IN (
               SELECT s.member_id FROM editorial_guard.member_search s
                WHERE s.texts LIKE ALL (editorial_guard.patterns(${[...words]}::text[]))))
         AND (${tier}::text IS NULL OR CASE ${tier}::text WHEN ${ANY_TIER} THEN h.tier IS NOT NULL
               WHEN ${NO_TIER} THEN h.tier IS NULL ELSE h.tier = ${tier}::text END)
         AND (${committee}::text IS NULL OR ${committee}::text = ANY(l.codes))
         AND (${city}::text IS NULL OR m.city IN (SELECT c.city FROM cities c) OR m.city_en IN (SELECT c.city FROM cities c))
         AND (${photo}::text IS NULL OR (p.related_id IS NOT NULL) = (${photo}::text = 'with'))
         AND (${state}::text IS NULL OR m.state = ${state}::text)
         AND (${least}::integer IS NULL OR coalesce(e.points, 0) >= ${least}::integer)
         AND (${most}::integer IS NULL OR coalesce(e.points, 0) <= ${most}::integer))
    SELECT (SELECT count(*)::integer FROM found) AS total,
           to_json(ARRAY(
             SELECT f.document_id FROM found f
              ORDER BY f.figure IS NULL, CASE WHEN ${descending} THEN -f.figure ELSE f.figure END, f.text IS NULL,
                       CASE WHEN NOT ${descending}::boolean THEN f.text END COLLATE "C",
                       CASE WHEN ${descending} THEN f.text END COLLATE "C" DESC, f.sort_key COLLATE "C", f.name, f.slug
              LIMIT ${limit}::integer OFFSET ${offset})) AS members`);
  return row ?? { total: 0, members: [] };
}

/** What the list says of some people, in the order in which they are given; whoever is gone is left out. */
export async function findListedPeople(
  db: Queryable,
  members: readonly string[],
  { today, year }: Omit<PeopleAsOf, 'roster'>,
): Promise<ListedPerson[]> {
  return db.query<ListedPerson>(sql`
    SELECT m.document_id AS member, m.name, m.latin_name AS "latinName", m.slug, m.state, m.consent_site AS "consentSite",
           json_build_object('zh', m.company, 'en', m.company_en) AS company,
           json_build_object('zh', m.city, 'en', m.city_en) AS city,
           EXISTS (SELECT FROM files_related_mph r
                    WHERE r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo') AS "hasPhoto",
           coalesce((SELECT sum(e.points)::integer FROM honour.ledger_entry e
                      WHERE e.member = m.document_id AND e.year = ${year}), 0) AS points,
           (SELECT coalesce(json_agg(json_build_object('code', k.code, 'name', json_build_object('zh', k.name_zh, 'en', k.name_en))
                              ORDER BY k.position, k.code), '[]')
              FROM committees k
             WHERE EXISTS (
               SELECT FROM working_groups_committee_lnk gk
                 JOIN leaderships_group_lnk lg ON lg.group_id = gk.group_id
                 JOIN leaderships_member_lnk lm ON lm.leadership_id = lg.leadership_id
                 JOIN leaderships l ON l.id = lm.leadership_id
                WHERE gk.committee_id = k.id AND lm.member_id = m.id AND l.started_on <= ${today}::date
                  AND (l.ended_on IS NULL OR l.ended_on > ${today}::date))) AS committees
      FROM unnest(${[...members]}::text[]) WITH ORDINALITY AS asked (member, place) JOIN members m ON m.document_id = asked.member
     ORDER BY asked.place`);
}
