import { z } from 'zod';
import { ACTIVITY_TYPES, COMMITTEES, TIERS } from '../catalogue';
import { isCivilDate } from '../domain/shared/civil-date';

const codes = (rows: readonly { code: string }[]) => z.enum(rows.map(({ code }) => code));
const key = z.string().min(1);
const day = z.string().refine(isCivilDate, 'not a day that exists, written as 2025-03-31');
/** The ledger takes years from 1990 on. */
const pastDay = day.refine((text) => text >= '1990-01-01', 'before 1990');
const year = z.int().min(1990).max(9999);
const release = z.string().regex(/^[1-9]\d{3}Q[1-4]$/, 'unknown release; a release is written as 2025Q1');
const activity = codes(ACTIVITY_TYPES);
const tier = codes(TIERS);

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const instant = z
  .string()
  .refine(
    (text) => INSTANT.test(text) && isCivilDate(text.slice(0, 10)),
    'not a timestamp with offset, written as 2025-03-31T10:00:00+08:00',
  );

const batch = z.strictObject({ ids: z.array(key).min(1) });
const leader = z.strictObject({ person: key, group: key });

/** What each verb of an event says; a quantity that is no number of beans is for the system to refuse. */
const VERBS = {
  contribute: z.strictObject({
    id: key,
    person: key,
    activity,
    occurredOn: pastDay,
    quantity: z.number().optional(),
    evidence: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'not a web address')
      .max(1000)
      .optional(),
    group: key.optional(),
  }),
  approve: batch,
  reject: batch,
  revoke: batch,
  appoint: leader,
  stepDown: leader,
  putForward: leader,
  withdrawPutForward: leader,
  grant: z.strictObject({
    person: key,
    tier,
    basis: z.enum(['invitation', 'special', 'exception']),
    years: z.array(year).min(1),
    reason: z.string(),
  }),
  accept: z.strictObject({ person: key }),
  consent: z.strictObject({ person: key, listed: z.boolean() }),
  publish: z.strictObject({ release, holdBack: z.array(key).optional() }),
  revise: z.strictObject({
    activity,
    from: pastDay,
    points: z.int().min(0).max(1_000_000),
    unit: z.int().min(1).max(1_000_000),
  }),
  correct: z.strictObject({ release, person: key, tier: tier.nullable(), from: day, reason: z.string() }),
};

type Verbs = { [Verb in keyof typeof VERBS]: z.infer<(typeof VERBS)[Verb]> };
type Verb = keyof Verbs;

/** One thing that happened, and when. */
export type ScenarioEvent = { [V in Verb]: { at: string; verb: V; said: Verbs[V] } }[Verb];

const optional = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, type.optional()])) as {
    [Name in keyof Shape]: z.ZodOptional<Shape[Name]>;
  };

const event = z
  .strictObject({ at: instant, ...optional(VERBS) })
  .transform(({ at, ...verbs }, context): ScenarioEvent => {
    const given = Object.entries(verbs).filter(([, said]) => said !== undefined);
    const [first] = given;
    if (given.length === 1 && first) return { at, verb: first[0], said: first[1] } as ScenarioEvent;
    context.addIssue(`an event has exactly one verb: ${Object.keys(VERBS).join(', ')}`);
    return z.NEVER;
  });

/** A question to be answered at the end: a roster, or a person's points of a year. */
export type Question = { rosterOn: string; asKnownOn: string | null } | { points: string; year: number };

const question = z
  .strictObject({ rosterOn: day.optional(), asKnownOn: day.optional(), points: key.optional(), year: year.optional() })
  .transform(({ rosterOn, asKnownOn, points, year: of }, context): Question => {
    if (rosterOn !== undefined && points === undefined && of === undefined)
      return { rosterOn, asKnownOn: asKnownOn ?? null };
    if (points !== undefined && of !== undefined && rosterOn === undefined && asKnownOn === undefined)
      return { points, year: of };
    context.addIssue('a question is {rosterOn, asKnownOn} or {points, year}');
    return z.NEVER;
  });

/** The form of a scenario file; what its keys and ids refer to is checked apart. */
export const SCENARIO = z.strictObject({
  title: z.string().regex(/^[^\r\n]+$/, 'not one line'),
  people: z.record(
    key,
    z.strictObject({
      name: z.string().trim().min(1).max(60),
      appliedOn: day.nullable(),
      listed: z.boolean(),
    }),
  ),
  groups: z.record(key, z.strictObject({ name: z.string().trim().min(1).max(120), committee: codes(COMMITTEES) })),
  events: z.array(event),
  ask: z.array(question).optional(),
  expect: z.record(z.string(), z.unknown()).optional(),
});

/** A programme's life as one file tells it. */
export type Scenario = z.infer<typeof SCENARIO>;
