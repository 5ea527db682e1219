import { civilDate, lastDayOf, firstDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import type { CutOff, Quarter } from '../programme/programme';

/** One quarter's release in the calendar: `2025Q1`, its programme year and its cut-off day, which is its go-live day. */
export interface ReleaseDate {
  code: string;
  year: number;
  quarter: Quarter;
  cutOff: CivilDate;
}

/** The release that a code such as `2025Q1` names; null where it is no release code. */
export function parseRelease(code: string, cutOffs: readonly CutOff[]): ReleaseDate | null {
  const parts = /^(\d{4})Q([1-4])$/.exec(code);
  if (!parts) return null;
  const year = Number(parts[1]);
  const quarter = Number(parts[2]) as Quarter;
  const rule = cutOffs.find((cutOff) => cutOff.quarter === quarter);
  return rule ? { code, year, quarter, cutOff: civilDate(year, rule.month, rule.day) } : null;
}

/** A year's releases in order (`programme.md`, Release: four a year). */
export function releasesOf(year: number, cutOffs: readonly CutOff[]): ReleaseDate[] {
  return ([1, 2, 3, 4] as const)
    .map((quarter) => parseRelease(`${String(year).padStart(4, '0')}Q${quarter}`, cutOffs))
    .filter((release) => release !== null);
}

/** The first release whose cut-off has not passed before the day: what is being worked towards. */
export function nextRelease(today: CivilDate, cutOffs: readonly CutOff[]): ReleaseDate | null {
  const year = yearOf(today);
  return (
    [...releasesOf(year, cutOffs), ...releasesOf(year + 1, cutOffs)].find((release) => release.cutOff >= today) ?? null
  );
}

/** Whether the year's last release, at which members are renewed. */
export function isRenewal(release: ReleaseDate): boolean {
  return release.quarter === 4;
}

/**
 * The year that an admission's term covers: the release's own for Q1–Q3, the next one for Q4. A grant must name it to
 * count (`programme.md`, Admissions).
 */
export function yearCovered(release: ReleaseDate): number {
  return isRenewal(release) ? release.year + 1 : release.year;
}

/** The days of a term that begins by admission in the release. */
export function admissionTerm(release: ReleaseDate): { from: CivilDate; to: CivilDate } {
  return { from: release.cutOff, to: lastDayOf(yearCovered(release)) };
}

/** The days of a term renewed in a Q4 release: the whole next year. */
export function renewalTerm(release: ReleaseDate): { from: CivilDate; to: CivilDate } {
  return { from: firstDayOf(release.year + 1), to: lastDayOf(release.year + 1) };
}
