import type { Actor } from '../../domain/shared/actor';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What was done to one thing; values before and after hold no private datum, so that a person stays erasable. */
export interface AuditedAction {
  /** `contribution.approve`, `release.publish`, `member.consent`. */
  action: string;
  subjectType: string;
  subjectId: string;
  reason?: string | null;
  before?: object | null;
  after?: object | null;
}

/**
 * Writes the audit trail of one request, however many things it touched, in one statement.
 *
 * @returns the entries' ids by subject id
 */
export async function insertAudit(
  db: Queryable,
  request: { id: string; at: Date; actor: Actor },
  actions: readonly AuditedAction[],
): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; subject_id: string }>(sql`
    INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, reason, before, after, request)
    SELECT ${request.at.toISOString()}::timestamptz, ${request.actor.kind}, ${request.actor.id}, ${request.actor.door},
           a.action, a."subjectType", a."subjectId", a.reason, a.before, a.after, ${request.id}::uuid
      FROM jsonb_to_recordset(${rowsAsJson(actions)}::jsonb)
        AS a(action text, "subjectType" text, "subjectId" text, reason text, before jsonb, after jsonb)
    RETURNING id::text, subject_id`);
  return new Map(rows.map((row) => [row.subject_id, row.id]));
}
