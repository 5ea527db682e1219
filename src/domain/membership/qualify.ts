import { BASES, type Basis, type Tier } from '../programme/programme';
import type { Grant } from '../grant/grant';

/** The tier that a person qualifies for, and every basis that gives it, in the order of {@link BASES}. */
export interface Qualification {
  tier: Tier;
  bases: Basis[];
}

/** What a person brings to a release: points, a leadership that counts, whether one of these was put forward, grants. */
export interface Merits {
  points: number;
  /** The year whose points these are; its thresholds apply. */
  pointsYear: number;
  leads: boolean;
  putForward: boolean;
  grants: readonly Grant[];
}

/** The points that gain or keep a tier in a year; null where points cannot give it. */
export function thresholdOf(tier: Tier, year: number): number | null {
  const inForce = tier.thresholds.filter(({ fromYear }) => fromYear <= year).sort((a, b) => b.fromYear - a.fromYear)[0];
  return inForce?.points ?? null;
}

/**
 * The highest tier that any basis gives, with all bases that give that very tier (`programme.md`, Basis). Null when
 * nothing gives one.
 */
export function qualify(merits: Merits, tiers: readonly Tier[]): Qualification | null {
  let best: Qualification | null = null;
  for (const basis of BASES) {
    for (const tier of tiersBy(basis, merits, tiers)) {
      if (best === null || tier.rank > best.tier.rank) best = { tier, bases: [basis] };
      else if (tier.code === best.tier.code && !best.bases.includes(basis)) best.bases.push(basis);
    }
  }
  return best;
}

function tiersBy(basis: Basis, merits: Merits, tiers: readonly Tier[]): Tier[] {
  switch (basis) {
    case 'points':
      return highest(tiers.filter((tier) => reaches(merits, tier)));
    case 'leader':
      return merits.leads ? highest(tiers.filter((tier) => tier.bases.includes('leader'))) : [];
    case 'promotion':
      return merits.putForward ? highest(tiers.filter((tier) => tier.bases.includes('promotion'))) : [];
    default:
      return tiers.filter((tier) => merits.grants.some((grant) => grant.basis === basis && grant.tier === tier.code));
  }
}

function reaches(merits: Merits, tier: Tier): boolean {
  const threshold = thresholdOf(tier, merits.pointsYear);
  return threshold !== null && merits.points >= threshold;
}

function highest(tiers: readonly Tier[]): Tier[] {
  return [...tiers].sort((a, b) => b.rank - a.rank).slice(0, 1);
}
