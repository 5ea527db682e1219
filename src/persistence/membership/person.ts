import type { Bilingual } from '../../domain/shared/bilingual';
import type { ContributionState } from '../../domain/contribution/states';
import type { GrantBasis } from '../../domain/grant/grant';
import type { InvitationOutcome } from '../../domain/grant/grant-state';
import type { Actor } from '../../domain/shared/actor';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';
import type { ConsentRecord, LedgerRecord } from './viewer';

/** A person as staff know them: no contact datum is among it. */
export interface PersonRecord {
  member: string;
  name: string;
  latinName: string | null;
  company: Bilingual<string | null>;
  state: 'active' | 'retired' | 'deceased';
  appliedOn: CivilDate | null;
  consents: ConsentRecord;
  /** How many of their contributions wait for review. */
  waiting: number;
}

/** A person by document id; null for none. */
export async function findPerson(db: Queryable, member: string): Promise<PersonRecord | null> {
  const [row] = await db.query<{ record: PersonRecord }>(sql`
    SELECT json_build_object('member', m.document_id, 'name', m.name, 'latinName', m.latin_name, 'state', m.state,
             'company', json_build_object('zh', m.company, 'en', m.company_en), 'appliedOn', m.applied_on,
             'consents', json_build_object('site', m.consent_site, 'imageWall', m.consent_image_wall,
                                           'badge', m.consent_badge, 'press', m.consent_press),
             'waiting', (SELECT count(*) FROM contributions_member_lnk l JOIN contributions c ON c.id = l.contribution_id
                          WHERE l.member_id = m.id AND c.state = 'submitted')) AS record
      FROM members m WHERE m.document_id = ${member}`);
  return row?.record ?? null;
}

/** The sum of a person's ledger in a year, and how many entries make it. */
export interface LedgerYear {
  year: number;
  points: number;
  entries: number;
}

/** The years in which a person's ledger has entries, latest first. */
export async function findLedgerYears(db: Queryable, member: string): Promise<LedgerYear[]> {
  return db.query<LedgerYear>(sql`
    SELECT year::integer AS year, sum(points)::integer AS points, count(*)::integer AS entries
      FROM honour.ledger_entry WHERE member = ${member} GROUP BY year ORDER BY year DESC`);
}

/** An entry of the ledger for staff: with the sum up to it, the activity's name and the decision that wrote it. */
export interface LedgerLine extends LedgerRecord {
  id: string;
  balance: number;
  quantity: number | null;
  activityName: Bilingual<string | null>;
  auditEntry: string;
}

