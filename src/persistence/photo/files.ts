import type { ContributionState } from '../../domain/contribution/states';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** An entry that a file of the media library stands in. */
export interface StoredFileUse {
  /** The file's row. */
  file: number;
  /** The entry's content type and row, and its field. */
  type: string;
  id: number;
  field: string;
  document: string;
  /** Of a contribution; null for other entries. */
  state: ContributionState | null;
}

/**
 * Locks files so that nobody changes them or puts them into an entry meanwhile; until the transaction ends. In the order
 * of their rows, so that two who lock many do not wait for each other.
 */
export async function lockFiles(db: Queryable, files: readonly number[]): Promise<void> {
  await db.query(sql`SELECT id FROM files WHERE id = ANY(${[...files]}::integer[]) ORDER BY id FOR UPDATE`);
}

/** The entries that the given files stand in. What is left of an entry that was deleted counts for nothing. */
export function findFileUses(db: Queryable, files: readonly number[]): Promise<StoredFileUse[]> {
  return db.query<StoredFileUse>(sql`
    SELECT r.file_id AS file, r.related_type AS type, r.related_id AS id, r.field, e.document_id AS document, e.state
      FROM files_related_mph r
      JOIN LATERAL (
        SELECT document_id, NULL AS state FROM members WHERE r.related_type = 'api::member.member' AND id = r.related_id
        UNION ALL SELECT document_id, state FROM contributions
         WHERE r.related_type = 'api::contribution.contribution' AND id = r.related_id
        UNION ALL SELECT document_id, NULL FROM tiers WHERE r.related_type = 'api::tier.tier' AND id = r.related_id
        UNION ALL SELECT document_id, NULL FROM programmes
         WHERE r.related_type = 'api::programme.programme' AND id = r.related_id) e ON true
     WHERE r.file_id = ANY(${[...files]}::integer[])
     ORDER BY r.file_id, r.id`);
}

/** A field of a content type that files stand in. */
export interface FileField {
  type: string;
  field: string;
}

/** The files that stand in entries, and in none by one of the given fields. */
export async function findFilesOutside(db: Queryable, fields: readonly FileField[]): Promise<number[]> {
  const rows = await db.query<{ file: number }>(sql`
    SELECT r.file_id AS file FROM files_related_mph r GROUP BY r.file_id
    HAVING NOT bool_or((r.related_type, r.field) IN (
      SELECT type, field FROM jsonb_to_recordset(${rowsAsJson(fields)}::jsonb) AS f(type text, field text)))`);
  return rows.map(({ file }) => file);
}

/** Whether the media library has a file with this key. */
export async function isInLibrary(db: Queryable, key: string): Promise<boolean> {
  const rows = await db.query(sql`SELECT FROM files WHERE hash = ${key}`);
  return rows.length > 0;
}
