import type { ReadContribution } from '../../domain/contribution/decide-unchanged';
import type { ContributionState } from '../../domain/contribution/states';
import type { RuleRevision } from '../../domain/programme/programme';
import type { CivilDate } from '../../domain/shared/civil-date';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** How a contribution is shown to a reviewer. */
export interface ReviewLabel {
  contribution: string;
  title: string;
  member: string;
  name: string;
  activityZh: string;
  activityEn: string;
  occurredOn: CivilDate;
  quantity: number;
  /** The group that a duty is done for. */
  groupZh: string | null;
  groupEn: string | null;
  state: ContributionState;
  /** Who decided last, as the panel names them; null where nobody of the panel did. */
  decidedBy: string | null;
  decidedAt: string | null;
  /** When it was written last, as Strapi's lists have it. */
  updatedAt: string;
  /** The evidence's address, or its file's name; null where there is none. */
  evidence: string | null;
}

/**
 * Contributions with the version of what a reviewer goes by. A file's hash is made from its content, so that another file
 * under the same name is noticed.
 */
export async function findReadVersions(db: Queryable, ids: readonly string[]): Promise<ReadContribution[]> {
  return db.query<ReadContribution>(sql`
    SELECT c.document_id AS contribution, c.title,
           left(md5(jsonb_build_array(c.title, c.occurred_on, c.quantity, c.evidence_url, c.evidence_key,
             ml.member_id, al.activity_type_id, gl.group_id, el.event_id,
             (SELECT jsonb_agg(jsonb_build_array(f.id, f.hash) ORDER BY f.id)
                FROM files_related_mph r JOIN files f ON f.id = r.file_id
               WHERE r.related_id = c.id AND r.related_type = 'api::contribution.contribution' AND r.field = 'evidenceFile')
           )::text), 16) AS version
      FROM contributions c
      LEFT JOIN contributions_member_lnk ml ON ml.contribution_id = c.id
      LEFT JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
      LEFT JOIN contributions_group_lnk gl ON gl.contribution_id = c.id
      LEFT JOIN contributions_event_lnk el ON el.contribution_id = c.id
     WHERE c.document_id = ANY(${ids}::text[])`);
}

/** How contributions are shown to a reviewer, in one query. */
export async function findReviewLabels(db: Queryable, ids: readonly string[]): Promise<ReviewLabel[]> {
  return db.query<ReviewLabel>(sql`
    SELECT c.document_id AS contribution, c.title, m.document_id AS member, m.name, a.name_zh AS "activityZh",
           a.name_en AS "activityEn", c.occurred_on::text AS "occurredOn", c.quantity, g.name_zh AS "groupZh",
           g.name_en AS "groupEn", c.state, coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username) AS "decidedBy",
           to_char(c.decided_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "decidedAt",
           to_char(c.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt",
           coalesce(c.evidence_url, (SELECT f.name FROM files_related_mph r JOIN files f ON f.id = r.file_id
             WHERE r.related_id = c.id AND r.related_type = 'api::contribution.contribution' AND r.field = 'evidenceFile'
             LIMIT 1)) AS evidence
      FROM contributions c
      JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
      JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
      LEFT JOIN contributions_group_lnk gl ON gl.contribution_id = c.id LEFT JOIN working_groups g ON g.id = gl.group_id
      LEFT JOIN contributions_reviewer_lnk rl ON rl.contribution_id = c.id LEFT JOIN admin_users u ON u.id = rl.user_id
     WHERE c.document_id = ANY(${ids}::text[])`);
}

/** The sums of people's ledgers in years; a person without an entry in the year is left out. */
export async function findPointsOfYears(
  db: Queryable,
  asked: readonly { member: string; year: number }[],
): Promise<{ member: string; year: number; points: number }[]> {
  return db.query(sql`
    SELECT e.member::text AS member, e.year::integer AS year, sum(e.points)::integer AS points
      FROM honour.ledger_entry e
      JOIN (SELECT DISTINCT member, year FROM jsonb_to_recordset(${rowsAsJson(asked)}::jsonb) AS r(member text, year smallint)) asked
        ON asked.member = e.member AND asked.year = e.year
     GROUP BY e.member, e.year`);
}

/** The names of all tiers, by code. */
export async function findTierNames(db: Queryable): Promise<{ code: string; zh: string; en: string }[]> {
  return db.query(sql`SELECT code, name_zh AS zh, name_en AS en FROM tiers ORDER BY rank`);
}

/** Where the evidence of a contribution is. */
export interface EvidenceRecord {
  url: string | null;
  file: { name: string; url: string } | null;
}

/** The evidence of a contribution; null for an unknown one. */
export async function findEvidence(db: Queryable, contribution: string): Promise<EvidenceRecord | null> {
  const [row] = await db.query<{ url: string | null; name: string | null; file: string | null }>(sql`
    SELECT c.evidence_url AS url, f.name, f.url AS file
      FROM contributions c
      LEFT JOIN files_related_mph r ON r.related_id = c.id AND r.related_type = 'api::contribution.contribution' AND r.field = 'evidenceFile'
      LEFT JOIN files f ON f.id = r.file_id
     WHERE c.document_id = ${contribution} LIMIT 1`);
  if (!row) return null;
  return { url: row.url, file: row.name !== null && row.file !== null ? { name: row.name, url: row.file } : null };
}

/** What the ledger says of a contribution: its approval, then its revocation. */
export async function findCredited(
  db: Queryable,
  contribution: string,
): Promise<{ kind: 'approval' | 'revocation'; points: number; rule: RuleRevision }[]> {
  return db.query<{ kind: 'approval' | 'revocation'; points: number; rule: RuleRevision }>(sql`
    SELECT kind, points, rule FROM honour.ledger_entry WHERE contribution = ${contribution} ORDER BY id`);
}

/** One thing that happened to an entry, as the audit trail has it. */
export interface HistoryRecord {
  at: string;
  action: string;
  actorKind: string;
  /** The panel's user; null for others, and for one who is gone. */
  actorName: string | null;
  door: string;
  reason: string | null;
  points: number | null;
}

/** The history of one contribution, latest first. */
export async function findHistory(db: Queryable, contribution: string): Promise<HistoryRecord[]> {
  return db.query<HistoryRecord>(sql`
    SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.action, e.actor_kind AS "actorKind",
           coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username) AS "actorName", e.door, e.reason,
           (e.after->>'points')::integer AS points
      FROM honour.audit_entry e
      LEFT JOIN admin_users u ON e.actor_kind = 'administrator' AND u.id::text = e.actor_id
     WHERE e.subject_type = 'contribution' AND e.subject_id = ${contribution} ORDER BY e.id DESC LIMIT 100`);
}
