import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A contribution that waits for review, as the home page lists it. */
export interface WaitingRecord {
  contribution: string;
  title: string;
  name: string;
  activityZh: string;
  activityEn: string;
  /** ISO 8601; null for one that came in without a time. */
  submittedAt: string | null;
}

/** The contributions that wait for review, those that wait longest first, and how many there are. */
export async function findWaiting(db: Queryable, limit: number): Promise<{ total: number; oldest: WaitingRecord[] }> {
  const rows = await db.query<WaitingRecord & { total: number }>(sql`
    SELECT c.document_id AS contribution, c.title, m.name, a.name_zh AS "activityZh", a.name_en AS "activityEn",
           to_char(c.submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "submittedAt", count(*) OVER ()::integer AS total
      FROM contributions c
      JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
      JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
     WHERE c.state = 'submitted'
     ORDER BY c.submitted_at NULLS FIRST, c.id LIMIT ${limit}`);
  return { total: rows[0]?.total ?? 0, oldest: rows.map(({ total: _total, ...row }) => row) };
}

/** How many contributions an administrator sent back that still are. */
export async function countSentBackBy(db: Queryable, administrator: string): Promise<number> {
  const [row] = await db.query<{ total: number }>(sql`
    SELECT count(*)::integer AS total
      FROM contributions c JOIN contributions_reviewer_lnk l ON l.contribution_id = c.id
     WHERE c.state = 'sent-back' AND l.user_id::text = ${administrator}`);
  return row?.total ?? 0;
}

/** What the year's ledger gives each active person; one without an entry in the year is left out. */
export async function findPointsOfYear(db: Queryable, year: number): Promise<{ member: string; points: number }[]> {
  return db.query(sql`
    SELECT e.member::text AS member, sum(e.points)::integer AS points
      FROM honour.ledger_entry e JOIN members m ON m.document_id = e.member AND m.state = 'active'
     WHERE e.year = ${year} GROUP BY e.member`);
}

/** A person without a photo, as the home page lists them. */
export interface PhotolessRecord {
  member: string;
  name: string;
  company: string | null;
}

/** Those of the given people who have no photo and are no alumni, by name, and how many there are. */
export async function findWithoutPhoto(
  db: Queryable,
  members: readonly string[],
  limit: number,
): Promise<{ total: number; people: PhotolessRecord[] }> {
  const rows = await db.query<PhotolessRecord & { total: number }>(sql`
    SELECT m.document_id AS member, m.name, m.company, count(*) OVER ()::integer AS total
      FROM members m
     WHERE m.document_id = ANY(${[...members]}::text[]) AND m.state = 'active'
       AND NOT EXISTS (SELECT FROM files_related_mph r
                        WHERE r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo')
     ORDER BY m.sort_key, m.name, m.document_id LIMIT ${limit}`);
  return { total: rows[0]?.total ?? 0, people: rows.map(({ total: _total, ...row }) => row) };
}
