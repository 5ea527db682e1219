import { z } from 'zod';
import { isCivilDate } from '../../domain/shared/civil-date';
import type { Actor } from '../../domain/shared/actor';
import type { AuditPage } from '../../services/audit/read-audit';
import { FILE, json, route, type AnswerOf } from '../contract';
import { pageInAddress } from '../fields';

const ACTOR_KINDS = [
  'administrator',
  'api-token',
  'member',
  'system',
  'demo',
  'rehearsal',
] as const satisfies readonly Actor['kind'][];

const text = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\0]*$/);
const day = z.string().refine(isCivilDate);

const FILTER = {
  actorKind: z.enum(ACTOR_KINDS).optional(),
  who: text.optional(),
  action: text.optional(),
  subjectType: text.optional(),
  subject: text.optional(),
  from: day.optional(),
  to: day.optional(),
};

const filter = z.object(FILTER);

/** What the trail is narrowed down by. */
export type GivenFilter = z.output<typeof filter>;

/** The audit trail: a page of it, and all that a filter finds as a file. */
export const AUDIT = {
  page: route({
    method: 'GET',
    path: '/audit',
    may: 'audit.read',
    input: filter.extend({ page: pageInAddress }),
    answer: json<AuditPage>(),
  }),
  export: route({
    method: 'GET',
    path: '/audit/export',
    may: 'audit.read',
    // What the reader's window speaks; without it, what they chose for themselves.
    input: filter.extend({ language: z.enum(['zh', 'en']).optional() }),
    answer: FILE,
  }),
};

/** A page of the trail. */
export type Trail = AnswerOf<typeof AUDIT.page>;
/** One line of it. */
export type AuditEntry = Trail['entries'][number];
