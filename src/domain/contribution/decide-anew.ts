import { refuse, type Refusal } from '../shared/refusal';
import { RELEASED_STATES, type ContributionState } from './states';

/**
 * Whether what a contribution says can be submitted anew, as another one (`programme.md`: a revocation is final; the same
 * thing can be submitted anew). Refuses WRONG_STATE while it may still count: the same evidence cannot stand twice.
 */
export function decideAnew({ id, state }: { id: string; state: ContributionState }): Refusal | null {
  if (RELEASED_STATES.includes(state)) return null;
  return refuse('WRONG_STATE', { contribution: id, state, action: 'submit-anew' });
}
