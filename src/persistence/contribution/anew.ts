import type { ContributionState } from '../../domain/contribution/states';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** One contribution as others refer to it. */
export interface Referred {
  contribution: string;
  title: string;
  state: ContributionState;
}

/** Under which action the audit trail keeps, of a contribution, which other one says the same anew. */
export const ANEW = 'contribution.submit-anew';

/** A contribution as others refer to it, locked for the transaction; null for an unknown one. */
export async function lockReferred(db: Queryable, contribution: string): Promise<Referred | null> {
  const [row] = await db.query<Referred>(sql`
    SELECT document_id AS contribution, title, state FROM contributions WHERE document_id = ${contribution} FOR UPDATE`);
  return row ?? null;
}

/** A contribution as others refer to it; null for an unknown one. */
export async function findReferred(db: Queryable, contribution: string): Promise<Referred | null> {
  const [row] = await db.query<Referred>(sql`
    SELECT document_id AS contribution, title, state FROM contributions WHERE document_id = ${contribution}`);
  return row ?? null;
}

/** What says a contribution's content anew, as far as it is still there, latest first. */
export async function findAnewOf(db: Queryable, contribution: string): Promise<Referred[]> {
  return db.query<Referred>(sql`
    SELECT c.document_id AS contribution, c.title, c.state
      FROM honour.audit_entry e JOIN contributions c ON c.document_id = e.after->>'contribution'
     WHERE e.subject_type = 'contribution' AND e.subject_id = ${contribution} AND e.action = ${ANEW} ORDER BY e.id DESC`);
}

/** What a contribution says anew; null where it was not made from another one. */
export async function findOriginOf(db: Queryable, contribution: string): Promise<Referred | null> {
  const [row] = await db.query<Referred>(sql`
    SELECT c.document_id AS contribution, c.title, c.state
      FROM honour.audit_entry e JOIN contributions c ON c.document_id = e.after->>'origin'
     WHERE e.subject_type = 'contribution' AND e.subject_id = ${contribution} AND e.action = ${ANEW} ORDER BY e.id LIMIT 1`);
  return row ?? null;
}
