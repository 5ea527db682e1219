import { randomUUID } from 'node:crypto';
import { decideGrant } from '../../domain/grant/grant';
import { decideProposal, type ProposalDecision, type ProposalState } from '../../domain/grant/proposal';
import { sameActor } from '../../domain/shared/actor';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { isActive, lockMember } from '../../persistence/membership/members';
import { findTiers } from '../../persistence/programme/rules';
import {
  findProposal,
  insertDecision,
  lockProposal,
  type ProposalRecord,
} from '../../persistence/grant/grant-proposals';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { giveGrant, type GivenGrant } from './give-grant';
import { once } from '../shared/once';
import { administratorOf } from '../contribution/review-facts';

/** A decision on a proposal. */
export interface ProposalDecisionRequest {
  proposal: string;
  decision: ProposalDecision;
  /** Why; declining needs it. */
  note: string;
  idempotencyKey?: string | null;
}

/** Where the proposal stands now, and the grant that an approval made. */
export interface DecidedGrant {
  proposal: string;
  state: ProposalState;
  grant: GivenGrant | null;
}

/**
 * Approves, declines or withdraws a proposal; an approval makes the grant in the same transaction, and an invitation is
 * thereby open for its person's answer. Of simultaneous decisions the first counts. Refuses PROPOSAL_UNKNOWN,
 * MEMBER_UNKNOWN for an erased person, MEMBER_NOT_ACTIVE for one who retired or died since, what {@link decideProposal} refuses, and what {@link decideGrant} refuses where
 * the tier's bases changed since.
 */
export function decideGrantProposal(
  context: ServiceContext,
  request: ProposalDecisionRequest,
): Promise<DecidedGrant | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: `grant.${request.decision}`, key, input }, async () => {
      await lockProposal(trx, request.proposal);
      const proposal = await findProposal(trx, request.proposal);
      if (!proposal) return refuse('PROPOSAL_UNKNOWN', { proposal: request.proposal });
      const administrator = administratorOf(context.actor);
      const state = decideProposal(
        {
          ...proposal,
          byProposer: sameActor(proposal.proposer, context.actor),
          forOneself: administrator !== null && proposal.administrator === administrator,
        },
        request,
      );
      if (isRefusal(state)) return state;
      return state === 'approved'
        ? approve(context, trx, { proposal, request })
        : settle(context, trx, { proposal, request, state });
    }),
  );
}

interface Asked {
  proposal: ProposalRecord;
  request: ProposalDecisionRequest;
}

async function approve(context: ServiceContext, trx: Queryable, asked: Asked): Promise<DecidedGrant | Refusal> {
  const { proposal, request } = asked;
  const tiers = await findTiers(trx);
  const obstacle = decideGrant(proposal, tiers);
  if (obstacle) return obstacle;
  if (!(await lockMember(trx, proposal.member))) return refuse('MEMBER_UNKNOWN', { member: proposal.member });
  if (!(await isActive(trx, proposal.member))) return refuse('MEMBER_NOT_ACTIVE', { member: proposal.member });
  const at = context.clock.now();
  const auditEntry = await audit(context, trx, { ...asked, at });
  const grant = await giveGrant(trx, proposal, { at, tiers, auditEntry });
  const decided = { proposal: proposal.id, decision: 'approved', note: noteOf(request), at, auditEntry } as const;
  await insertDecision(trx, { ...decided, grant: grant.id });
  return { proposal: proposal.id, state: 'approved', grant };
}

async function settle(
  context: ServiceContext,
  trx: Queryable,
  asked: Asked & { state: Exclude<ProposalState, 'proposed' | 'approved'> },
): Promise<DecidedGrant> {
  const { proposal, request, state } = asked;
  const at = context.clock.now();
  const auditEntry = await audit(context, trx, { ...asked, at });
  const decided = { proposal: proposal.id, decision: state, note: noteOf(request), at, auditEntry };
  await insertDecision(trx, { ...decided, grant: null });
  return { proposal: proposal.id, state, grant: null };
}

async function audit(
  context: ServiceContext,
  trx: Queryable,
  { proposal, request, at }: Asked & { at: Date },
): Promise<string> {
  const { id, member, tier, basis, years } = proposal;
  const written = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
    {
      action: `grant.${request.decision}`,
      subjectType: 'member',
      subjectId: member,
      reason: noteOf(request),
      after: { proposal: id, tier, basis, years },
    },
  ]);
  return written.get(member) ?? '';
}

function noteOf({ note }: ProposalDecisionRequest): string | null {
  return note.trim() === '' ? null : note.trim();
}
