import { dayObstacle, futureObstacle, quantityObstacle } from '../contribution/obstacles';
import { ruleInForce, worth, type Scored } from '../contribution/score';
import type { Activity, Tier } from '../programme/programme';
import type { RuleBook } from '../release/plan-release';
import { isCivilDate, yearOf, type CivilDate } from '../shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../shared/refusal';
import { thresholdOf, type Merits } from './qualify';
import { standingOf } from './standing';

/** One thing that somebody did, or believes to have done. */
export interface ClaimedContribution {
  activity: string;
  occurredOn: CivilDate;
  /** 1 unless the activity is counted over the year (beans). */
  quantity: number;
}

/** What someone asks: with these contributions, on that day, would I qualify? */
export interface SelfCheckRequest {
  contributions: readonly ClaimedContribution[];
  /** The day; its year is the one that counts. */
  on: CivilDate;
}

/** Why a contribution plays no part in the answer. */
type NotCounted = 'other-year' | 'after-day';

/** How far it is to a tier that points can give. */
export interface TierDistance {
  tier: string;
  threshold: number;
  /** The points still missing, 0 when reached. */
  missing: number;
}

/** What the contributions of one activity are worth together. */
export interface ActivityWorth {
  activity: string;
  contributions: number;
  quantity: number;
  points: number;
}

/** A contribution that plays no part, with its place in the request, from 0. */
export interface NotCountedContribution extends ClaimedContribution {
  index: number;
  reason: NotCounted;
}

/** What points the claimed contributions would give in the year of the day, and what tier. */
export interface SelfCheck {
  on: CivilDate;
  year: number;
  points: number;
  /** What counts in the year, for the releases to come. */
  counted: Scored[];
  /** The tier that the points reach; null for none. What the person would hold, and from when, is the releases' to say. */
  tier: string | null;
  /** In the order in which they were first named. */
  activities: ActivityWorth[];
  /** Every tier that points can give, highest first. */
  distances: TierDistance[];
  notCounted: NotCountedContribution[];
}

/** The most contributions of one question. */
export const MOST_CLAIMED = 200;

/**
 * Answers "would I qualify?" by the rules that approvals and releases use: what is approved would be worth just that.
 * Contributions of another year than the day's, or after the day, do not count and are named. Refuses TOO_MANY,
 * DATE_INVALID, ACTIVITY_UNKNOWN, DATE_IN_FUTURE for something after today, QUANTITY_INVALID, and RULE_NOT_IN_FORCE for
 * something that would count but had no rule on its day.
 */
export function decideSelfCheck(request: SelfCheckRequest, rules: RuleBook, today: CivilDate): SelfCheck | Refusal {
  const { contributions, on } = request;
  if (contributions.length > MOST_CLAIMED) {
    return refuse('TOO_MANY', { limit: MOST_CLAIMED, given: contributions.length });
  }
  if (!isCivilDate(on)) return refuse('DATE_INVALID', { value: on });
  const counted = new Map<Activity, Scored[]>();
  const notCounted: NotCountedContribution[] = [];
  for (const [index, claimed] of contributions.entries()) {
    const activity = activityOf(claimed, index, rules, today);
    if (isRefusal(activity)) return activity;
    const reason = reasonNotToCount(claimed.occurredOn, on);
    if (reason !== null) {
      notCounted.push({ ...claimed, index, reason });
      continue;
    }
    if (ruleInForce(activity, claimed.occurredOn) === null) {
      return refuse('RULE_NOT_IN_FORCE', { activity: activity.code, date: claimed.occurredOn });
    }
    // The place in the list, at equal length, so that things of one day are taken in the order in which they are named.
    const scored = { ...claimed, id: String(index).padStart(3, '0') };
    counted.set(activity, [...(counted.get(activity) ?? []), scored]);
  }
  return { on, ...worthOf(counted, yearOf(on), rules), counted: [...counted.values()].flat(), notCounted };
}

function activityOf(
  { activity: code, occurredOn, quantity }: ClaimedContribution,
  index: number,
  rules: RuleBook,
  today: CivilDate,
): Activity | Refusal {
  const activity = rules.activities.get(code);
  if (!activity) return refuse('ACTIVITY_UNKNOWN', { activity: code });
  return (
    dayObstacle(occurredOn) ??
    futureObstacle(occurredOn, today) ??
    quantityObstacle(activity, String(index), quantity) ??
    activity
  );
}

function reasonNotToCount(occurredOn: CivilDate, on: CivilDate): NotCounted | null {
  if (yearOf(occurredOn) !== yearOf(on)) return 'other-year';
  return occurredOn > on ? 'after-day' : null;
}

function worthOf(counted: ReadonlyMap<Activity, readonly Scored[]>, year: number, rules: RuleBook) {
  const activities = [...counted].map(([activity, same]) => ({
    activity: activity.code,
    contributions: same.length,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
    points: worth(activity, same),
  }));
  const points = activities.reduce((sum, activity) => sum + activity.points, 0);
  const { qualification } = standingOf(byPointsAlone(points, year), rules.tiers);
  const distances = distancesOf(points, year, rules.tiers);
  return { year, points, tier: qualification?.tier.code ?? null, activities, distances };
}

function byPointsAlone(points: number, pointsYear: number): Merits {
  return { points, pointsYear, leads: false, putForward: false, grants: [] };
}

/** What is missing in a year to each tier that points can give, highest first. */
export function distancesOf(points: number, year: number, tiers: readonly Tier[]): TierDistance[] {
  const thresholds = new Map(tiers.map((tier) => [tier.code, thresholdOf(tier, year)]));
  return standingOf(byPointsAlone(points, year), tiers).missing.flatMap(({ tier, points: missing }) => {
    const threshold = thresholds.get(tier) ?? null;
    return threshold === null ? [] : [{ tier, threshold, missing }];
  });
}
