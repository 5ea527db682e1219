import type { Recorded } from '../../domain/contribution/decide-recording';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A contribution as it is written: `member`, `group` and `event` are document ids, `activity` a code. */
export interface NewContribution extends Recorded {
  isDemo: boolean;
}

/** Locks the rows' people in a fixed order, so that the same evidence cannot be recorded twice at once. */
export async function lockPeopleOf(db: Queryable, rows: readonly NewContribution[]): Promise<void> {
  const members = rows.flatMap(({ member }) => member ?? []);
  await db.query(sql`SELECT FROM members WHERE document_id = ANY(${members}::text[]) ORDER BY id FOR NO KEY UPDATE`);
}

/** Writes contributions as submitted, with their relations, in as many statements for one row as for ten thousand. */
export async function insertContributions(db: Queryable, at: Date, rows: readonly NewContribution[]): Promise<void> {
  const json = rowsAsJson(rows);
  const now = at.toISOString();
  await db.query(sql`
    INSERT INTO contributions (document_id, occurred_on, title, quantity, evidence_url, evidence_key, state, is_demo,
                               submitted_at, created_at, updated_at, published_at)
    SELECT r.id, r."occurredOn", r.title, r.quantity, r."evidenceUrl", r."evidenceKey", 'submitted', r."isDemo",
           t.now, t.now, t.now, t.now
      FROM (SELECT ${now}::timestamptz AT TIME ZONE 'UTC' AS now) t,
           jsonb_to_recordset(${json}::jsonb) AS r(id text, "occurredOn" date, title text, quantity integer, "evidenceUrl" text,
                                                   "evidenceKey" text, "isDemo" boolean)`);
  await db.query(sql`
    INSERT INTO contributions_member_lnk (contribution_id, member_id)
    SELECT c.id, m.id FROM jsonb_to_recordset(${json}::jsonb) AS r(id text, member text)
      JOIN contributions c ON c.document_id = r.id JOIN members m ON m.document_id = r.member`);
  await db.query(sql`
    INSERT INTO contributions_activity_type_lnk (contribution_id, activity_type_id)
    SELECT c.id, a.id FROM jsonb_to_recordset(${json}::jsonb) AS r(id text, activity text)
      JOIN contributions c ON c.document_id = r.id JOIN activity_types a ON a.code = r.activity`);
  await db.query(sql`
    INSERT INTO contributions_group_lnk (contribution_id, group_id)
    SELECT c.id, g.id FROM jsonb_to_recordset(${json}::jsonb) AS r(id text, "group" text)
      JOIN contributions c ON c.document_id = r.id JOIN working_groups g ON g.document_id = r."group"`);
  await db.query(sql`
    INSERT INTO contributions_event_lnk (contribution_id, event_id)
    SELECT c.id, e.id FROM jsonb_to_recordset(${json}::jsonb) AS r(id text, event text)
      JOIN contributions c ON c.document_id = r.id JOIN events e ON e.document_id = r.event`);
}
