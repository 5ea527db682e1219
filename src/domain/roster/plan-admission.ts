import { pointsUpTo } from '../contribution/score';
import { grantsFor } from '../grant/grant';
import { countsAtAdmission } from '../leadership/leadership-counts';
import { qualify } from '../membership/qualify';
import { admissionTerm, yearCovered, type ReleaseDate } from '../programme/release-calendar';
import type { Candidate, Change, NotAdmitted, RuleBook } from './plan-release';

/**
 * The admission of someone who holds no term on the cut-off day: the change, or why not, or null for someone who does
 * not qualify (`programme.md`, Admissions). A leadership that counts, or a grant for the year that the term covers,
 * stands for an application; former membership does not.
 */
export function planAdmission(
  release: ReleaseDate,
  candidate: Candidate,
  rules: RuleBook,
  holdBackNote: string | null,
): Change | NotAdmitted | null {
  const { member } = candidate;
  const points = pointsUpTo(candidate.approved, rules.activities, release.year, release.cutOff);
  const counting = candidate.leaderships.filter((leadership) => countsAtAdmission(leadership, release));
  const grants = grantsFor(candidate.grants, yearCovered(release));
  const putForward = counting.some((leadership) => leadership.putForward);
  const merits = { points, pointsYear: release.year, leads: counting.length > 0, putForward, grants };
  const qualification = qualify(merits, rules.tiers);
  if (qualification === null) return null;

  const tier = qualification.tier.code;
  const applied = candidate.appliedOn !== null && candidate.appliedOn <= release.cutOff;
  if (!applied && counting.length === 0 && grants.length === 0)
    return { member, tier, reason: 'not-applied', note: null };
  if (!candidate.listed) return { member, tier, reason: 'consent-missing', note: null };
  if (holdBackNote !== null) return { member, tier, reason: 'held-back', note: holdBackNote };

  const change = candidate.terms.some((term) => term.to < release.cutOff) ? 'returned' : 'admitted';
  return { member, change, tier, was: null, bases: qualification.bases, points, ...admissionTerm(release) };
}
