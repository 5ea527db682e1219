import type { CivilDate } from '../shared/civil-date';
import { lastDayOf } from '../shared/civil-date';
import type { Activity, Basis, Tier } from '../programme/programme';
import { isRenewal, type ReleaseDate } from '../programme/release-calendar';
import type { Scored } from '../contribution/score';
import type { Leadership } from '../leadership/leadership-counts';
import type { Grant } from '../grant/grant';
import { inForceOn, type Term } from './terms';
import { planAdmission } from './plan-admission';
import { planRenewal } from './plan-renewal';
import { planExceptionalPromotion } from './plan-exceptional-promotion';

/** All that a release asks of one person. */
export interface Candidate {
  member: string;
  appliedOn: CivilDate | null;
  /** Consent to be shown on the public roster. */
  listed: boolean;
  state: 'active' | 'retired' | 'deceased';
  /** Approved contributions of the release's year; duties are in `leaderships`, and count here by their points. */
  approved: readonly Scored[];
  leaderships: readonly Leadership[];
  grants: readonly Grant[];
  /** Terms from the releases and corrections published so far. */
  terms: readonly Term[];
}

/** The programme's rules as a release applies them. */
export interface RuleBook {
  tiers: readonly Tier[];
  activities: ReadonlyMap<string, Activity>;
}

export type ChangeKind = 'admitted' | 'returned' | 'renewed' | 'promoted' | 'demoted' | 'lapsed';

/** One line of a release: what it changes for one person, and why. */
export interface Change {
  member: string;
  change: ChangeKind;
  /** Null when lapsed, with `from` and `to`; `bases` is then empty. */
  tier: string | null;
  /** The tier that ends; null for admissions and returns. */
  was: string | null;
  bases: readonly Basis[];
  /** The person's points of the release's year up to its cut-off. */
  points: number;
  from: CivilDate | null;
  to: CivilDate | null;
}

/** Someone who qualifies and holds no term, but is not admitted; for staff and the person only. */
export interface NotAdmitted {
  member: string;
  tier: string;
  reason: 'not-applied' | 'consent-missing' | 'held-back';
  /** The written note of a hold-back. */
  note: string | null;
}

/** What publishing the release would change. */
export interface ReleasePlan {
  changes: Change[];
  notAdmitted: NotAdmitted[];
}

/**
 * Computes a release (`programme.md`, Release): renewals of everyone whose term is in force on 31 December in Q4,
 * promotions by exception in Q1–Q3, admissions of people without a term in every release. Pure: computing it again, or
 * for people in another order, gives the same plan, sorted by member.
 */
export function planRelease(
  release: ReleaseDate,
  candidates: Iterable<Candidate>,
  rules: RuleBook,
  holdBacks: ReadonlyMap<string, string> = new Map(),
): ReleasePlan {
  const changes: Change[] = [];
  const notAdmitted: NotAdmitted[] = [];
  for (const candidate of candidates) {
    if (candidate.state !== 'active') continue;
    const [held] = inForceOn(candidate.terms, isRenewal(release) ? lastDayOf(release.year) : release.cutOff);
    if (held) {
      const change = isRenewal(release)
        ? planRenewal(release, candidate, held, rules)
        : planExceptionalPromotion(release, candidate, held, rules);
      if (change) changes.push(change);
    } else {
      const outcome = planAdmission(release, candidate, rules, holdBacks.get(candidate.member) ?? null);
      if (outcome === null) continue;
      if ('reason' in outcome) notAdmitted.push(outcome);
      else changes.push(outcome);
    }
  }
  return { changes: changes.sort(byMember), notAdmitted: notAdmitted.sort(byMember) };
}

function byMember(a: { member: string }, b: { member: string }): number {
  return a.member < b.member ? -1 : 1;
}
