import type { TermBasis } from '../domain/programme/programme';
import { inForceOn, termsFrom } from '../domain/roster/terms';
import { endOfDay } from '../domain/shared/civil-date';
import { isRefusal } from '../domain/shared/refusal';
import { sumOfYear } from '../persistence/contribution/ledger';
import { getProgramme } from '../persistence/programme/rules';
import { findTermLines } from '../persistence/roster/terms';
import { databaseOf, type Queryable } from '../persistence/shared/transaction';
import { ReadSession } from '../services/shared/read-session';
import { readRoster } from '../services/roster/read-roster';
import type { Question } from './scenario';
import { documentOf, keyOf, type World } from './world';

/** The answer to one question, beginning with the question. */
export type Answer =
  | {
      rosterOn: string;
      asKnownOn?: string;
      roster: { person: string; tier: string; bases: readonly TermBasis[] }[];
      withheld: number;
    }
  | { points: string; year: number; is: number };

/** Answers at the end of a scenario: a roster as the public sees it, with its bases; or what the ledger sums up to. */
export async function answerQuestion(world: World, question: Question, end: string): Promise<Answer> {
  const db = databaseOf(world.strapi);
  if ('points' in question) {
    const { points, year } = question;
    return { points, year, is: await sumOfYear(db, documentOf(world.people, points), year) };
  }
  return answerRoster(world, db, question, end);
}

async function answerRoster(
  world: World,
  db: Queryable,
  { rosterOn, asKnownOn }: Extract<Question, { rosterOn: string }>,
  end: string,
): Promise<Answer> {
  const { timeZone } = await getProgramme(db);
  const knownBefore = asKnownOn === null ? null : endOfDay(asKnownOn, timeZone);
  // The question may be asked of a day after the last event: it is asked when that day is over.
  const now = new Date(Math.max(Date.parse(end), knownBefore?.getTime() ?? 0));
  const session = new ReadSession(db, { now: () => now });
  const everybody = { tier: null, committee: null, group: null, city: null, search: null };
  const roster = await readRoster(session, { on: rosterOn, asKnownOn, ...everybody });
  if (isRefusal(roster)) throw new Error(`The roster on ${rosterOn} was refused: ${roster.code}`);
  const lines = await findTermLines(db, { knownBefore });
  const bases = new Map(inForceOn(termsFrom(lines), rosterOn).map((term) => [term.member, term.bases]));
  return {
    rosterOn,
    ...(asKnownOn === null ? {} : { asKnownOn }),
    roster: roster.entries.map(({ member, tier }) => ({
      person: keyOf(world.people, member.document),
      tier: tier.code,
      bases: bases.get(member.document) ?? [],
    })),
    withheld: roster.withheld ?? 0,
  };
}
