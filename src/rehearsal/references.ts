import { ACTIVITY_TYPES } from '../catalogue';
import type { Problem } from './read-scenario';
import type { Scenario, ScenarioEvent } from './scenario';

/**
 * What a scenario of the right form refers to and does not have: people, groups, and contributions that no earlier event
 * made; also an id given twice, a group on what is no duty, and an event before the one that precedes it.
 */
export function findUnknownReferences(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const check = (known: boolean, path: string, message: string): void => {
    if (!known) problems.push({ path, message });
  };
  const contributions = new Set<string>();
  let before = -Infinity;
  scenario.events.forEach((event, index) => {
    const at = Date.parse(event.at);
    check(at >= before, `events[${index}].at`, 'before the event that precedes it');
    before = at;
    const path = `events[${index}].${event.verb}`;
    for (const { field, person } of peopleOf(event)) {
      check(Object.hasOwn(scenario.people, person), `${path}.${field}`, `unknown person ${quoted(person)}`);
    }
    if ('group' in event.said && event.said.group !== undefined) {
      const { group } = event.said;
      check(Object.hasOwn(scenario.groups, group), `${path}.group`, `unknown group ${quoted(group)}`);
    }
    if ('ids' in event.said) {
      event.said.ids.forEach((id, place) =>
        check(contributions.has(id), `${path}.ids[${place}]`, `unknown contribution ${quoted(id)}`),
      );
    }
    if (event.verb === 'contribute') {
      const { id } = event.said;
      check(!contributions.has(id), `${path}.id`, `a second contribution ${quoted(id)}`);
      contributions.add(id);
      check(
        event.said.group === undefined || DUTIES.has(event.said.activity),
        `${path}.group`,
        'a group on what is no duty',
      );
    }
  });
  scenario.ask?.forEach((question, index) => {
    if (!('points' in question)) return;
    const { points } = question;
    check(Object.hasOwn(scenario.people, points), `ask[${index}].points`, `unknown person ${quoted(points)}`);
  });
  return problems;
}

function peopleOf(event: ScenarioEvent): { field: string; person: string }[] {
  if (event.verb === 'publish') {
    return (event.said.holdBack ?? []).map((person, place) => ({ field: `holdBack[${place}]`, person }));
  }
  return 'person' in event.said ? [{ field: 'person', person: event.said.person }] : [];
}

const DUTIES: ReadonlySet<string> = new Set(
  ACTIVITY_TYPES.filter(({ kind }) => kind === 'duty').map(({ code }) => code),
);

const quoted = (text: string) => JSON.stringify(text);
