import type { Tier } from '../programme/programme';
import { qualify, thresholdOf, type Merits, type Qualification } from './qualify';

/** How a person stands in a year: what they qualify for as things are, and what points are missing to each tier. */
export interface Standing {
  year: number;
  points: number;
  qualification: Qualification | null;
  /** For each tier that points can give, highest first: the points still missing, 0 when reached. */
  missing: { tier: string; points: number }[];
}

/** A person's standing by the same rules as a release. */
export function standingOf(merits: Merits, tiers: readonly Tier[]): Standing {
  const missing = [...tiers]
    .sort((a, b) => b.rank - a.rank)
    .flatMap((tier) => {
      const threshold = thresholdOf(tier, merits.pointsYear);
      return threshold === null ? [] : [{ tier: tier.code, points: Math.max(0, threshold - merits.points) }];
    });
  return { year: merits.pointsYear, points: merits.points, qualification: qualify(merits, tiers), missing };
}
