import type { CivilDate } from '../shared/civil-date';
import { lastDayOf } from '../shared/civil-date';
import type { Activity, Basis, Tier } from '../programme/programme';
import { isRenewal, type ReleaseDate } from './release-calendar';
import type { Scored } from '../contribution/score';
import type { Leadership } from '../leadership/leadership-counts';
import type { Grant } from '../grant/grant';
import { inForceOn, type Term } from '../roster/terms';
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
  /**
   * Approved contributions of the release's year and of the year before; duties are in `leaderships`, and count here by
   * their points.
   */
  approved: readonly Scored[];
  leaderships: readonly Leadership[];
  grants: readonly Grant[];
  /** Terms from the releases and corrections published so far. */
  terms: readonly Term[];
}

/** The programme's rules: what points are worth, and what gives a tier. */
export interface RuleBook {
  tiers: readonly Tier[];
  activities: ReadonlyMap<string, Activity>;
}

/** The programme's rules as a release applies them. */
export interface ReleaseRules extends RuleBook {
  /** Whether admissions of Q1–Q3 also look at the points of the whole year before (`programme.md`, Admissions). */
  yearBeforeCounts: boolean;
}

export type ChangeKind = 'admitted' | 'returned' | 'renewed' | 'promoted' | 'demoted' | 'lapsed';

/** Whether a change lets somebody in who holds no term. */
export function isAdmission({ change }: Pick<Change, 'change'>): boolean {
  return change === 'admitted' || change === 'returned';
}

/** One line of a release: what it changes for one person, and why. */
export interface Change {
  member: string;
  change: ChangeKind;
  /** Null when lapsed, with `from` and `to`; `bases` is then empty. */
  tier: string | null;
  /** The tier that ends; null for admissions and returns. */
  was: string | null;
  bases: readonly Basis[];
  /** The person's points of `pointsYear`: up to the cut-off those of the release's year, all of those of the year before. */
  points: number;
  /** The release's year, or the year before, where an admission needs its points. */
  pointsYear: number;
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

/** What a release does with one person: a change, why they are not admitted, or nothing. */
export type Outcome = Change | NotAdmitted | null;

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
  rules: ReleaseRules,
  holdBacks: ReadonlyMap<string, string> = new Map(),
): ReleasePlan {
  const changes: Change[] = [];
  const notAdmitted: NotAdmitted[] = [];
  for (const candidate of candidates) {
    const outcome = planFor(release, candidate, rules, holdBacks);
    if (outcome === null) continue;
    if ('reason' in outcome) notAdmitted.push(outcome);
    else changes.push(outcome);
  }
  return { changes: changes.sort(byMember), notAdmitted: notAdmitted.sort(byMember) };
}

/** What the release does with one person, whatever it does with others. */
export function planFor(
  release: ReleaseDate,
  candidate: Candidate,
  rules: ReleaseRules,
  holdBacks: ReadonlyMap<string, string>,
): Outcome {
  if (candidate.state !== 'active') return null;
  const [held] = inForceOn(candidate.terms, isRenewal(release) ? lastDayOf(release.year) : release.cutOff);
  if (!held) return planAdmission(release, candidate, rules, holdBacks.get(candidate.member) ?? null);
  return isRenewal(release)
    ? planRenewal(release, candidate, held, rules)
    : planExceptionalPromotion(release, candidate, held, rules);
}

/** Order of lines: by person. */
export function byMember(a: { member: string }, b: { member: string }): number {
  return a.member < b.member ? -1 : 1;
}
