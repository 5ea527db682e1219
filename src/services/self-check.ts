import { decideSelfCheck, type ClaimedContribution, type SelfCheck } from '../domain/membership/self-check';
import type { CivilDate } from '../domain/shared/civil-date';
import type { Refusal } from '../domain/shared/refusal';
import { findActivities, findTiers } from '../persistence/rules';
import { readProgramme } from './read-programme';
import type { ReadSession } from './read-session';

/** One thing that somebody did; its quantity is 1 unless said otherwise. */
export type Claim = Omit<ClaimedContribution, 'quantity'> & { quantity?: number };

/** Answers "would I qualify?" on a day (today when null). Refuses what {@link decideSelfCheck} refuses. */
export async function selfCheck(
  session: ReadSession,
  question: { contributions: readonly Claim[]; on: CivilDate | null },
): Promise<SelfCheck | Refusal> {
  const [{ today }, tiers, activities] = await Promise.all([
    readProgramme(session),
    session.once(findTiers),
    session.once(findActivities),
  ]);
  const contributions = question.contributions.map((claim) => ({ ...claim, quantity: claim.quantity ?? 1 }));
  return decideSelfCheck({ contributions, on: question.on ?? today }, { tiers, activities }, today);
}
