import { pointsUpTo } from '../contribution/score';
import { grantsFor } from '../grant/grant';
import { countsAtAdmission } from '../leadership/leadership-counts';
import { qualify, type Merits, type Qualification } from '../membership/qualify';
import { admissionTerm, isRenewal, yearCovered, type ReleaseDate } from './release-calendar';
import { lastDayOf } from '../shared/civil-date';
import type { Candidate, Change, NotAdmitted, ReleaseRules } from './plan-release';

/**
 * The admission of someone who holds no term on the cut-off day: the change, or why not, or null for someone who does
 * not qualify (`programme.md`, Admissions). A leadership that counts, or a grant for the year that the term covers,
 * stands for an application; former membership does not.
 */
export function planAdmission(
  release: ReleaseDate,
  candidate: Candidate,
  rules: ReleaseRules,
  holdBackNote: string | null,
): Change | NotAdmitted | null {
  const { member } = candidate;
  const counting = candidate.leaderships.filter((leadership) => countsAtAdmission(leadership, release));
  const grants = grantsFor(candidate.grants, yearCovered(release));
  const putForward = counting.some((leadership) => leadership.putForward);
  const qualified = qualifyForAdmission(release, candidate, rules, { leads: counting.length > 0, putForward, grants });
  if (qualified === null) return null;

  const tier = qualified.tier.code;
  const applied = candidate.appliedOn !== null && candidate.appliedOn <= release.cutOff;
  if (!applied && counting.length === 0 && grants.length === 0)
    return { member, tier, reason: 'not-applied', note: null };
  if (!candidate.listed) return { member, tier, reason: 'consent-missing', note: null };
  if (holdBackNote !== null) return { member, tier, reason: 'held-back', note: holdBackNote };

  const change = candidate.terms.some((term) => term.to < release.cutOff) ? 'returned' : 'admitted';
  const { bases, points, pointsYear } = qualified;
  return { member, change, tier, was: null, bases, points, pointsYear, ...admissionTerm(release) };
}

/** What someone qualifies for, and the points that decided: of the release's year, or of the year before. */
type Qualified = Qualification & Pick<Merits, 'points' | 'pointsYear'>;

/**
 * By everything that counts this year; in Q1–Q3 by the points of the whole year before, where these alone give a higher
 * tier and the programme has not turned it off: what was approved, applied for or consented to only after Q4 is not lost
 * (`programme.md`, Admissions).
 */
function qualifyForAdmission(
  release: ReleaseDate,
  candidate: Candidate,
  rules: ReleaseRules,
  merits: Pick<Merits, 'leads' | 'putForward' | 'grants'>,
): Qualified | null {
  const points = pointsUpTo(candidate.approved, rules.activities, release.year, release.cutOff);
  const now = qualifiedBy({ ...merits, points, pointsYear: release.year }, rules);
  if (isRenewal(release) || !rules.yearBeforeCounts) return now;
  const before = release.year - 1;
  const then = pointsUpTo(candidate.approved, rules.activities, before, lastDayOf(before));
  const byThen = qualifiedBy({ ...NOTHING_ELSE, points: then, pointsYear: before }, rules);
  return byThen !== null && (now === null || byThen.tier.rank > now.tier.rank) ? byThen : now;
}

const NOTHING_ELSE = { leads: false, putForward: false, grants: [] };

function qualifiedBy(merits: Merits, rules: ReleaseRules): Qualified | null {
  const qualification = qualify(merits, rules.tiers);
  return qualification && { ...qualification, points: merits.points, pointsYear: merits.pointsYear };
}
