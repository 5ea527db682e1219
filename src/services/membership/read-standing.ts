import { countsAtRenewal, dutyOf, leadsInYear } from '../../domain/leadership/leadership-counts';
import { distancesOf, type TierDistance } from '../../domain/membership/self-check';
import { outlookOf, type Outlook } from '../../domain/membership/outlook';
import { isRenewal, releasesOf } from '../../domain/release/release-calendar';
import type { Candidate } from '../../domain/release/plan-release';
import { lastDayOf, type CivilDate } from '../../domain/shared/civil-date';
import { findCandidates } from '../../persistence/release/candidates';
import { findGroupRecords, type GroupRecord } from '../../persistence/programme/catalogue';
import { findReleases } from '../../persistence/release/releases';
import { findActivities, findTiers } from '../../persistence/programme/rules';
import { findLedgerOfYear, findLedGroups, type LedgerRecord } from '../../persistence/membership/viewer';
import { readProgramme } from '../programme/read-programme';
import type { ReadSession } from '../shared/read-session';
import type { ViewerView } from './read-viewer';

/** How a person stands in a year, for them and for staff. */
export interface StandingView {
  year: number;
  /** The sum of the year's ledger. */
  points: number;
  entries: LedgerRecord[];
  distances: TierDistance[];
  person: string;
}

/** The viewer's standing in a year; null without a linked person. */
export async function readStanding(
  session: ReadSession,
  { person }: ViewerView,
  year: number,
): Promise<StandingView | null> {
  if (person === null) return null;
  const [entries, tiers] = await Promise.all([
    session.once((db) => findLedgerOfYear(db, person, year), `ledger ${person} ${year}`),
    session.once(findTiers),
  ]);
  const points = entries.reduce((sum, entry) => sum + entry.points, 0);
  return { year, points, entries, distances: distancesOf(points, year, tiers), person };
}

/** How a leadership stands in a year. */
export interface LeadershipStandingView {
  group: GroupRecord;
  startedOn: CivilDate;
  endedOn: CivilDate | null;
  duty: 'exempt' | 'met' | 'open';
  putForward: boolean;
  /** Whether it would give a title at the renewal as things stand. */
  counts: boolean;
}

/** The person's leaderships of the year, oldest first, with the duty that each owes. */
export async function readLeaderships(
  session: ReadSession,
  { person, year }: StandingView,
): Promise<LeadershipStandingView[]> {
  const [candidate, led, groups] = await Promise.all([
    readCandidate(session, person, year),
    session.once((db) => findLedGroups(db, person), `led ${person}`),
    session.once(findGroupRecords),
  ]);
  return led.flatMap(({ leadership: id, group: code }) => {
    const leadership = candidate?.leaderships.find((one) => one.id === id);
    const group = groups.find((one) => one.code === code);
    if (!leadership || !group || !leadsInYear(leadership, year)) return [];
    const { startedOn, endedOn, putForward } = leadership;
    const duty = dutyOf(leadership, year, lastDayOf(year));
    return [{ group, startedOn, endedOn, duty, putForward, counts: countsAtRenewal(leadership, year) }];
  });
}

/** All that a release of the year asks of a person; null for an unknown one. */
export async function readCandidate(session: ReadSession, person: string, year: number): Promise<Candidate | null> {
  const [candidate] = await session.once((db) => findCandidates(db, year, [person]), `candidate ${person} ${year}`);
  return candidate ?? null;
}

/** What the year's last release would make of the person as things stand; null once it is published or passed over. */
export async function readOutlook(
  session: ReadSession,
  { person, year }: Pick<StandingView, 'person' | 'year'>,
): Promise<Outlook | null> {
  const [programme, tiers, activities, published, candidate] = await Promise.all([
    readProgramme(session),
    session.once(findTiers),
    session.once(findActivities),
    session.once((db) => findReleases(db), 'releases'),
    readCandidate(session, person, year),
  ]);
  const release = releasesOf(year, programme.cutOffs).find(isRenewal);
  if (!release || !candidate || year > programme.year) return null;
  return outlookOf(release, candidate, { tiers, activities, yearBeforeCounts: programme.yearBeforeCounts }, published);
}
