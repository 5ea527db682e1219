import type { Actor } from '../../domain/shared/actor';
import { wordsOf } from '../../domain/shared/fold';
import { saidAfter, saidBefore } from '../membership/revisions';
import { getProgramme } from '../programme/rules';
import { sql, type Statement } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Which entries are wanted; null stands for all. */
export interface AuditFilter {
  actorKind: Actor['kind'] | null;
  /** Words in the actor's name, or their id. */
  who: string | null;
  action: string | null;
  subjectType: string | null;
  /** Words in the subject's name, or its id. */
  subject: string | null;
  /** Civil days in the programme's time zone, both included. */
  from: string | null;
  to: string | null;
}

/** One entry as staff read it. The names are today's; an erased person has none. */
export interface AuditRecord {
  id: string;
  at: string;
  actorKind: Actor['kind'];
  actorId: string | null;
  actorName: string | null;
  door: Actor['door'];
  action: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The entries that the filter finds, newest first, below the given id if there is one. */
export async function findAuditRecords(
  db: Queryable,
  filter: AuditFilter,
  page: { below: string | null; offset: number; limit: number },
): Promise<AuditRecord[]> {
  const { timeZone } = await getProgramme(db);
  const rows = await db.query<AuditRecord & { order: string }>(sql`${named(filter, timeZone)}
    SELECT * FROM named WHERE (${page.below}::bigint IS NULL OR "order" < ${page.below}::bigint)
    ORDER BY "order" DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
  return rows.map(({ order: _order, ...row }) => row);
}

/** How many entries the filter finds. */
export async function countAuditRecords(db: Queryable, filter: AuditFilter): Promise<number> {
  const { timeZone } = await getProgramme(db);
  const [row] = await db.query<{ total: number }>(sql`${named(filter, timeZone)}
    SELECT count(*)::integer AS total FROM named`);
  return row?.total ?? 0;
}

/** What there is to choose from: the actions and kinds of subjects that occur. */
export async function findAuditChoices(db: Queryable): Promise<{ actions: string[]; subjectTypes: string[] }> {
  const [row] = await db.query<{ choices: { actions: string[]; subjectTypes: string[] } }>(sql`
    SELECT json_build_object(
      'actions', (SELECT coalesce(json_agg(DISTINCT action), '[]') FROM honour.audit_entry),
      'subjectTypes', (SELECT coalesce(json_agg(DISTINCT subject_type), '[]') FROM honour.audit_entry)) AS choices`);
  return row!.choices;
}

/** The entries with their names, filtered, as the common table `named`. */
function named(filter: AuditFilter, timeZone: string): Statement {
  return sql`
    WITH named AS (
      SELECT e.id AS "order", e.id::text AS id, to_json(e.at) #>> '{}' AS at, e.actor_kind AS "actorKind",
             e.actor_id AS "actorId", who.name AS "actorName", e.door, e.action, e.subject_type AS "subjectType",
             e.subject_id AS "subjectId", what.name AS "subjectName", e.reason, ${saidBefore()} AS before, ${saidAfter()} AS after
        FROM honour.audit_entry e
        LEFT JOIN honour.member_revision r ON r.audit_entry = e.id
        LEFT JOIN LATERAL (
          SELECT coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, u.email) AS name
            FROM admin_users u WHERE e.actor_kind = 'administrator' AND u.id::text = e.actor_id
          UNION ALL SELECT t.name FROM strapi_api_tokens t WHERE e.actor_kind = 'api-token' AND t.id::text = e.actor_id
          UNION ALL SELECT m.name FROM members m WHERE e.actor_kind = 'member' AND m.document_id = e.actor_id
          LIMIT 1) who ON true
        LEFT JOIN LATERAL (
          SELECT m.name FROM members m
           WHERE e.subject_type IN ('member', 'member-contact') AND m.document_id = e.subject_id
          UNION ALL SELECT concat_ws(' · ', m.name, c.title)
            FROM contributions c LEFT JOIN contributions_member_lnk l ON l.contribution_id = c.id
            LEFT JOIN members m ON m.id = l.member_id
           WHERE e.subject_type = 'contribution' AND c.document_id = e.subject_id
          UNION ALL SELECT concat_ws(' · ', m.name, g.name_zh)
            FROM leaderships d LEFT JOIN leaderships_member_lnk l ON l.leadership_id = d.id
            LEFT JOIN members m ON m.id = l.member_id LEFT JOIN leaderships_group_lnk gl ON gl.leadership_id = d.id
            LEFT JOIN working_groups g ON g.id = gl.group_id
           WHERE e.subject_type = 'leadership' AND d.document_id = e.subject_id
          UNION ALL SELECT t.name_zh FROM tiers t WHERE e.subject_type = 'tier' AND t.document_id = e.subject_id
          UNION ALL SELECT b.name_zh FROM benefits b WHERE e.subject_type = 'benefit' AND b.document_id = e.subject_id
          UNION ALL SELECT c.name_zh FROM committees c
           WHERE e.subject_type = 'committee' AND c.document_id = e.subject_id
          UNION ALL SELECT g.name_zh FROM working_groups g
           WHERE e.subject_type = 'group' AND g.document_id = e.subject_id
          UNION ALL SELECT a.name_zh FROM activity_types a
           WHERE e.subject_type = 'activity-type' AND a.document_id = e.subject_id
          UNION ALL SELECT p.name_zh FROM programmes p
           WHERE e.subject_type = 'programme' AND p.document_id = e.subject_id
          UNION ALL SELECT v.name_zh FROM events v WHERE e.subject_type = 'event' AND v.document_id = e.subject_id
          UNION ALL SELECT r.name FROM admin_roles r WHERE e.subject_type = 'role' AND r.id::text = e.subject_id
          UNION ALL SELECT r.name FROM up_roles r WHERE e.subject_type = 'site-role' AND r.id::text = e.subject_id
          UNION ALL SELECT u.username FROM up_users u WHERE e.subject_type = 'account' AND u.document_id = e.subject_id
          UNION ALL SELECT t.name FROM strapi_api_tokens t
           WHERE e.subject_type = 'api-token' AND t.id::text = e.subject_id
          UNION ALL SELECT t.name FROM strapi_transfer_tokens t
           WHERE e.subject_type = 'transfer-token' AND t.id::text = e.subject_id
          UNION ALL SELECT coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, u.email)
            FROM admin_users u WHERE e.subject_type = 'administrator' AND u.id::text = e.subject_id
          -- What is gone goes by its last name in the entry; people have none there.
          UNION ALL SELECT coalesce(e.before ->> 'nameZh', e.before ->> 'name', e.before ->> 'title')
           WHERE e.subject_type IN ('contribution', 'tier', 'benefit', 'committee', 'group', 'activity-type', 'role', 'site-role', 'api-token', 'transfer-token')
             AND e.action LIKE '%.delete'
          LIMIT 1) what ON true
       WHERE (${filter.actorKind}::text IS NULL OR e.actor_kind = ${filter.actorKind})
         AND (${filter.action}::text IS NULL OR e.action = ${filter.action})
         AND (${filter.subjectType}::text IS NULL OR e.subject_type = ${filter.subjectType})
         AND (${filter.from}::date IS NULL OR e.at >= ${filter.from}::date::timestamp AT TIME ZONE ${timeZone})
         AND (${filter.to}::date IS NULL OR e.at < (${filter.to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
         AND (${filter.who}::text IS NULL OR e.actor_id = ${filter.who}
              OR editorial_guard.holds_words(who.name, ${wordsOf(filter.who)}::text[]))
         AND (${filter.subject}::text IS NULL OR e.subject_id = ${filter.subject}
              OR editorial_guard.holds_words(what.name, ${wordsOf(filter.subject)}::text[])))`;
}
