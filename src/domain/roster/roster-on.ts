import { firstDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import { dayBefore } from '../programme/release-calendar';
import { inForceOn, type Term } from './terms';

/** The day that a question about the roster is answered for. */
export interface RosterDay {
  on: CivilDate;
  /** The year has turned and its renewals are not published: the roster of 31 December is still shown. */
  renewalPending: boolean;
}

/**
 * The day that the roster is shown for: the one asked for, else today — but from 1 January until the renewals are
 * published, 31 December, so that the site is never empty over New Year (`programme.md`, The roster on a date).
 *
 * @param latestCutOff the cut-off of the latest release published (or known), null when there is none
 * @param terms everything published (or known); for the question about one person, their own are enough
 */
export function rosterDay(
  asked: CivilDate | null,
  today: CivilDate,
  latestCutOff: CivilDate | null,
  terms: readonly Pick<Term, 'from' | 'to'>[],
): RosterDay {
  if (asked !== null) return { on: asked, renewalPending: false };
  const yearEnd = dayBefore(firstDayOf(yearOf(today)));
  const renewed = latestCutOff !== null && latestCutOff >= yearEnd;
  const renewalPending = !renewed && inForceOn(terms, yearEnd).length > 0;
  return { on: renewalPending ? yearEnd : today, renewalPending };
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
