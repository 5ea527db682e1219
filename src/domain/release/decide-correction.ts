import { refuse, type Refusal } from '../shared/refusal';
import { lastDayOf, type CivilDate } from '../shared/civil-date';
import type { Tier } from '../programme/programme';
import { yearCovered } from './release-calendar';
import type { PublishedRelease } from './decide-publication';
import type { Term } from '../roster/terms';

/** What staff ask to mend: a release, a person, and what holds from a day on. */
export interface CorrectionRequest {
  release: string;
  member: string;
  /** The tier held from that day; null ends the term the day before. */
  tier: string | null;
  from: CivilDate;
  reason: string;
}

/** What a correction rests on. */
export interface CorrectionFacts {
  published: readonly PublishedRelease[];
  /** The last day of the term that the named release gave the person; null where it gave none. */
  termTo: CivilDate | null;
  /** The person's terms, as published so far. */
  terms: readonly Term[];
  tiers: readonly Tier[];
}

/** The days that a correction covers. */
export interface Corrected {
  tier: string | null;
  from: CivilDate;
  to: CivilDate;
}

/**
 * Decides a correction of a published release: from the given day to the end of the term that the release names, and where
 * it names none to the end of the year that its terms cover, so that a wrong lapse in Q4 can be mended (`programme.md`,
 * Corrections). Refuses REASON_MISSING, TIER_UNKNOWN, and
 * TERM_NOT_FOUND where the release is not published, the day is after that end, or there is no term to end.
 */
export function decideCorrection(request: CorrectionRequest, facts: CorrectionFacts): Corrected | Refusal {
  const { tier, from } = request;
  const nothing = refuse('TERM_NOT_FOUND', { release: request.release, member: request.member });
  if (request.reason.trim() === '') return refuse('REASON_MISSING', {});
  if (tier !== null && !facts.tiers.some(({ code }) => code === tier)) return refuse('TIER_UNKNOWN', { tier });
  const release = facts.published.find(({ code }) => code === request.release);
  if (!release) return nothing;
  const to = facts.termTo ?? lastDayOf(yearCovered(release));
  if (from > to) return nothing;
  const ends = facts.terms.some((term) => term.from <= to && from <= term.to);
  return tier === null && !ends ? nothing : { tier, from, to };
}
