import { sql } from './sql';
import type { Queryable } from './transaction';

/** Locks a person's row for decisions about them; false where there is no such person. */
export async function lockMember(db: Queryable, member: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT id FROM members WHERE document_id = ${member} FOR NO KEY UPDATE`);
  return rows.length > 0;
}
