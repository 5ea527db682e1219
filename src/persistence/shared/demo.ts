import { sql } from './sql';
import type { Queryable } from './transaction';

/** How many entries of the audit trail people wrote, rather than the demo or the system itself. */
export async function countAuditByPeople(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    sql`SELECT count(*)::integer AS count FROM honour.audit_entry WHERE actor_kind NOT IN ('demo', 'system')`,
  );
  return row?.count ?? 0;
}

/** The names of all files of photos, public and private ones. */
export async function findPhotoFiles(db: Queryable): Promise<{ name: string }[]> {
  return db.query<{ name: string }>(sql`
    SELECT (f.file ->> 'hash') || (f.file ->> 'ext') AS name
    FROM (SELECT v.value AS file FROM honour.photo p, jsonb_each(p.files) v
          UNION ALL
          SELECT e.value FROM honour.photo_publication u, jsonb_array_elements(u.renditions -> 'files') e) f`);
}
