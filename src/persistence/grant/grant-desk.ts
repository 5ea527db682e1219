import type { GrantBasis } from '../../domain/grant/grant';
import type { GrantStateFacts } from '../../domain/grant/grant-state';
import type { Actor } from '../../domain/shared/actor';
import { rowsAsJson, sql, type Statement } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Which grants are wanted; null stands for all. */
export interface GrantQuery {
  basis: GrantBasis | null;
  /** A year that the grant names. */
  year: number | null;
  /** Each, folded, has to be in what the person is searched by or in the reason. */
  words: readonly string[];
  /** Any of these facts. */
  facts: readonly GrantStateFacts[] | null;
  /** Only proposals that this administrator can decide on: neither their own nor for themselves. */
  decidableBy: string | null;
  /** The first year that can still count. */
  earliestYear: number;
}

/** Somebody who proposed or decided, by today's name. */
export interface Acted extends Pick<Actor, 'kind' | 'id'> {
  name: string | null;
  at: string;
}

/** A proposal, or a grant that was made without one, with its person and all that was said of it. */
export interface ListedGrantRecord extends GrantStateFacts {
  proposal: string | null;
  grant: string | null;
  member: string;
  /** An erased person has none. */
  person: { name: string; latinName: string | null; slug: string; company: string | null } | null;
  tier: string;
  basis: GrantBasis;
  years: number[];
  reason: string;
  proposed: Acted | null;
  /** Who decided on the proposal, or gave the grant. */
  decided: Acted | null;
  note: string | null;
  answeredAt: string | null;
  /** What staff said who recorded the answer or withdrew the invitation. */
  answerNote: string | null;
  /** Who recorded it; null where the person answered themselves. */
  settled: Acted | null;
  /** The panel's user to whom the person's profile is linked; null for none. */
  administrator: string | null;
}

/** A page of the grants wanted: those that wait first, longest waiting foremost, then the latest decided first. */
export async function findListedGrants(
  db: Queryable,
  wanted: GrantQuery,
  { offset, limit }: { offset: number; limit: number },
): Promise<ListedGrantRecord[]> {
  const rows = await db.query<{ record: ListedGrantRecord }>(sql`${matching(wanted)},
    page AS (
      SELECT * FROM matching
       ORDER BY decision = 'proposed' DESC, CASE WHEN decision = 'proposed' THEN "order" END, "order" DESC
       LIMIT ${limit} OFFSET ${offset}),
    acted AS (
      SELECT e.id, json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'at', e.at, 'name', CASE e.actor_kind
               WHEN 'administrator' THEN (
                 SELECT coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, u.email)
                   FROM admin_users u WHERE u.id::text = e.actor_id)
               WHEN 'api-token' THEN (SELECT t.name FROM strapi_api_tokens t WHERE t.id::text = e.actor_id)
             END) AS actor
        FROM honour.audit_entry e
       WHERE e.id IN (SELECT proposal_entry FROM page UNION ALL SELECT decision_entry FROM page
                      UNION ALL SELECT answer_entry FROM page))
    SELECT json_build_object(
      'proposal', t.proposal::text, 'grant', t.title_grant::text, 'member', t.member, 'tier', t.tier, 'basis', t.basis,
      'years', t.years, 'reason', t.reason, 'decision', t.decision, 'invitation', t.invitation, 'answer', t.answer,
      'open', t.open, 'note', t.note, 'answeredAt', t.answered_at, 'answerNote', t.answer_note, 'settled', last.actor, 'proposed', one.actor, 'decided', other.actor,
      'person', CASE WHEN t.person_id IS NOT NULL THEN json_build_object(
        'name', t.name, 'latinName', t.latin_name, 'slug', t.slug, 'company', t.company) END,
      'administrator', (SELECT o.user_id::text FROM members_administrator_lnk o WHERE o.member_id = t.person_id LIMIT 1)
    ) AS record
      FROM page t
      LEFT JOIN acted one ON one.id = t.proposal_entry LEFT JOIN acted other ON other.id = t.decision_entry
      LEFT JOIN acted last ON last.id = t.answer_entry
     ORDER BY t.decision = 'proposed' DESC, CASE WHEN t.decision = 'proposed' THEN t."order" END, t."order" DESC`);
  return rows.map(({ record }) => record);
}

