import type { Reviewed } from '../../domain/contribution/decide-review';
import type { Scored } from '../../domain/contribution/score';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/**
 * Locks contributions, then their people, in a fixed order, so that simultaneous reviews of overlapping batches wait
 * for each other and cannot deadlock. The lock on a person guards the points of their year.
 */
export async function lockContributions(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query(sql`SELECT FROM contributions WHERE document_id = ANY(${ids}::text[]) ORDER BY id FOR UPDATE`);
  await db.query(sql`
    SELECT FROM members WHERE id IN (
      SELECT l.member_id FROM contributions c JOIN contributions_member_lnk l ON l.contribution_id = c.id
       WHERE c.document_id = ANY(${ids}::text[]))
     ORDER BY id FOR NO KEY UPDATE`);
}

/**
 * What a review needs to know of contributions. Who has the same evidence is read from the claims, whose index answers for a
 * batch at once (`constraints/duplicate-evidence.sql`); `reviewer` is a panel administrator's id, null for other reviewers.
 * The reviewer's own contributions are read once, however large the batch.
 */
export async function findReviewed(
  db: Queryable,
  ids: readonly string[],
  reviewer: string | null,
): Promise<Reviewed[]> {
  return db.query<Reviewed>(sql`
    WITH own AS MATERIALIZED (
      SELECT c.document_id, c.evidence_key, al.activity_type_id, el.event_id
        FROM members_administrator_lnk o
        JOIN contributions_member_lnk ml ON ml.member_id = o.member_id JOIN contributions c ON c.id = ml.contribution_id
        JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
        LEFT JOIN contributions_event_lnk el ON el.contribution_id = c.id
       WHERE o.user_id::text = ${reviewer}::text AND c.state NOT IN ('rejected', 'withdrawn', 'revoked'))
    SELECT c.document_id AS id, m.document_id AS member, a.code AS activity, c.occurred_on AS "occurredOn", c.quantity,
           c.state, g.document_id AS "group", same.document_id AS "sameEvidenceAs",
           (c.evidence_url IS NOT NULL OR EXISTS (
             SELECT FROM files_related_mph f WHERE f.related_id = c.id
                AND f.related_type = 'api::contribution.contribution' AND f.field = 'evidenceFile')) AS "hasEvidence",
           EXISTS (SELECT FROM members_administrator_lnk o WHERE o.member_id = m.id AND o.user_id::text = ${reviewer}::text) AS own,
           (SELECT json_build_object('own', own.document_id,
                                     'shares', CASE WHEN own.evidence_key = c.evidence_key THEN 'evidence' ELSE 'event' END)
              FROM own
             WHERE own.document_id <> c.document_id AND (own.evidence_key = c.evidence_key
                   OR (own.event_id = el.event_id AND own.activity_type_id = a.id))
             ORDER BY coalesce(own.evidence_key = c.evidence_key, false) DESC, own.document_id LIMIT 1) AS shared
      FROM contributions c
      JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
      JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
      LEFT JOIN contributions_group_lnk gl ON gl.contribution_id = c.id LEFT JOIN working_groups g ON g.id = gl.group_id
      LEFT JOIN contributions_event_lnk el ON el.contribution_id = c.id
      LEFT JOIN editorial_guard.evidence_claim claim ON claim.member_id = m.id AND claim.kind = a.kind
        AND claim.evidence = sha256(convert_to(c.evidence_key, 'UTF8')) AND claim.contribution_id <> c.id
      LEFT JOIN contributions same ON same.id = claim.contribution_id
     WHERE c.document_id = ANY(${ids}::text[])`);
}

/** The approved contributions of the same people, activities and years as the given ones: what their points rest on. */
export async function findApprovedAlike(
  db: Queryable,
  ids: readonly string[],
): Promise<(Scored & { member: string })[]> {
  return db.query(sql`
    WITH shared AS (
      SELECT DISTINCT ml.member_id, al.activity_type_id, extract(year FROM c.occurred_on) AS year
        FROM contributions c
        JOIN contributions_member_lnk ml ON ml.contribution_id = c.id
        JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
       WHERE c.document_id = ANY(${ids}::text[]))
    SELECT c.document_id AS id, m.document_id AS member, a.code AS activity, c.occurred_on AS "occurredOn", c.quantity
      FROM shared
      JOIN members m ON m.id = shared.member_id
      JOIN activity_types a ON a.id = shared.activity_type_id
      JOIN contributions_member_lnk ml ON ml.member_id = shared.member_id
      JOIN contributions_activity_type_lnk al ON al.contribution_id = ml.contribution_id AND al.activity_type_id = shared.activity_type_id
      JOIN contributions c ON c.id = ml.contribution_id AND extract(year FROM c.occurred_on) = shared.year
     WHERE c.state = 'approved'`);
}

/** One contribution's new state; `points` is what its approval gave, null of one that does not count. */
export interface DecidedContribution {
  contribution: string;
  state: string;
  points: number | null;
}

/** Writes a review's outcome; `reviewer` is a panel administrator's id, null for other reviewers. */
export async function updateDecided(
  db: Queryable,
  decided: readonly DecidedContribution[],
  review: { at: Date; note: string | null; reviewer: string | null },
): Promise<void> {
  const at = review.at.toISOString();
  await db.query(sql`
    UPDATE contributions c
       SET state = d.state, points = d.points, review_note = coalesce(${review.note}::text, c.review_note),
           decided_at = ${at}::timestamptz AT TIME ZONE 'UTC', updated_at = ${at}::timestamptz AT TIME ZONE 'UTC'
      FROM jsonb_to_recordset(${rowsAsJson(decided)}::jsonb) AS d(contribution text, state text, points integer)
     WHERE c.document_id = d.contribution`);
  if (review.reviewer === null) return;
  const ids = decided.map(({ contribution }) => contribution);
  await db.query(sql`
    DELETE FROM contributions_reviewer_lnk WHERE contribution_id IN (SELECT id FROM contributions WHERE document_id = ANY(${ids}::text[]))`);
  await db.query(sql`
    INSERT INTO contributions_reviewer_lnk (contribution_id, user_id)
    SELECT id, ${review.reviewer}::integer FROM contributions WHERE document_id = ANY(${ids}::text[])`);
}
