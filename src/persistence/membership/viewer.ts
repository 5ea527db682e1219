import type { RuleRevision } from '../../domain/programme/programme';
import type { ContributionState } from '../../domain/contribution/states';
import type { Change, NotAdmitted } from '../../domain/release/plan-release';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What a person agreed to. */
export interface ConsentRecord {
  site: boolean;
  imageWall: boolean;
  badge: boolean;
  press: boolean;
}

/** An account of the site, and the person whom staff linked it to; null before they did. */
export interface AccountRecord {
  username: string;
  email: string;
  member: { document: string; appliedOn: CivilDate | null; consents: ConsentRecord } | null;
}

/** An account by its id; null for none. */
export async function findAccount(db: Queryable, account: string): Promise<AccountRecord | null> {
  const [row] = await db.query<{ record: AccountRecord }>(sql`
    SELECT json_build_object('username', u.username, 'email', u.email, 'member', (
      SELECT json_build_object('document', m.document_id, 'appliedOn', m.applied_on, 'consents', json_build_object(
               'site', m.consent_site, 'imageWall', m.consent_image_wall, 'badge', m.consent_badge, 'press', m.consent_press))
        FROM members_account_lnk l JOIN members m ON m.id = l.member_id WHERE l.user_id = u.id ORDER BY m.id LIMIT 1
    )) AS record
    FROM up_users u WHERE u.id = ${account}::integer`);
  return row?.record ?? null;
}

/** One entry of a person's ledger; the title is null once the contribution is erased. */
export interface LedgerRecord {
  contribution: string;
  title: string | null;
  kind: 'approval' | 'revocation';
  points: number;
  activity: string;
  occurredOn: CivilDate;
  rule: RuleRevision;
  at: string;
}

/** A person's ledger of a year, in the order in which it was written. */
export async function findLedgerOfYear(db: Queryable, member: string, year: number): Promise<LedgerRecord[]> {
  return db.query<LedgerRecord>(sql`
    SELECT e.contribution::text AS contribution, c.title, e.kind, e.points, e.activity::text AS activity,
           e.occurred_on::text AS "occurredOn", e.rule,
           to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
      FROM honour.ledger_entry e LEFT JOIN contributions c ON c.document_id = e.contribution
     WHERE e.member = ${member} AND e.year = ${year} ORDER BY e.id`);
}

/** A contribution as its person sees it, in whatever state. */
export interface OwnContribution {
  document: string;
  title: string;
  activity: string;
  occurredOn: CivilDate;
  quantity: number;
  evidenceUrl: string | null;
  state: ContributionState;
  /** What its approval gave; null unless it counts. */
  points: number | null;
  note: string | null;
  decidedAt: string | null;
}

/** All contributions of a person, latest first. */
export async function findOwnContributions(db: Queryable, member: string): Promise<OwnContribution[]> {
  return db.query<OwnContribution>(sql`
    SELECT c.document_id AS document, c.title, a.code AS activity, c.occurred_on::text AS "occurredOn", c.quantity,
           c.evidence_url AS "evidenceUrl", c.state, c.points, c.review_note AS note,
           to_char(c.decided_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "decidedAt"
      FROM members m
      JOIN contributions_member_lnk lm ON lm.member_id = m.id JOIN contributions c ON c.id = lm.contribution_id
      JOIN contributions_activity_type_lnk la ON la.contribution_id = c.id JOIN activity_types a ON a.id = la.activity_type_id
     WHERE m.document_id = ${member} ORDER BY c.occurred_on DESC, c.document_id`);
}

/** The code of the group that each of a person's leaderships is of. */
export async function findLedGroups(db: Queryable, member: string): Promise<{ leadership: string; group: string }[]> {
  return db.query<{ leadership: string; group: string }>(sql`
    SELECT l.document_id AS leadership, g.code AS "group"
      FROM members m
      JOIN leaderships_member_lnk lm ON lm.member_id = m.id JOIN leaderships l ON l.id = lm.leadership_id
      JOIN leaderships_group_lnk lg ON lg.leadership_id = l.id JOIN working_groups g ON g.id = lg.group_id
     WHERE m.document_id = ${member} ORDER BY l.started_on, l.id`);
}

/** An invitation that waits for its person's answer. */
export interface OpenInvitation {
  id: string;
  tier: string;
  years: number[];
  reason: string;
  at: string;
}

/** A person's invitations without an answer, oldest first. */
export async function findOwnInvitations(db: Queryable, member: string): Promise<OpenInvitation[]> {
  return db.query<OpenInvitation>(sql`
    SELECT g.id::text AS id, g.tier::text AS tier, to_json(g.years) AS years, g.reason,
           to_char(g.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
      FROM honour.title_grant g
     WHERE g.member = ${member} AND g.basis = 'invitation'
       AND NOT EXISTS (SELECT FROM honour.invitation_answer a WHERE a.title_grant = g.id)
     ORDER BY g.id`);
}

/** What a published release changed for its person, lapses and demotions too. */
export type OwnChange = Omit<Change, 'member'> & { release: string };

/** Every published change of a person, latest first. */
export async function findOwnChanges(db: Queryable, member: string): Promise<OwnChange[]> {
  return db.query<OwnChange>(sql`
    SELECT l.release, l.change, l.tier::text AS tier, l.was::text AS was, to_json(l.bases::text[]) AS bases, l.points,
           left(l.release, 4)::integer - l.of_year_before::integer AS "pointsYear", l.from_day::text AS "from", l.to_day::text AS "to"
      FROM honour.release_line l JOIN honour.release r ON r.code = l.release
     WHERE l.member = ${member} ORDER BY r.cut_off DESC`);
}

/** A release in which its person qualified and was not admitted, and why. */
export type OwnRefusal = Omit<NotAdmitted, 'member'> & { release: string };

/** Every release that did not admit a person who qualified, latest first. */
export async function findOwnRefusals(db: Queryable, member: string): Promise<OwnRefusal[]> {
  return db.query<OwnRefusal>(sql`
    SELECT n.release, n.tier::text AS tier, n.reason, n.note
      FROM honour.release_not_admitted n JOIN honour.release r ON r.code = n.release
     WHERE n.member = ${member} ORDER BY r.cut_off DESC`);
}
