import { firstDayOf, lastDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import { isRenewal, type ReleaseDate } from '../programme/release-calendar';

/** One person leading one group from a day to a day; the day of stepping down no longer counts. */
export interface Leadership {
  id: string;
  startedOn: CivilDate;
  endedOn: CivilDate | null;
  /** Whether the group belongs to a committee whose leaders are authorised by their office. */
  givesTitle: boolean;
  /** Whether that committee asks for a duty at all. */
  owesDuty: boolean;
  /** The days of the accepted duty contributions of this person for this group. */
  dutiesOn: readonly CivilDate[];
  /** Whether staff approved the promotion of this leader; it ends with the leadership. */
  putForward: boolean;
}

/** The days of a leadership. */
export type Office = Pick<Leadership, 'startedOn' | 'endedOn'>;

/** Whether the leadership is in force on a day. */
export function leadsOn(leadership: Office, day: CivilDate): boolean {
  return leadership.startedOn <= day && (leadership.endedOn === null || day < leadership.endedOn);
}

/** Whether the leadership is in force on any day of a year; one that was ended on its first day never was. */
export function leadsInYear({ startedOn, endedOn }: Office, year: number): boolean {
  return startedOn <= lastDayOf(year) && (endedOn === null || (endedOn > firstDayOf(year) && endedOn > startedOn));
}

/** How a leadership's duty of a year stands, seen on a day: what is dated later is not known yet. */
export function dutyOf(leadership: Leadership, year: number, seenOn: CivilDate): 'exempt' | 'met' | 'open' {
  if (!leadership.owesDuty || yearOf(leadership.startedOn) === year) return 'exempt';
  // Only what was done while leading is this leadership's duty.
  const met = leadership.dutiesOn.some((day) => yearOf(day) === year && day <= seenOn && leadsOn(leadership, day));
  return met ? 'met' : 'open';
}

/**
 * Whether a leadership counts at a renewal: in force on the year's last day, with that year's duty met or exempt
 * (`programme.md`, Leaders and duties).
 */
export function countsAtRenewal(leadership: Leadership, year: number): boolean {
  const lastDay = lastDayOf(year);
  return leadership.givesTitle && leadsOn(leadership, lastDay) && dutyOf(leadership, year, lastDay) !== 'open';
}

/**
 * Whether a leadership counts at an admission: in force on the cut-off day, and begun in that year or with that year's
 * duty met, or, in Q1–Q3, with the duty of the year before met or exempt (`programme.md`, Leaders and duties).
 */
export function countsAtAdmission(leadership: Leadership, release: ReleaseDate): boolean {
  if (!leadership.givesTitle || !leadsOn(leadership, release.cutOff)) return false;
  if (dutyOf(leadership, release.year, release.cutOff) !== 'open') return true;
  return (
    !isRenewal(release) &&
    begunBefore(leadership, release.year) &&
    dutyOf(leadership, release.year - 1, release.cutOff) !== 'open'
  );
}

function begunBefore(leadership: Leadership, year: number): boolean {
  return yearOf(leadership.startedOn) < year;
}
