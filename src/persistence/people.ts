import type { Bilingual } from './catalogue';
import { fromJson } from './rules';
import { sql } from './sql';
import type { Queryable } from './transaction';

/** A person in a list for staff. */
export interface ListedPerson {
  member: string;
  name: string;
  latinName: string | null;
  company: Bilingual;
  state: 'active' | 'retired' | 'deceased';
  consentSite: boolean;
}

/** People whose name, Latin name, company or slug holds the text, by sort key; an empty text finds all. */
export async function findPeople(
  db: Queryable,
  search: string,
  page: { offset: number; limit: number },
): Promise<ListedPerson[]> {
  const rows = await db.query<ListedPerson>(sql`
    SELECT document_id AS member, name, latin_name AS "latinName", state, consent_site AS "consentSite",
           json_build_object('zh', company, 'en', company_en) AS company
      FROM members
     WHERE ${search} = '' OR position(lower(${search}) IN lower(concat_ws(' ', name, latin_name, company, company_en, slug))) > 0
     ORDER BY sort_key COLLATE "C", name, slug LIMIT ${page.limit} OFFSET ${page.offset}`);
  return rows.map((row) => ({ ...row, company: fromJson(row.company) }));
}

/** How many people {@link findPeople} finds in all. */
export async function countPeople(db: Queryable, search: string): Promise<number> {
  const [row] = await db.query<{ total: number }>(sql`
    SELECT count(*)::integer AS total FROM members
     WHERE ${search} = '' OR position(lower(${search}) IN lower(concat_ws(' ', name, latin_name, company, company_en, slug))) > 0`);
  return row?.total ?? 0;
}
