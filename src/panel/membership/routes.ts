import { z } from 'zod';
import { readPeople } from '../../services/membership/read-people';
import { readPerson } from '../../services/membership/read-person';
import { readPersonLedger } from '../../services/membership/read-person-ledger';
import { panelRoute } from '../route';

const member = z.string().regex(/^[a-z0-9]{1,40}$/);
const year = z.coerce.number().int().min(1990).max(9998);
const page = z.coerce.number().int().min(1).max(100_000).default(1);
const search = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\0]*$/)
  .default('');

/** Members' honour files: who there is, all about one, and where the points of a year come from. */
export const PEOPLE_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/people',
    may: 'person.read',
    input: z.object({ search, page }),
    handle: (input, { context }) => readPeople(context, input),
  }),
  panelRoute({
    method: 'GET',
    path: '/people/:member',
    may: 'person.read',
    input: z.object({ member, year: year.optional() }),
    handle: (input, { context }) => readPerson(context, { member: input.member, year: input.year ?? null }),
  }),
  panelRoute({
    method: 'GET',
    path: '/people/:member/ledger',
    may: 'person.read',
    input: z.object({ member, year, page }),
    handle: (input, { context }) => readPersonLedger(context, input),
  }),
];
