import { latestOf, renewalsBefore } from './renewals-due';
import { yearOf, type CivilDate } from '../shared/civil-date';
import type { CutOff } from '../programme/programme';
import { nextRelease, releasesOf, type ReleaseDate } from './release-calendar';

/**
 * Where a quarter stands: published; left out, as a later one is published; due, as its cut-off day has come; next, what
 * is being worked towards; later.
 */
export type ReleaseState = 'published' | 'left-out' | 'due' | 'next' | 'later';

/** A quarter in the calendar of releases. */
export interface CalendarQuarter extends ReleaseDate {
  state: ReleaseState;
  /** The Q4 that must be published first, as members of its year wait for their renewal; null where nothing must. */
  renewalsPending: string | null;
}

/**
 * Where each quarter of a year stands on a day. Several can be due: publishing a later one leaves the earlier out, unless
 * that is a Q4 at which members are to be renewed.
 *
 * @param yearEnds the years on whose 31 December somebody holds a term
 */
export function releaseStates(
  year: number,
  today: CivilDate,
  cutOffs: readonly CutOff[],
  published: readonly ReleaseDate[],
  yearEnds: readonly number[],
): CalendarQuarter[] {
  const latest = latestOf(published);
  const next = [yearOf(today), yearOf(today) + 1]
    .flatMap((candidate) => releasesOf(candidate, cutOffs))
    .find(({ cutOff }) => cutOff > today);
  return releasesOf(year, cutOffs).map((release) => {
    if (published.some(({ code }) => code === release.code))
      return { ...release, state: 'published', renewalsPending: null };
    if (latest && latest.cutOff > release.cutOff) return { ...release, state: 'left-out', renewalsPending: null };
    const renewalsPending = renewalsBefore(release, published, yearEnds);
    if (release.cutOff <= today) return { ...release, state: 'due', renewalsPending };
    return { ...release, state: release.code === next?.code ? 'next' : 'later', renewalsPending };
  });
}

/** The years that the calendar offers, latest first: from the first published, or last year, to the next release's. */
export function calendarYears(
  today: CivilDate,
  cutOffs: readonly CutOff[],
  published: readonly ReleaseDate[],
): number[] {
  const last = Math.max(yearOf(today), nextRelease(today, cutOffs)?.year ?? 0, ...published.map(({ year }) => year));
  const first = Math.min(yearOf(today) - 1, ...published.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}
