import type { CutOff, Tier } from '../programme/programme';
import {
  admissionTerm,
  isRenewal,
  releasesOf,
  renewalTerm,
  yearCovered,
  type ReleaseDate,
} from '../release/release-calendar';
import { inForceOn, type Term } from '../roster/terms';
import { lastDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import type { GrantRequest } from './grant';

/** The first release in which a grant can count by one of the years it names, and from which day. */
interface GrantEffect {
  year: number;
  release: string;
  from: CivilDate;
}

/** When a grant can count, for each year that it names. */
export interface WhenItCounts {
  /** The years in which it can count, in order, each with its first chance. */
  effects: GrantEffect[];
  /** The years named in vain. */
  inVain: number[];
  /** Where nothing takes effect: the first year that would, had it been named; null when there is none. */
  instead: GrantEffect | null;
}

/** What the answer rests on. */
export interface GrantFacts {
  today: CivilDate;
  cutOffs: readonly CutOff[];
  /** The cut-off of the latest published release; null before the first. */
  latestCutOff: CivilDate | null;
  /** The person's terms, as published so far. */
  terms: readonly Term[];
  tiers: readonly Tier[];
}

/**
 * From when a grant can count (`programme.md`, Admissions; Renewals; Between Decembers): a year gives a grant by the
 * admissions of the fourth quarter before it and of its own first three, and to those who hold a term by the renewals of
 * that fourth quarter alone, unless it is an exception that lifts them during the year. A year that is over counts no
 * more. An invitation is taken as accepted.
 */
export function whenItCounts(grant: Omit<GrantRequest, 'reason'>, facts: GrantFacts): WhenItCounts {
  const years = [...new Set(grant.years)].sort((a, b) => a - b);
  const found = years.map((year) => ({ year, effect: effectOf(grant, year, facts) }));
  const effects = found.flatMap(({ effect }) => effect ?? []);
  const inVain = found.filter(({ effect }) => effect === null).map(({ year }) => year);
  const thisYear = yearOf(facts.today);
  const others = [thisYear, thisYear + 1, thisYear + 2].filter((year) => !years.includes(year));
  const [instead = null] = effects.length > 0 ? [] : others.flatMap((year) => effectOf(grant, year, facts) ?? []);
  return { effects, inVain, instead };
}

/** The first chance of a grant in a year: the releases that look at that year are the Q4 before it and its own Q1–Q3. */
function effectOf(grant: Omit<GrantRequest, 'reason'>, year: number, facts: GrantFacts): GrantEffect | null {
  if (lastDayOf(year) < facts.today) return null;
  const releases = [...releasesOf(year - 1, facts.cutOffs), ...releasesOf(year, facts.cutOffs)]
    .filter((release) => yearCovered(release) === year)
    .filter(({ cutOff }) => facts.latestCutOff === null || cutOff > facts.latestCutOff);
  for (const release of releases) {
    const from = fromIn(release, grant, facts);
    if (from !== null) return { year, release: release.code, from };
  }
  return null;
}

/** The day from which the grant counts if the release applies it; null when it does not. */
function fromIn(release: ReleaseDate, grant: Omit<GrantRequest, 'reason'>, facts: GrantFacts): CivilDate | null {
  const [held] = inForceOn(facts.terms, isRenewal(release) ? lastDayOf(release.year) : release.cutOff);
  if (!held) return admissionTerm(release).from;
  if (isRenewal(release)) return renewalTerm(release).from;
  const lifts = grant.basis === 'exception' && rankOf(grant.tier, facts) > rankOf(held.tier, facts);
  return lifts ? release.cutOff : null;
}

function rankOf(code: string, { tiers }: GrantFacts): number {
  return tiers.find((tier) => tier.code === code)?.rank ?? 0;
}
