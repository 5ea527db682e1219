import { inDisplayOrder } from '../roster/roster-on';
import type { WallCandidate, WallOrder, WallSettings } from './wall';

/** Who hangs on a wall, in order, and who does not for want of consent. */
export interface PlannedWall<Candidate extends WallCandidate> {
  hung: Candidate[];
  /** Of the wall's tiers, without consent: counted in public, named to staff alone. */
  withheld: Candidate[];
}

/**
 * The wall that a day's roster gives: those of the wall's tiers who consent to be listed and to be exhibited, in the
 * order that the settings ask for (`programme.md`, Consent; the roster on a date).
 */
export function planWall<Candidate extends WallCandidate>(
  roster: readonly Candidate[],
  settings: Pick<WallSettings, 'tiers' | 'order'>,
): PlannedWall<Candidate> {
  const wanted = roster.filter(({ tier }) => settings.tiers.length === 0 || settings.tiers.includes(tier));
  const inOrder = wanted.toSorted(orderOf(settings.order));
  return { hung: inOrder.filter(mayHang), withheld: inOrder.filter((candidate) => !mayHang(candidate)) };
}

/** Whether a person may be exhibited: both consents, today. A frozen wall asks the same question. */
export function mayHang({
  consentSite,
  consentImageWall,
}: Pick<WallCandidate, 'consentSite' | 'consentImageWall'>): boolean {
  return consentSite && consentImageWall;
}

function orderOf(order: WallOrder): (a: WallCandidate, b: WallCandidate) => number {
  switch (order) {
    case 'tier':
      return inDisplayOrder;
    case 'committee':
      return (a, b) => placeOf(a) - placeOf(b) || inDisplayOrder(a, b);
  }
}

/** Whoever leads no group comes after those who do. */
function placeOf({ committeePlace }: WallCandidate): number {
  return committeePlace ?? Number.MAX_SAFE_INTEGER;
}
