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

/** The local day and minute of an instant in a time zone, `2025-12-01 10:00`. */
export function localMinute(instant: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/**
 * The local day that a text names: a day as it stands, an ISO 8601 timestamp with its offset as the day that it is in the
 * time zone (worked example 9). Null for anything else: a timestamp without an offset names no instant.
 */
export function dayNamedBy(text: string, timeZone: string): CivilDate | null {
  if (isCivilDate(text)) return text;
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    return null;
  }
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

/** The same day a year earlier; of 29 February the 28th. */
export function yearEarlier(date: CivilDate): CivilDate {
  return Temporal.PlainDate.from(date).subtract({ years: 1 }, { overflow: 'constrain' }).toString();
}

/** How many days a day lies after another; 0 for the same, negative for an earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
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
  return `${String(year).padStart(4, '0')}-01-01`;
}

/** 31 December of the year. */
export function lastDayOf(year: number): CivilDate {
  return `${String(year).padStart(4, '0')}-12-31`;
}
