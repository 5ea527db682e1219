import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Locks a person's row for decisions about them; false where there is no such person. */
export async function lockMember(db: Queryable, member: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT id FROM members WHERE document_id = ${member} FOR NO KEY UPDATE`);
  return rows.length > 0;
}

/** Whether a person is in active life, neither retired nor deceased. */
export async function isActive(db: Queryable, member: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT FROM members WHERE document_id = ${member} AND state = 'active'`);
  return rows.length > 0;
}

/** Whether there is such a person. */
export async function memberExists(db: Queryable, member: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT FROM members WHERE document_id = ${member}`);
  return rows.length > 0;
}

/** A person as a picker offers them to staff: what tells them apart, no contact datum. */
export interface FoundMember {
  member: string;
  name: string;
  latinName: string | null;
  slug: string;
  company: string | null;
  city: string | null;
  state: 'active' | 'retired' | 'deceased';
  /** The tier held on the day asked for; null for none. */
  tier: string | null;
}

/**
 * The people of whom each word, folded, is in a name, the slug, a company, a title or a city; who is called exactly so
 * comes first, then the order of the sort key.
 */
export async function searchMembers(
  db: Queryable,
  { words, on, limit }: { words: readonly string[]; on: string; limit: number },
): Promise<FoundMember[]> {
  return db.query<FoundMember>(sql`
    SELECT m.document_id AS member, m.name, m.latin_name AS "latinName", m.slug, m.company, m.city, m.state,
           (SELECT h.tier::text FROM honour.holding h
             WHERE h.member = m.document_id AND ${on}::date BETWEEN h.from_day AND h.to_day) AS tier
      FROM members m JOIN editorial_guard.member_search s ON s.member_id = m.id
     WHERE s.texts LIKE ALL (editorial_guard.patterns(${[...words]}::text[]))
     ORDER BY s.name = ANY(${[...words]}::text[]) DESC, m.sort_key, m.name, m.slug
     LIMIT ${limit}`);
}

/** The people who are called as somebody is, or are read alike, the same name first. */
export async function findNamesakes(
  db: Queryable,
  { name, sortKey, on, limit }: { name: string; sortKey: string; on: string; limit: number },
): Promise<FoundMember[]> {
  return db.query<FoundMember>(sql`
    SELECT m.document_id AS member, m.name, m.latin_name AS "latinName", m.slug, m.company, m.city, m.state,
           (SELECT h.tier::text FROM honour.holding h
             WHERE h.member = m.document_id AND ${on}::date BETWEEN h.from_day AND h.to_day) AS tier
      FROM members m JOIN editorial_guard.member_search s ON s.member_id = m.id
     WHERE s.name = ${name} OR m.sort_key = ${sortKey}
     ORDER BY s.name = ${name} DESC, m.sort_key, m.name, m.slug LIMIT ${limit}`);
}

/** A member as an editor may change them: what is filled in for them and what the audit trail records, no contact datum. */
export interface EditedMember {
  id: number;
  documentId: string;
  slug: string;
  name: string;
  latinName: string | null;
  sortKey: string;
  state: 'active' | 'retired' | 'deceased';
  consentSite: boolean;
  consentImageWall: boolean;
  consentBadge: boolean;
  consentPress: boolean;
  appliedOn: string | null;
  /** Row ids of the linked site account and administrator. */
  account: number | null;
  administrator: number | null;
  /** The photo's key. */
  photo: string | null;
}

/** A member by the row's id. */
export async function findEditedMember(db: Queryable, id: number): Promise<EditedMember | null> {
  const [member] = await db.query<EditedMember>(sql`
    SELECT m.id, m.document_id AS "documentId", m.slug, m.name, m.latin_name AS "latinName", m.sort_key AS "sortKey", m.state,
           m.consent_site AS "consentSite", m.consent_image_wall AS "consentImageWall", m.consent_badge AS "consentBadge",
           m.consent_press AS "consentPress", m.applied_on::text AS "appliedOn",
           (SELECT user_id FROM members_account_lnk WHERE member_id = m.id) AS account,
           (SELECT user_id FROM members_administrator_lnk WHERE member_id = m.id) AS administrator,
           (SELECT f.hash FROM files_related_mph r JOIN files f ON f.id = r.file_id
             WHERE r.related_type = 'api::member.member' AND r.field = 'photo' AND r.related_id = m.id LIMIT 1) AS photo
      FROM members m WHERE m.id = ${id}`);
  return member ?? null;
}
