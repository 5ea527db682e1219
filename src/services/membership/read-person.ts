import { distancesOf, type TierDistance } from '../../domain/membership/self-check';
import type { Outlook } from '../../domain/membership/outlook';
import type { Tier } from '../../domain/programme/programme';
import { releasesAtHand, yearAtHand } from '../../domain/release/release-at-hand';
import type { InOrder } from '../../domain/release/renewals-due';
import { rosterDay } from '../../domain/roster/roster-on';
import { inForceOn, memberSince, type Term } from '../../domain/roster/terms';
import type { CivilDate } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import type { TierRecord } from '../../persistence/programme/catalogue';
import {
  findConsentChanges,
  findDecisions,
  findGrantsOf,
  findLeadershipsOf,
  findLedgerYears,
  findOwnCorrections,
  findPerson,
  type Decision,
  type LedgerYear,
  type PersonRecord,
} from '../../persistence/membership/person';
import { findReleases } from '../../persistence/release/releases';
import { findTiers } from '../../persistence/programme/rules';
import { findTermLines, findYearEnds } from '../../persistence/roster/terms';
import {
  findOwnChanges,
  findOwnRefusals,
  type ConsentRecord,
  type OwnRefusal,
} from '../../persistence/membership/viewer';
import type { ServiceContext } from '../shared/context';
import {
  grantViews,
  leadershipViews,
  recordOf,
  type GrantView,
  type LeadershipView,
  type RecordLine,
} from './person-file';
import { readProgramme } from '../programme/read-programme';
import { ReadSession } from '../shared/read-session';
import { readCandidate, readOutlook } from './read-standing';
import { readTiers } from '../programme/read-tiers';

/** How a person stands in one year against every threshold. */
interface StandingOfYear extends LedgerYear {
  /** Every tier that points can give, highest first. */
  distances: TierDistance[];
}

/** One consent, and who last changed it; null where the audit trail has nothing of it. */
interface ConsentView {
  consent: keyof ConsentRecord;
  given: boolean;
  changed: Decision | null;
}

/** All that staff read of one person: no contact datum is among it. */
export interface PersonFile extends Omit<PersonRecord, 'consents'> {
  today: CivilDate;
  /** The zone in which an instant has its day. */
  timeZone: string;
  thisYear: number;
  tiers: Pick<TierRecord, 'code' | 'name' | 'rank'>[];
  /** The term that the roster shows today; null for nobody on it. */
  current: { tier: string; from: CivilDate; to: CivilDate; since: CivilDate; renewalPending: boolean } | null;
  /** The years to choose from, latest first. */
  years: number[];
  /** The year asked for and the one before. */
  standings: StandingOfYear[];
  outlook: {
    /** Of the year that is worked for, last year while its Q4 is due. Null once that is published or passed over. */
    plan: Outlook | null;
    /** How far that year's points are from every tier. */
    distances: TierDistance[];
  };
  record: RecordLine[];
  refusals: OwnRefusal[];
  leaderships: LeadershipView[];
  grants: GrantView[];
  consents: ConsentView[];
}

/** Everything about one person's honours, with the standing of a year, this one unless asked. Refuses MEMBER_UNKNOWN. */
export async function readPerson(
  { database: db, clock }: ServiceContext,
  request: { member: string; year: number | null },
): Promise<PersonFile | Refusal> {
  const session = new ReadSession(db, clock);
  const { member } = request;
  const { today, timeZone, cutOffs, year: thisYear } = await readProgramme(session);
  const person = await findPerson(db, member);
  const candidate = await readCandidate(session, member, thisYear);
  if (!person || !candidate) return refuse('MEMBER_UNKNOWN', { member });
  const [tiers, names, releases, yearEnds, ledger, lines, changes, corrections, led, grants, consents] =
    await Promise.all([
      session.once(findTiers),
      readTiers(session),
      session.once((all) => findReleases(all), 'releases'),
      findYearEnds(db),
      findLedgerYears(db, member),
      findTermLines(db, { members: [member] }),
      findOwnChanges(db, member),
      findOwnCorrections(db, member),
      findLeadershipsOf(db, member),
      findGrantsOf(db, member),
      findConsentChanges(db, member),
    ]);
  const audited = [...corrections, ...grants, ...consents].map(({ auditEntry }) => auditEntry);
  const asked = [...audited, ...led.flatMap(({ putForward }) => putForward ?? [])];
  const decisions = new Map((await findDecisions(db, asked)).map((one) => [one.auditEntry, one]));
  const year = request.year ?? thisYear;
  const standing = (of: number) => standingIn(of, ledger, tiers);
  const latestCutOff = releases.at(-1)?.cutOff ?? null;
  const worked = yearAtHand(today, releasesAtHand(today, cutOffs, releases, yearEnds));
  const { consents: given, ...known } = person;
  return {
    ...known,
    today,
    timeZone,
    thisYear,
    tiers: names.map(({ code, name, rank }) => ({ code, name, rank })),
    current: currentOf(candidate.terms, today, releases.at(-1) ?? null),
    years: [...new Set([thisYear, thisYear - 1, year, ...ledger.map((one) => one.year)])].sort((a, b) => b - a),
    standings: [standing(year), standing(year - 1)],
    outlook: {
      plan: await readOutlook(session, { person: member, year: worked }),
      distances: standing(worked).distances,
    },
    record: recordOf({ lines, changes, corrections, releases, decisions }),
    refusals: await findOwnRefusals(db, member),
    leaderships: leadershipViews(led, candidate.leaderships, { today, thisYear, releases, decisions }),
    grants: grantViews(grants, { today, cutOffs, latestCutOff, terms: candidate.terms, tiers }, decisions),
    consents: CONSENTS.map(([consent, field]) => {
      const change = consents.find((one) => one.field === field);
      return { consent, given: given[consent], changed: (change && decisions.get(change.auditEntry)) ?? null };
    }),
  };
}

/** The consents in their order, with the names of their fields. */
const CONSENTS: readonly [keyof ConsentRecord, string][] = [
  ['site', 'consentSite'],
  ['imageWall', 'consentImageWall'],
  ['badge', 'consentBadge'],
  ['press', 'consentPress'],
];

function standingIn(year: number, ledger: readonly LedgerYear[], tiers: readonly Tier[]): StandingOfYear {
  const sum = ledger.find((one) => one.year === year) ?? { year, points: 0, entries: 0 };
  return { ...sum, distances: distancesOf(sum.points, year, tiers) };
}

/** The term of a person that the roster shows, which over New Year is that of 31 December until renewals are published. */
export function currentOf(terms: readonly Term[], today: CivilDate, latest: InOrder | null): PersonFile['current'] {
  const { on, renewalPending } = rosterDay(null, today, latest, terms);
  const [held] = inForceOn(terms, on);
  if (!held) return null;
  const { tier, from, to } = held;
  return { tier, from, to, since: memberSince(held, terms), renewalPending };
}