/** How many grants are wanted, how many of all wait for a decision, and the years that any of them names, latest first. */
export async function countListedGrants(
  db: Queryable,
  wanted: GrantQuery,
): Promise<{ total: number; waiting: number; years: number[] }> {
  const [row] = await db.query<{ counted: { total: number; waiting: number; years: number[] } }>(sql`${matching(wanted)}
    SELECT json_build_object(
      'total', (SELECT count(*) FROM matching),
      'waiting', (SELECT count(*) FROM grants WHERE decision = 'proposed'),
      'years', (SELECT coalesce(json_agg(DISTINCT year ORDER BY year DESC), '[]')
                  FROM grants CROSS JOIN unnest(years) AS year)) AS counted`);
  return row!.counted;
}

/** All grants as the common table `grants`, those wanted as `matching`. An audit entry is older than what comes later. */
function matching(wanted: GrantQuery): Statement {
  return sql`
    WITH grants AS (
      SELECT p.id AS proposal, d.title_grant, p.member, p.tier, p.basis, p.years, p.reason, p.audit_entry AS proposal_entry,
             d.audit_entry AS decision_entry, d.note, coalesce(d.decision, 'proposed') AS decision
        FROM honour.title_proposal p LEFT JOIN honour.title_decision d ON d.title_proposal = p.id
      UNION ALL
      SELECT NULL, g.id, g.member, g.tier, g.basis, g.years, g.reason, NULL, g.audit_entry, NULL, 'approved'
        FROM honour.title_grant g
       WHERE NOT EXISTS (SELECT FROM honour.title_decision d WHERE d.title_grant = g.id)),
    known AS (
      SELECT t.*, t.basis = 'invitation' AS invitation, a.answer, a.at AS answered_at, a.note AS answer_note,
             CASE WHEN a.note IS NOT NULL THEN a.audit_entry END AS answer_entry,
             ${wanted.earliestYear}::integer <= ANY(t.years) AS open,
             coalesce(t.decision_entry, t.proposal_entry) AS "order",
             m.id AS person_id, m.name, m.latin_name, m.slug, m.company,
             concat_ws(chr(10), editorial_guard.member_texts(m), t.reason) AS searched
        FROM grants t LEFT JOIN honour.invitation_answer a ON a.title_grant = t.title_grant
        LEFT JOIN members m ON m.document_id = t.member),
    matching AS (
      SELECT * FROM known k
       WHERE (${wanted.basis}::text IS NULL OR k.basis = ${wanted.basis}::text)
         AND (${wanted.year}::integer IS NULL OR ${wanted.year}::integer = ANY(k.years))
         AND (${wanted.facts === null} OR EXISTS (
           SELECT FROM jsonb_to_recordset(${rowsAsJson(wanted.facts ?? [])}::jsonb)
             AS f(decision text, invitation boolean, answer text, open boolean)
            WHERE (f.decision, f.invitation, f.open) = (k.decision, k.invitation, k.open)
              AND f.answer IS NOT DISTINCT FROM k.answer))
         AND (${wanted.decidableBy}::text IS NULL OR (
           k.decision = 'proposed'
           AND NOT EXISTS (SELECT FROM honour.audit_entry e
                            WHERE e.id = k.proposal_entry AND e.actor_kind = 'administrator' AND e.actor_id = ${wanted.decidableBy}::text)
           AND NOT EXISTS (SELECT FROM members_administrator_lnk o
                            WHERE o.member_id = k.person_id AND o.user_id::text = ${wanted.decidableBy}::text)))
         AND editorial_guard.holds_words(k.searched, ${[...wanted.words]}::text[]))`;
}
