import { findMembers } from '../../services/membership/find-members';
import { readPeople } from '../../services/membership/read-people';
import { readPerson } from '../../services/membership/read-person';
import { readPersonLedger } from '../../services/membership/read-person-ledger';
import { panelRoutes } from '../route';
import { MEMBERS, PEOPLE } from './contract';

/** Members' honour files: who there is, all about one, and where the points of a year come from. */
export const PEOPLE_ROUTES = panelRoutes(PEOPLE, {
  page: (input, { context }) => readPeople(context, input),
  file: ({ member, year }, { context }) => readPerson(context, { member, year: year ?? null }),
  ledger: (input, { context }) => readPersonLedger(context, input),
});

/** What dialogs of several pages ask: who is meant. */
export const MEMBER_ROUTES = panelRoutes(MEMBERS, {
  find: ({ text }, { context }) => findMembers(context, text),
});