/** Some entries of a person's year, latest first. */
export async function findLedgerPage(
  db: Queryable,
  { member, year }: { member: string; year: number },
  page: { offset: number; limit: number },
): Promise<LedgerLine[]> {
  return db.query<LedgerLine>(sql`
    SELECT e.id::text AS id, e.contribution::text AS contribution, c.title, c.quantity, e.kind, e.points,
           (sum(e.points) OVER (ORDER BY e.id))::integer AS balance, e.activity::text AS activity,
           json_build_object('zh', a.name_zh, 'en', a.name_en) AS "activityName", e.occurred_on::text AS "occurredOn",
           e.rule, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           e.audit_entry::text AS "auditEntry"
      FROM honour.ledger_entry e
      LEFT JOIN contributions c ON c.document_id = e.contribution LEFT JOIN activity_types a ON a.code = e.activity
     WHERE e.member = ${member} AND e.year = ${year} ORDER BY e.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** Who decided something, when and why, as the audit trail has it; the name is null for one who is gone. */
export interface Decision {
  auditEntry: string;
  at: string;
  actorKind: Actor['kind'];
  actorName: string | null;
  reason: string | null;
}

/** The decisions behind some entries of the audit trail. */
export async function findDecisions(db: Queryable, auditEntries: readonly string[]): Promise<Decision[]> {
  return db.query<Decision>(sql`
    SELECT e.id::text AS "auditEntry", to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           e.actor_kind AS "actorKind", e.reason,
           coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, t.name, m.name) AS "actorName"
      FROM honour.audit_entry e
      LEFT JOIN admin_users u ON e.actor_kind = 'administrator' AND u.id::text = e.actor_id
      LEFT JOIN strapi_api_tokens t ON e.actor_kind = 'api-token' AND t.id::text = e.actor_id
      LEFT JOIN members m ON e.actor_kind = 'member' AND m.document_id = e.actor_id
     WHERE e.id = ANY(${[...auditEntries]}::bigint[])`);
}

/** A correction of a release about one person. */
export interface OwnCorrection {
  id: number;
  release: string;
  reason: string;
  auditEntry: string;
}

/** Every correction about a person, oldest first. */
export async function findOwnCorrections(db: Queryable, member: string): Promise<OwnCorrection[]> {
  return db.query<OwnCorrection>(sql`
    SELECT id::integer AS id, release, reason, audit_entry::text AS "auditEntry"
      FROM honour.correction WHERE member = ${member} ORDER BY id`);
}

/** A leadership with the names of its group and committee, and what was handed in for its duty. */
export interface LedGroup {
  leadership: string;
  group: Bilingual<string | null>;
  committee: Bilingual<string | null>;
  /** The audit entry of the latest put-forward that nobody withdrew; null without one. */
  putForward: string | null;
  duties: { contribution: string; title: string; occurredOn: CivilDate; state: ContributionState }[];
}

/** A person's leaderships, latest first; duties are contributions of the committee's duty for the group, within the leadership or not, latest first. */
export async function findLeadershipsOf(db: Queryable, member: string): Promise<LedGroup[]> {
  const rows = await db.query<{ record: LedGroup }>(sql`
    SELECT json_build_object('leadership', l.document_id, 'group', json_build_object('zh', g.name_zh, 'en', g.name_en),
             'committee', json_build_object('zh', k.name_zh, 'en', k.name_en),
             'putForward', (SELECT max(p.audit_entry)::text FROM honour.put_forward p WHERE p.leadership = l.document_id
               AND NOT EXISTS (SELECT FROM honour.put_forward_withdrawal w WHERE w.put_forward = p.id)),
             'duties', coalesce((
               SELECT json_agg(json_build_object('contribution', c.document_id, 'title', c.title,
                                 'occurredOn', c.occurred_on, 'state', c.state) ORDER BY c.occurred_on DESC, c.id)
                 FROM contributions_member_lnk cm
                 JOIN contributions c ON c.id = cm.contribution_id AND c.state IN ('submitted', 'sent-back', 'approved')
                 JOIN contributions_group_lnk cg ON cg.contribution_id = c.id AND cg.group_id = g.id
                 JOIN contributions_activity_type_lnk ca ON ca.contribution_id = c.id
                  AND ca.activity_type_id = kd.activity_type_id
                WHERE cm.member_id = m.id), '[]')) AS record
      FROM members m
      JOIN leaderships_member_lnk lm ON lm.member_id = m.id JOIN leaderships l ON l.id = lm.leadership_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
      LEFT JOIN working_groups_committee_lnk gk ON gk.group_id = g.id LEFT JOIN committees k ON k.id = gk.committee_id
      LEFT JOIN committees_duty_lnk kd ON kd.committee_id = k.id
     WHERE m.document_id = ${member} ORDER BY l.started_on DESC, l.id DESC`);
  return rows.map(({ record }) => record);
}

/** A grant with the invited person's answer. */
export interface GrantRecord {
  id: string;
  tier: string;
  basis: GrantBasis;
  years: number[];
  reason: string;
  auditEntry: string;
  answer: InvitationOutcome | null;
  answeredAt: string | null;
}

/** Every grant of a person, latest first. */
export async function findGrantsOf(db: Queryable, member: string): Promise<GrantRecord[]> {
  return db.query<GrantRecord>(sql`
    SELECT g.id::text AS id, g.tier::text AS tier, g.basis, to_json(g.years) AS years, g.reason,
           g.audit_entry::text AS "auditEntry", a.answer,
           to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "answeredAt"
      FROM honour.title_grant g LEFT JOIN honour.invitation_answer a ON a.title_grant = g.id
     WHERE g.member = ${member} ORDER BY g.id DESC`);
}

/** The latest entry of the audit trail that changed each of a person's consents, by the field's name. */
export async function findConsentChanges(
  db: Queryable,
  member: string,
): Promise<{ field: string; auditEntry: string }[]> {
  return db.query<{ field: string; auditEntry: string }>(sql`
    SELECT key AS field, max(e.id)::text AS "auditEntry"
      FROM honour.audit_entry e
     CROSS JOIN LATERAL jsonb_object_keys(CASE jsonb_typeof(e.after) WHEN 'object' THEN e.after ELSE '{}' END) key
     WHERE e.subject_type = 'member' AND e.subject_id = ${member} AND key LIKE 'consent%' GROUP BY key`);
}
