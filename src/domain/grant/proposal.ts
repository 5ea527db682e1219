import { refuse, type Refusal } from '../shared/refusal';

/** Where a proposed grant stands. Only a proposed one can still be decided on. */
export const PROPOSAL_STATES = ['proposed', 'approved', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What can be done with a proposal. */
export type ProposalDecision = 'approve' | 'decline' | 'withdraw';

/** From which states each decision may be taken, where it leads, and whose it is. */
export const PROPOSAL_DECISIONS: Record<
  ProposalDecision,
  { from: readonly ProposalState[]; to: Exclude<ProposalState, 'proposed'>; by: 'proposer' | 'another' }
> = {
  approve: { from: ['proposed'], to: 'approved', by: 'another' },
  decline: { from: ['proposed'], to: 'declined', by: 'another' },
  withdraw: { from: ['proposed'], to: 'withdrawn', by: 'proposer' },
};

/** A proposal as whoever decides on it stands to it. */
export interface DecidedProposal {
  id: string;
  member: string;
  state: ProposalState;
  /** Whether it is decided on by who proposed it. */
  byProposer: boolean;
  /** Whether it is decided on by the person whom it honours. */
  forOneself: boolean;
}

/**
 * Where a decision takes a proposal. Refuses what {@link decisionsOn} says to stand in the way, and REASON_MISSING for
 * declining without a word.
 */
export function decideProposal(
  proposal: DecidedProposal,
  { decision, note }: { decision: ProposalDecision; note: string },
): Exclude<ProposalState, 'proposed'> | Refusal {
  const obstacle = obstacleTo(decision, proposal);
  if (obstacle) return obstacle;
  if (decision === 'decline' && note.trim() === '') return refuse('REASON_MISSING', {});
  return PROPOSAL_DECISIONS[decision].to;
}

/** One decision on a proposal, or why whoever asks cannot take it; null where nothing stands in the way. */
export interface OpenDecision {
  decision: ProposalDecision;
  refusal: Refusal | null;
}

/**
 * What can be decided on a proposal, each with what stands in the way: PROPOSAL_DECIDED where somebody was faster,
 * OWN_PROPOSAL and NOT_OWN_PROPOSAL where it is another's to decide, OWN_TITLE for an honour of one's own (`programme.md`,
 * Own interest).
 */
export function decisionsOn(proposal: DecidedProposal): OpenDecision[] {
  const decisions = Object.keys(PROPOSAL_DECISIONS) as ProposalDecision[];
  return decisions.map((decision) => ({ decision, refusal: obstacleTo(decision, proposal) }));
}

function obstacleTo(decision: ProposalDecision, proposal: DecidedProposal): Refusal | null {
  const { from, by } = PROPOSAL_DECISIONS[decision];
  const { id, state, byProposer, forOneself, member } = proposal;
  if (!from.includes(state)) return refuse('PROPOSAL_DECIDED', { proposal: id, state });
  if (by === 'another' && byProposer) return refuse('OWN_PROPOSAL', { proposal: id });
  if (by === 'proposer' && !byProposer) return refuse('NOT_OWN_PROPOSAL', { proposal: id });
  return by === 'another' && forOneself ? refuse('OWN_TITLE', { member }) : null;
}
