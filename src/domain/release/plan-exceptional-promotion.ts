import { pointsUpTo } from '../contribution/score';
import { grantsFor } from '../grant/grant';
import { lastDayOf } from '../shared/civil-date';
import type { ReleaseDate } from './release-calendar';
import { rankOf } from './plan-renewal';
import type { Candidate, Change, RuleBook } from './plan-release';
import type { Term } from '../roster/terms';

/**
 * Between Decembers a member's tier does not move, unless an exception for the current year gives a higher one: then
 * the next of Q1–Q3 promotes, with the exception as the only basis, to the end of the year (`programme.md`, Between
 * Decembers). Null where nothing changes.
 */
export function planExceptionalPromotion(
  release: ReleaseDate,
  candidate: Candidate,
  held: Term,
  rules: RuleBook,
): Change | null {
  const excepted = grantsFor(candidate.grants, release.year).filter(({ basis }) => basis === 'exception');
  const [tier] = rules.tiers
    .filter(({ code }) => excepted.some((grant) => grant.tier === code))
    .sort((a, b) => b.rank - a.rank);
  if (!tier || tier.rank <= rankOf(held.tier, rules)) return null;
  return {
    member: candidate.member,
    change: 'promoted',
    tier: tier.code,
    was: held.tier,
    bases: ['exception'],
    points: pointsUpTo(candidate.approved, rules.activities, release.year, release.cutOff),
    pointsYear: release.year,
    from: release.cutOff,
    to: lastDayOf(release.year),
  };
}
