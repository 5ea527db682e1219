import { lastDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import type { ReleaseDate } from './release-calendar';

/** The place of a release in the order of releases. */
export type InOrder = Pick<ReleaseDate, 'year' | 'quarter'>;

/**
 * The first year before the given one whose renewals must still be published: somebody holds a term on its 31 December,
 * and neither its Q4 nor a later release is published (`programme.md`, Release: Q4 cannot be left out). Null where there is
 * none.
 *
 * @param latest the latest release published (or known)
 * @param yearEnds the years on whose 31 December somebody holds a term ({@link yearEndsOf})
 */
export function yearToRenew(before: number, latest: InOrder | null, yearEnds: readonly number[]): number | null {
  const open = yearEnds.filter((year) => year < before && !isPassed(year, latest));
  return open.length > 0 ? Math.min(...open) : null;
}

function isPassed(year: number, latest: InOrder | null): boolean {
  return latest !== null && (latest.year > year || (latest.year === year && latest.quarter === 4));
}

/** The code of the Q4 that must be published before a release, by {@link yearToRenew}; null where none must. */
export function renewalsBefore(
  release: InOrder,
  published: readonly ReleaseDate[],
  yearEnds: readonly number[],
): string | null {
  const year = yearToRenew(release.year, latestOf(published), yearEnds);
  return year === null ? null : `${String(year).padStart(4, '0')}Q4`;
}

/** The latest of some releases by their cut-off; null of none. */
export function latestOf<Release extends Pick<ReleaseDate, 'cutOff'>>(releases: readonly Release[]): Release | null {
  return releases.reduce<Release | null>((latest, one) => (latest && latest.cutOff > one.cutOff ? latest : one), null);
}

/** The years on whose 31 December one of the terms is in force. */
export function yearEndsOf(terms: readonly { from: CivilDate; to: CivilDate }[]): number[] {
  const years = new Set<number>();
  for (const { from, to } of terms) {
    const last = yearOf(to);
    for (let year = yearOf(from); year < last; year += 1) years.add(year);
    if (to === lastDayOf(last)) years.add(last);
  }
  return [...years];
}
