import { yearOf, type CivilDate } from '../shared/civil-date';
import type { CutOff } from '../programme/programme';
import { latestOf, yearToRenew } from './renewals-due';
import { isRenewal, releasesOf, type ReleaseDate } from './release-calendar';
import { releaseStates } from './release-states';

/** What the calendar asks for on a day. */
export interface ReleasesAtHand {
  /** The next cut-off; null where the programme has none. */
  next: ReleaseDate | null;
  /**
   * The latest quarter whose cut-off day has come and that can still be published; publishing it leaves earlier ones out.
   * A Q4 at which members are to be renewed comes before all later ones.
   */
  due: ReleaseDate | null;
}

/**
 * The next cut-off after a day, and the quarter that waits for its publication.
 *
 * @param yearEnds the years on whose 31 December somebody holds a term
 */
export function releasesAtHand(
  today: CivilDate,
  cutOffs: readonly CutOff[],
  published: readonly ReleaseDate[],
  yearEnds: readonly number[],
): ReleasesAtHand {
  const year = yearOf(today);
  const next = [year, year + 1].flatMap((one) => releasesOf(one, cutOffs)).find(({ cutOff }) => cutOff > today) ?? null;
  const toRenew = yearToRenew(year, latestOf(published), yearEnds);
  const due = [...(toRenew === null || toRenew === year - 1 ? [] : [toRenew]), year - 1, year]
    .flatMap((one) => releaseStates(one, today, cutOffs, published, yearEnds))
    .filter(({ state, renewalsPending }) => state === 'due' && renewalsPending === null)
    .at(-1);
  return { next, due: due ? { code: due.code, year: due.year, quarter: due.quarter, cutOff: due.cutOff } : null };
}

/**
 * The programme year that is being worked for: from 1 January still the one before, as long as its Q4 is due. What is
 * approved until that is published counts for it.
 */
export function yearAtHand(today: CivilDate, { due }: Pick<ReleasesAtHand, 'due'>): number {
  const year = yearOf(today);
  return due !== null && isRenewal(due) ? Math.min(due.year, year) : year;
}
