import { isRenewal, parseRelease, yearCovered } from '../../domain/release/release-calendar';
import type { PublishedRelease } from '../../domain/release/decide-publication';
import { actionsOnChange, actionsOnNotAdmitted, type LineAction } from '../../domain/release/hold-back';
import type { Change, NotAdmitted } from '../../domain/release/plan-release';
import { stepsOn, type OpenStep } from '../../domain/release/publication-steps';
import { previewRoster } from '../../domain/release/preview-roster';
import { inDisplayOrder } from '../../domain/roster/roster-on';
import { inForceOn, termsFrom, type Term, type TermLine } from '../../domain/roster/terms';
import { firstDayOf, lastDayOf, localDate, type CivilDate } from '../../domain/shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { findTierRecords, type TierRecord } from '../../persistence/programme/catalogue';
import { findHoldBacks, type HoldBackRecord } from '../../persistence/release/hold-backs';
import {
  findOpenRequest,
  findPublishedBy,
  type PublicationRequestRecord,
  type PublishedBy,
} from '../../persistence/release/publication-requests';
import {
  findCorrections,
  findDeskPeople,
  findNotAdmitted,
  type CorrectionRecord,
  type DeskPerson,
} from '../../persistence/release/release-desk';
import { findReleaseLines, findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findTermLines, findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';
import { draftInView, fingerprintOf, type DraftInView, type WaitingOutcomeView } from './draft-release';
import { readDeskVersion } from './read-release-calendar';
import { groupedBy } from '../shared/read-session';
import { withPutForwards, type DraftChange } from '../leadership/used-put-forwards';

/** A change with who it is, and the term that it follows. */
interface DeskChange extends DraftChange {
  /** Null for an erased person. */
  person: DeskPerson | null;
  /** The person's last term before the change takes effect; null for somebody new. */
  before: { tier: string; from: CivilDate; to: CivilDate } | null;
  /** What can be done about it; nothing once published. */
  actions: LineAction[];
}

/** Somebody who qualifies and is not admitted, with who it is. */
interface DeskRefusal extends NotAdmitted {
  person: DeskPerson | null;
  /** What can be done about it; nothing once published. */
  actions: LineAction[];
}

/** Somebody on a previewed roster. */
interface PreviewEntry {
  member: string;
  name: string;
  latinName: string | null;
  from: CivilDate;
  to: CivilDate;
  /** Whether the release gave the term. */
  changed: boolean;
}

/** What the site shows on a day once the release is published; `withheld` counts those without consent. */
interface RosterPreview {
  on: CivilDate;
  withheld: number;
  tiers: { tier: string; entries: PreviewEntry[] }[];
}

/** A request to publish, as one member of staff reads it. */
interface DeskRequest extends PublicationRequestRecord {
  /** Whether the reader asked for it: somebody else has to confirm. */
  mine: boolean;
  /** The draft is no longer the one that was asked for. */
  void: boolean;
}

/** All that staff read of one release before and after it is published. */
export interface ReleaseDesk {
  /** What it was read of; see {@link readDeskVersion}. */
  version: string;
  release: string;
  year: number;
  cutOff: CivilDate;
  /** The last day of the year that its terms cover: how far a correction runs for somebody to whom it gave no term. */
  coversTo: CivilDate;
  today: CivilDate;
  /** The zone in which an instant has its day. */
  timeZone: string;
  /** ISO 8601; null while it is a draft. */
  publishedAt: string | null;
  /** What to send with the publication of this draft; null once published. */
  fingerprint: string | null;
  /** Whether the programme asks for a second person to publish, and what the first asked for. */
  secondPersonRequired: boolean;
  request: DeskRequest | null;
  /** What the reader can do towards the publication; nothing once published. */
  steps: OpenStep[];
  /** Null while it is a draft. */
  publishedBy: PublishedBy | null;
  /** Who held whom back, why and since when; none once published. */
  holdBacks: HoldBackRecord[];
  changes: DeskChange[];
  notAdmitted: DeskRefusal[];
  /** Whose outcome depends on what still waits; none once published. */
  waits: (WaitingOutcomeView & { person: DeskPerson | null })[];
  /** The Q4 that must be published first, as members wait for their renewal; null where none must, and once published. */
  renewalsPending: string | null;
  /** How many hold each tier, highest first: on the last roster, and on the one that the release gives. */
  totals: { tier: string; before: number; after: number }[];
  /** On the go-live day; for renewals on the first of January too, from which these run. */
  previews: RosterPreview[];
  tiers: Pick<TierRecord, 'code' | 'name' | 'rank' | 'ways'>[];
  corrections: (CorrectionRecord & { person: DeskPerson | null })[];
}

/**
 * A release as staff read it: the draft computed now, or the record once it is published. Refuses RELEASE_UNKNOWN, and
 * RELEASE_OUT_OF_ORDER for a quarter left out.
 */
export async function readReleaseDesk(
  context: ServiceContext,
  request: { release: string },
): Promise<ReleaseDesk | Refusal> {
  const { database: db, clock, actor } = context;
  // Read first: what changes while the rest is read makes the next version another one.
  const { version } = await readDeskVersion(context);
  const programme = await getProgramme(db);
  const release = parseRelease(request.release, programme.cutOffs);
  if (!release) return refuse('RELEASE_UNKNOWN', { release: request.release });
  const releases = await findReleases(db);
  const published = releases.find(({ code }) => code === release.code) ?? null;
  const draft = published ? await recordOf(context, published) : await draftInView(db, release);
  if (isRefusal(draft)) return draft;

  const lines = await findTermLines(db, { knownBefore: published?.publishedAt ?? null });
  const corrections = await findCorrections(db, release.code);
  const days = [release.cutOff, ...(isRenewal(release) ? [firstDayOf(release.year + 1)] : [])];
  const rosters = days.map((on) => ({ on, held: previewRoster(lines, draft, on) }));
  const named = [
    ...draft.changes,
    ...draft.notAdmitted,
    ...draft.waits,
    ...corrections,
    ...rosters.flatMap(({ held }) => held),
  ];
  const people = new Map(
    (await findDeskPeople(db, [...new Set(named.map(({ member }) => member))])).map((one) => [one.document, one]),
  );
  const tiers = await findTierRecords(db);
  const { timeZone } = programme;
  // What is published rests on what was then: only a draft can still be looked into.
  const changes = published
    ? draft.changes.map((change) => ({ ...change, putForwards: [] }))
    : await withPutForwards(db, release, { changes: draft.changes, timeZone });
  const withPerson = <T extends { member: string }>(row: T) => ({ ...row, person: people.get(row.member) ?? null });
  const earlier = termsFrom(lines);
  const earlierOf = groupedBy(earlier, ({ member }) => member);
  const fingerprint = published ? null : fingerprintOf(draft);
  const asked = published ? null : await findOpenRequest(db, release.code);
  const holdBacks = published ? [] : await findHoldBacks(db, release.code);
  const heldBack = new Set(holdBacks.map(({ member }) => member));
  const [today, required] = [localDate(clock.now(), timeZone), programme.secondPersonRequired];
  const standing = { release, today, published: releases, yearEnds: await findYearEnds(db), actor, required };
  return {
    version,
    release: draft.release,
    year: release.year,
    cutOff: release.cutOff,
    coversTo: lastDayOf(yearCovered(release)),
    today,
    timeZone,
    publishedAt: published?.publishedAt.toISOString() ?? null,
    fingerprint,
    secondPersonRequired: required,
    request: asked && { ...asked, mine: asked.askedBy === actor.id, void: asked.fingerprint !== fingerprint },
    steps: fingerprint === null ? [] : stepsOn({ ...standing, fingerprint, asked }),
    publishedBy: await findPublishedBy(db, release.code),
    holdBacks,
    changes: changes.map((change) => ({
      ...withPerson(change),
      before: termBefore(change, earlierOf.get(change.member) ?? []),
      actions: published ? [] : actionsOnChange(change, heldBack),
    })),
    notAdmitted: draft.notAdmitted.map((line) => ({
      ...withPerson(line),
      actions: published ? [] : actionsOnNotAdmitted(line, heldBack),
    })),
    waits: draft.waits.map(withPerson),
    renewalsPending: draft.renewalsPending,
    totals: totalsOf(tiers, inForceOn(earlier, release.cutOff), rosters.at(-1)?.held ?? []),
    previews: rosters.map(({ on, held }) => previewOf(on, held, { tiers, people, lines })),
    tiers: tiers.map(({ code, name, rank, ways }) => ({ code, name, rank, ways })),
    corrections: corrections.map(withPerson),
  };
}

/** What the record says that a release changed; nothing waits for it any more. */
async function recordOf({ database }: ServiceContext, { code, cutOff }: PublishedRelease): Promise<DraftInView> {
  const changes = await findReleaseLines(database, [code]);
  const notAdmitted = await findNotAdmitted(database, code);
  return { release: code, cutOff, changes, notAdmitted, waits: [], renewalsPending: null };
}

function termBefore(change: Change, own: readonly Term[]): DeskChange['before'] {
  const last = own.filter(({ from }) => change.from === null || from < change.from).at(-1);
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
