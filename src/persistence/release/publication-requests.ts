import type { AskedPublication } from '../../domain/release/decide-publication';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What somebody asked to publish, as staff read it. */
export interface PublicationRequestRecord extends AskedPublication {
  id: string;
  /** Who asked, as the panel names them; null for one who is gone. */
  by: string | null;
  /** ISO 8601. */
  at: string;
  /** How many changes the draft had, and how many admissions it held back. */
  changes: number;
  heldBack: number;
}

/** The latest request for a release unless it was withdrawn: an earlier one is replaced by it. */
export async function findOpenRequest(db: Queryable, release: string): Promise<PublicationRequestRecord | null> {
  const [row] = await db.query<PublicationRequestRecord & { withdrawn: boolean }>(sql`
    SELECT q.id::text AS id, q.fingerprint, q.changes, jsonb_array_length(q.hold_backs) AS "heldBack",
           to_json(q.at) #>> '{}' AS at, e.actor_id AS "askedBy",
           coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), u.username, u.email) AS by,
           EXISTS (SELECT FROM honour.publication_withdrawal w WHERE w.request = q.id) AS withdrawn
      FROM honour.publication_request q
      JOIN honour.audit_entry e ON e.id = q.audit_entry
      LEFT JOIN admin_users u ON u.id::text = e.actor_id
     WHERE q.release = ${release} ORDER BY q.id DESC LIMIT 1`);
  if (!row || row.withdrawn) return null;
  const { withdrawn: _withdrawn, ...request } = row;
  return request;
}

/** The releases for which there was a request and that are not published, in order. */
export async function findRequestedReleases(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ release: string }>(sql`
    SELECT DISTINCT q.release FROM honour.publication_request q
     WHERE NOT EXISTS (SELECT FROM honour.release r WHERE r.code = q.release) ORDER BY q.release`);
  return rows.map(({ release }) => release);
}

/** Writes a request and gives its id. */
export async function insertPublicationRequest(
  db: Queryable,
  given: {
    release: string;
    fingerprint: string;
    changes: number;
    holdBacks: readonly { member: string; note: string }[];
    at: Date;
    auditEntry: string;
  },
): Promise<string> {
  const [row] = await db.query<{ id: string }>(sql`
    INSERT INTO honour.publication_request (release, fingerprint, changes, hold_backs, at, audit_entry)
    VALUES (${given.release}, ${given.fingerprint}, ${given.changes}, ${rowsAsJson(given.holdBacks)}::jsonb,
            ${given.at.toISOString()}, ${given.auditEntry}::bigint)
    RETURNING id::text`);
  if (!row) throw new Error('The request was not written.');
  return row.id;
}

/** Writes that a request was withdrawn, and why. */
export async function insertWithdrawal(
  db: Queryable,
  given: { request: string; reason: string; at: Date; auditEntry: string },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.publication_withdrawal (request, reason, at, audit_entry)
    VALUES (${given.request}::bigint, ${given.reason}, ${given.at.toISOString()}, ${given.auditEntry}::bigint)`);
}

/** Writes which request a publication confirmed. */
export async function insertConfirmation(db: Queryable, given: { release: string; request: string }): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.publication_confirmation (release, request) VALUES (${given.release}, ${given.request}::bigint)`);
}

/** Who published a release, and who had asked for it, as the panel names them. */
export interface PublishedBy {
  by: string | null;
  /** Null where one person was enough. */
  askedBy: string | null;
}

/** Who stands behind a published release; null where it is none. */
export async function findPublishedBy(db: Queryable, release: string): Promise<PublishedBy | null> {
  const [row] = await db.query<PublishedBy>(sql`
    SELECT coalesce(nullif(concat_ws(' ', p.firstname, p.lastname), ''), p.username, p.email, t.name) AS by,
           coalesce(nullif(concat_ws(' ', a.firstname, a.lastname), ''), a.username, a.email) AS "askedBy"
      FROM honour.release r
      JOIN honour.audit_entry e ON e.id = r.audit_entry
      LEFT JOIN admin_users p ON e.actor_kind = 'administrator' AND p.id::text = e.actor_id
      LEFT JOIN strapi_api_tokens t ON e.actor_kind = 'api-token' AND t.id::text = e.actor_id
      LEFT JOIN honour.publication_confirmation c ON c.release = r.code
      LEFT JOIN honour.publication_request q ON q.id = c.request
      LEFT JOIN honour.audit_entry asked ON asked.id = q.audit_entry
      LEFT JOIN admin_users a ON a.id::text = asked.actor_id
     WHERE r.code = ${release}`);
  return row ?? null;
}
