import { createHash } from 'node:crypto';
import { foldingDays } from '../../domain/contribution/fold';
import { renewalsBefore } from '../../domain/release/renewals-due';
import { isRenewal, parseRelease, yearCovered, type ReleaseDate } from '../../domain/release/release-calendar';
import { decideDraft } from '../../domain/release/decide-publication';
import { planRelease, type Candidate, type ReleasePlan, type ReleaseRules } from '../../domain/release/plan-release';
import { firstDayThatCounts, planDraft, type WaitingGrant, type Waits } from '../../domain/release/what-waits';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { findAllCandidates } from '../../persistence/release/candidates';
import { findHoldBacks } from '../../persistence/release/hold-backs';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme, getReleaseRules } from '../../persistence/programme/rules';
import { findYearEnds } from '../../persistence/roster/terms';
import type { Queryable } from '../../persistence/shared/transaction';
import { findOpenGrants, findUndecided, type WaitingContributionRecord } from '../../persistence/release/what-waits';
import type { ServiceContext } from '../shared/context';
import { groupedBy } from '../shared/read-session';
import { withPutForwards, type DraftChange } from '../leadership/used-put-forwards';

/** An admission that staff hold back, with their written note. */
export interface HoldBack {
  /** Document id of the person; one who is not in the draft is without effect. */
  member: string;
  note: string;
}

/** What a release would change, or has changed, and why. */
export interface Draft extends ReleasePlan {
  release: string;
  /** Its cut-off day, `YYYY-MM-DD`, which is its go-live day. */
  cutOff: string;
}

/** What waits for a decision: a contribution with its title, a proposed title, an invitation. */
type WaitingRecord = WaitingContributionRecord | (WaitingGrant & { member: string });

/** Somebody whose outcome depends on what waits. */
export type WaitingOutcomeView = Waits<WaitingRecord>;

/** A draft with what else staff should know before they publish it. */
export interface DraftInView extends Draft {
  /** Whose outcome depends on what still waits. */
  waits: WaitingOutcomeView[];
  /** The Q4 that must be published first, as members wait for their renewal; null where none must. */
  renewalsPending: string | null;
}

/** A draft as it can be published: whoever sends its fingerprint publishes what they read. */
export interface ReadDraft extends DraftInView {
  changes: DraftChange[];
  fingerprint: string;
}

/**
 * Computes a release as things stand; it writes nothing and can be asked any time before the publication. The hold-backs
 * on record count, and those given with the request. Refuses RELEASE_UNKNOWN, RELEASE_PUBLISHED, RELEASE_OUT_OF_ORDER,
 * and REASON_MISSING for a hold-back without a note.
 */
export async function draftRelease(
  context: ServiceContext,
  request: { release: string; holdBacks?: readonly HoldBack[] },
): Promise<ReadDraft | Refusal> {
  const { database } = context;
  const programme = await getProgramme(database);
  const release = parseRelease(request.release, programme.cutOffs);
  if (!release) return refuse('RELEASE_UNKNOWN', { release: request.release });
  const holdBacks = request.holdBacks ?? [];
  const draft = obstacleIn(holdBacks) ?? (await draftInView(database, release, holdBacks));
  if (isRefusal(draft)) return draft;
  const { timeZone } = programme;
  const changes = await withPutForwards(database, release, { changes: draft.changes, timeZone });
  return { ...draft, changes, fingerprint: fingerprintOf(draft) };
}

/** Why the hold-backs cannot be taken; null when each has its note. */
export function obstacleIn(holdBacks: readonly HoldBack[]): Refusal | null {
  return holdBacks.some(({ note }) => note.trim() === '') ? refuse('REASON_MISSING', {}) : null;
}

/** The plan of a release from what is in the database now, with what is held back on record and what is given. */
export async function computeDraft(
  db: Queryable,
  release: ReleaseDate,
  given: readonly HoldBack[] = [],
): Promise<Draft> {
  const { candidates, rules, notes } = await readFacts(db, release, given);
  return { release: release.code, cutOff: release.cutOff, ...planRelease(release, candidates, rules, notes) };
}

/** The same plan in view of what still waits and of what comes first. Refuses what {@link decideDraft} refuses. */
export async function draftInView(
  db: Queryable,
  release: ReleaseDate,
  given: readonly HoldBack[] = [],
): Promise<DraftInView | Refusal> {
  const published = await findReleases(db);
  const obstacle = decideDraft(release, published);
  if (obstacle) return obstacle;
  const undecided = await findUndecided(db, { from: firstDayThatCounts(release), to: release.cutOff });
  const grants = await findOpenGrants(db, yearCovered(release));
  const things = groupedBy<WaitingRecord>([...undecided, ...grants], ({ member }) => member);
  const { candidates, rules, notes } = await readFacts(db, release, given);
  return {
    release: release.code,
    cutOff: release.cutOff,
    ...planDraft(release, candidates, rules, notes, things),
    renewalsPending: renewalsBefore(release, published, await findYearEnds(db)),
  };
}

/** All that a plan rests on. */
async function readFacts(
  db: Queryable,
  release: ReleaseDate,
  given: readonly HoldBack[],
): Promise<{ candidates: Iterable<Candidate>; rules: ReleaseRules; notes: Map<string, string> }> {
  const rules = await getReleaseRules(db);
  const years = isRenewal(release) || !rules.yearBeforeCounts ? 1 : 2;
  const days = foldingDays(rules.activities, release.year, release.cutOff, years);
  const candidates = await findAllCandidates(db, rules.activities, { days, cutOff: release.cutOff });
  const holdBacks = [...given, ...(await findHoldBacks(db, release.code))];
  return { candidates, rules, notes: new Map(holdBacks.map(({ member, note }) => [member, note.trim()])) };
}

/** What tells one draft from another: it changes when any line, basis, points or note of it does. */
export function fingerprintOf({ release, cutOff, changes, notAdmitted }: Draft): string {
  return createHash('sha256').update(JSON.stringify({ release, cutOff, changes, notAdmitted })).digest('hex');
}
