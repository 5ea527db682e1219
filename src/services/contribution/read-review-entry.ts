import { obstacleTo } from '../../domain/contribution/decide-review';
import { ruleInForce } from '../../domain/contribution/score';
import type { ReviewDecision } from '../../domain/contribution/states';
import { distancesOf, type TierDistance } from '../../domain/membership/self-check';
import type { RuleRevision } from '../../domain/programme/programme';
import { yearOf } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { sumOfYear } from '../../persistence/contribution/ledger';
import {
  findCredited,
  findEvidence,
  findHistory,
  findNextWaiting,
  findReadVersions,
  findReviewLabels,
  findTierNames,
  type EvidenceRecord,
  type HistoryRecord,
  type NextWaiting,
  type ReviewLabel,
} from '../../persistence/contribution/review-desk';
import { findTiers, getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';
import { administratorOf, readReviewFacts } from './review-facts';

/** One contribution with all that a reviewer looks at before deciding. */
export interface ReviewEntryView {
  label: ReviewLabel;
  evidence: EvidenceRecord;
  /** What a decision on what is shown here names. */
  version: string;
  /** The rule that its approval applied, else the one that would apply; null where none is in force on its day. */
  rule: RuleRevision | null;
  applied: boolean;
  /** Each decision, with what stands in its way; null where nothing does. */
  decisions: { decision: ReviewDecision; refusal: Refusal | null }[];
  /** The person's year: the sum of its ledger, and how far each tier is. */
  year: number;
  points: number;
  distances: TierDistance[];
  tiers: { code: string; zh: string; en: string }[];
  /** What waits for review after it; null where nothing else does. */
  next: NextWaiting | null;
  /** Latest first. */
  history: HistoryRecord[];
  /** The programme's, by whose clock moments are told. */
  timeZone: string;
}

const DECISIONS: readonly ReviewDecision[] = ['approve', 'send-back', 'reject', 'revoke'];

/** What a reviewer sees beside one contribution. Refuses CONTRIBUTION_UNKNOWN. */
export async function readReviewEntry(
  { database, actor }: ServiceContext,
  contribution: string,
): Promise<ReviewEntryView | Refusal> {
  const [label] = await findReviewLabels(database, [contribution]);
  const evidence = await findEvidence(database, contribution);
  const { facts } = await readReviewFacts(database, { ids: [contribution], decision: 'approve' }, actor);
  const [reviewed] = facts.contributions;
  const version = (await findReadVersions(database, [contribution]))[0]?.version;
  if (!label || !evidence || !reviewed || version === undefined)
    return refuse('CONTRIBUTION_UNKNOWN', { contribution });
  const credited = await findCredited(database, contribution);
  const activity = facts.activities.get(reviewed.activity);
  const year = yearOf(reviewed.occurredOn);
  const points = await sumOfYear(database, reviewed.member, year);
  return {
    label,
    evidence,
    version,
    rule: credited[0]?.rule ?? (activity ? ruleInForce(activity, reviewed.occurredOn) : null),
    applied: credited.length > 0,
    decisions: DECISIONS.map((decision) => ({ decision, refusal: obstacleTo({ ...facts, decision }, reviewed) })),
    year,
    points,
    distances: distancesOf(points, year, await findTiers(database)),
    tiers: await findTierNames(database),
    next: await findNextWaiting(database, contribution, administratorOf(actor)),
    history: await findHistory(database, contribution),
    timeZone: (await getProgramme(database)).timeZone,
  };
}
