import type { CivilDate } from '../../domain/shared/civil-date';
import type { ReleaseDate } from '../../domain/release/release-calendar';
import type { Change, NotAdmitted } from '../../domain/release/plan-release';
import type { PublishedRelease } from '../../domain/release/decide-publication';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Lets one publication or correction run at a time; the lock goes with the transaction. */
export async function lockPublication(db: Queryable): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtextextended('honour.publication', 0))`);
}

/** Published releases, earliest cut-off first; with `knownBefore`, those published before that instant. */
export async function findReleases(db: Queryable, knownBefore: Date | null = null): Promise<PublishedRelease[]> {
  const before = knownBefore?.toISOString() ?? null;
  return db.query<PublishedRelease>(sql`
    SELECT code, year::integer AS year, quarter::integer AS quarter, cut_off AS "cutOff", published_at AS "publishedAt"
      FROM honour.release WHERE ${before}::timestamptz IS NULL OR published_at < ${before}::timestamptz
     ORDER BY cut_off`);
}

/** Writes a publication with all its lines. */
export async function insertRelease(
  db: Queryable,
  release: ReleaseDate,
  publication: { at: Date; auditEntry: string },
  plan: { changes: readonly Change[]; notAdmitted: readonly NotAdmitted[] },
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.release (code, year, quarter, cut_off, published_at, audit_entry)
    VALUES (${release.code}, ${release.year}, ${release.quarter}, ${release.cutOff}, ${publication.at.toISOString()}, ${publication.auditEntry}::bigint)`);
  await db.query(sql`
    INSERT INTO honour.release_line (release, member, change, tier, was, bases, points, of_year_before, from_day, to_day)
    SELECT ${release.code}, c.member, c.change, c.tier, c.was, ARRAY(SELECT jsonb_array_elements_text(c.bases))::honour.basis[],
           c.points, c."pointsYear" < ${release.year}::integer, c."from", c."to"
      FROM jsonb_to_recordset(${rowsAsJson(plan.changes)}::jsonb)
        AS c(member text, change text, tier text, was text, bases jsonb, points integer, "pointsYear" integer, "from" date, "to" date)`);
  await db.query(sql`
    INSERT INTO honour.release_not_admitted (release, member, tier, reason, note)
    SELECT ${release.code}, n.member, n.tier, n.reason, n.note
      FROM jsonb_to_recordset(${rowsAsJson(plan.notAdmitted)}::jsonb) AS n(member text, tier text, reason text, note text)`);
}

/** The lines of some published releases. */
export async function findReleaseLines(
  db: Queryable,
  codes: readonly string[],
): Promise<(Change & { release: string })[]> {
  return db.query<Change & { release: string }>(sql`
    SELECT release, member, change, tier, was, to_json(bases::text[]) AS bases, points,
           left(release, 4)::integer - of_year_before::integer AS "pointsYear", from_day AS "from", to_day AS "to"
      FROM honour.release_line WHERE release = ANY(${codes}::text[]) ORDER BY release, member`);
}

/** Writes a correction and gives its id. */
export async function insertCorrection(
  db: Queryable,
  given: {
    release: string;
    member: string;
    tier: string | null;
    from: CivilDate;
    reason: string;
    at: Date;
    auditEntry: string;
  },
): Promise<number> {
  const [row] = await db.query<{ id: number }>(sql`
    INSERT INTO honour.correction (release, member, tier, from_day, reason, published_at, audit_entry)
    VALUES (${given.release}, ${given.member}, ${given.tier}, ${given.from}, ${given.reason}, ${given.at.toISOString()},
            ${given.auditEntry}::bigint)
    RETURNING id::integer AS id`);
  if (!row) throw new Error('The correction was not written.');
  return row.id;
}
