import { localDate, yearOf } from '../../domain/shared/civil-date';
import { wordsOf } from '../../domain/shared/fold';
import type { TierRecord } from '../../persistence/programme/catalogue';
import { findTierRecords } from '../../persistence/programme/catalogue';
import { countPeople, findPeople, type ListedPerson } from '../../persistence/membership/people';
import { findReleases } from '../../persistence/release/releases';
import { findPointsOfYears } from '../../persistence/contribution/review-desk';
import { getProgramme } from '../../persistence/programme/rules';
import { findTerms } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';
import { currentOf, type PersonFile } from './read-person';
import { groupedBy } from '../shared/read-session';

/** One page of the people known to the programme. */
export interface PeoplePage {
  year: number;
  tiers: Pick<TierRecord, 'code' | 'name' | 'rank'>[];
  total: number;
  page: number;
  pageSize: number;
  /** Each with the term that the roster shows today and the points of the year. */
  people: (ListedPerson & { current: PersonFile['current']; points: number })[];
}

const PAGE_SIZE = 50;

/** Finds people by words in their names, slug, company, title or city. */
export async function readPeople(
  { database: db, clock }: ServiceContext,
  { search, page }: { search: string; page: number },
): Promise<PeoplePage> {
  const { timeZone } = await getProgramme(db);
  const today = localDate(clock.now(), timeZone);
  const year = yearOf(today);
  const words = wordsOf(search);
  const found = await findPeople(db, words, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const members = found.map(({ member }) => member);
  const [total, tiers, releases, terms, sums] = await Promise.all([
    countPeople(db, words),
    findTierRecords(db),
    findReleases(db),
    findTerms(db, members),
    findPointsOfYears(
      db,
      members.map((member) => ({ member, year })),
    ),
  ]);
  const latest = releases.at(-1) ?? null;
  const termsOf = groupedBy(terms, ({ member }) => member);
  const pointsOf = new Map(sums.map(({ member, points }) => [member, points]));
  return {
    year,
    tiers: tiers.map(({ code, name, rank }) => ({ code, name, rank })),
    total,
    page,
    pageSize: PAGE_SIZE,
    people: found.map((person) => ({
      ...person,
      current: currentOf(termsOf.get(person.member) ?? [], today, latest),
      points: pointsOf.get(person.member) ?? 0,
    })),
  };
}
