import { addDays, firstDayOf, lastDayOf, type CivilDate } from '../../domain/shared/civil-date';
import type { Aim } from './arcs';
import { daysFrom, earlier, quarterDays, type DemoCalendar } from './calendar';
import { chooseContribution, type Window } from './choices';
import { dayOf } from './leaders';
import type { Cast } from './people';
import { randomFor, STREAMS, type Random } from './random';
import type { DemoEvent } from './types';
import { YearBook, type Limit } from './year-book';

/** Below this many points nothing admits. */
const NOTHING_YET = 180;

/** A quarter in which fewer days have passed is too young to ask for an entry. */
const ENOUGH_DAYS = 14;

/** More attempts than any aim needs; beyond it the plan would be wrong and must not be made. */
const ATTEMPTS = 4000;

/** The year book of one person, with what their story needs in it. */
export function achieveAims(calendar: DemoCalendar, cast: Cast, index: number, events: readonly DemoEvent[]): YearBook {
  const random = randomFor(STREAMS.contributions, index);
  const book = new YearBook(limitsOf(calendar, cast), firstDay(calendar, cast), lastDay(calendar, cast));
  cast.arc.aims.forEach((aim, position) => {
    const year = calendar.years[position];
    if (aim !== null && year !== undefined) achieve(random, calendar, cast, book, events, { aim, year });
  });
  return book;
}

function achieve(
  random: Random,
  calendar: DemoCalendar,
  { person }: Cast,
  book: YearBook,
  events: readonly DemoEvent[],
  { aim, year }: { aim: Aim; year: number },
): void {
  const fill = (window: Window, min: number): void => {
    for (let attempt = 0; book.points(year, window.to) < min; attempt++) {
      if (attempt > ATTEMPTS) throw new Error(`The demo cannot give ${person.key} ${min} points in ${year}.`);
      const missing = min - book.points(year, window.to);
      const possible = chooseContribution(random, person.persona, events, window, missing);
      if (possible !== null) book.add(possible);
    }
  };
  const { entry } = aim;
  if (entry) {
    const quarter = quarterDays(year, entry.quarter);
    const window = { from: quarter.from, to: earlier(quarter.to, book.to) };
    if (daysFrom(window.from, window.to) < ENOUGH_DAYS) return;
    fill(window, window.to === quarter.to || dueSoon(calendar, quarter.to) ? entry.min : 0);
  }
  const window = {
    from: entry ? quarterDays(year, entry.quarter).from : firstDayOf(year),
    to: earlier(lastDayOf(year), book.to),
  };
  const days = daysFrom(window.from, window.to);
  // Of a year that is not over, as much as of its days has passed; a quarter's release that is out needs its entry.
  const share =
    window.to === lastDayOf(year) || dueSoon(calendar, lastDayOf(year))
      ? 1
      : days / daysFrom(window.from, lastDayOf(year));
  if (days > 0) fill(window, Math.floor(aim.min * Math.max(0, share)));
}

/** Whether the cut-off is the start day itself: its release is published, although that day's deeds are still to come. */
function dueSoon(calendar: DemoCalendar, cutOff: CivilDate): boolean {
  return cutOff === calendar.startDate;
}

/** What the story forbids: more than its aims' bounds, and enough to be admitted before the entry. */
function limitsOf(calendar: DemoCalendar, { arc }: Cast): Limit[] {
  return arc.aims.flatMap((aim, position): Limit[] => {
    const year = calendar.years[position];
    if (year === undefined) return [];
    if (aim === null) return [{ year, upTo: lastDayOf(year), max: NOTHING_YET }];
    const limits: Limit[] = aim.max === undefined ? [] : [{ year, upTo: lastDayOf(year), max: aim.max }];
    if (!aim.entry) return limits;
    const { from, to } = quarterDays(year, aim.entry.quarter);
    if (from > firstDayOf(year)) limits.push({ year, upTo: addDays(from, -1), max: NOTHING_YET });
    if (aim.entry.max !== undefined) limits.push({ year, upTo: to, max: aim.entry.max });
    return limits;
  });
}

function firstDay(calendar: DemoCalendar, { arc }: Cast): CivilDate {
  const position = arc.aims.findIndex((aim) => aim !== null);
  const year = calendar.years[position] ?? calendar.years[1];
  const entry = arc.aims[position]?.entry;
  return entry ? quarterDays(year, entry.quarter).from : firstDayOf(year);
}

function lastDay(calendar: DemoCalendar, { arc }: Cast): CivilDate {
  const leaving = arc.leaves ? addDays(dayOf(calendar, [1, arc.leaves.on]), -1) : null;
  return leaving === null ? calendar.lastDay : earlier(leaving, calendar.lastDay);
}
