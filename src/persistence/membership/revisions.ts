import type { Actor } from '../../domain/shared/actor';
import { sql, type Statement } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What of a person's profile an entry of the audit trail names without its value: it goes with the person. */
export interface PersonalValues {
  auditEntry: string;
  member: string;
  /** Null for a new person. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** Keeps what an edit changed of what tells who somebody is, beside the entry of the audit trail that says so. */
export async function insertPersonalValues(
  db: Queryable,
  { auditEntry, member, before, after }: PersonalValues,
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.member_revision (audit_entry, member, before, after)
    VALUES (${auditEntry}::bigint, ${member}, ${before && JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb)`);
}

/** One change of a person's profile, photo or contact data, as the audit trail has it. */
export interface RevisionRecord {
  id: string;
  at: string;
  actorKind: Actor['kind'];
  /** Null for one who is gone. */
  actorName: string | null;
  door: Actor['door'];
  action: string;
  subjectType: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Some of the changes of a person's profile, latest first. */
export async function findRevisions(
  db: Queryable,
  member: string,
  page: { offset: number; limit: number },
): Promise<RevisionRecord[]> {
  return db.query<RevisionRecord>(sql`
    SELECT e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           e.actor_kind AS "actorKind", e.door, e.action, e.subject_type AS "subjectType",
           coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, t.name, m.name) AS "actorName",
           ${saidBefore()} AS before, ${saidAfter()} AS after
      FROM honour.audit_entry e
      LEFT JOIN honour.member_revision r ON r.audit_entry = e.id
      LEFT JOIN admin_users u ON e.actor_kind = 'administrator' AND u.id::text = e.actor_id
      LEFT JOIN strapi_api_tokens t ON e.actor_kind = 'api-token' AND t.id::text = e.actor_id
      LEFT JOIN members m ON e.actor_kind = 'member' AND m.document_id = e.actor_id
     WHERE e.subject_type IN ('member', 'member-contact') AND e.subject_id = ${member}
       AND (e.action LIKE 'member.%' OR e.action LIKE 'member-contact.%')
     ORDER BY e.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many changes there are of a person's profile. */
export async function countRevisions(db: Queryable, member: string): Promise<number> {
  const [row] = await db.query<{ total: number }>(sql`
    SELECT count(*)::integer AS total FROM honour.audit_entry e
     WHERE e.subject_type IN ('member', 'member-contact') AND e.subject_id = ${member}
       AND (e.action LIKE 'member.%' OR e.action LIKE 'member-contact.%')`);
  return row?.total ?? 0;
}

/**
 * What an entry `e` of the audit trail says of the time before it, with the personal values `r` that are still there
 * instead of their names.
 */
export function saidBefore(): Statement {
  return sql`CASE WHEN r.audit_entry IS NULL THEN e.before
    WHEN e.before IS NULL THEN NULL ELSE (e.before - 'fields') || coalesce(r.before, '{}') END`;
}

/** The same of the time after it. */
export function saidAfter(): Statement {
  return sql`CASE WHEN r.audit_entry IS NULL THEN e.after ELSE (e.after - 'fields') || r.after END`;
}
