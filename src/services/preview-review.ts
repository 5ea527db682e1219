import { previewReview, yearKey, type PersonPreview } from '../domain/contribution/preview-review';
import type { ReviewDecision } from '../domain/contribution/states';
import { yearOf } from '../domain/shared/civil-date';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { findPointsOfYears, findReviewLabels, findTierNames, type ReviewLabel } from '../persistence/review-desk';
import { findTiers, getProgramme } from '../persistence/rules';
import type { ServiceContext } from './context';
import { LARGEST_BATCH } from './review-contributions';
import { readReviewFacts } from './review-facts';

/** One contribution of a preview, and what would become of it. */
export interface PreviewedRow {
  contribution: string;
  /** Null where there is no such contribution any more. */
  label: ReviewLabel | null;
  /** The points of the ledger entry that would be written; null where none would. */
  points: number | null;
  /** What stands in the way; null where nothing does. */
  refusal: Refusal | null;
  /** The title of the contribution with the same evidence, where that is what stands in the way. */
  sameAs: string | null;
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
  request: { ids: readonly string[]; decision: ReviewDecision },
): Promise<ReviewPreviewView | Refusal> {
  const ids = [...new Set(request.ids)];
  if (ids.length > LARGEST_BATCH) return refuse('TOO_MANY', { limit: LARGEST_BATCH, given: ids.length });
  const { facts, unknown } = await readReviewFacts(database, { ids, decision: request.decision }, actor);
  const years = facts.contributions.map(({ member, occurredOn }) => ({ member, year: yearOf(occurredOn) }));
  const sums = await findPointsOfYears(database, years);
  const points = new Map(sums.map((sum) => [yearKey(sum.member, sum.year), sum.points]));
  const preview = previewReview({ ...facts, points, tiers: await findTiers(database) });

  const refusals = new Map(preview.impossible.map(({ contribution, refusal }) => [contribution, refusal]));
  for (const contribution of unknown) refusals.set(contribution, refuse('CONTRIBUTION_UNKNOWN', { contribution }));
  const credited = new Map(preview.possible.map(({ contribution, entry }) => [contribution, entry?.points ?? null]));
  const others = [...refusals.values()].flatMap(({ code, data }) =>
    code === 'DUPLICATE_EVIDENCE' ? [(data as { sameAs: string }).sameAs] : [],
  );
  const labels = new Map((await findReviewLabels(database, [...ids, ...others])).map((one) => [one.contribution, one]));
  const names = new Map([...labels.values()].map(({ member, name }) => [member, name]));
  return {
    decision: request.decision,
    rows: ids.map((contribution) => {
      const refusal = refusals.get(contribution) ?? null;
      const sameAs = refusal?.code === 'DUPLICATE_EVIDENCE' ? labels.get(refusal.data.sameAs)?.title : null;
      const label = labels.get(contribution) ?? null;
      return { contribution, label, points: credited.get(contribution) ?? null, refusal, sameAs: sameAs ?? null };
    }),
    people: preview.people.map((person) => ({ ...person, name: names.get(person.member) ?? '' })),
    tiers: await findTierNames(database),
    timeZone: (await getProgramme(database)).timeZone,
  };
}
