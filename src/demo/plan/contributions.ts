import { yearOf } from '../../domain/shared/civil-date';
import { achieveAims } from './achieve';
import type { DemoCalendar } from './calendar';
import { dutiesOf } from './duties';
import { fillUp, type Deed } from './fill-up';
import type { Cast } from './people';
import { describeDeeds } from './describe';
import type { DemoContribution, DemoEvent, DemoLeadership } from './types';
import type { YearBook } from './year-book';

/** How many contributions the demo has, whatever its start date. */
const CONTRIBUTIONS = 1200;

/** All contributions in the order in which they happened. */
export function planContributions(
  calendar: DemoCalendar,
  cast: readonly Cast[],
  leaderships: readonly DemoLeadership[],
  events: readonly DemoEvent[],
): DemoContribution[] {
  const books = new Map(cast.map((one, index) => [one.person.key, achieveAims(calendar, one, index, events)]));
  const people = new Map(cast.map((one) => [one.person.key, one]));
  const owed = dutiesOf(calendar, leaderships, events).flatMap(({ person, possible }): Deed[] => {
    const one = people.get(person);
    return one ? [{ person: one.person, possible, fate: 'approved', late: false }] : [];
  });
  const needed = [...cast.flatMap((one) => storyDeeds(calendar, one, books.get(one.person.key))), ...owed];
  const rest = fillUp(calendar, needed, books, cast, events, CONTRIBUTIONS);
  return describeDeeds(calendar, [...needed, ...rest], events);
}

/** What a story needs, all approved; where it is one of revocation, the first year's are taken back later. */
function storyDeeds(calendar: DemoCalendar, { person, arc }: Cast, book: YearBook | undefined): Deed[] {
  const [firstYear] = calendar.years;
  return (book?.entries ?? []).map((possible): Deed => {
    const takenBack = arc.revoked === true && yearOf(possible.occurredOn) === firstYear;
    return { person, possible, fate: takenBack ? 'revoked' : 'approved', late: false };
  });
}
