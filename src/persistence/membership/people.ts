import type { Bilingual } from '../../domain/shared/bilingual';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A person in a list for staff. */
export interface ListedPerson {
  member: string;
  name: string;
  latinName: string | null;
  company: Bilingual<string | null>;
  state: 'active' | 'retired' | 'deceased';
  consentSite: boolean;
}

/** People of whom each word, folded, is in a name, the slug, a company, a title or a city, by sort key; without words all. */
export async function findPeople(
  db: Queryable,
  words: readonly string[],
  page: { offset: number; limit: number },
): Promise<ListedPerson[]> {
  return db.query<ListedPerson>(sql`
    SELECT document_id AS member, name, latin_name AS "latinName", state, consent_site AS "consentSite",
           json_build_object('zh', company, 'en', company_en) AS company
      FROM members m
     WHERE editorial_guard.holds_words(editorial_guard.member_texts(m), ${[...words]}::text[])
     ORDER BY sort_key COLLATE "C", name, slug LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many people {@link findPeople} finds in all. */
export async function countPeople(db: Queryable, words: readonly string[]): Promise<number> {
  const [row] = await db.query<{ total: number }>(sql`
    SELECT count(*)::integer AS total FROM members m
     WHERE editorial_guard.holds_words(editorial_guard.member_texts(m), ${[...words]}::text[])`);
  return row?.total ?? 0;
}
