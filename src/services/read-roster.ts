import { createHash } from 'node:crypto';
import { inDisplayOrder, rosterDay, type Placed } from '../domain/roster/roster-on';
import { inForceOn, memberSince, termsFrom, type Term, type TermLine } from '../domain/roster/terms';
import { endOfDay, type CivilDate } from '../domain/shared/civil-date';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { findGroupRecords, findLeadershipsOn, type GroupRecord, type TierRecord } from '../persistence/catalogue';
import { findListedProfiles, type ProfileRecord } from '../persistence/profiles';
import { findPublicReleases, type PublicRelease } from '../persistence/public-releases';
import { findTermLines } from '../persistence/terms';
import { readProgramme } from './read-programme';
import { groupedBy, type ReadSession } from './read-session';
import { readTiers } from './read-tiers';
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

/**
 * The roster on a date (`programme.md`, The roster on a date): what the releases and corrections known on `asKnownOn`
 * give, shown for people who consent today. Refuses AS_KNOWN_IN_FUTURE for an `asKnownOn` after today, TIER_UNKNOWN,
 * COMMITTEE_UNKNOWN and GROUP_UNKNOWN for a filter by a code that does not exist.
 */
export async function readRoster(session: ReadSession, question: RosterQuestion): Promise<RosterView | Refusal> {
  const { today, timeZone } = await readProgramme(session);
  const asKnownOn = question.asKnownOn ?? today;
  if (asKnownOn > today) return refuse('AS_KNOWN_IN_FUTURE', { date: asKnownOn, today });
  const knownBefore = endOfDay(asKnownOn, timeZone);
  const [tiers, groups, releases, lines] = await Promise.all([
    readTiers(session),
    session.once(findGroupRecords),
    session.once(findPublicReleases),
    findTermLines(session.db, { knownBefore }),
  ]);
  const keeps = await rosterFilter(session, question);
  if ('refused' in keeps) return keeps;

  const known = releases.filter(({ publishedAt }) => new Date(publishedAt) < knownBefore);
  const terms = termsFrom(lines);
  // Without a day, what the site showed on the day of knowledge; today unless said otherwise.
  const { on, renewalPending } = rosterDay(question.on, asKnownOn, known[0]?.cutOff ?? null, terms);
  const held = inForceOn(terms, on).filter((term) => !question.tier || term.tier === question.tier);
  const listed = await entriesOf(session, { held, terms, on, tiers, groups });
  const entries = listed.filter(keeps.entry);
  const shown = tiers.filter(({ code }) => !question.tier || code === question.tier);
  return {
    on,
    asKnownOn,
    release: known.find(({ cutOff }) => cutOff <= on) ?? null,
    corrected: lines.some((line) => isCorrectionOf(line, on)),
    renewalPending,
    withheld: keeps.byTierAlone ? held.length - listed.length : null,
    tiers: shown.map((tier) => ({ tier, entries: entries.filter((entry) => entry.tier === tier) })),
    entries,
  };
}

function isCorrectionOf(line: TermLine, day: CivilDate): boolean {
  return line.correction !== null && line.from <= day && day <= line.to;
}

/** The listed people among those who hold a term, in display order. */
async function entriesOf(
  session: ReadSession,
  roster: { held: Term[]; terms: Term[]; on: CivilDate; tiers: TierRecord[]; groups: GroupRecord[] },
): Promise<RosterEntryView[]> {
  const members = roster.held.map(({ member }) => member);
  const [profiles, leaderships] = await Promise.all([
    findListedProfiles(session.db, members),
    findLeadershipsOn(session.db, roster.on),
  ]);
  const profileOf = new Map(profiles.map((profile) => [profile.document, profile]));
  const tierOf = new Map(roster.tiers.map((tier) => [tier.code, tier]));
  const leadershipsOf = groupedBy(leaderships, ({ member }) => member);
  const termsOf = groupedBy(roster.terms, ({ member }) => member);
  return roster.held
    .flatMap((term) => {
      const member = profileOf.get(term.member);
      const tier = tierOf.get(term.tier);
      if (!member || !tier) return [];
      const led = new Set(leadershipsOf.get(term.member)?.map(({ group }) => group));
      const since = memberSince(term, termsOf.get(term.member) ?? []);
      const leads = roster.groups.filter(({ code }) => led.has(code));
      return [{ member, tier, from: term.from, to: term.to, since, leads }];
    })
    .sort((a, b) => inDisplayOrder(placeOf(a), placeOf(b)));
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
  const shown = JSON.stringify({ release, corrected, renewalPending, withheld, tiers });
  return createHash('sha256').update(shown).digest('hex').slice(0, 32);
}
