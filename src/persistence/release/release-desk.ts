import type { NotAdmitted } from '../../domain/release/plan-release';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A person as staff read them on a release: what names them and places them in a roster, no contact datum. */
export interface DeskPerson {
  document: string;
  name: string;
  latinName: string | null;
  slug: string;
  sortKey: string;
  /** Consent to be shown on the public roster. */
  listed: boolean;
}

/** The people of the given ids, for staff; erased ones are missing. */
export function findDeskPeople(db: Queryable, documents: readonly string[]): Promise<DeskPerson[]> {
  return db.query<DeskPerson>(sql`
    SELECT document_id AS document, name, latin_name AS "latinName", slug, coalesce(sort_key, '') AS "sortKey",
           coalesce(consent_site, false) AS listed
      FROM members WHERE document_id = ANY(${[...documents]}::text[])`);
}

/** Those whom a published release did not admit, and why. */
export function findNotAdmitted(db: Queryable, release: string): Promise<NotAdmitted[]> {
  return db.query<NotAdmitted>(sql`
    SELECT member::text AS member, tier::text AS tier, reason, note
      FROM honour.release_not_admitted WHERE release = ${release} ORDER BY member`);
}

/** A correction of a release as it was published. */
export interface CorrectionRecord {
  id: number;
  member: string;
  /** Null where the term was ended. */
  tier: string | null;
  from: CivilDate;
  reason: string;
  publishedAt: string;
}

/** The corrections that name a release, in their order. */
export function findCorrections(db: Queryable, release: string): Promise<CorrectionRecord[]> {
  return db.query<CorrectionRecord>(sql`
    SELECT id::integer AS id, member::text AS member, tier::text AS tier, from_day::text AS "from", reason,
           to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
      FROM honour.correction WHERE release = ${release} ORDER BY id`);
}
