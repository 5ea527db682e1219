import { lastDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import { yearEndsOf, yearToRenew, type InOrder } from '../release/renewals-due';
import type { Term } from './terms';

/** The day that a question about the roster is answered for. */
export interface RosterDay {
  on: CivilDate;
  /**
   * The day lies after a 31 December whose renewals are not published: what was published is all that it shows. Where no
   * day was asked for, the roster of that 31 December is still shown.
   */
  renewalPending: boolean;
}

/**
 * The day that the roster is shown for: the one asked for, else today — but from 1 January until the renewals are
 * published, 31 December, so that the site is never empty over New Year (`programme.md`, The roster on a date).
 *
 * @param latest the latest release published (or known), null when there is none
 * @param terms everything published (or known); for the question about one person, their own are enough
 */
export function rosterDay(
  asked: CivilDate | null,
  today: CivilDate,
  latest: InOrder | null,
  terms: readonly Pick<Term, 'from' | 'to'>[],
): RosterDay {
  const yearEnds = yearEndsOf(terms);
  const renewalPending = yearToRenew(yearOf(asked ?? today), latest, yearEnds) !== null;
  return { on: asked ?? currentDay(today, latest, yearEnds), renewalPending };
}

/**
 * The day that the roster of everybody is shown for where no day was asked for; see {@link rosterDay}.
 *
 * @param yearEnds the years on whose 31 December somebody holds a term
 */
export function currentDay(today: CivilDate, latest: InOrder | null, yearEnds: readonly number[]): CivilDate {
  const toRenew = yearToRenew(yearOf(today), latest, yearEnds);
  return toRenew === null ? today : lastDayOf(toRenew);
}

/** What the display order of a roster goes by. */
export interface Placed {
  /** The tier's rank; the highest comes first. */
  rank: number;
  /** Pinyin of the name, editable by staff. */
  sortKey: string;
  name: string;
  slug: string;
}

/** Compares two entries for display: tier, pinyin sort key, Chinese name, slug (`programme.md`, The roster on a date). */
export function inDisplayOrder(a: Placed, b: Placed): number {
  return b.rank - a.rank || compare(a.sortKey, b.sortKey) || compare(a.name, b.name) || compare(a.slug, b.slug);
}

// By code units, not by a locale: the sort key already says how a name is read.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
