import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** An admission held back from a release, as staff read it. */
export interface HoldBackRecord {
  id: string;
  member: string;
  note: string;
  /** Who held it back, as the panel names them; null for one who is gone, or was nobody of the panel. */
  by: string | null;
  /** ISO 8601. */
  at: string;
}

/** The admissions held back from a release now, in the order in which they were. */
export function findHoldBacks(db: Queryable, release: string): Promise<HoldBackRecord[]> {
  return db.query<HoldBackRecord>(sql`
    SELECT h.id::text AS id, h.member::text AS member, h.note, to_json(h.at) #>> '{}' AS at,
           coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, u.email) AS by
      FROM honour.hold_back h
      JOIN honour.audit_entry e ON e.id = h.audit_entry
      LEFT JOIN admin_users u ON e.actor_kind = 'administrator' AND u.id::text = e.actor_id
     WHERE h.release = ${release} AND NOT EXISTS (SELECT FROM honour.hold_back_end x WHERE x.hold_back = h.id)
     ORDER BY h.id`);
}

/** Writes one hold-back. */
export async function insertHoldBack(
  db: Queryable,
  given: { release: string; member: string; note: string; at: Date; auditEntry: string },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.hold_back (release, member, note, at, audit_entry)
    VALUES (${given.release}, ${given.member}, ${given.note}, ${given.at.toISOString()}, ${given.auditEntry}::bigint)`);
}

/** Writes that a hold-back ended. */
export async function insertHoldBackEnd(
  db: Queryable,
  given: { holdBack: string; at: Date; auditEntry: string },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.hold_back_end (hold_back, at, audit_entry)
    VALUES (${given.holdBack}::bigint, ${given.at.toISOString()}, ${given.auditEntry}::bigint)`);
}
