import { addDays, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import { daysFrom, type DemoCalendar } from './calendar';
import { chooseContribution, dayWithin, type Window } from './choices';
import type { Cast } from './people';
import { pickWeighted, randomFor, STREAMS, type Random } from './random';
import type { DemoEvent, Fate } from './types';
import type { Possible, YearBook } from './year-book';

/** A contribution of the plan before it has its words. */
export interface Deed {
  person: Cast['person'];
  possible: Possible;
  fate: Fate;
  /** Submitted long after it happened, past the quarter's cut-off. */
  late: boolean;
}

/** How many contributions did not simply get approved. */
const OTHER_FATES: readonly { fate: Fate; count: number }[] = [
  { fate: 'rejected', count: 36 },
  { fate: 'sent-back', count: 16 },
  { fate: 'revoked', count: 8 },
  { fate: 'waiting', count: 18 },
];

/** Days before the start in which contributions still wait for their review. */
const RECENT = 24;

/** Of so many approved ones that no story needs, one is submitted late. */
const LATE_ONE_OF = 25;

/**
 * Adds what no story needs, until there are `total` contributions: those that were turned down or wait, and everyday
 * ones that keep every story's limits.
 */
export function fillUp(
  calendar: DemoCalendar,
  deeds: readonly Deed[],
  books: ReadonlyMap<string, YearBook>,
  cast: readonly Cast[],
  events: readonly DemoEvent[],
  total: number,
): Deed[] {
  const random = randomFor(STREAMS.filler);
  const added: Deed[] = [];
  const contributors = cast.map((one) => ({ value: one, weight: eagerness(one, bookOf(books, one), calendar) }));
  const attempt = (fate: Fate, within: Window | null): void => {
    for (;;) {
      const one = pickWeighted(random, contributors);
      if (one === null) throw new Error('Nobody in the demo contributes.');
      const book = bookOf(books, one);
      const window = { from: later(book.from, within?.from), to: book.to };
      if (daysFrom(window.from, window.to) < 1) continue;
      const possible = everyday(random, one, events, window);
      if (possible === null) continue;
      if (taken(added, one, possible, book) || (counts(fate) && !book.add(possible))) continue;
      const late = fate === 'approved' && random.number.int({ min: 1, max: LATE_ONE_OF }) === 1;
      added.push({ person: one.person, possible, fate, late });
      return;
    }
  };
  const recent = { from: addDays(calendar.lastDay, -RECENT), to: calendar.lastDay };
  for (const { fate, count } of OTHER_FATES) {
    for (let made = 0; made < count; made++) attempt(fate, fate === 'waiting' ? recent : null);
  }
  while (deeds.length + added.length < total) attempt('approved', null);
  return added;
}

/** Revoked ones counted once: they keep the limits too. */
function counts(fate: Fate): boolean {
  return fate === 'approved' || fate === 'revoked';
}

/** Small things happen most: of everyday contributions every second is an article, whatever the taste. */
function everyday(random: Random, { person }: Cast, events: readonly DemoEvent[], window: Window): Possible | null {
  if (random.datatype.boolean()) {
    return { activity: 'article', occurredOn: dayWithin(random, window), quantity: 1, event: null, group: null };
  }
  return chooseContribution(random, person.persona, events, window, 0);
}

/** Nobody has two contributions of one kind at one event, whatever became of them. */
function taken(added: readonly Deed[], { person }: Cast, { event, activity }: Possible, book: YearBook): boolean {
  if (event === null) return false;
  return (
    book.entries.some((entry) => entry.event === event && entry.activity === activity) ||
    added.some((deed) => deed.person.key === person.key && deed.possible.event === event)
  );
}

/** Members at the top contribute most, and those who were there longer have more to tell. */
function eagerness({ arc }: Cast, book: YearBook, calendar: DemoCalendar): number {
  if (daysFrom(book.from, book.to) < 1) return 0;
  const years = Math.max(1, yearOf(calendar.lastDay) - yearOf(book.from) + 1);
  const tier = arc.story.startsWith('director') || arc.story.startsWith('ace') ? 4 : 2;
  return tier * years;
}

function bookOf(books: ReadonlyMap<string, YearBook>, { person }: Cast): YearBook {
  const book = books.get(person.key);
  if (!book) throw new Error(`${person.key} has no year book.`);
  return book;
}

function later(a: CivilDate, b: CivilDate | undefined): CivilDate {
  return b !== undefined && b > a ? b : a;
}
