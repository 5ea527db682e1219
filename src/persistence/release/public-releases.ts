import type { Quarter } from '../../domain/programme/programme';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A published release as the public may see it. */
export interface PublicRelease {
  code: string;
  year: number;
  quarter: Quarter;
  cutOff: CivilDate;
  publishedAt: string;
  /** Whether a correction names it. */
  corrected: boolean;
}

/** The published releases, latest first. `publishedAt` is ISO 8601 in UTC, to the millisecond. */
export async function findPublicReleases(db: Queryable): Promise<PublicRelease[]> {
  return db.query<PublicRelease>(sql`
    SELECT r.code, r.year, r.quarter, r.cut_off::text AS "cutOff",
           to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
           EXISTS (SELECT FROM honour.correction c WHERE c.release = r.code) AS corrected
    FROM honour.release r ORDER BY r.cut_off DESC, r.code DESC`);
}

/** One public line of a release. */
export interface PublicChange {
  release: string;
  member: string;
  change: 'admitted' | 'returned' | 'renewed' | 'promoted';
  tier: string;
  was: string | null;
  from: CivilDate;
  to: CivilDate;
}

/** Admissions, returns, renewals and promotions of the given releases; lapses and demotions are not for the public. */
export async function findPublicChanges(db: Queryable, releases: readonly string[]): Promise<PublicChange[]> {
  return db.query<PublicChange>(sql`
    SELECT release, member::text AS member, change, tier::text AS tier, was::text AS was,
           from_day::text AS "from", to_day::text AS "to"
    FROM honour.release_line
    WHERE release = ANY(${[...releases]}::text[]) AND change IN ('admitted', 'returned', 'renewed', 'promoted')
      AND (tier, from_day, to_day) IS NOT NULL -- what only a lapse is without`);
}
