import { firstDayOf, type CivilDate } from '../shared/civil-date';
import type { Activity } from '../programme/programme';
import { ruleInForce, type Scored } from './score';

/**
 * One person's approved contributions of one activity that happened under one rule, as one row. What is counted over the
 * year is folded whatever the quantities; of other activities only contributions of the same quantity are.
 */
export interface Folded {
  activity: string;
  /** The first of the days (see {@link foldingDays}) on which they happened. */
  from: CivilDate;
  /** The quantity of each of them; 0 where it plays no part, as they are counted over the year. */
  each: number;
  /** All quantities together. */
  quantity: number;
}

/**
 * The days from which contributions of a year, and of years before it, may be folded, up to the next such day: the first
 * of each year, and every later one up to the cut-off on which any rule begins. Between two of them neither the year nor a
 * rule changes. Sorted.
 *
 * @param years how many years, the last of them the one given
 */
export function foldingDays(
  activities: ReadonlyMap<string, Activity>,
  year: number,
  cutOff: CivilDate,
  years = 1,
): [CivilDate, ...CivilDate[]] {
  const first = firstDayOf(year - years + 1);
  const firstDays = Array.from({ length: years - 1 }, (_, at) => firstDayOf(year - at));
  const begun = [...activities.values()].flatMap(({ revisions }) =>
    revisions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > first && day <= cutOff),
  );
  return [first, ...[...new Set([...begun, ...firstDays])].sort()];
}

/**
 * A contribution that is worth what the folded ones are worth, wherever others stand before and after it: under one rule
 * neither full units nor a cap ask how a sum came about. What an activity without a rule gives is nothing, and stays so.
 */
export function unfolded({ activity: code, from, each, quantity }: Folded, activity: Activity): Scored {
  const rule = ruleInForce(activity, from);
  const counted = activity.countedOverYear || rule === null;
  // Of contributions scored one by one, only the full units of each count.
  const full = counted ? quantity : (quantity / each) * (each - (each % rule.unit));
  return { id: from, activity: code, occurredOn: from, quantity: full };
}
