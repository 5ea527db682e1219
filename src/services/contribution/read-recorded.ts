import { decideAnew } from '../../domain/contribution/decide-anew';
import { RELEASED_STATES } from '../../domain/contribution/states';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { findAnewOf, findOriginOf, findReferred, type Referred } from '../../persistence/contribution/anew';
import type { ServiceContext } from '../shared/context';

/** What whoever records contributions sees beside one. */
export interface RecordedView {
  /** What it says anew; null where it was not made from another one. */
  origin: Referred | null;
  /** What says the same anew and still stands; null for nothing. */
  successor: Referred | null;
  /** Whether it can be submitted anew. */
  anew: boolean;
}

/** What a contribution was made from, and what was made of it. Refuses CONTRIBUTION_UNKNOWN. */
export async function readRecorded(
  { database }: ServiceContext,
  contribution: string,
): Promise<RecordedView | Refusal> {
  const found = await findReferred(database, contribution);
  if (!found) return refuse('CONTRIBUTION_UNKNOWN', { contribution });
  const made = await findAnewOf(database, contribution);
  const successor = made.find(({ state }) => !RELEASED_STATES.includes(state)) ?? null;
  const possible = decideAnew({ id: contribution, state: found.state }) === null;
  return { origin: await findOriginOf(database, contribution), successor, anew: possible && successor === null };
}
