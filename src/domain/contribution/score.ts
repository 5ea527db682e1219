import { yearOf, type CivilDate } from '../shared/civil-date';
import type { Activity, RuleRevision } from '../programme/programme';

/** An approved contribution as scoring needs it. */
export interface Scored {
  id: string;
  activity: string;
  occurredOn: CivilDate;
  quantity: number;
}

/** The rule of an activity in force on a day; null before its first revision. */
export function ruleInForce(activity: Pick<Activity, 'revisions'>, on: CivilDate): RuleRevision | null {
  let inForce: RuleRevision | null = null;
  for (const revision of activity.revisions) {
    if (revision.effectiveFrom <= on && (inForce === null || revision.effectiveFrom > inForce.effectiveFrom)) {
      inForce = revision;
    }
  }
  return inForce;
}

/**
 * What one person's approved contributions of one activity in one year are worth together, in points
 * (`programme.md`, Points are a ledger; Rules have dates; Beans).
 *
 * Each contribution is scored by the rule in force on its day. Quantities counted over the year are added up in the
 * order in which things happened, and the contribution that completes a full unit gives that unit's points. A cap
 * limits the running sum. The order of approvals plays no part.
 */
export function worth(activity: Activity, contributions: readonly Scored[]): number {
  let points = 0;
  let counted = 0;
  for (const contribution of inOrderOfOccurrence(contributions)) {
    const rule = ruleInForce(activity, contribution.occurredOn);
    if (rule === null) continue;
    const before = activity.countedOverYear ? Math.floor(counted / rule.unit) : 0;
    counted = activity.countedOverYear ? counted + contribution.quantity : contribution.quantity;
    const gained = (Math.floor(counted / rule.unit) - before) * rule.points;
    points += rule.cap === null ? gained : Math.max(0, Math.min(gained, rule.cap - points));
  }
  return points;
}

/**
 * A person's points in a year, counted anew from the approved contributions that happened in it up to the cut-off day
 * (`programme.md`, "Points up to a cut-off").
 */
export function pointsUpTo(
  contributions: readonly Scored[],
  activities: ReadonlyMap<string, Activity>,
  year: number,
  cutOff: CivilDate,
): number {
  const byActivity = new Map<string, Scored[]>();
  for (const contribution of contributions) {
    if (yearOf(contribution.occurredOn) !== year || contribution.occurredOn > cutOff) continue;
    const same = byActivity.get(contribution.activity);
    if (same) same.push(contribution);
    else byActivity.set(contribution.activity, [contribution]);
  }
  let points = 0;
  for (const [code, same] of byActivity) {
    const activity = activities.get(code);
    if (activity) points += worth(activity, same);
  }
  return points;
}

function inOrderOfOccurrence(contributions: readonly Scored[]): readonly Scored[] {
  return [...contributions].sort((a, b) => compare(a.occurredOn, b.occurredOn) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
