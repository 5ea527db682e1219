import { Readable } from 'node:stream';
import { findMembers } from '../../services/membership/find-members';
import { findNamesakes } from '../../services/membership/find-namesakes';
import { readContact } from '../../services/membership/read-contact';
import { readAllPeople, readPeople, readPeopleHeadings, type PeopleAsked } from '../../services/membership/read-people';
import { readPerson } from '../../services/membership/read-person';
import { readPersonLedger } from '../../services/membership/read-person-ledger';
import { readRevisions } from '../../services/membership/read-revisions';
import { panelRoutes } from '../route';
import { MEMBERS, PEOPLE, type GivenPeople } from './contract';
import { peopleAsCsv } from './people-csv';
import { readableBy } from './readable-fields';

function askedBy({ order, ...given }: GivenPeople): PeopleAsked {
  return {
    search: given.search,
    tier: given.tier ?? null,
    committee: given.committee ?? null,
    city: given.city ?? null,
    photo: given.photo ?? null,
    state: given.state ?? null,
    least: given.least ?? null,
    most: given.most ?? null,
    by: given.by,
    descending: order === 'down',
  };
}

/** Members' honour files: who there is, all about one, where the points of a year come from, and what was changed. */
export const PEOPLE_ROUTES = panelRoutes(PEOPLE, {
  page: ({ page, ...given }, { context }) => readPeople(context, askedBy(given), page),
  async export({ language, ...given }, { context, koa, language: chosen }) {
    const headings = await readPeopleHeadings(context);
    koa.attachment('people.csv');
    koa.type = 'text/csv; charset=utf-8';
    koa.set('Cache-Control', 'no-store');
    koa.body = Readable.from(peopleAsCsv(headings, readAllPeople(context, askedBy(given)), language ?? chosen));
  },
  file: ({ member, year }, { context }) => readPerson(context, { member, year: year ?? null }),
  contact: ({ member }, { context }) => readContact(context, member),
  ledger: (input, { context }) => readPersonLedger(context, input),
  revisions: (input, { context, koa }) => readRevisions(context, { ...input, mayRead: readableBy(koa) }),
});

/** What dialogs of several pages ask: who is meant. */
export const MEMBER_ROUTES = panelRoutes(MEMBERS, {
  find: ({ text }, { context }) => findMembers(context, text),
  namesakes: ({ name }, { context }) => findNamesakes(context, name),
});
