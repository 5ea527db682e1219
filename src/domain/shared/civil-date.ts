import { Temporal } from 'temporal-polyfill';

/** A day without time or zone, `YYYY-MM-DD`. Two civil dates compare as strings do. */
export type CivilDate = string;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && existsAsDate(text);
}

function existsAsDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The local day of an instant in a time zone; worked example 9 of `programme.md`: 2025-12-31T16:10Z is 2026-01-01 in
 * Asia/Shanghai.
 */
export function localDate(instant: Date, timeZone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The first instant after the end of a day in a time zone. */
export function endOfDay(date: CivilDate, timeZone: string): Date {
  const next = Temporal.PlainDate.from(date).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The calendar year of a day, which is its programme year. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** The day of a year, month (1–12) and day; a day past the month's end is its last one. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString();
}

/** 1 January of the year. */
export function firstDayOf(year: number): CivilDate {
  return civilDate(year, 1, 1);
}

/** 31 December of the year. */
export function lastDayOf(year: number): CivilDate {
  return civilDate(year, 12, 31);
}
