import { demoCalendar } from './calendar';
import { planContributions } from './contributions';
import { demoEvents } from './events';
import { DEMO_GROUPS, leadershipsOf } from './leaders';
import { castPeople, personKey } from './people';
import { planTimeline } from './timeline';
import type { DemoPlan } from './types';
import type { CivilDate } from '../../domain/shared/civil-date';

export type { DemoPerson, DemoPlan, DemoStep } from './types';

/**
 * Plans a whole demo that ends the day before the start date: who takes part, what they did, and what staff decided
 * when. Pure and deterministic; nothing in it is real.
 */
export function planDemo(startDate: CivilDate): DemoPlan {
  const calendar = demoCalendar(startDate);
  const cast = castPeople(calendar);
  const events = demoEvents(calendar);
  // An office that begins after the last day is still to come.
  const leaderships = leadershipsOf(calendar, personKey).filter(({ startedOn }) => startedOn <= calendar.lastDay);
  const contributions = planContributions(calendar, cast, leaderships, events);
  const timeline = planTimeline(calendar, cast, contributions);
  return {
    calendar,
    people: cast.map(({ person }) => person),
    groups: [...DEMO_GROUPS],
    leaderships,
    events,
    contributions,
    timeline,
  };
}
