import type { LastWriter } from '../../domain/shared/refusal';
import { rowsAsJson, sql, tableNamed } from './sql';
import type { Queryable } from './transaction';

/**
 * Locks the row of a document in one of Strapi's tables until the transaction ends, so that of simultaneous writers each
 * sees what the one before wrote; false where there is none.
 *
 * @param table a table's name as Strapi's metadata give it, never a person's text
 */
export async function lockRow(db: Queryable, table: string, documentId: string): Promise<boolean> {
  const rows = await db.query(sql`
    SELECT FROM ${tableNamed(table)} WHERE document_id = ${documentId} FOR NO KEY UPDATE`);
  return rows.length > 0;
}

/** The last writing of a document. */
export interface LastWriting {
  by: LastWriter;
  at: Date;
}

/** How an administrator is named. */
const NAME = sql`coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username)`;

/**
 * Who wrote a document last, and when. Strapi notes the editors of its forms in the row; a service leaves a line in the
 * audit trail at the very moment that it writes into the row. `table` as for {@link lockRow}, which comes before; `type`
 * is the word by which the audit trail knows such documents.
 */
export async function findLastWriting(
  db: Queryable,
  { table, type, documentId }: { table: string; type: string; documentId: string },
): Promise<LastWriting | null> {
  const [row] = await db.query<{ at: string; by: LastWriter }>(sql`
    SELECT to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           coalesce(
             (SELECT json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', (SELECT ${NAME} FROM admin_users u
                       WHERE e.actor_kind = 'administrator' AND u.id::text = e.actor_id))
                FROM honour.audit_entry e
               WHERE e.subject_type = ${type} AND e.subject_id = t.document_id
                 AND date_trunc('milliseconds', e.at AT TIME ZONE 'UTC') = date_trunc('milliseconds', t.updated_at)
               ORDER BY e.id DESC LIMIT 1),
             (SELECT json_build_object('kind', 'administrator', 'id', u.id::text, 'name', ${NAME})
                FROM admin_users u WHERE u.id = t.updated_by_id),
             json_build_object('kind', 'system', 'id', NULL, 'name', NULL)) AS by
      FROM ${tableNamed(table)} t WHERE t.document_id = ${documentId}`);
  return row ? { by: row.by, at: new Date(row.at) } : null;
}

/** A field of a document, by the name that its form has for it and by that of the audit trail. */
export interface AuditedField {
  field: string;
  audited: string;
}

/**
 * Who last changed each of some fields of a document, and when, as the audit trail has it; a field that it has nothing of
 * is left out.
 */
export async function findFieldWritings(
  db: Queryable,
  { type, documentId, fields }: { type: string; documentId: string; fields: readonly AuditedField[] },
): Promise<Map<string, LastWriting>> {
  const rows = await db.query<{ field: string; at: string; by: LastWriter }>(sql`
    SELECT f.field, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', (SELECT ${NAME} FROM admin_users u
             WHERE e.actor_kind = 'administrator' AND u.id::text = e.actor_id)) AS by
      FROM jsonb_to_recordset(${rowsAsJson(fields)}::jsonb) AS f(field text, audited text)
      JOIN LATERAL (
        SELECT * FROM honour.audit_entry a
         WHERE a.subject_type = ${type} AND a.subject_id = ${documentId}
           AND a.before IS NOT NULL -- who entered it has changed nothing yet
           AND (jsonb_exists(a.after, f.audited) OR jsonb_exists(a.after -> 'fields', f.audited))
         ORDER BY a.id DESC LIMIT 1) e ON true`);
  return new Map(rows.map(({ field, at, by }) => [field, { by, at: new Date(at) }]));
}
