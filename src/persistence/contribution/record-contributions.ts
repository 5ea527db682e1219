import type { Recorded } from '../../domain/contribution/decide-recording';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A contribution as it is written: `member`, `group` and `event` are document ids, `activity` a code. */
export interface NewContribution extends Recorded {
  member: string;
  title: string;
  evidenceKey: string | null;
  event: string | null;
  isDemo: boolean;
}

/** Which of the people, groups and events that rows name do not exist. */
export async function findUnknown(
  db: Queryable,
  rows: readonly NewContribution[],
): Promise<{ kind: 'member' | 'group' | 'event'; id: string } | null> {
  const [unknown] = await db.query<{ kind: 'member' | 'group' | 'event'; id: string }>(sql`
    WITH rows AS (SELECT * FROM jsonb_to_recordset(${rowsAsJson(rows)}::jsonb) AS r(member text, "group" text, event text))
    SELECT 'member' AS kind, member AS id FROM rows WHERE NOT EXISTS (SELECT FROM members m WHERE m.document_id = rows.member)
    UNION ALL
    SELECT 'group', "group" FROM rows WHERE "group" IS NOT NULL
       AND NOT EXISTS (SELECT FROM working_groups g WHERE g.document_id = rows."group")
    UNION ALL
    SELECT 'event', event FROM rows WHERE event IS NOT NULL AND NOT EXISTS (SELECT FROM events e WHERE e.document_id = rows.event)
    LIMIT 1`);
  return unknown ?? null;
}

/**
 * The live contribution with the same evidence of the same person and kind as one of the rows; null where none is. Read
 * from the claims, whose index answers for a batch at once (`constraints/duplicate-evidence.sql`).
 */
export async function findSameEvidence(
  db: Queryable,
  rows: readonly NewContribution[],
): Promise<{ contribution: string; sameAs: string } | null> {
  const [same] = await db.query<{ contribution: string; sameAs: string }>(sql`
    SELECT r.id AS contribution, c.document_id AS "sameAs"
      FROM jsonb_to_recordset(${rowsAsJson(rows)}::jsonb) AS r(id text, member text, activity text, "evidenceKey" text)
      JOIN activity_types a ON a.code = r.activity
      JOIN members m ON m.document_id = r.member
      JOIN editorial_guard.evidence_claim claim ON claim.member_id = m.id AND claim.kind = a.kind
        AND claim.evidence = sha256(convert_to(r."evidenceKey", 'UTF8'))
      JOIN contributions c ON c.id = claim.contribution_id
     LIMIT 1`);
  return same ?? null;
}

/** Locks the rows' people in a fixed order, so that the same evidence cannot be recorded twice at once. */
export async function lockPeopleOf(db: Queryable, rows: readonly NewContribution[]): Promise<void> {
  const members = rows.map(({ member }) => member);
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
