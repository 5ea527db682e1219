import { calendarYears, releaseStates, type ReleaseState } from '../domain/programme/release-states';
import { isRenewal, parseRelease, type ReleaseDate } from '../domain/programme/release-calendar';
import { decideDraft, type PublishedRelease } from '../domain/roster/decide-publication';
import type { Change, NotAdmitted } from '../domain/roster/plan-release';
import { previewRoster } from '../domain/roster/preview-roster';
import { inDisplayOrder } from '../domain/roster/roster-on';
import { inForceOn, termsFrom, type Term, type TermLine } from '../domain/roster/terms';
import { firstDayOf, localDate, type CivilDate } from '../domain/shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../domain/shared/refusal';
import { findTierRecords, type TierRecord } from '../persistence/catalogue';
import {
  findCorrections,
  findDeskPeople,
  findNotAdmitted,
  type CorrectionRecord,
  type DeskPerson,
} from '../persistence/release-desk';
import { findReleaseLines, findReleases } from '../persistence/releases';
import { getProgramme } from '../persistence/rules';
import { findTermLines } from '../persistence/terms';
import type { ServiceContext } from './context';
import { computeDraft, fingerprintOf, obstacleIn, type Draft, type HoldBack } from './draft-release';

/** A year of the calendar of releases. */
export interface ReleaseCalendar {
  today: CivilDate;
  /** The zone in which an instant has its day. */
  timeZone: string;
  /** The years to choose from, latest first. */
  years: number[];
  year: number;
  quarters: (ReleaseDate & { state: ReleaseState; publishedAt: string | null })[];
}

/** A change with who it is, and the term that it follows. */
export interface DeskChange extends Change {
  /** Null for an erased person. */
  person: DeskPerson | null;
  /** The person's last term before the change takes effect; null for somebody new. */
  before: { tier: string; from: CivilDate; to: CivilDate } | null;
}

/** Somebody on a previewed roster. */
export interface PreviewEntry {
  member: string;
  name: string;
  latinName: string | null;
  from: CivilDate;
  to: CivilDate;
  /** Whether the release gave the term. */
  changed: boolean;
}

/** What the site shows on a day once the release is published; `withheld` counts those without consent. */
export interface RosterPreview {
  on: CivilDate;
  withheld: number;
  tiers: { tier: string; entries: PreviewEntry[] }[];
}

/** All that staff read of one release before and after it is published. */
export interface ReleaseDesk {
  release: string;
  year: number;
  cutOff: CivilDate;
  today: CivilDate;
  /** The zone in which an instant has its day. */
  timeZone: string;
  /** ISO 8601; null while it is a draft. */
  publishedAt: string | null;
  /** What to send with the publication of this draft; null once published. */
  fingerprint: string | null;
  changes: DeskChange[];
  notAdmitted: (NotAdmitted & { person: DeskPerson | null })[];
  /** How many hold each tier, highest first: on the last roster, and on the one that the release gives. */
  totals: { tier: string; before: number; after: number }[];
  /** On the go-live day; for renewals on the first of January too, from which these run. */
  previews: RosterPreview[];
  tiers: Pick<TierRecord, 'code' | 'name' | 'rank' | 'ways'>[];
  corrections: (CorrectionRecord & { person: DeskPerson | null })[];
}

/** The quarters of a year, this year's unless another is given, and where each stands today. */
export async function readReleaseCalendar(context: ServiceContext, asked: number | null): Promise<ReleaseCalendar> {
  const { timeZone, cutOffs } = await getProgramme(context.database);
  const today = localDate(context.clock.now(), timeZone);
  const published = await findReleases(context.database);
  const years = calendarYears(today, cutOffs, published);
  const year = asked ?? Number(today.slice(0, 4));
  const instants = new Map(published.map(({ code, publishedAt }) => [code, publishedAt.toISOString()]));
  const quarters = releaseStates(year, today, cutOffs, published).map((quarter) => ({
    ...quarter,
    publishedAt: instants.get(quarter.code) ?? null,
  }));
  return { today, timeZone, years, year, quarters };
}

/**
 * A release as staff read it: the draft computed now, or the record once it is published. Refuses RELEASE_UNKNOWN,
 * RELEASE_OUT_OF_ORDER for a quarter left out, and REASON_MISSING for a hold-back without a note.
 */
