import { Temporal } from 'temporal-polyfill';
import { addDays, type CivilDate } from './civil-date';

/** The weeks of a day's month, each from Monday to Sunday; days of the months beside it fill them up. */
export function weeksOfMonth(day: CivilDate): CivilDate[][] {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  const start = addDays(first.toString(), 1 - first.dayOfWeek);
  const weeks = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => addDays(start, week * 7 + weekday)),
  );
}

/** The same day so many months later (earlier when negative); of a shorter month the last one. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}

/** Where in its week a day stands: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: CivilDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek - 1;
}
