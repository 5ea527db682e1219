import { firstDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import type { GrantRequest } from './grant';
import { whenItCounts, type GrantFacts } from './when-it-counts';

/** What a grant does in one of the years that it names. */
export interface GrantYear {
  year: number;
  /** Whether it gave a grant, can still give one, or does neither. */
  state: 'gave' | 'can-give' | 'none';
  /** The first day of that grant in the year; null for none. */
  from: CivilDate | null;
  /** The release that can give it; null where it was given, or never will be. */
  release: string | null;
}

/**
 * What became of a grant, year by year: a term of its tier and basis that covers the year is its doing, else the first
 * release to come that can apply it ({@link whenItCounts}). An invitation is taken as accepted.
 */
export function grantYears(grant: Omit<GrantRequest, 'reason'>, facts: GrantFacts): GrantYear[] {
  const { effects } = whenItCounts(grant, facts);
  return [...new Set(grant.years)]
    .sort((a, b) => a - b)
    .map((year) => {
      const given = facts.terms.find(
        (term) => term.tier === grant.tier && term.bases.includes(grant.basis) && yearOf(term.to) === year,
      );
      if (given) return { year, state: 'gave', from: later(given.from, firstDayOf(year)), release: null };
      const effect = effects.find((one) => one.year === year);
      if (effect) return { year, state: 'can-give', from: effect.from, release: effect.release };
      return { year, state: 'none', from: null, release: null };
    });
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