export async function readReleaseDesk(
  context: ServiceContext,
  request: { release: string; holdBacks?: readonly HoldBack[] },
): Promise<ReleaseDesk | Refusal> {
  const { database: db, clock } = context;
  const programme = await getProgramme(db);
  const release = parseRelease(request.release, programme.cutOffs);
  if (!release) return refuse('RELEASE_UNKNOWN', { release: request.release });
  const releases = await findReleases(db);
  const published = releases.find(({ code }) => code === release.code) ?? null;
  const draft = await draftOrRecord(context, release, { releases, published, holdBacks: request.holdBacks ?? [] });
  if (isRefusal(draft)) return draft;

  const lines = await findTermLines(db, { knownBefore: published?.publishedAt ?? null });
  const corrections = await findCorrections(db, release.code);
  const days = [release.cutOff, ...(isRenewal(release) ? [firstDayOf(release.year + 1)] : [])];
  const rosters = days.map((on) => ({ on, held: previewRoster(lines, draft, on) }));
  const named = [...draft.changes, ...draft.notAdmitted, ...corrections, ...rosters.flatMap(({ held }) => held)];
  const people = new Map(
    (await findDeskPeople(db, [...new Set(named.map(({ member }) => member))])).map((one) => [one.document, one]),
  );
  const tiers = await findTierRecords(db);
  const withPerson = <T extends { member: string }>(row: T) => ({ ...row, person: people.get(row.member) ?? null });
  const earlier = termsFrom(lines);
  return {
    release: draft.release,
    year: release.year,
    cutOff: release.cutOff,
    today: localDate(clock.now(), programme.timeZone),
    timeZone: programme.timeZone,
    publishedAt: published?.publishedAt.toISOString() ?? null,
    fingerprint: published ? null : fingerprintOf(draft),
    changes: draft.changes.map((change) => ({ ...withPerson(change), before: termBefore(change, earlier) })),
    notAdmitted: draft.notAdmitted.map(withPerson),
    totals: totalsOf(tiers, inForceOn(earlier, release.cutOff), rosters.at(-1)?.held ?? []),
    previews: rosters.map(({ on, held }) => previewOf(on, held, { tiers, people, lines })),
    tiers: tiers.map(({ code, name, rank, ways }) => ({ code, name, rank, ways })),
    corrections: corrections.map(withPerson),
  };
}

/** What the release would change, or what the record says that it changed. */
async function draftOrRecord(
  { database }: ServiceContext,
  release: ReleaseDate,
  given: {
    releases: readonly PublishedRelease[];
    published: PublishedRelease | null;
    holdBacks: readonly HoldBack[];
  },
): Promise<Draft | Refusal> {
  const { releases, published, holdBacks } = given;
  if (published) {
    const changes = await findReleaseLines(database, [release.code]);
    return {
      release: release.code,
      cutOff: published.cutOff,
      changes,
      notAdmitted: await findNotAdmitted(database, release.code),
    };
  }
  const obstacle = decideDraft(release, releases) ?? obstacleIn(holdBacks);
  return obstacle ?? computeDraft(database, release, holdBacks);
}

function termBefore(change: Change, terms: readonly Term[]): DeskChange['before'] {
  const own = terms.filter(
    ({ member, from }) => member === change.member && (change.from === null || from < change.from),
  );
  const last = own.at(-1);
  return last ? { tier: last.tier, from: last.from, to: last.to } : null;
}

function totalsOf(
  tiers: readonly TierRecord[],
  before: readonly Term[],
  after: readonly Term[],
): ReleaseDesk['totals'] {
  const count = (terms: readonly Term[], code: string) => terms.filter(({ tier }) => tier === code).length;
  return tiers.map(({ code }) => ({ tier: code, before: count(before, code), after: count(after, code) }));
}

function previewOf(
  on: CivilDate,
  held: readonly Term[],
  from: { tiers: readonly TierRecord[]; people: ReadonlyMap<string, DeskPerson>; lines: readonly TermLine[] },
): RosterPreview {
  const known = new Set(from.lines.map(({ id }) => id));
  const listed = held.flatMap((term) => {
    const person = from.people.get(term.member);
    return person?.listed ? [{ term, person }] : [];
  });
  return {
    on,
    withheld: held.length - listed.length,
    tiers: from.tiers.map(({ code, rank }) => ({
      tier: code,
      entries: listed
        .filter(({ term }) => term.tier === code)
        .sort((a, b) => inDisplayOrder({ ...a.person, rank }, { ...b.person, rank }))
        .map(({ term, person }) => ({
          member: term.member,
          name: person.name,
          latinName: person.latinName,
          from: term.from,
          to: term.to,
          changed: !known.has(term.line),
        })),
    })),
  };
}
