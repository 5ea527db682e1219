import { refuse, type Refusal } from '../shared/refusal';
import { INVITATION_OUTCOMES, type GrantState, type InvitationOutcome } from './grant-state';

/** An invitation as staff see it who settle it for its person. */
export interface SettledInvitation {
  member: string;
  state: GrantState;
}

/** What staff can say became of a grant: of an invitation that waits for its answer, anything; of all else, nothing. */
export function outcomesOf({ state }: Pick<SettledInvitation, 'state'>): readonly InvitationOutcome[] {
  return state === 'invitation-sent' ? INVITATION_OUTCOMES : [];
}

/**
 * Whether staff may record what became of an invitation. Refuses NO_OPEN_INVITATION where it waits for no answer (any
 * more), and REASON_MISSING without a note: how the answer came, or why it is withdrawn.
 */
export function settleInvitation(
  invitation: SettledInvitation,
  { outcome, note }: { outcome: InvitationOutcome; note: string },
): Refusal | null {
  if (!outcomesOf(invitation).includes(outcome)) return refuse('NO_OPEN_INVITATION', { member: invitation.member });
  return note.trim() === '' ? refuse('REASON_MISSING', {}) : null;
}
