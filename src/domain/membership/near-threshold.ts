import type { Tier } from '../programme/programme';
import { thresholdOf } from './qualify';

/** How many points someone may lack for the next tier and still be near it: two articles and a stream, or half a talk. */
export const NEAR_POINTS = 100;

/** A person's points of a year. */
export interface PointsOfYear {
  member: string;
  points: number;
}

/** A person near a tier: the next one above their points, and what is missing to it. */
export interface NearTier extends PointsOfYear {
  tier: string;
  missing: number;
}

/**
 * Those who have points in the year and lack at most {@link NEAR_POINTS} for the next tier that points can give; who
 * lacks least comes first, then by id, so that the order stands. Whoever has reached the highest threshold is near
 * nothing, whoever has no points yet is not on the way.
 */
export function nearThresholds(people: readonly PointsOfYear[], year: number, tiers: readonly Tier[]): NearTier[] {
  const thresholds = tiers
    .flatMap((tier) => {
      const points = thresholdOf(tier, year);
      return points === null ? [] : [{ tier: tier.code, points }];
    })
    .sort((a, b) => a.points - b.points);
  return people
    .filter(({ points }) => points > 0)
    .flatMap(({ member, points }) => {
      const next = thresholds.find((threshold) => threshold.points > points);
      const missing = next === undefined ? Infinity : next.points - points;
      return next && missing <= NEAR_POINTS ? [{ member, points, tier: next.tier, missing }] : [];
    })
    .sort((a, b) => a.missing - b.missing || (a.member < b.member ? -1 : 1));
}
