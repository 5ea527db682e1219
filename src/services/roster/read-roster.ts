import { createHash } from 'node:crypto';
import { inDisplayOrder, rosterDay, type Placed } from '../../domain/roster/roster-on';
import { inForceOn, memberSince, termsFrom, type Term, type TermLine } from '../../domain/roster/terms';
import { endOfDay, type CivilDate } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { findGroupRecords, type GroupRecord, type TierRecord } from '../../persistence/programme/catalogue';
import { findListedProfiles, type ProfileRecord } from '../../persistence/roster/profiles';
import { findPublicReleases, type PublicRelease } from '../../persistence/release/public-releases';
import { findTermLines } from '../../persistence/roster/terms';
import { readLeadershipsOn } from '../programme/read-committees';
import { readProgramme } from '../programme/read-programme';
import { groupedBy, type ReadSession } from '../shared/read-session';
import { readTiers } from '../programme/read-tiers';
import { rosterFilter, type RosterFilters } from './roster-filter';

/** A question about the roster; null dates mean: the current one, as known today. */
export interface RosterQuestion extends RosterFilters {
  on: CivilDate | null;
  asKnownOn: CivilDate | null;
}

/** One listed person on a roster. */
export interface RosterEntryView {
  member: ProfileRecord;
  tier: TierRecord;
  from: CivilDate;
  to: CivilDate;
  since: CivilDate;
  leads: GroupRecord[];
}

/** The part of a roster in one tier. */
export interface RosterTierView {
  tier: TierRecord;
  entries: RosterEntryView[];
}

/** A roster as the public sees it. */
export interface RosterView {
  on: CivilDate;
  asKnownOn: CivilDate;
  release: PublicRelease | null;
  corrected: boolean;
  renewalPending: boolean;
  withheld: number | null;
  tiers: RosterTierView[];
  entries: RosterEntryView[];
}

/** A roster before any filter: all terms held on its day, and those of listed people as entries. */
interface WholeRoster extends Omit<RosterView, 'withheld' | 'tiers'> {
  held: Term[];
}

/**
 * The roster on a date (`programme.md`, The roster on a date): what the releases and corrections known on `asKnownOn`
 * give, shown for people who consent today. Refuses AS_KNOWN_IN_FUTURE for an `asKnownOn` after today, TIER_UNKNOWN,
 * COMMITTEE_UNKNOWN and GROUP_UNKNOWN for a filter by a code that does not exist.
 */
export async function readRoster(session: ReadSession, question: RosterQuestion): Promise<RosterView | Refusal> {
  const { today, timeZone } = await readProgramme(session);
  const asKnownOn = question.asKnownOn ?? today;
  if (asKnownOn > today) return refuse('AS_KNOWN_IN_FUTURE', { date: asKnownOn, today });
  const keeps = await rosterFilter(session, question);
  if ('refused' in keeps) return keeps;
  const [tiers, { held, ...whole }] = await Promise.all([
    readTiers(session),
    session.made(
      readRoster,
      `${question.on} ${asKnownOn}`,
      () => composeRoster(session, question.on, asKnownOn, timeZone),
      (roster) => roster.held.length + 1,
    ),
  ]);
  const asked = (code: string) => !question.tier || code === question.tier;
  // The whole list is searched, also for one tier: it is the one that is known again and ready for searching.
  const kept = keeps.byTierAlone ? whole.entries : keeps.keep(whole.entries);
  const entries = question.tier ? kept.filter(({ tier }) => asked(tier.code)) : kept;
  const shown = tiers.filter(({ code }) => asked(code));
  return {
    ...whole,
    withheld: keeps.byTierAlone ? held.filter(({ tier }) => asked(tier)).length - entries.length : null,
    tiers: shown.map((tier) => ({ tier, entries: entries.filter((entry) => entry.tier === tier) })),
    entries,
  };
}

