import { decideLeading } from '../../domain/leadership/decide-leadership';
import { dutyStanding, type DutyStanding } from '../../domain/leadership/duty-standing';
import { actionsOn, type OpenAction } from '../../domain/leadership/leadership-actions';
import { leadsInYear, leadsOn, type Leadership } from '../../domain/leadership/leadership-counts';
import { isRenewal } from '../../domain/release/release-calendar';
import { firstDayOf, lastDayOf, localDate, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import type { Refusal } from '../../domain/shared/refusal';
import { wordsOf } from '../../domain/shared/fold';
import { findLeaderships } from '../../persistence/release/candidates';
import {
  findBoardCommittees,
  findBoardGroups,
  findBoardLeaders,
  findDutiesOfYear,
  findPeopleLike,
  type BoardGroupRecord,
  type BoardLeaderRecord,
  type FoundPerson,
} from '../../persistence/leadership/leader-board';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';
import { groupedBy } from '../shared/read-session';

/** One leadership of the year as the board shows it. */
export interface BoardLeader extends Omit<BoardLeaderRecord, 'id' | 'group'> {
  leadership: string;
  member: string;
  startedOn: CivilDate;
  endedOn: CivilDate | null;
  /** Whether it is in force on the day that the board is seen on. */
  inOffice: boolean;
  putForward: boolean;
  duty: DutyStanding;
  /** What can be done with it today. */
  actions: OpenAction[];
}

/** A group with whoever leads it in the year. */
export interface BoardGroup extends Omit<BoardGroupRecord, 'committee'> {
  /** Active and without a leader on the day that the board is seen on. */
  vacant: boolean;
  /** Why nobody can be appointed; null where somebody can. */
  appointing: Refusal | null;
  leaders: BoardLeader[];
}

/** A committee with its groups; groups of none stand under a committee without code. */
export interface BoardCommittee {
  code: string | null;
  zh: string | null;
  en: string | null;
  /** Whether its leaders hold a title by their office, and owe the duty. */
  givesTitle: boolean;
  duty: { zh: string; en: string | null } | null;
  groups: BoardGroup[];
}

/** The board of leaders and duties of a year. */
export interface LeaderBoard {
  today: CivilDate;
  year: number;
  /** The years to choose from, latest first. */
  years: number[];
  /** The day it is seen on: today, or the nearest day of the year to it. */
  seenOn: CivilDate;
  /** The release that renewed members by the year's duties; null until it is published. */
  renewedBy: string | null;
  committees: BoardCommittee[];
}

/** Committees, their groups, and the leaders of a year with their duties, this year's unless another is given. */
export async function readLeaderBoard(
  { database: db, clock }: ServiceContext,
  asked: number | null,
): Promise<LeaderBoard> {
  const { timeZone } = await getProgramme(db);
  const today = localDate(clock.now(), timeZone);
  const year = asked ?? yearOf(today);
  const seenOn = nearest(today, year);
  const committees = await findBoardCommittees(db);
  const groups = await findBoardGroups(db);
  const leaderships = await findLeaderships(db, null);
  const renewal = (await findReleases(db)).find((release) => release.year === year && isRenewal(release));
  const seen = { year, today, renewed: renewal !== undefined, seenOn };
  const dissolved = new Set(groups.flatMap((group) => (group.dissolved ? [group.group] : [])));
  const leaders = await leadersOfYear(db, leaderships, { ...seen, dissolved });
  const shown = groups.flatMap(({ committee, ...group }) => {
    const own = leaders.get(group.group) ?? [];
    if (group.dissolved && own.length === 0) return [];
    const vacant = !group.dissolved && !own.some(({ inOffice }) => inOffice);
    const appointing = decideLeading(group.group, group.dissolved);
    return [{ committee, ...group, vacant, appointing, leaders: own }];
  });
  const under = (code: string | null) =>
    shown.filter(({ committee }) => committee === code).map(({ committee: _committee, ...group }) => group);
  return {
    today,
    year,
    years: yearsOf(today, leaderships),
    seenOn,
    renewedBy: renewal?.code ?? null,
    committees: [
      ...committees.map(({ code, zh, en, givesTitle, dutyZh, dutyEn }) => ({
        code,
        zh,
        en,
        givesTitle,
        duty: dutyZh === null ? null : { zh: dutyZh, en: dutyEn },
        groups: under(code),
      })),
      { code: null, zh: null, en: null, givesTitle: false, duty: null, groups: under(null) },
    ].filter((committee) => committee.code !== null || committee.groups.length > 0),
  };
}

async function leadersOfYear(
  db: ServiceContext['database'],
  leaderships: readonly (Leadership & { member: string })[],
  seen: { year: number; today: CivilDate; renewed: boolean; seenOn: CivilDate; dissolved: ReadonlySet<string> },
): Promise<Map<string, BoardLeader[]>> {
  const known = new Map(leaderships.map((leadership) => [leadership.id, leadership]));
  const key = (member: string, group: string) => `${member} ${group}`;
  const duties = groupedBy(await findDutiesOfYear(db, seen.year), ({ member, group }) => key(member, group));
  const all = (await findBoardLeaders(db)).flatMap(({ id, group, ...person }) => {
    const leadership = known.get(id);
    return leadership ? [{ group, leadership, person }] : [];
  });
  const periods = groupedBy(all, ({ leadership, group }) => key(leadership.member, group));
  const rows = all.flatMap(({ group, leadership, person }) => {
    if (!leadsInYear(leadership, seen.year)) return [];
    const { id, member, startedOn, endedOn, putForward } = leadership;
    const duty = dutyStanding(leadership, duties.get(key(member, group)) ?? [], seen);
    const inOffice = leadsOn(leadership, seen.seenOn);
    const standing = { member, group, period: leadership, putForward, dissolved: seen.dissolved.has(group) };
    const own = (periods.get(key(member, group)) ?? []).map((one) => one.leadership);
    const actions = actionsOn(standing, own, seen.today);
    return [{ group, leadership: id, member, ...person, startedOn, endedOn, inOffice, putForward, duty, actions }];
  });
  return new Map(
    [...groupedBy(rows, ({ group }) => group)].map(([group, own]) => [
      group,
      own.map(({ group: _group, ...leader }) => leader),
    ]),
  );
}

/** How many people a search gives at most; whoever is not among them is found by more letters. */
const PEOPLE = 8;

/** People who could be appointed, found by name, slug or company; `more` where there are others. */
export async function searchPeople(
  { database }: ServiceContext,
  text: string,
): Promise<{ people: FoundPerson[]; more: boolean }> {
  const words = wordsOf(text);
  const found = words.length === 0 ? [] : await findPeopleLike(database, words, PEOPLE + 1);
  return { people: found.slice(0, PEOPLE), more: found.length > PEOPLE };
}

function nearest(today: CivilDate, year: number): CivilDate {
  if (today < firstDayOf(year)) return firstDayOf(year);
  return today > lastDayOf(year) ? lastDayOf(year) : today;
}

/** From the first leadership's year to this one, or to the year of one that is still to begin. */
function yearsOf(today: CivilDate, leaderships: readonly Leadership[]): number[] {
  const begun = leaderships.map(({ startedOn }) => yearOf(startedOn));
  const last = Math.max(yearOf(today), ...begun);
  const first = Math.min(yearOf(today) - 1, ...begun);
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}
