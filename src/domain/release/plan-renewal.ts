import { pointsUpTo } from '../contribution/score';
import { grantsFor } from '../grant/grant';
import { countsAtRenewal } from '../leadership/leadership-counts';
import { qualify } from '../membership/qualify';
import { renewalTerm, type ReleaseDate } from './release-calendar';
import type { Candidate, Change, ChangeKind, RuleBook } from './plan-release';
import type { Term } from '../roster/terms';

/**
 * What a Q4 release makes of a term in force on 31 December: renewed, promoted, demoted or lapsed, by the ending year's
 * points, leaderships that count and grants that name the next year (`programme.md`, Renewals). It asks neither for an
 * application nor for consent.
 */
export function planRenewal(release: ReleaseDate, candidate: Candidate, held: Term, rules: RuleBook): Change {
  const { member } = candidate;
  const points = pointsUpTo(candidate.approved, rules.activities, release.year, release.cutOff);
  const counting = candidate.leaderships.filter((leadership) => countsAtRenewal(leadership, release.year));
  const grants = grantsFor(candidate.grants, release.year + 1);
  const putForward = counting.some((leadership) => leadership.putForward);
  const merits = { points, pointsYear: release.year, leads: counting.length > 0, putForward, grants };
  const qualification = qualify(merits, rules.tiers);
  const counted = { points, pointsYear: release.year };
  if (qualification === null) {
    return { member, change: 'lapsed', tier: null, was: held.tier, bases: [], ...counted, from: null, to: null };
  }
  const { tier, bases } = qualification;
  const change = comparedWith(tier.rank, rankOf(held.tier, rules));
  return { member, change, tier: tier.code, was: held.tier, bases, ...counted, ...renewalTerm(release) };
}

function comparedWith(rank: number, former: number): ChangeKind {
  if (rank > former) return 'promoted';
  return rank < former ? 'demoted' : 'renewed';
}

/** The rank of a tier by its code; 0, below all, for one that staff have since removed. */
export function rankOf(tier: string, rules: RuleBook): number {
  return rules.tiers.find(({ code }) => code === tier)?.rank ?? 0;
}
