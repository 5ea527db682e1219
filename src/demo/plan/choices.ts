import { yearOf, type CivilDate } from '../../domain/shared/civil-date';
import { dayAfter, daysFrom, earlier } from './calendar';
import { pickWeighted, type Random } from './random';
import type { DemoEvent, Persona } from './types';
import type { Possible } from './year-book';

/** How gladly each persona does what. */
const TASTES: Record<Persona, Record<string, number>> = {
  speaker: { 'conference-talk': 2, 'summit-talk': 5, 'pg-live': 4, 'forum-beans': 1, article: 3, 'campus-event': 1 },
  writer: { 'conference-talk': 1, 'summit-talk': 1, 'pg-live': 2, 'forum-beans': 4, article: 9, 'campus-event': 1 },
  campus: { 'conference-talk': 1, 'summit-talk': 1, 'pg-live': 2, 'forum-beans': 1, article: 3, 'campus-event': 6 },
  'all-round': {
    'conference-talk': 2,
    'summit-talk': 3,
    'pg-live': 3,
    'forum-beans': 2,
    article: 5,
    'campus-event': 2,
  },
};

/** Which activity takes place at which kind of event. */
const AT_EVENTS: Record<string, DemoEvent['kind']> = {
  'conference-talk': 'conference',
  'summit-talk': 'summit',
  'pg-live': 'live',
  'campus-event': 'campus',
};

/** What is worth much and is chosen first while much is missing. */
const WORTH_MUCH = new Set(['conference-talk', 'summit-talk', 'campus-event']);

/** Days within which something may happen. */
export interface Window {
  from: CivilDate;
  to: CivilDate;
}

/** Something that a person of that kind might have done within the window; null when chance found nothing. */
export function chooseContribution(
  random: Random,
  persona: Persona,
  events: readonly DemoEvent[],
  window: Window,
  missing: number,
): Possible | null {
  const activity = pickWeighted(
    random,
    Object.entries(TASTES[persona]).map(([value, weight]) => ({
      value,
      weight: missing >= 200 && WORTH_MUCH.has(value) ? weight * 6 : weight,
    })),
  );
  if (activity === null) return null;
  if (activity in AT_EVENTS) return atEvent(random, activity, events, window);
  const occurredOn = dayWithin(random, window);
  if (activity === 'article') return { activity, occurredOn, quantity: 1, event: null, group: null };
  return beans(random, occurredOn, window);
}

/** A day within the window. */
export function dayWithin(random: Random, { from, to }: Window): CivilDate {
  return dayAfter(from, random.number.int({ min: 0, max: daysFrom(from, to) - 1 }));
}

function atEvent(random: Random, activity: string, events: readonly DemoEvent[], window: Window): Possible | null {
  const kind = AT_EVENTS[activity];
  const open = events.filter(
    (event) => event.kind === kind && window.from <= event.heldOn && event.heldOn <= window.to,
  );
  if (open.length === 0) return null;
  const event = random.helpers.arrayElement(open);
  return { activity, occurredOn: event.heldOn, quantity: 1, event: event.code, group: null };
}

/** Beans are reported on the 28th for the month. */
function beans(random: Random, day: CivilDate, window: Window): Possible | null {
  const occurredOn = earlier(`${day.slice(0, 8)}28`, window.to);
  if (occurredOn < window.from || yearOf(occurredOn) !== yearOf(day)) return null;
  const quantity = random.number.int({ min: 30, max: 240 }) * 10;
  return { activity: 'forum-beans', occurredOn, quantity, event: null, group: null };
}
