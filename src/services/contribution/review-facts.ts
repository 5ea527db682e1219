import { officeKey, type PreviewFacts } from '../../domain/contribution/preview-review';
import { sharedScoreKey, type ReviewFacts } from '../../domain/contribution/decide-review';
import type { Scored } from '../../domain/contribution/score';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { Office } from '../../domain/leadership/leadership-counts';
import type { Actor } from '../../domain/shared/actor';
import { findApprovedAlike, findReviewed } from '../../persistence/contribution/contributions';
import { findActivities, getProgramme } from '../../persistence/programme/rules';
import { findOffices } from '../../persistence/leadership/leaderships';
import type { Queryable } from '../../persistence/shared/transaction';

/**
 * What a decision on contributions rests on, in the order in which they are named, and the ids that name none: four
 * queries, whatever their number. A review reads it under its locks, a preview without any.
 */
export async function readReviewFacts(
  db: Queryable,
  { ids, decision }: { ids: readonly string[]; decision: ReviewDecision },
  actor: Actor,
): Promise<{ facts: ReviewFacts; unknown: string[] }> {
  const known = new Map((await findReviewed(db, ids, administratorOf(actor))).map((one) => [one.id, one]));
  const facts = {
    decision,
    contributions: ids.flatMap((id) => known.get(id) ?? []),
    approved: byScoreKey(await findApprovedAlike(db, ids)),
    activities: await findActivities(db),
    coSpeakersStepBack: (await getProgramme(db)).coSpeakersStepBack,
  };
  return { facts, unknown: ids.filter((id) => !known.has(id)) };
}

/** Every time that the people of duties lead the groups that these name, for a preview: one query, whatever their number. */
export async function readOffices(db: Queryable, { contributions }: ReviewFacts): Promise<PreviewFacts['offices']> {
  const pairs = contributions.flatMap(({ member, group }) => (group === null ? [] : [{ member, group }]));
  const found = pairs.length === 0 ? [] : await findOffices(db, pairs);
  const offices = new Map<string, Office[]>();
  for (const { member, group, ...office } of found) {
    const key = officeKey(member, group);
    offices.set(key, [...(offices.get(key) ?? []), office]);
  }
  return offices;
}

/** The id of the panel's user who acts; null where another kind of actor does. */
export function administratorOf(actor: Actor): string | null {
  return actor.kind === 'administrator' ? actor.id : null;
}

function byScoreKey(approved: readonly (Scored & { member: string })[]): Map<string, Scored[]> {
  const grouped = new Map<string, Scored[]>();
  for (const contribution of approved) {
    const key = sharedScoreKey(contribution.member, contribution.activity, contribution.occurredOn);
    const alike = grouped.get(key);
    if (alike) alike.push(contribution);
    else grouped.set(key, [contribution]);
  }
  return grouped;
}
