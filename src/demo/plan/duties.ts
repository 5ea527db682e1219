import { civilDate, yearOf } from '../../domain/shared/civil-date';
import { COMMITTEES, GROUPS } from '../../catalogue';
import type { DemoCalendar } from './calendar';
import { DEMO_GROUPS, OFFICES } from './leaders';
import type { DemoEvent, DemoLeadership } from './types';
import type { Possible } from './year-book';

/** The duty that each leader did each year: the industry's report in mid-December, the city's meetup. */
export function dutiesOf(
  calendar: DemoCalendar,
  leaderships: readonly DemoLeadership[],
  events: readonly DemoEvent[],
): { person: string; possible: Possible }[] {
  return leaderships.flatMap((leadership, position) => {
    const activity = dutyOf(leadership.group);
    if (activity === null || OFFICES[position]?.idle) return [];
    return calendar.years.flatMap((year) => {
      const possible = activity === 'industry-report' ? report(leadership, year) : meetup(leadership, year, events);
      if (possible === null || possible.occurredOn > calendar.lastDay) return [];
      const leads =
        leadership.startedOn <= possible.occurredOn &&
        (leadership.endedOn === null || possible.occurredOn < leadership.endedOn);
      return leads ? [{ person: leadership.person, possible }] : [];
    });
  });
}

/** The duty that the leaders of a group owe by its committee. */
function dutyOf(group: string): string | null {
  const committee = [...GROUPS, ...DEMO_GROUPS].find(({ code }) => code === group)?.committee;
  return COMMITTEES.find(({ code }) => code === committee)?.duty ?? null;
}

function report({ group }: DemoLeadership, year: number): Possible {
  return { activity: 'industry-report', occurredOn: civilDate(year, 12, 12), quantity: 1, event: null, group };
}

function meetup({ group }: DemoLeadership, year: number, events: readonly DemoEvent[]): Possible | null {
  const held = events.find((event) => event.kind === 'local' && event.group === group && yearOf(event.heldOn) === year);
  return held ? { activity: 'city-event', occurredOn: held.heldOn, quantity: 1, event: held.code, group } : null;
}