async function composeRoster(
  session: ReadSession,
  asked: CivilDate | null,
  asKnownOn: CivilDate,
  timeZone: string,
): Promise<WholeRoster> {
  const knownBefore = endOfDay(asKnownOn, timeZone);
  const [releases, { lines, terms }] = await Promise.all([
    session.once(findPublicReleases),
    session.made(
      findTermLines,
      asKnownOn,
      () => readRecord(session, knownBefore),
      (record) => record.lines.length + 1,
    ),
  ]);
  const known = releases.filter(({ publishedAt }) => new Date(publishedAt) < knownBefore);
  // Without a day, what the site showed on the day of knowledge; today unless said otherwise.
  const { on, renewalPending } = rosterDay(asked, asKnownOn, known[0] ?? null, terms);
  const held = inForceOn(terms, on);
  return {
    on,
    asKnownOn,
    release: known.find(({ cutOff }) => cutOff <= on) ?? null,
    corrected: lines.some((line) => isCorrectionOf(line, on)),
    renewalPending,
    held,
    entries: await entriesOf(session, { held, terms, on }),
  };
}

/** What had been published before an instant, and what it gives. */
async function readRecord(session: ReadSession, knownBefore: Date): Promise<{ lines: TermLine[]; terms: Term[] }> {
  const lines = await findTermLines(session.db, { knownBefore });
  return { lines, terms: termsFrom(lines) };
}

function isCorrectionOf(line: TermLine, day: CivilDate): boolean {
  return line.correction !== null && line.from <= day && day <= line.to;
}

/** The listed people among those who hold a term, in display order. */
async function entriesOf(
  session: ReadSession,
  roster: { held: Term[]; terms: Term[]; on: CivilDate },
): Promise<RosterEntryView[]> {
  const members = roster.held.map(({ member }) => member);
  const [tiers, groups, profiles, leaderships] = await Promise.all([
    readTiers(session),
    session.once(findGroupRecords),
    session.ofAll(findListedProfiles, 'document', members),
    readLeadershipsOn(session, roster.on),
  ]);
  const profileOf = new Map(profiles.map((profile) => [profile.document, profile]));
  const tierOf = new Map(tiers.map((tier) => [tier.code, tier]));
  const leadershipsOf = groupedBy(leaderships, ({ member }) => member);
  const termsOf = groupedBy(roster.terms, ({ member }) => member);
  return roster.held
    .flatMap((term) => {
      const member = profileOf.get(term.member);
      const tier = tierOf.get(term.tier);
      if (!member || !tier) return [];
      const led = new Set(leadershipsOf.get(term.member)?.map(({ group }) => group));
      const since = memberSince(term, termsOf.get(term.member) ?? []);
      const leads = groups.filter(({ code }) => led.has(code));
      return [known({ member, tier, from: term.from, to: term.to, since, leads })];
    })
    .sort((a, b) => inDisplayOrder(placeOf(a), placeOf(b)));
}

/** By identity, as `ReadyMade` of `ready-made/index.ts` allows; so are the fingerprints below. */
const entriesMade = new WeakMap<ProfileRecord, RosterEntryView[]>();

/** The same entry as was made before of the same records, so that what is kept by entry stays with it. */
function known(entry: RosterEntryView): RosterEntryView {
  const made = entriesMade.get(entry.member) ?? [];
  const { tier, from, to, since, leads } = entry;
  const same = made.find(
    (one) =>
      one.tier === tier &&
      one.from === from &&
      one.to === to &&
      one.since === since &&
      one.leads.length === leads.length &&
      one.leads.every((group, at) => group === leads[at]),
  );
  if (!same) entriesMade.set(entry.member, [...made, entry]);
  return same ?? entry;
}

/** What an entry's place in a roster goes by. */
export function placeOf({ tier, member }: RosterEntryView): Placed {
  return { rank: tier.rank, sortKey: member.sortKey, name: member.name, slug: member.slug };
}

/**
 * Fingerprint of the people and titles that a roster shows: it changes when anything public in it does. The dates of
 * the question are left out, so that a new day alone changes nothing.
 */
export function versionOf({ release, corrected, renewalPending, withheld, tiers }: RosterView): string {
  const shown = tiers.map(({ tier, entries }) => [fingerprintOf(tier), entries.map(fingerprintOf)]);
  return hash({ release, corrected, renewalPending, withheld, shown });
}

const fingerprints = new WeakMap<object, string>();

/** Of something that is never changed once it is read, and shown by many rosters. */
function fingerprintOf(shown: object): string {
  const known = fingerprints.get(shown) ?? hash(shown);
  fingerprints.set(shown, known);
  return known;
}

function hash(shown: object): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
}
