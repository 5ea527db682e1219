import type { CutOff } from '../programme/programme';
import { releasesOf } from '../release/release-calendar';
import type { Term } from '../roster/terms';
import { yearOf, type CivilDate } from '../shared/civil-date';
import type { GrantRequest } from './grant';
import type { ProposalState } from './proposal';
import { whenItCounts, type GrantFacts } from './when-it-counts';

/** What an invitation can come to: the person's answer, or that staff withdrew it before there was one. */
export const INVITATION_OUTCOMES = ['accepted', 'declined', 'withdrawn'] as const;
export type InvitationOutcome = (typeof INVITATION_OUTCOMES)[number];

/** Where an invitation stands once it was approved. */
export type InvitationState = 'sent' | InvitationOutcome | 'expired';

/**
 * Where a grant stands in one word: proposed and not yet decided on, decided against, given, or, where it is an
 * invitation, what became of that.
 */
export const GRANT_STATES = [
  'proposed',
  'granted',
  'invitation-sent',
  'invitation-accepted',
  'invitation-declined',
  'invitation-withdrawn',
  'invitation-expired',
  'declined',
  'withdrawn',
] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** All that the state of a grant follows from. */
export interface GrantStateFacts {
  /** What was decided on its proposal; `approved` where a grant was made without one. */
  decision: ProposalState;
  invitation: boolean;
  /** What the invited person said, or that it was withdrawn before they did; null until then. */
  answer: InvitationOutcome | null;
  /** Whether the last of its years can still count, {@link earliestYear} or later. */
  open: boolean;
}

/** What became of an invitation: what was answered stands, and so does a withdrawal; one without an answer lasts as long as it could still count. */
export function invitationState({ answer, open }: Pick<GrantStateFacts, 'answer' | 'open'>): InvitationState {
  return answer ?? (open ? 'sent' : 'expired');
}

/** The state of a grant. */
export function grantState(facts: GrantStateFacts): GrantState {
  if (facts.decision !== 'approved') return facts.decision;
  return facts.invitation ? `invitation-${invitationState(facts)}` : 'granted';
}

/** All facts that make a state: what a list narrowed down to that state looks for. */
export function factsOf(state: GrantState): GrantStateFacts[] {
  const all = (['proposed', 'approved', 'declined', 'withdrawn'] as const).flatMap((decision) =>
    [true, false].flatMap((invitation) =>
      ([...INVITATION_OUTCOMES, null] as const).flatMap((answer) =>
        [true, false].map((open) => ({ decision, invitation, answer, open })),
      ),
    ),
  );
  return all.filter((facts) => grantState(facts) === state);
}

/**
 * The first year that a grant can still name to count (`programme.md`, Admissions): a year that is over counts no more,
 * nor does one whose third release, or a later one, is published.
 */
export function earliestYear(facts: {
  today: CivilDate;
  cutOffs: readonly CutOff[];
  /** The cut-off of the latest published release; null before the first. */
  latestCutOff: CivilDate | null;
}): number {
  const { today, cutOffs, latestCutOff } = facts;
  const year = yearOf(today);
  const third = releasesOf(year, cutOffs).find(({ quarter }) => quarter === 3);
  const published = third !== undefined && latestCutOff !== null && latestCutOff >= third.cutOff;
  return published ? year + 1 : year;
}

/** From when a grant counts: since a day, from a day on by a release still to come, or never. */
export type GrantEffect =
  { kind: 'since'; day: CivilDate } | { kind: 'from'; day: CivilDate; release: string } | { kind: 'never' };

/**
 * From when a grant counts, or would if it were approved and accepted: the first term that it gave, otherwise its first
 * chance ({@link whenItCounts}). Null for one that was declined, withdrawn or has expired.
 */
export function grantEffect(
  grant: Omit<GrantRequest, 'reason'> & { state: GrantState },
  facts: GrantFacts,
): GrantEffect | null {
  const { state } = grant;
  const given = state === 'granted' || state === 'invitation-accepted';
  if (!given && state !== 'proposed' && state !== 'invitation-sent') return null;
  const term = given ? facts.terms.find((held) => isGivenBy(held, grant)) : undefined;
  if (term) return { kind: 'since', day: term.from };
  const [first] = whenItCounts(grant, facts).effects;
  return first ? { kind: 'from', day: first.from, release: first.release } : { kind: 'never' };
}

/** Whether a term is one of those that a grant gave; every term ends in the year that it covers. */
function isGivenBy(term: Term, { tier, basis, years }: Omit<GrantRequest, 'reason'>): boolean {
  return term.tier === tier && term.bases.includes(basis) && years.includes(yearOf(term.to));
}
