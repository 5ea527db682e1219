import type { Bilingual } from '../../domain/shared/bilingual';
import type { PeopleFilter, PeopleOrder } from '../../domain/membership/people-list';
import { currentDay } from '../../domain/roster/roster-on';
import { localDate, yearOf } from '../../domain/shared/civil-date';
import { folded, wordsOf } from '../../domain/shared/fold';
import { findCommitteeRecords, findTierRecords, type TierRecord } from '../../persistence/programme/catalogue';
import { findListedPeople, findPeople, type ListedPerson, type PeopleAsOf } from '../../persistence/membership/people';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findTerms, findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';
import { groupedBy } from '../shared/read-session';
import { currentOf, type PersonFile } from './read-person';

/** A person with the term that the roster shows today and the points of the year. */
export interface PersonInList extends ListedPerson {
  current: PersonFile['current'];
}

/** One page of the people known to the programme. */
export interface PeoplePage {
  year: number;
  tiers: Pick<TierRecord, 'code' | 'name' | 'rank'>[];
  committees: { code: string; name: Bilingual<string | null> }[];
  total: number;
  page: number;
  pageSize: number;
  people: PersonInList[];
}

/** What people are looked for by, as it was typed, and in which order. */
export interface PeopleAsked extends Omit<PeopleFilter, 'words'> {
  search: string;
  by: PeopleOrder;
  descending: boolean;
}

const PAGE_SIZE = 50;
const BATCH = 1000;

/** One page of the people that are asked for. */
export async function readPeople(context: ServiceContext, asked: PeopleAsked, page: number): Promise<PeoplePage> {
  const { database: db } = context;
  const asOf = await asOfToday(context);
  const { total, members } = await findPeople(db, filterOf(asked), asked, asOf, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const [people, tiers, committees] = await Promise.all([
    listed(context, members, asOf),
    findTierRecords(db),
    findCommitteeRecords(db),
  ]);
  return {
    year: asOf.year,
    tiers: tiers.map(({ code, name, rank }) => ({ code, name, rank })),
    committees: committees.map(({ code, name }) => ({ code, name })),
    total,
    page,
    pageSize: PAGE_SIZE,
    people,
  };
}

/** All the people that are asked for, in batches: who they are is settled once, before the first. */
export async function* readAllPeople(
  context: ServiceContext,
  asked: PeopleAsked,
): AsyncGenerator<PersonInList[], void> {
  const asOf = await asOfToday(context);
  const all = { offset: 0, limit: null };
  const { members } = await findPeople(context.database, filterOf(asked), asked, asOf, all);
  for (let from = 0; from < members.length; from += BATCH) {
    yield await listed(context, members.slice(from, from + BATCH), asOf);
  }
}

/** The year whose points the list shows, and the tiers' names: what a file of it needs beside its lines. */
export async function readPeopleHeadings({
  database: db,
  clock,
}: ServiceContext): Promise<Pick<PeoplePage, 'year' | 'tiers'>> {
  const { timeZone } = await getProgramme(db);
  const tiers = await findTierRecords(db);
  return { year: yearOf(localDate(clock.now(), timeZone)), tiers };
}

function filterOf({ search, city, ...asked }: PeopleAsked): PeopleFilter {
  return { ...asked, words: wordsOf(search), city: city === null ? null : folded(city) };
}

async function asOfToday({ database: db, clock }: ServiceContext): Promise<PeopleAsOf> {
  const { timeZone } = await getProgramme(db);
  const today = localDate(clock.now(), timeZone);
  const latest = (await findReleases(db)).at(-1) ?? null;
  return { today, year: yearOf(today), roster: currentDay(today, latest, await findYearEnds(db)) };
}

async function listed(
  { database: db }: ServiceContext,
  members: readonly string[],
  asOf: PeopleAsOf,
): Promise<PersonInList[]> {
  const found = await findListedPeople(db, members, asOf);
  const latest = (await findReleases(db)).at(-1) ?? null;
  const termsOf = groupedBy(await findTerms(db, members), ({ member }) => member);
  return found.map((person) => ({
    ...person,
    current: currentOf(termsOf.get(person.member) ?? [], asOf.today, latest),
  }));
}
