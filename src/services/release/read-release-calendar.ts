import { calendarYears, releaseStates, type CalendarQuarter } from '../../domain/release/release-states';
import { localDate, type CivilDate } from '../../domain/shared/civil-date';
import { findDeskVersion } from '../../persistence/release/desk-version';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';

/** A year of the calendar of releases. */
export interface ReleaseCalendar {
  today: CivilDate;
  /** The zone in which an instant has its day. */
  timeZone: string;
  /** The years to choose from, latest first. */
  years: number[];
  year: number;
  quarters: (CalendarQuarter & { publishedAt: string | null })[];
}

/** The quarters of a year, this year's unless another is given, and where each stands today. */
export async function readReleaseCalendar(context: ServiceContext, asked: number | null): Promise<ReleaseCalendar> {
  const { timeZone, cutOffs } = await getProgramme(context.database);
  const today = localDate(context.clock.now(), timeZone);
  const published = await findReleases(context.database);
  const years = calendarYears(today, cutOffs, published);
  const year = asked ?? Number(today.slice(0, 4));
  const instants = new Map(published.map(({ code, publishedAt }) => [code, publishedAt.toISOString()]));
  const yearEnds = await findYearEnds(context.database);
  const quarters = releaseStates(year, today, cutOffs, published, yearEnds).map((quarter) => ({
    ...quarter,
    publishedAt: instants.get(quarter.code) ?? null,
  }));
  return { today, timeZone, years, year, quarters };
}

/**
 * What a page that shows a draft asks from time to time: another version than the one it has read says that something
 * may be different, be it only that a new day has begun in the programme's time zone. One statement, and no draft.
 */
export async function readDeskVersion({ database, clock }: ServiceContext): Promise<{ version: string }> {
  const { timeZone } = await getProgramme(database);
  return { version: `${localDate(clock.now(), timeZone)} ${await findDeskVersion(database)}` };
}
