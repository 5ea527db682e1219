import type { GrantRequest } from '../../domain/grant/grant';
import { whenItCounts, type WhenItCounts } from '../../domain/grant/when-it-counts';
import type { Tier } from '../../domain/programme/programme';
import { localDate } from '../../domain/shared/civil-date';
import { findYearsHeld, insertGrant } from '../../persistence/grant/grants';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findTerms } from '../../persistence/roster/terms';
import type { Queryable } from '../../persistence/shared/transaction';

/** What is to know of a grant: when it can count, and for which of its years the same is held already. */
export interface GrantOutlook {
  counts: WhenItCounts;
  held: number[];
}

/** A grant as it was recorded, and what is to know of it. */
export interface GivenGrant extends GrantOutlook {
  id: string;
}

/** Writes a grant that was decided under the person's lock, in the caller's transaction, and tells what is to know of it. */
export async function giveGrant(
  trx: Queryable,
  grant: GrantRequest & { member: string },
  given: { at: Date; tiers: readonly Tier[]; auditEntry: string },
): Promise<GivenGrant> {
  const outlook = await outlookOf(trx, grant, given);
  const id = await insertGrant(trx, { ...grant, at: given.at, auditEntry: given.auditEntry });
  return { id, ...outlook };
}

/** What is to know of a grant that is not recorded yet, by what is published and granted at the moment. */
export async function outlookOf(
  db: Queryable,
  grant: Omit<GrantRequest, 'reason'> & { member: string },
  { at, tiers }: { at: Date; tiers: readonly Tier[] },
): Promise<GrantOutlook> {
  const { timeZone, cutOffs } = await getProgramme(db);
  const latestCutOff = (await findReleases(db)).at(-1)?.cutOff ?? null;
  const terms = await findTerms(db, [grant.member]);
  const counts = whenItCounts(grant, { today: localDate(at, timeZone), cutOffs, latestCutOff, terms, tiers });
  return { counts, held: await findYearsHeld(db, grant) };
}
