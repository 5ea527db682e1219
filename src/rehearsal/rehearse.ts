import type { Core } from '@strapi/strapi';
import { isRefusal, type Refusal, type RefusalCode } from '../domain/shared/refusal';
import type { TermBasis } from '../domain/programme/programme';
import type { ReleasePlan } from '../domain/release/plan-release';
import type { Clock } from '../domain/shared/clock';
import { contextFor, type Actor } from '../services/shared/context';
import { answerQuestion, type Answer } from './answer-question';
import type { PanelRefusal } from './panel';
import { playEvent } from './play-event';
import type { Scenario, ScenarioEvent } from './scenario';
import { byCodeUnits, keyOf, makeWorld, type World } from './world';

const REHEARSAL: Actor = { kind: 'rehearsal', id: null, door: 'command' };

type Code = RefusalCode | PanelRefusal['code'];

/** One line of a published release. */
interface ChangeLine {
  person: string;
  change: string;
  tier: string | null;
  was: string | null;
  bases: readonly TermBasis[];
  points: number;
  from: string | null;
  to: string | null;
}

/** What came out of a scenario. */
export interface Outcome {
  releases: Record<string, { changes: ChangeLine[]; notAdmitted: { person: string; tier: string; reason: string }[] }>;
  answers: Answer[];
  refused: { event: number; code: Code }[];
  /** Only of a scenario that has corrections. */
  corrections?: { release: string; person: string; tier: string | null; from: string }[];
}

/**
 * Replays a scenario on a running application whose database has the catalogue and nothing else, with the clock set to
 * each event's time. What the system refuses changes nothing and is listed; the rest goes on.
 */
export async function rehearse(strapi: Core.Strapi, scenario: Scenario): Promise<Outcome> {
  const world = await makeWorld(strapi, scenario);
  const outcome: Outcome = { releases: {}, answers: [], refused: [] };
  if (scenario.events.some(({ verb }) => verb === 'correct')) outcome.corrections = [];
  for (const [index, event] of scenario.events.entries()) {
    const result = await playEvent(world, contextFor(strapi, REHEARSAL, clockAt(event.at)), event);
    if (isRefused(result)) outcome.refused.push({ event: index, code: codeOf(result.code) });
    else note(outcome, world, event, result);
  }
  const end = scenario.events.at(-1)?.at ?? '2020-01-01T00:00:00+08:00';
  for (const question of scenario.ask ?? []) outcome.answers.push(await answerQuestion(world, question, end));
  return outcome;
}

function isRefused(result: object): result is Refusal | PanelRefusal {
  return isRefusal(result);
}

function clockAt(instant: string): Clock {
  return { now: () => new Date(instant) };
}

/** A contribution that was refused does not exist, and so is not submitted either. */
function codeOf(code: Code): Code {
  return code === 'CONTRIBUTION_UNKNOWN' ? 'WRONG_STATE' : code;
}

function note(outcome: Outcome, world: World, event: ScenarioEvent, result: object): void {
  if (event.verb === 'publish') outcome.releases[event.said.release] = linesOf(world, result as ReleasePlan);
  if (event.verb !== 'correct') return;
  const { release, person, tier, from } = event.said;
  outcome.corrections?.push({ release, person, tier, from });
}

function linesOf(world: World, { changes, notAdmitted }: ReleasePlan): Outcome['releases'][string] {
  const byPerson = (a: { person: string }, b: { person: string }) => byCodeUnits(a.person, b.person);
  const person = (member: string) => keyOf(world.people, member);
  return {
    changes: changes
      .map(({ member, change, tier, was, bases, points, from, to }) => {
        return { person: person(member), change, tier, was, bases, points, from, to };
      })
      .sort(byPerson),
    notAdmitted: notAdmitted
      .map(({ member, tier, reason }) => ({ person: person(member), tier, reason }))
      .sort(byPerson),
  };
}
