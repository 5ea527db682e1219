import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What happened; see `src/workers/webhooks/README.md` for what each asks of a site. */
type AnnouncementType =
  | 'release.published'
  | 'release.corrected'
  | 'member.withdrawn'
  | 'member.wall_withdrawn'
  | 'contribution.revoked'
  | 'photo.withdrawn';

/** What a site is to drop. */
interface AnnouncementData {
  /** Whether all that it holds of this API is out of date. */
  everything: boolean;
  /** Code of the release that was published or corrected. */
  release: string | null;
  /** Slugs of the people whose pages and entries are out of date. */
  members: string[];
  /** Addresses of files: paths on this server, or absolute in the object store. */
  photos: string[];
}

/** One attempt to tell one endpoint; nobody else makes it while it counts as under way. */
export interface Attempt {
  /** The announcement's id, the same for every attempt. */
  id: string;
  endpoint: string;
  /** Which attempt this is, from 1. */
  number: number;
  type: AnnouncementType;
  /** When it happened, ISO 8601. */
  at: string;
  data: AnnouncementData;
}

/** An endpoint as the outbox knows it: its address, and what changes with its configuration. */
export interface KnownEndpoint {
  address: string;
  fingerprint: string;
}

/** How long an attempt counts as under way: longer than it can take, so that only a process that died loses it. */
const UNDER_WAY = '60 seconds';

/** The addresses of those of the given endpoints that asked, configured as they are, to be told nothing more. */
export async function findStopped(db: Queryable, endpoints: readonly KnownEndpoint[]): Promise<string[]> {
  const rows = await db.query<{ endpoint: string }>(sql`
    SELECT s.endpoint FROM honour.stopped_endpoint s
    JOIN jsonb_to_recordset(${rowsAsJson(endpoints)}::jsonb) AS e(address text, fingerprint text)
      ON e.address = s.endpoint AND e.fingerprint = s.fingerprint`);
  return rows.map(({ endpoint }) => endpoint);
}

/**
 * Gives every new announcement a delivery to each of the endpoints. Deliveries to endpoints that stopped, or that have not
 * been configured for days, go.
 */
export async function addressAnnouncements(
  db: Queryable,
  { active, stopped }: { active: readonly string[]; stopped: readonly string[] },
): Promise<void> {
  await db.query(sql`
    WITH new AS (
      UPDATE honour.announcement SET addressed = true WHERE id IN (
        SELECT id FROM honour.announcement WHERE NOT addressed FOR UPDATE SKIP LOCKED)
      RETURNING id)
    INSERT INTO honour.announcement_delivery (announcement, endpoint)
    SELECT new.id, endpoint FROM new, unnest(${[...active]}::text[]) AS endpoint`);
  await db.query(sql`
    DELETE FROM honour.announcement_delivery d WHERE d.endpoint = ANY(${[...stopped]}::text[])
      OR (d.endpoint <> ALL(${[...active]}::text[]) AND d.due_at < now() - interval '4 days')`);
}

/** Forgets the announcements that nobody is still to be told. */
export async function forgetAnnouncements(db: Queryable): Promise<void> {
  await db.query(sql`
    DELETE FROM honour.announcement a WHERE a.addressed
      AND NOT EXISTS (SELECT FROM honour.announcement_delivery d WHERE d.announcement = a.id)`);
}

/**
 * Takes some attempts at an endpoint that are due, the longest due first. Other processes pass over them, at this moment
 * and until they would have to be over.
 */
export async function takeDueAttempts(db: Queryable, endpoint: string, limit: number): Promise<Attempt[]> {
  const rows = await db.query<{ attempt: Attempt }>(sql`
    WITH due AS MATERIALIZED (
      SELECT announcement FROM honour.announcement_delivery
      WHERE endpoint = ${endpoint} AND due_at <= now() ORDER BY due_at LIMIT ${limit}::integer
      FOR UPDATE SKIP LOCKED)
    UPDATE honour.announcement_delivery d
       SET attempts = d.attempts + 1, due_at = now() + ${UNDER_WAY}::interval
      FROM due JOIN honour.announcement a ON a.id = due.announcement
     WHERE d.announcement = due.announcement AND d.endpoint = ${endpoint}
    RETURNING json_build_object('id', a.id, 'endpoint', d.endpoint, 'number', d.attempts, 'type', a.type, 'at', a.at,
                                'data', a.data) AS attempt`);
  return rows.map(({ attempt }) => attempt);
}

/** In how many milliseconds the next attempt at any of the endpoints is due; null when nothing waits. */
export async function findNextDue(db: Queryable, endpoints: readonly string[]): Promise<number | null> {
  const [row] = await db.query<{ ms: number | null }>(sql`
    SELECT ceil(extract(epoch FROM min(due_at) - now()) * 1000)::float8 AS ms
      FROM honour.announcement_delivery WHERE endpoint = ANY(${[...endpoints]}::text[])`);
  return typeof row?.ms === 'number' ? Math.max(0, row.ms) : null;
}

/** Ends the delivery that an attempt belongs to; false where the attempt counted as lost and another was made since. */
export async function endDelivery(db: Queryable, { id, endpoint, number }: Attempt): Promise<boolean> {
  const rows = await db.query<object>(sql`
    DELETE FROM honour.announcement_delivery
    WHERE announcement = ${id}::uuid AND endpoint = ${endpoint} AND attempts = ${number}::smallint
    RETURNING endpoint`);
  return rows.length === 1;
}

/** Puts the next attempt off by some milliseconds; false as with {@link endDelivery}. */
export async function postponeDelivery(
  db: Queryable,
  { id, endpoint, number }: Attempt,
  milliseconds: number,
): Promise<boolean> {
  const rows = await db.query<object>(sql`
    UPDATE honour.announcement_delivery SET due_at = now() + ${milliseconds}::float8 * interval '1 millisecond'
    WHERE announcement = ${id}::uuid AND endpoint = ${endpoint} AND attempts = ${number}::smallint
    RETURNING endpoint`);
  return rows.length === 1;
}

/** Makes an attempt that was broken off due again, as if it had not been made. */
export async function giveBackAttempt(db: Queryable, { id, endpoint, number }: Attempt): Promise<void> {
  await db.query(sql`
    UPDATE honour.announcement_delivery SET due_at = now(), attempts = attempts - 1
    WHERE announcement = ${id}::uuid AND endpoint = ${endpoint} AND attempts = ${number}::smallint`);
}

/** Writes down that an endpoint, configured as it is, wants to be told nothing more. */
export async function stopEndpoint(db: Queryable, { address, fingerprint }: KnownEndpoint, at: Date): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.stopped_endpoint (endpoint, fingerprint, at)
    VALUES (${address}, ${fingerprint}, ${at.toISOString()}::timestamptz)
    ON CONFLICT (endpoint) DO UPDATE SET fingerprint = excluded.fingerprint, at = excluded.at`);
}
