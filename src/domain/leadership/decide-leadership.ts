import { isCivilDate, lastDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import { refuse, type Refusal } from '../shared/refusal';
import type { Office } from './leadership-counts';

/** One time that a person led a group, or will. */
export interface Period extends Office {
  id: string;
}

/** Nobody was a leader before the record begins. */
const EARLIEST = '1990-01-01';

/** The leadership that is held today, or begins later; the one of the given id where one is given. Null for none. */
export function heldPeriod(periods: readonly Period[], today: CivilDate, id: string | null = null): Period | null {
  const held = periods.filter(({ endedOn }) => endedOn === null || endedOn > today);
  return (id === null ? held[0] : held.find((period) => period.id === id)) ?? null;
}

/** Whether anybody can lead a group from now on. Refuses GROUP_DISSOLVED. */
export function decideLeading(group: string, dissolved: boolean): Refusal | null {
  return dissolved ? refuse('GROUP_DISSOLVED', { group }) : null;
}

/**
 * Whether a person can lead the group from a day on, given the other times that they did. Refuses what {@link decideLeading}
 * refuses, DATE_INVALID, DATE_OUT_OF_RANGE, ALREADY_LEADING, and LEADERSHIP_OVERLAPS for days on which they led it before.
 */
export function decideAppointment(
  given: { member: string; group: string; dissolved: boolean; startedOn: CivilDate },
  periods: readonly Period[],
  today: CivilDate,
): Refusal | null {
  const { member, group, dissolved, startedOn } = given;
  return (
    decideLeading(group, dissolved) ??
    dayRefused(startedOn, today) ??
    overlapRefused({ member, group }, periods, startedOn, today)
  );
}

/** Whether a leadership can end on a day, which no longer counts. Refuses DATE_INVALID, DATE_OUT_OF_RANGE, ENDS_BEFORE_START. */
export function decideEnding(held: Period, endedOn: CivilDate, today: CivilDate): Refusal | null {
  const obstacle = dayRefused(endedOn, today);
  if (obstacle) return obstacle;
  return endedOn < held.startedOn ? refuse('ENDS_BEFORE_START', { date: endedOn, startedOn: held.startedOn }) : null;
}

/**
 * Whether an ending can be taken back, so that the leadership goes on as if it had not been. Refuses ALREADY_LEADING
 * where it has no end or another is held by now, what {@link decideLeading} refuses, and LEADERSHIP_FOLLOWED where another
 * began in between.
 */
export function decideResumption(
  given: { member: string; group: string; dissolved: boolean; period: Period },
  periods: readonly Period[],
  today: CivilDate,
): Refusal | null {
  const { member, group, dissolved, period } = given;
  if (period.endedOn === null) return refuse('ALREADY_LEADING', { member, group });
  const gone = decideLeading(group, dissolved);
  if (gone) return gone;
  const others = periods.filter(({ id }) => id !== period.id);
  const obstacle = overlapRefused({ member, group }, others, period.startedOn, today);
  // No other day can be chosen here, so the word of an overlap would be of no help.
  return obstacle?.code === 'LEADERSHIP_OVERLAPS' ? refuse('LEADERSHIP_FOLLOWED', obstacle.data) : obstacle;
}

function dayRefused(day: CivilDate, today: CivilDate): Refusal | null {
  if (!isCivilDate(day)) return refuse('DATE_INVALID', { value: day });
  const latest = lastDayOf(yearOf(today) + 1);
  return day < EARLIEST || day > latest ? refuse('DATE_OUT_OF_RANGE', { date: day, earliest: EARLIEST, latest }) : null;
}

/** A leadership from a day on without an end lies over every other that ends later; one that never was is no obstacle. */
function overlapRefused(
  who: { member: string; group: string },
  periods: readonly Period[],
  from: CivilDate,
  today: CivilDate,
): Refusal | null {
  const over = periods.filter(({ startedOn, endedOn }) => endedOn === null || (endedOn > from && endedOn > startedOn));
  if (heldPeriod(over, today)) return refuse('ALREADY_LEADING', who);
  const [other] = over;
  return other ? refuse('LEADERSHIP_OVERLAPS', { from: other.startedOn, until: other.endedOn ?? '' }) : null;
}
