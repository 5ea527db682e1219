import { sql } from './sql';
import type { Queryable } from './transaction';

/** How many entries of the audit trail people wrote, rather than the demo or the system itself. */
export async function countAuditByPeople(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    sql`SELECT count(*)::integer AS count FROM honour.audit_entry WHERE actor_kind NOT IN ('demo', 'system')`,
  );
  return row?.count ?? 0;
}
