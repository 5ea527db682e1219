import { releasesAtHand } from '../../domain/release/release-at-hand';
import { isRenewal, type ReleaseDate } from '../../domain/release/release-calendar';
import type { ChangeKind, NotAdmitted } from '../../domain/release/plan-release';
import { daysBetween, localDate, type CivilDate } from '../../domain/shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';
import { draftRelease } from './draft-release';

/** What the calendar of releases asks for today. */
export interface ReleasesAtHandView {
  today: CivilDate;
  /** The next cut-off and the days until it; null in a programme without cut-offs. */
  next: (ReleaseDate & { days: number }) | null;
  /** The quarter that has reached its cut-off day and waits for its publication; null when there is none. */
  due: ReleaseDate | null;
  /** Whether members wait for their renewal by what is due, so that nothing later can be published before it. */
  renews: boolean;
}

/** The next cut-off, and what is due; quick, whatever the size of the programme. */
export async function readReleasesAtHand({ database, clock }: ServiceContext): Promise<ReleasesAtHandView> {
  const { timeZone, cutOffs } = await getProgramme(database);
  const today = localDate(clock.now(), timeZone);
  const published = await findReleases(database);
  const yearEnds = await findYearEnds(database);
  const { next, due } = releasesAtHand(today, cutOffs, published, yearEnds);
  const renews = due !== null && isRenewal(due) && yearEnds.includes(due.year);
  return { today, due, renews, next: next && { ...next, days: daysBetween(today, next.cutOff) } };
}

/** What the release at hand would do, in numbers. */
export interface DraftCounts {
  release: string;
  /** How many people each kind of change concerns; a kind that does not occur is 0. */
  changes: Record<ChangeKind, number>;
  /** How many qualify and would not be admitted, by reason. */
  notAdmitted: Record<NotAdmitted['reason'], number>;
  /** How many people’s outcome depends on what still waits. */
  waits: number;
}

/**
 * The draft of the release that is due, else of the next one, as the releases page computes it: without hold-backs,
 * which are decided there. Refuses RELEASE_UNKNOWN in a programme without cut-offs.
 */
export async function readDraftCounts(context: ServiceContext): Promise<DraftCounts | Refusal> {
  const { next, due } = await readReleasesAtHand(context);
  const release = (due ?? next)?.code;
  if (release === undefined) return refuse('RELEASE_UNKNOWN', { release: '' });
  const draft = await draftRelease(context, { release });
  if (isRefusal(draft)) return draft;
  const changes = { admitted: 0, returned: 0, renewed: 0, promoted: 0, demoted: 0, lapsed: 0 };
  for (const { change } of draft.changes) changes[change] += 1;
  const notAdmitted = { 'not-applied': 0, 'consent-missing': 0, 'held-back': 0 };
  for (const { reason } of draft.notAdmitted) notAdmitted[reason] += 1;
  return { release, changes, notAdmitted, waits: draft.waits.length };
}
