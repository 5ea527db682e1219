import type { Bilingual } from '../../domain/shared/bilingual';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { PublicPhoto } from '../photo/portraits';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A link of a profile. */
interface LinkRecord {
  kind: string;
  url: string;
  label: string | null;
}

/** What a profile shows when its person consents; `document` is the person's id in the record, never shown in public. */
export interface ProfileRecord {
  document: string;
  slug: string;
  name: string;
  latinName: string | null;
  sortKey: string;
  company: Bilingual<string | null>;
  title: Bilingual<string | null>;
  city: Bilingual<string | null>;
  bio: Bilingual<string | null>;
  links: LinkRecord[];
  photo: PublicPhoto | null;
  state: 'active' | 'retired' | 'deceased';
}

/**
 * The profiles of those of the given people who consent to be listed. Consent is asked here, in the statement that reads
 * names: what it does not give, no public answer can show. People without consent are simply missing.
 */
export function findListedProfiles(db: Queryable, documents: readonly string[]): Promise<ProfileRecord[]> {
  return findProfiles(db, documents, 'by consent');
}

/** A person's own profile, for their eyes only: given whether they consent to be listed or not. Null for an erased one. */
export async function findOwnProfile(db: Queryable, document: string): Promise<ProfileRecord | null> {
  const [profile] = await findProfiles(db, [document], 'their own');
  return profile ?? null;
}

async function findProfiles(
  db: Queryable,
  documents: readonly string[],
  shown: 'by consent' | 'their own',
): Promise<ProfileRecord[]> {
  if (documents.length === 0) return [];
  const rows = await db.query<{ record: ProfileRecord }>(sql`
    SELECT json_build_object(
      'document', m.document_id, 'slug', m.slug, 'name', m.name, 'latinName', m.latin_name, 'sortKey', m.sort_key,
      'state', m.state,
      'company', json_build_object('zh', m.company, 'en', m.company_en),
      'title', json_build_object('zh', m.title, 'en', m.title_en),
      'city', json_build_object('zh', m.city, 'en', m.city_en),
      'bio', json_build_object('zh', m.bio, 'en', m.bio_en),
      'links', coalesce(links.list, '[]'), 'photo', photo.image
    ) AS record
    FROM members m
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('kind', k.kind, 'url', k.url, 'label', k.label) ORDER BY l."order") AS list
      FROM members_cmps l JOIN components_profile_links k ON k.id = l.cmp_id
      WHERE l.entity_id = m.id AND l.field = 'links') links ON true
    LEFT JOIN LATERAL (
      SELECT u.renditions AS image
      FROM editorial_guard.present_portraits() w JOIN honour.photo_publication u ON u.photo = w.photo
        AND u.shape = 'portrait' AND u.focal_x = w.focal_x AND u.focal_y = w.focal_y AND u.withdrawn_at IS NULL
      WHERE w.member = m.document_id LIMIT 1) photo ON true
    WHERE m.document_id = ANY(${[...documents]}::text[]) AND (m.consent_site OR ${shown === 'their own'}::boolean)`);
  return rows.map(({ record }) => record);
}

/** The record's ids of the people who have, or else had, the given slugs; a slug that nobody ever had is missing. */
export function findMemberDocuments(
  db: Queryable,
  slugs: readonly string[],
): Promise<{ slug: string; document: string }[]> {
  return db.query(sql`
    SELECT slug, document_id AS document FROM members WHERE slug = ANY(${[...slugs]}::text[])
    UNION ALL
    SELECT s.slug, s.member::text FROM honour.member_slug s
     WHERE s.slug = ANY(${[...slugs]}::text[]) AND NOT EXISTS (SELECT FROM members m WHERE m.slug = s.slug)`);
}

/** A person's name, for staff only: given whether the person consents or not. */
export interface NameRecord {
  document: string;
  name: string;
}

/** The names of the given people, for staff; erased people are missing. */
export async function findNames(db: Queryable, documents: readonly string[]): Promise<NameRecord[]> {
  return db.query<NameRecord>(sql`
    SELECT document_id AS document, name FROM members WHERE document_id = ANY(${[...documents]}::text[])`);
}

/** A term as the record holds it now, corrections applied. */
export interface HoldingRecord {
  member: string;
  tier: string;
  from: CivilDate;
  to: CivilDate;
}

/** The terms of the given people, oldest first. */
export async function findHoldings(db: Queryable, documents: readonly string[]): Promise<HoldingRecord[]> {
  return db.query<HoldingRecord>(sql`
    SELECT member::text AS member, tier::text AS tier, from_day::text AS "from", to_day::text AS "to"
    FROM honour.holding WHERE member = ANY(${[...documents]}::text[]) ORDER BY member, from_day`);
}

/** An approved contribution as the public may see it: without points, notes and evidence. */
export interface ApprovedContribution {
  member: string;
  document: string;
  title: string;
  activity: string;
  occurredOn: CivilDate;
}

/** The approved contributions of the given people, latest first. */
export async function findApprovedContributions(
  db: Queryable,
  documents: readonly string[],
): Promise<ApprovedContribution[]> {
  return db.query<ApprovedContribution>(sql`
    SELECT m.document_id AS member, c.document_id AS document, c.title, a.code AS activity, c.occurred_on::text AS "occurredOn"
    FROM members m
    JOIN contributions_member_lnk lm ON lm.member_id = m.id JOIN contributions c ON c.id = lm.contribution_id
    JOIN contributions_activity_type_lnk la ON la.contribution_id = c.id JOIN activity_types a ON a.id = la.activity_type_id
    WHERE m.document_id = ANY(${[...documents]}::text[]) AND c.state = 'approved'
    ORDER BY m.document_id, c.occurred_on DESC, c.document_id`);
}
