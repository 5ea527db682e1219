import type { Bilingual } from '../../domain/shared/bilingual';
import type { Period } from '../../domain/leadership/decide-leadership';
import type { CivilDate } from '../../domain/shared/civil-date';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What appointing to a group rests on. */
export interface GroupFacts {
  dissolved: boolean;
  /** Whether its committee's leaders are authorised by their office. */
  givesTitle: boolean;
  /** The committee's yearly duty; null for none. */
  duty: Bilingual<string | null> | null;
}

/** A group by its document id; null for none. */
export async function findGroupFacts(db: Queryable, group: string): Promise<GroupFacts | null> {
  const [row] = await db.query<{ facts: GroupFacts }>(sql`
    SELECT json_build_object('dissolved', g.state = 'dissolved', 'givesTitle', coalesce(k.way_in = 'leader-authorised', false),
             'duty', CASE WHEN a.id IS NOT NULL THEN json_build_object('zh', a.name_zh, 'en', a.name_en) END) AS facts
      FROM working_groups g
      LEFT JOIN working_groups_committee_lnk gk ON gk.group_id = g.id LEFT JOIN committees k ON k.id = gk.committee_id
      LEFT JOIN committees_duty_lnk kd ON kd.committee_id = k.id LEFT JOIN activity_types a ON a.id = kd.activity_type_id
     WHERE g.document_id = ${group}`);
  return row?.facts ?? null;
}

/** The document id of the group of a code; null for none. */
export async function findGroupDocument(db: Queryable, code: string): Promise<string | null> {
  const [row] = await db.query<{ document: string }>(
    sql`SELECT document_id AS document FROM working_groups WHERE code = ${code}`,
  );
  return row?.document ?? null;
}

/** Every time that a person leads a group, oldest first. */
export async function findPeriods(db: Queryable, given: { member: string; group: string }): Promise<Period[]> {
  return db.query<Period>(sql`
    SELECT l.document_id AS id, l.started_on::text AS "startedOn", l.ended_on::text AS "endedOn" FROM leaderships l
      JOIN leaderships_member_lnk lm ON lm.leadership_id = l.id JOIN members m ON m.id = lm.member_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
     WHERE m.document_id = ${given.member} AND g.document_id = ${given.group}
     ORDER BY l.started_on, l.id`);
}

/** Every time that people lead groups, of the pairs given. */
export async function findOffices(
  db: Queryable,
  pairs: readonly { member: string; group: string }[],
): Promise<{ member: string; group: string; startedOn: CivilDate; endedOn: CivilDate | null }[]> {
  return db.query(sql`
    SELECT m.document_id AS member, g.document_id AS "group", l.started_on::text AS "startedOn", l.ended_on::text AS "endedOn"
      FROM (SELECT DISTINCT member, "group" FROM jsonb_to_recordset(${rowsAsJson(pairs)}::jsonb) AS r(member text, "group" text)) asked
      JOIN members m ON m.document_id = asked.member JOIN working_groups g ON g.document_id = asked."group"
      JOIN leaderships_member_lnk lm ON lm.member_id = m.id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = lm.leadership_id AND lg.group_id = g.id
      JOIN leaderships l ON l.id = lm.leadership_id`);
}

/** Writes a leadership that begins on a day. */
export async function insertLeadership(
  db: Queryable,
  given: { id: string; member: string; group: string; startedOn: CivilDate; at: Date },
): Promise<void> {
  const now = given.at.toISOString();
  await db.query(sql`
    INSERT INTO leaderships (document_id, started_on, is_demo, created_at, updated_at, published_at)
    SELECT ${given.id}, ${given.startedOn}::date, false, t.now, t.now, t.now
      FROM (SELECT ${now}::timestamptz AT TIME ZONE 'UTC' AS now) t`);
  await db.query(sql`
    INSERT INTO leaderships_member_lnk (leadership_id, member_id)
    SELECT l.id, m.id FROM leaderships l, members m WHERE l.document_id = ${given.id} AND m.document_id = ${given.member}`);
  await db.query(sql`
    INSERT INTO leaderships_group_lnk (leadership_id, group_id)
    SELECT l.id, g.id FROM leaderships l, working_groups g WHERE l.document_id = ${given.id} AND g.document_id = ${given.group}`);
}

/** Ends a leadership, the day given no longer counting, or takes its ending back. */
export async function updateLeadershipEnd(
  db: Queryable,
  id: string,
  endedOn: CivilDate | null,
  at: Date,
): Promise<void> {
  await db.query(sql`
    UPDATE leaderships SET ended_on = ${endedOn}::date, updated_at = ${at.toISOString()}::timestamptz AT TIME ZONE 'UTC'
     WHERE document_id = ${id}`);
}

/** A put-forward of a leadership that nobody withdrew. */
export interface PutForward {
  id: string;
  leadership: string;
  member: string;
  /** Code of the group. */
  group: string;
  groupName: Bilingual<string | null>;
  /** ISO 8601. */
  at: string;
}

/** The put-forwards of some people that nobody withdrew, oldest first; one that was repeated comes as often. */
export async function findPutForwards(db: Queryable, members: readonly string[]): Promise<PutForward[]> {
  return db.query<PutForward>(sql`
    SELECT p.id::text AS id, p.leadership::text AS leadership, p.member::text AS member,
           g.code AS "group", json_build_object('zh', g.name_zh, 'en', g.name_en) AS "groupName",
           to_char(p.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
      FROM honour.put_forward p
      JOIN leaderships l ON l.document_id = p.leadership
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
     WHERE p.member = ANY(${members}::text[])
       AND NOT EXISTS (SELECT FROM honour.put_forward_withdrawal w WHERE w.put_forward = p.id)
     ORDER BY p.id`);
}

/** Writes that staff put a leader forward for promotion. */
export async function insertPutForward(
  db: Queryable,
  given: { leadership: string; member: string; at: Date; auditEntry: string },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.put_forward (leadership, member, at, audit_entry)
    VALUES (${given.leadership}, ${given.member}, ${given.at.toISOString()}, ${given.auditEntry}::bigint)`);
}

/** Writes that staff withdrew some put-forwards. */
export async function insertPutForwardWithdrawals(
  db: Queryable,
  given: { putForwards: readonly string[]; at: Date; auditEntry: string },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.put_forward_withdrawal (put_forward, at, audit_entry)
    SELECT id, ${given.at.toISOString()}::timestamptz, ${given.auditEntry}::bigint
      FROM unnest(${[...given.putForwards]}::bigint[]) id`);
}
