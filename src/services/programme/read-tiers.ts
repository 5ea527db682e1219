import { findTierRecords, type TierRecord } from '../../persistence/programme/catalogue';
import type { Basis } from '../../domain/programme/programme';
import type { ReadSession } from '../shared/read-session';

/** All tiers, highest first. */
export function readTiers(session: ReadSession): Promise<TierRecord[]> {
  return session.once(findTierRecords);
}

/** The tier of a code that the record names; throws when it is gone, which the deletion guard prevents. */
export async function getTier(session: ReadSession, code: string): Promise<TierRecord> {
  const tier = (await readTiers(session)).find((candidate) => candidate.code === code);
  if (!tier) throw new Error(`The record names a tier "${code}" that does not exist.`);
  return tier;
}

/** The points that gain or keep a tier in a year; null when points do not. */
export function thresholdIn(tier: TierRecord, year: number): number | null {
  return tier.thresholds.findLast(({ fromYear }) => fromYear <= year)?.points ?? null;
}

/** What can give a tier, in the order in which bases are shown. */
export function basesOf(tier: TierRecord): Basis[] {
  const { invitation, special, exception, promotion, leader } = tier.ways;
  const ways: [Basis, boolean][] = [
    ['invitation', invitation],
    ['special', special],
    ['exception', exception],
    ['promotion', promotion],
    ['leader', leader],
    ['points', tier.thresholds.length > 0],
  ];
  return ways.filter(([, open]) => open).map(([basis]) => basis);
}
