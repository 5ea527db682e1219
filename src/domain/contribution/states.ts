/** Where a contribution stands. Approved ones count; a revocation is final. */
export const CONTRIBUTION_STATES = [
  'draft',
  'submitted',
  'sent-back',
  'approved',
  'rejected',
  'withdrawn',
  'revoked',
] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What can be done with a contribution: by its person, or by a reviewer. */
export type ContributionAction = 'submit' | 'withdraw' | 'approve' | 'send-back' | 'reject' | 'revoke';

/** What a reviewer can decide. */
export type ReviewDecision = 'approve' | 'send-back' | 'reject' | 'revoke';

/** Decisions that say why, in words that the person reads: whoever is not credited can then mend it, or object. */
export const NOTED_DECISIONS: readonly ReviewDecision[] = ['send-back', 'reject', 'revoke'];

/** From which states each action may be taken, and where it leads (design, Words). */
export const TRANSITIONS: Record<ContributionAction, { from: readonly ContributionState[]; to: ContributionState }> = {
  submit: { from: ['draft', 'sent-back'], to: 'submitted' },
  withdraw: { from: ['draft', 'submitted', 'sent-back'], to: 'withdrawn' },
  approve: { from: ['submitted'], to: 'approved' },
  'send-back': { from: ['submitted'], to: 'sent-back' },
  reject: { from: ['submitted'], to: 'rejected' },
  revoke: { from: ['approved'], to: 'revoked' },
};

/** Whether nothing leads on from where an action leads: what was done by mistake can only be submitted anew. */
export function isFinal(action: ContributionAction): boolean {
  const { to } = TRANSITIONS[action];
  return Object.values(TRANSITIONS).every(({ from }) => !from.includes(to));
}

/** States in which a contribution no longer claims its evidence: the same thing can be submitted anew. */
export const RELEASED_STATES: readonly ContributionState[] = ['rejected', 'withdrawn', 'revoked'];
