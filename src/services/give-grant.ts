import type { GrantRequest } from '../domain/grant/grant';
import { whenItCounts, type WhenItCounts } from '../domain/grant/when-it-counts';
import type { Tier } from '../domain/programme/programme';
import { localDate } from '../domain/shared/civil-date';
import { insertGrant } from '../persistence/grants';
import { findReleases } from '../persistence/releases';
import { getProgramme } from '../persistence/rules';
import { findTerms } from '../persistence/terms';
import type { Queryable } from '../persistence/transaction';

/** A grant as it was recorded, and when it can count. */
export interface GivenGrant {
  id: string;
  counts: WhenItCounts;
}

/** Writes a grant that was decided under the person's lock, in the caller's transaction, and tells when it can count. */
export async function giveGrant(
  trx: Queryable,
  grant: GrantRequest & { member: string },
  given: { at: Date; tiers: readonly Tier[]; auditEntry: string },
): Promise<GivenGrant> {
  const id = await insertGrant(trx, { ...grant, at: given.at, auditEntry: given.auditEntry });
  return { id, counts: await countsOf(trx, grant, given) };
}

/** When a grant can count, by what is published at the moment. */
export async function countsOf(
  db: Queryable,
  grant: Omit<GrantRequest, 'reason'> & { member: string },
  { at, tiers }: { at: Date; tiers: readonly Tier[] },
): Promise<WhenItCounts> {
  const { timeZone, cutOffs } = await getProgramme(db);
  const latestCutOff = (await findReleases(db)).at(-1)?.cutOff ?? null;
  const terms = await findTerms(db, [grant.member]);
  return whenItCounts(grant, { today: localDate(at, timeZone), cutOffs, latestCutOff, terms, tiers });
}
