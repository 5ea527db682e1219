import { Temporal } from 'temporal-polyfill';
import { addDays, firstDayOf, lastDayOf, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import type { CutOff } from '../../domain/programme/programme';
import { releasesOf, type ReleaseDate } from '../../domain/release/release-calendar';
import { PROGRAMME } from '../../catalogue';

/** A release that the demo publishes, and when. */
interface DemoRelease extends ReleaseDate {
  publishedAt: string;
}

/** The days that a demo starting on a given day plays in. */
export interface DemoCalendar {
  startDate: CivilDate;
  /** The last day on which something happened: the day before the start. */
  lastDay: CivilDate;
  /** The two years whose Q4 is due, and the one after them, which may not have begun. */
  years: readonly [number, number, number];
  /** Every due release of those years, in order. */
  releases: readonly DemoRelease[];
  /** When staff review what was submitted: in the middle and at the end of each month, and on the last day. */
  reviews: readonly string[];
}

const CUT_OFFS = PROGRAMME.cutOffs as readonly CutOff[];

const kept = new Map<number, ReleaseDate[]>();

/** A year's releases; asked for each contribution, so they are kept. */
function releasesIn(year: number): ReleaseDate[] {
  const releases = kept.get(year) ?? releasesOf(year, CUT_OFFS);
  kept.set(year, releases);
  return releases;
}

/** Days between a cut-off and its publication, by quarter: staff do not always publish on the very day. */
const PUBLISHED_AFTER = { 1: 1, 2: 0, 3: 2, 4: 0 } as const;

/** The calendar of a demo: the last two years whose Q4 is due and the due quarters of the year after them. */
export function demoCalendar(startDate: CivilDate): DemoCalendar {
  const running = yearOf(startDate);
  const lastWhole = releasesIn(running).every(({ cutOff }) => cutOff <= startDate) ? running : running - 1;
  const years = [lastWhole - 1, lastWhole, lastWhole + 1] as const;
  const lastDay = addDays(startDate, -1);
  const releases = years
    .flatMap((year) => releasesIn(year))
    .filter(({ cutOff }) => cutOff <= startDate)
    .map((release) => ({ ...release, publishedAt: publication(release, startDate) }));
  return { startDate, lastDay, years, releases, reviews: reviewTimes(years[0], lastDay) };
}

/** An instant of a day in the programme's time zone, in ISO form; `time` is `HH:MM`. */
export function instantOf(date: CivilDate, time: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}:00`).toZonedDateTime(PROGRAMME.timeZone).toInstant().toString();
}

/** The first and last day of a quarter. */
export function quarterDays(year: number, quarter: 1 | 2 | 3 | 4): { from: CivilDate; to: CivilDate } {
  const releases = releasesIn(year);
  const before = releases[quarter - 2];
  const own = releases[quarter - 1];
  return { from: before ? addDays(before.cutOff, 1) : firstDayOf(year), to: own ? own.cutOff : lastDayOf(year) };
}

/** The cut-off of the quarter that a day belongs to. */
export function cutOffAfter(date: CivilDate): CivilDate {
  return releasesIn(yearOf(date)).find(({ cutOff }) => cutOff >= date)?.cutOff ?? lastDayOf(yearOf(date));
}

/** How many days lie from one day to another, both included; 0 or less when the second comes first. */
export function daysFrom(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** The day so many days after another. The plan tries thousands of days, for which calendar objects are too slow. */
export function dayAfter(from: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(from) + days) * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The earlier of two days. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

// A publication never lies after the start of the start day: whatever the hour, it has happened when the demo is loaded.
function publication(release: ReleaseDate, startDate: CivilDate): string {
  const after = PUBLISHED_AFTER[release.quarter];
  const day = addDays(release.cutOff, after);
  return day < startDate ? instantOf(day, after === 0 ? '21:00' : '10:00') : instantOf(startDate, '00:00');
}

function reviewTimes(firstYear: number, lastDay: CivilDate): string[] {
  const days: CivilDate[] = [];
  for (let month = Temporal.PlainYearMonth.from({ year: firstYear, month: 1 }); ; month = month.add({ months: 1 })) {
    const ofMonth = [15, month.daysInMonth].map((day) => month.toPlainDate({ day }).toString());
    days.push(...ofMonth.filter((day) => day < lastDay));
    if (ofMonth.some((day) => day >= lastDay)) break;
  }
  return [...days.map((day) => instantOf(day, '18:00')), instantOf(lastDay, '18:00')];
}
