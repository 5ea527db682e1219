import type { Scored } from '../contribution/score';
import type { Grant, GrantBasis } from '../grant/grant';
import { isRenewal, yearCovered, type ReleaseDate } from './release-calendar';
import { firstDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import {
  byMember,
  planFor,
  type Candidate,
  type Change,
  type NotAdmitted,
  type Outcome,
  type ReleasePlan,
  type ReleaseRules,
} from './plan-release';

/** A contribution that is not decided on. */
export interface WaitingContribution extends Scored {
  kind: 'contribution';
  state: 'submitted' | 'sent-back';
  /** The person's leaderships whose duty it would meet. */
  leaderships: readonly string[];
}

/** A proposed grant, or an invitation without an answer. */
export interface WaitingGrant {
  kind: 'proposal' | 'invitation';
  id: string;
  tier: string;
  basis: GrantBasis;
  years: readonly number[];
}

/** What waits for somebody's decision. */
export type WaitingThing = WaitingContribution | WaitingGrant;

/** What only a person, or whoever enters it for them, can add: an application dated in time, consent to be listed. */
export type Missing = 'application' | 'consent';

/** Somebody whose outcome depends on what waits. */
export interface Waits<Thing extends WaitingThing = WaitingThing> {
  member: string;
  now: Outcome;
  /** What the release would do if everything that waits were approved, accepted and given. */
  then: Change | null;
  /** What waits and counts in this release, oldest first. */
  things: Thing[];
  /** What is missing besides. */
  missing: Missing[];
}

/**
 * The first day on which something must have happened to count in a release: duties and points of the year before play a
 * part in the admissions of Q1–Q3.
 */
export function firstDayThatCounts(release: ReleaseDate): CivilDate {
  return firstDayOf(isRenewal(release) ? release.year : release.year - 1);
}

/** The plan of a release, and whose outcome depends on what still waits. */
export interface DraftPlan<Thing extends WaitingThing> extends ReleasePlan {
  waits: Waits<Thing>[];
}

/**
 * The plan of a release with what staff should see before they publish it: whose outcome depends on what still waits, as
 * what is approved afterwards waits for the next release. Both outcomes come from the same rules; people whom everything
 * that waits would leave as they are, and those held back, are left out. One pass over everybody, sorted by member.
 *
 * @param things what waits, by person
 */
export function planDraft<Thing extends WaitingThing>(
  release: ReleaseDate,
  candidates: Iterable<Candidate>,
  rules: ReleaseRules,
  holdBacks: ReadonlyMap<string, string>,
  things: ReadonlyMap<string, readonly Thing[]>,
): DraftPlan<Thing> {
  const draft: DraftPlan<Thing> = { changes: [], notAdmitted: [], waits: [] };
  for (const candidate of candidates) {
    const outcome = (given: Candidate) => planFor(release, given, rules, holdBacks);
    const now = outcome(candidate);
    if (now !== null && 'reason' in now) draft.notAdmitted.push(now);
    else if (now !== null) draft.changes.push(now);
    const own = things.get(candidate.member) ?? [];
    // Nothing waits, and nothing is missing: most people of a large programme.
    if (own.length === 0 && reasonOf(now) === null) continue;
    const { then, ...waits } = foretell(release, candidate, own, { rules, outcome });
    if (effectOf(then) !== effectOf(changeOf(now))) draft.waits.push({ member: candidate.member, now, then, ...waits });
  }
  draft.changes.sort(byMember);
  draft.notAdmitted.sort(byMember);
  draft.waits.sort(byMember);
  return draft;
}

/** What becomes of someone once what waits and counts is settled, and then what is missing besides is added. */
function foretell<Thing extends WaitingThing>(
  release: ReleaseDate,
  candidate: Candidate,
  own: readonly Thing[],
  { rules, outcome }: { rules: ReleaseRules; outcome: (given: Candidate) => Outcome },
): Pick<Waits<Thing>, 'then' | 'things' | 'missing'> {
  const things = own.filter((thing) => counts(thing, release, rules)).sort(inOrder);
  const missing: Missing[] = [];
  let given = settled(candidate, things);
  let then = outcome(given);
  if (reasonOf(then) === 'not-applied') {
    missing.push('application');
    given = { ...given, appliedOn: release.cutOff };
    then = outcome(given);
  }
  if (reasonOf(then) === 'consent-missing') {
    missing.push('consent');
    given = { ...given, listed: true };
    then = outcome(given);
  }
  return { then: changeOf(then), things, missing };
}

function counts(thing: WaitingThing, release: ReleaseDate, { yearBeforeCounts }: ReleaseRules): boolean {
  if (thing.kind !== 'contribution') return thing.years.includes(yearCovered(release));
  const { occurredOn, leaderships } = thing;
  if (occurredOn < firstDayThatCounts(release) || release.cutOff < occurredOn) return false;
  return yearOf(occurredOn) === release.year || yearBeforeCounts || leaderships.length > 0;
}

/** The person once everything that waits is approved and accepted. */
function settled(candidate: Candidate, things: readonly WaitingThing[]): Candidate {
  const contributions = things.filter((thing) => thing.kind === 'contribution');
  const grants = things.flatMap((thing): Grant[] => {
    if (thing.kind === 'contribution') return [];
    return [{ tier: thing.tier, basis: thing.basis, years: thing.years, accepted: true }];
  });
  return {
    ...candidate,
    approved: [...candidate.approved, ...contributions],
    grants: [...candidate.grants, ...grants],
    leaderships: candidate.leaderships.map((leadership) => {
      const duties = contributions.filter(({ leaderships }) => leaderships.includes(leadership.id));
      return { ...leadership, dutiesOn: [...leadership.dutiesOn, ...duties.map(({ occurredOn }) => occurredOn)] };
    }),
  };
}

function reasonOf(outcome: Outcome): NotAdmitted['reason'] | null {
  return outcome !== null && 'reason' in outcome ? outcome.reason : null;
}

function changeOf(outcome: Outcome): Change | null {
  return outcome !== null && 'change' in outcome ? outcome : null;
}

/** What the release does with the person; points and bases alone are no difference. */
function effectOf(change: Change | null): string {
  return change === null ? '' : [change.change, change.tier, change.from, change.to].join(' ');
}

/** Contributions as they happened, then grants as they were proposed. */
function inOrder(a: WaitingThing, b: WaitingThing): number {
  return key(a) < key(b) ? -1 : 1;
}

function key(thing: WaitingThing): string {
  return thing.kind === 'contribution' ? `0 ${thing.occurredOn} ${thing.id}` : `1 ${thing.id.padStart(20, '0')}`;
}
