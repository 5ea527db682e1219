import { isRefusal, refuse, type Refusal, type SharedInterest } from '../shared/refusal';
import { yearOf, type CivilDate } from '../shared/civil-date';
import type { Activity, RuleRevision } from '../programme/programme';
import { groupObstacle, quantityObstacle } from './obstacles';
import { ruleInForce, worth, type Scored } from './score';
import { TRANSITIONS, type ContributionState, type ReviewDecision } from './states';

/** A contribution under review. */
export interface Reviewed extends Scored {
  member: string;
  state: ContributionState;
  hasEvidence: boolean;
  /** The group that a duty is done for; null where none is named. */
  group: string | null;
  /** The live contribution of the same person and kind with the same evidence; null when there is none. */
  sameEvidenceAs: string | null;
  /** Whether the reviewer is the person who made it: nobody decides on their own contributions. */
  own: boolean;
  /** The reviewer's own contribution, open or approved, that this one has something in common with; null for none. */
  shared: { own: string; shares: SharedInterest } | null;
}

/** What a review does to one contribution: its new state, and the ledger entry that an approval or revocation writes. */
export interface Verdict {
  contribution: string;
  member: string;
  state: ContributionState;
  entry: { kind: 'approval' | 'revocation'; points: number; year: number; rule: RuleRevision } | null;
}

/** What a decision rests on. */
export interface ReviewFacts {
  decision: ReviewDecision;
  contributions: readonly Reviewed[];
  /** The approved contributions of the same people and activities, which the batch adds to or takes from. */
  approved: ReadonlyMap<string, readonly Scored[]>;
  activities: ReadonlyMap<string, Activity>;
  /** Whether reviewers step back from what has something in common with a contribution of their own. */
  coSpeakersStepBack: boolean;
}

/** The facts that one contribution by itself is judged by. */
type Grounds = Pick<ReviewFacts, 'decision' | 'activities' | 'coSpeakersStepBack'>;

/** The key under which a person's approved contributions of one activity and year are kept. */
export function sharedScoreKey(member: string, activity: string, occurredOn: CivilDate): string {
  return `${member} ${activity} ${yearOf(occurredOn)}`;
}

/**
 * Decides a batch: all of it or none. Every approval and revocation gets one entry with the change in what the person's
 * approved contributions of that activity and year are worth (`programme.md`, Points are a ledger), in the order in
 * which things happened, then in that of the batch. Refuses ACTIVITY_UNKNOWN, WRONG_STATE, OWN_CONTRIBUTION,
 * OWN_INTEREST, DUPLICATE_EVIDENCE, EVIDENCE_MISSING, QUANTITY_INVALID, GROUP_REQUIRED and RULE_NOT_IN_FORCE with the first
 * contribution of the batch that cannot be decided.
 */
export function decideReview(facts: ReviewFacts): Verdict[] | Refusal {
  const decidable: { contribution: Reviewed; activity: Activity }[] = [];
  for (const contribution of facts.contributions) {
    const activity = activityIfDecidable(facts, contribution);
    if (isRefusal(activity)) return activity;
    decidable.push({ contribution, activity });
  }
  const standing = new Map([...facts.approved].map(([key, list]) => [key, [...list]]));
  const verdicts: Verdict[] = [];
  decidable.sort((a, b) => a.contribution.occurredOn.localeCompare(b.contribution.occurredOn));
  for (const { contribution, activity } of decidable) {
    const entry = entryFor(facts.decision, contribution, activity, standing);
    if (isRefusal(entry)) return entry;
    const { to } = TRANSITIONS[facts.decision];
    verdicts.push({ contribution: contribution.id, member: contribution.member, state: to, entry });
  }
  return verdicts;
}

/** What stands in the way of a decision on one contribution, by itself; null where nothing does. */
export function obstacleTo(facts: Grounds, contribution: Reviewed): Refusal | null {
  const activity = activityIfDecidable(facts, contribution);
  return isRefusal(activity) ? activity : null;
}

function activityIfDecidable(grounds: Grounds, contribution: Reviewed): Activity | Refusal {
  const activity = grounds.activities.get(contribution.activity);
  if (!activity) return refuse('ACTIVITY_UNKNOWN', { activity: contribution.activity });
  return obstacleOf(grounds, contribution, activity) ?? activity;
}

function obstacleOf(
  { decision, coSpeakersStepBack }: Grounds,
  contribution: Reviewed,
  activity: Activity,
): Refusal | null {
  const { id, state, occurredOn } = contribution;
  if (!TRANSITIONS[decision].from.includes(state))
    return refuse('WRONG_STATE', { contribution: id, state, action: decision });
  if (contribution.own) return refuse('OWN_CONTRIBUTION', { contribution: id });
  if (coSpeakersStepBack && contribution.shared)
    return refuse('OWN_INTEREST', { contribution: id, ...contribution.shared });
  if (decision === 'approve') return obstacleToApproval(contribution, activity);
  if (decision !== 'revoke' || ruleInForce(activity, occurredOn) !== null) return null;
  return refuse('RULE_NOT_IN_FORCE', { activity: activity.code, date: occurredOn });
}

function obstacleToApproval(contribution: Reviewed, activity: Activity): Refusal | null {
  const { id, quantity, occurredOn } = contribution;
  const rule = ruleInForce(activity, occurredOn);
  if (rule === null) return refuse('RULE_NOT_IN_FORCE', { activity: activity.code, date: occurredOn });
  if (contribution.sameEvidenceAs !== null) {
    return refuse('DUPLICATE_EVIDENCE', { contribution: id, sameAs: contribution.sameEvidenceAs });
  }
  if (rule.evidenceRequired && !contribution.hasEvidence) return refuse('EVIDENCE_MISSING', { contribution: id });
  return quantityObstacle(activity, id, quantity) ?? groupObstacle(activity, id, contribution.group);
}

function entryFor(
  decision: ReviewDecision,
  contribution: Reviewed,
  activity: Activity,
  standing: Map<string, Scored[]>,
): Verdict['entry'] | Refusal {
  if (decision !== 'approve' && decision !== 'revoke') return null;
  const rule = ruleInForce(activity, contribution.occurredOn);
  if (rule === null) return refuse('RULE_NOT_IN_FORCE', { activity: activity.code, date: contribution.occurredOn });
  const key = sharedScoreKey(contribution.member, activity.code, contribution.occurredOn);
  const before = standing.get(key) ?? [];
  const after =
    decision === 'approve' ? [...before, contribution] : before.filter((approved) => approved.id !== contribution.id);
  standing.set(key, after);
  return {
    kind: decision === 'approve' ? 'approval' : 'revocation',
    points: worth(activity, after) - worth(activity, before),
    year: yearOf(contribution.occurredOn),
    rule,
  };
}
