import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Lets those who look for a free address come one after the other, until each one's transaction ends. */
export async function lockSlugs(db: Queryable): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtext('honour member slugs'))`);
}

/** Of an address and those that are made of it by a number, which somebody has or had; not the given person's own. */
export async function findTakenSlugs(db: Queryable, slug: string, own: string | null): Promise<string[]> {
  const rows = await db.query<{ slug: string }>(sql`
    SELECT slug FROM honour.member_slug
     WHERE (slug = ${slug} OR starts_with(slug, ${`${slug}-`})) AND member::text IS DISTINCT FROM ${own}::text
    UNION SELECT slug FROM members
     WHERE (slug = ${slug} OR starts_with(slug, ${`${slug}-`})) AND document_id IS DISTINCT FROM ${own}::text`);
  return rows.map((row) => row.slug);
}
