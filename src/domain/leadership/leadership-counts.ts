import { firstDayOf, lastDayOf, yearEarlier, yearOf, type CivilDate } from '../shared/civil-date';
import { isRenewal, type ReleaseDate } from '../release/release-calendar';

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
  /** Whether staff approved the promotion of this leader, and did not withdraw that; it ends with the leadership. */
  putForward: boolean;
  /** The times that the same person led the same group before. */
  formerly: readonly (Office & { id: string })[];
}

/** The days of a leadership. */
export interface Office {
  startedOn: CivilDate;
  endedOn: CivilDate | null;
}

/** Whether the leadership is in force on a day. */
export function leadsOn(leadership: Office, day: CivilDate): boolean {
  return leadership.startedOn <= day && (leadership.endedOn === null || day < leadership.endedOn);
}

/** Whether the leadership is in force on any day of a year; one that was ended on its first day never was. */
export function leadsInYear({ startedOn, endedOn }: Office, year: number): boolean {
  return startedOn <= lastDayOf(year) && (endedOn === null || (endedOn > firstDayOf(year) && endedOn > startedOn));
}

/**
 * The day on which the same person last stepped down from the same group, where that takes the exemption of the year of
 * appointment: the same day a year before the first day, or later (`programme.md`, Leaders and duties: stepping down for
 * a day frees nobody). Null otherwise; a leadership that was ended on its first day never was, and takes nothing.
 */
export function steppedDownBefore({
  startedOn,
  formerly,
}: Pick<Leadership, 'startedOn' | 'formerly'>): CivilDate | null {
  const ends = formerly.flatMap((office) =>
    office.endedOn !== null && office.startedOn < office.endedOn && office.endedOn <= startedOn ? [office.endedOn] : [],
  );
  const last = ends.sort().at(-1) ?? null;
  return last !== null && last >= yearEarlier(startedOn) ? last : null;
}

/**
 * Whether what was done on a day is this leadership's duty: what the person did while they led the group, now or before.
 * It belongs to no leadership of somebody else or of another group.
 */
export function doneInOffice(
  leadership: Pick<Leadership, 'startedOn' | 'endedOn' | 'formerly'>,
  day: CivilDate,
): boolean {
  return leadsOn(leadership, day) || leadership.formerly.some((office) => leadsOn(office, day));
}

/** How a leadership's duty of a year stands, seen on a day: what is dated later is not known yet. */
export function dutyOf(leadership: Leadership, year: number, seenOn: CivilDate): 'exempt' | 'met' | 'open' {
  if (!leadership.owesDuty) return 'exempt';
  if (yearOf(leadership.startedOn) === year && steppedDownBefore(leadership) === null) return 'exempt';
  const met = leadership.dutiesOn.some((day) => yearOf(day) === year && day <= seenOn && doneInOffice(leadership, day));
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
 * Whether a leadership counts at an admission: in force on the cut-off day, with that year's duty met or exempt, or, in
 * Q1–Q3, with the duty of the year before met, or exempt for this very leadership, which a leadership that begins later
 * cannot be (`programme.md`, Leaders and duties).
 */
export function countsAtAdmission(leadership: Leadership, release: ReleaseDate): boolean {
  if (!leadership.givesTitle || !leadsOn(leadership, release.cutOff)) return false;
  if (dutyOf(leadership, release.year, release.cutOff) !== 'open') return true;
  return !isRenewal(release) && dutyOf(leadership, release.year - 1, release.cutOff) !== 'open';
}
