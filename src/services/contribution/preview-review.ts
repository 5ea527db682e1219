import { previewReview, yearKey, type PersonPreview } from '../../domain/contribution/preview-review';
import type { ReviewDecision } from '../../domain/contribution/states';
import { yearOf } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import {
  findPointsOfYears,
  findReadVersions,
  findReviewLabels,
  findTierNames,
  type ReviewLabel,
} from '../../persistence/contribution/review-desk';
import { findTiers, getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';
import { LARGEST_BATCH } from './review-contributions';
import { readOffices, readReviewFacts } from './review-facts';

/** One contribution of a preview, and what would become of it. */
export interface PreviewedRow {
  contribution: string;
  /** Null where there is no such contribution any more. */
  label: ReviewLabel | null;
  /** The points of the ledger entry that would be written; null where none would. */
  points: number | null;
  /** What stands in the way; null where nothing does. */
  refusal: Refusal | null;
  /** The title of the other contribution because of which it cannot be decided; null where there is none. */
  sameAs: string | null;
  /** What a decision on what is shown here names; null where there is no such contribution any more. */
  version: string | null;
  /** Whether it is not what the reviewer had read, where the request says what that was. */
  changed: boolean;
  /** Whether it is a duty for a group that its person does not lead on its day, and would be approved all the same. */
  outsideOffice: boolean;
}

/** What a review would do, for the reviewer to read before confirming. */
export interface ReviewPreviewView {
  decision: ReviewDecision;
  /** Every contribution asked for, in that order. */
  rows: PreviewedRow[];
  people: (PersonPreview & { name: string })[];
  /** The names of the tiers that people may cross into. */
  tiers: { code: string; zh: string; en: string }[];
  /** The programme's, by whose clock moments are told. */
  timeZone: string;
}

/**
 * What a decision on a batch would do now: which contributions can be decided, which cannot and why, points per person
 * and who would cross a threshold. Changes nothing; a fixed number of queries, whatever the batch. Refuses TOO_MANY.
 */
export async function previewReviewOf(
  { database, actor }: ServiceContext,
  request: {
    ids: readonly string[];
    decision: ReviewDecision;
    /** What the reviewer read before: each contribution's version, or when it was written last, in the order of the ids. */
    read?: readonly string[] | null;
  },
): Promise<ReviewPreviewView | Refusal> {
  const ids = [...new Set(request.ids)];
  if (ids.length > LARGEST_BATCH) return refuse('TOO_MANY', { limit: LARGEST_BATCH, given: ids.length });
  const { facts, unknown } = await readReviewFacts(database, { ids, decision: request.decision }, actor);
  const years = facts.contributions.map(({ member, occurredOn }) => ({ member, year: yearOf(occurredOn) }));
  const sums = await findPointsOfYears(database, years);
  const points = new Map(sums.map((sum) => [yearKey(sum.member, sum.year), sum.points]));
  const preview = previewReview({
    ...facts,
    points,
    tiers: await findTiers(database),
    offices: await readOffices(database, facts),
  });
  const outside = new Set(preview.outsideOffice);

  const refusals = new Map(preview.impossible.map(({ contribution, refusal }) => [contribution, refusal]));
  for (const contribution of unknown) refusals.set(contribution, refuse('CONTRIBUTION_UNKNOWN', { contribution }));
  const credited = new Map(preview.possible.map(({ contribution, entry }) => [contribution, entry?.points ?? null]));
  const others = [...refusals.values()].flatMap((refusal) => otherThan(refusal) ?? []);
  const labels = new Map((await findReviewLabels(database, [...ids, ...others])).map((one) => [one.contribution, one]));
  const versions = new Map((await findReadVersions(database, ids)).map((one) => [one.contribution, one.version]));
  const read = new Map(request.read ? request.ids.map((id, at) => [id, request.read?.[at] ?? '']) : []);
  const names = new Map([...labels.values()].map(({ member, name }) => [member, name]));
  return {
    decision: request.decision,
    rows: ids.map((contribution) => {
      const refusal = refusals.get(contribution) ?? null;
      const other = refusal && otherThan(refusal);
      const label = labels.get(contribution) ?? null;
      const version = versions.get(contribution) ?? null;
      const before = read.get(contribution);
      const changed = label !== null && before !== undefined && before !== version && before !== label.updatedAt;
      const points = credited.get(contribution) ?? null;
      return {
        contribution,
        label,
        points,
        refusal,
        sameAs: (other && labels.get(other)?.title) ?? null,
        version,
        changed,
        outsideOffice: outside.has(contribution),
      };
    }),
    people: preview.people.map((person) => ({ ...person, name: names.get(person.member) ?? '' })),
    tiers: await findTierNames(database),
    timeZone: (await getProgramme(database)).timeZone,
  };
}

/** The other contribution that a refusal speaks of; null where it speaks of none. */
function otherThan(refusal: Refusal): string | null {
  if (refusal.code === 'DUPLICATE_EVIDENCE') return refusal.data.sameAs;
  return refusal.code === 'OWN_INTEREST' ? refusal.data.own : null;
}
