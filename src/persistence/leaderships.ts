import type { CivilDate } from '../domain/shared/civil-date';
import { sql } from './sql';
import type { Queryable } from './transaction';

/** Whether a group exists, by document id. */
export async function groupExists(db: Queryable, group: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT id FROM working_groups WHERE document_id = ${group}`);
  return rows.length > 0;
}

/** The document id of the group of a code; null for none. */
export async function findGroupDocument(db: Queryable, code: string): Promise<string | null> {
  const [row] = await db.query<{ document: string }>(
    sql`SELECT document_id AS document FROM working_groups WHERE code = ${code}`,
  );
  return row?.document ?? null;
}

/** The document id of the leadership that a person holds of a group on a day or later; null where there is none. */
export async function findLeadership(
  db: Queryable,
  given: { member: string; group: string; on: CivilDate },
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(sql`
    SELECT l.document_id AS id FROM leaderships l
      JOIN leaderships_member_lnk lm ON lm.leadership_id = l.id JOIN members m ON m.id = lm.member_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
     WHERE m.document_id = ${given.member} AND g.document_id = ${given.group}
       AND (l.ended_on IS NULL OR l.ended_on > ${given.on}::date)
     ORDER BY l.started_on LIMIT 1`);
  return row?.id ?? null;
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

/** Ends a leadership; the day given no longer counts. */
export async function updateLeadershipEnd(db: Queryable, id: string, endedOn: CivilDate, at: Date): Promise<void> {
  await db.query(sql`
    UPDATE leaderships SET ended_on = ${endedOn}::date, updated_at = ${at.toISOString()}::timestamptz AT TIME ZONE 'UTC'
     WHERE document_id = ${id}`);
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
