import { findMembers } from '../../services/membership/find-members';
import { readPeople } from '../../services/membership/read-people';
import { readPerson } from '../../services/membership/read-person';
import { readPersonLedger } from '../../services/membership/read-person-ledger';
import { readRevisions } from '../../services/membership/read-revisions';
import { panelRoutes } from '../route';
import { MEMBERS, PEOPLE } from './contract';
import { readableBy } from './readable-fields';

/** Members' honour files: who there is, all about one, where the points of a year come from, and what was changed. */
export const PEOPLE_ROUTES = panelRoutes(PEOPLE, {
  page: (input, { context }) => readPeople(context, input),
  file: ({ member, year }, { context }) => readPerson(context, { member, year: year ?? null }),
  ledger: (input, { context }) => readPersonLedger(context, input),
  revisions: (input, { context, koa }) => readRevisions(context, { ...input, mayRead: readableBy(koa) }),
});

/** What dialogs of several pages ask: who is meant. */
export const MEMBER_ROUTES = panelRoutes(MEMBERS, {
  find: ({ text }, { context }) => findMembers(context, text),
});
