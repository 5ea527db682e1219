import { createHash } from 'node:crypto';
import { foldingDays } from '../domain/contribution/fold';
import { parseRelease, type ReleaseDate } from '../domain/programme/release-calendar';
import { decideDraft } from '../domain/roster/decide-publication';
import { planRelease, type ReleasePlan } from '../domain/roster/plan-release';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { findAllCandidates } from '../persistence/candidates';
import { findHoldBacks } from '../persistence/hold-backs';
import { findReleases } from '../persistence/releases';
import { findActivities, findTiers, getProgramme } from '../persistence/rules';
import type { Queryable } from '../persistence/transaction';
import type { ServiceContext } from './context';

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

/** A draft as it can be published: whoever sends its fingerprint publishes what they read. */
export interface ReadDraft extends Draft {
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
  const obstacle = decideDraft(release, await findReleases(database)) ?? obstacleIn(holdBacks);
  if (obstacle) return obstacle;
  const draft = await computeDraft(database, release, holdBacks);
  return { ...draft, fingerprint: fingerprintOf(draft) };
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
  const rules = { tiers: await findTiers(db), activities: await findActivities(db) };
  const days = foldingDays(rules.activities, release.year, release.cutOff);
  const candidates = await findAllCandidates(db, rules.activities, { days, cutOff: release.cutOff });
  const holdBacks = [...given, ...(await findHoldBacks(db, release.code))];
  const notes = new Map(holdBacks.map(({ member, note }) => [member, note.trim()]));
  return { release: release.code, cutOff: release.cutOff, ...planRelease(release, candidates, rules, notes) };
}

/** What tells one draft from another: it changes when any line, basis, points or note of it does. */
export function fingerprintOf({ release, cutOff, changes, notAdmitted }: Draft): string {
  return createHash('sha256').update(JSON.stringify({ release, cutOff, changes, notAdmitted })).digest('hex');
}
