import { randomUUID } from 'node:crypto';
import { decideGrant, type GrantRequest } from '../../domain/grant/grant';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { isActive, lockMember } from '../../persistence/membership/members';
import { findTiers } from '../../persistence/programme/rules';
import { findSameProposal, insertProposal } from '../../persistence/grant/grant-proposals';
import type { ServiceContext } from '../shared/context';
import { outlookOf, type GivenGrant } from './give-grant';
import { once } from '../shared/once';

/**
 * Proposes an invitation, a special award or an exception for stated years; another person decides. `counts` tells from
 * when it would count if it were approved now, `held` for which years the same is held already. Refuses MEMBER_UNKNOWN,
 * MEMBER_NOT_ACTIVE, ALREADY_PROPOSED, and what {@link decideGrant} refuses.
 */
export function proposeGrant(
  context: ServiceContext,
  request: GrantRequest & { member: string; idempotencyKey?: string | null },
): Promise<GivenGrant | Refusal> {
  const { member, tier, basis } = request;
  const years = [...new Set(request.years)].sort((a, b) => a - b);
  const wanted = { member, tier, basis, years, reason: request.reason.trim() };
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'grant.propose', key: request.idempotencyKey, input: wanted }, async () => {
      const tiers = await findTiers(trx);
      const obstacle = decideGrant(wanted, tiers);
      if (obstacle) return obstacle;
      if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
      if (!(await isActive(trx, member))) return refuse('MEMBER_NOT_ACTIVE', { member });
      const same = await findSameProposal(trx, wanted);
      if (same !== null) return refuse('ALREADY_PROPOSED', { proposal: same });
      const at = context.clock.now();
      const { reason } = wanted;
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        { action: 'grant.propose', subjectType: 'member', subjectId: member, reason, after: { tier, basis, years } },
      ]);
      const id = await insertProposal(trx, { ...wanted, at, auditEntry: audited.get(member) ?? '' });
      return { id, ...(await outlookOf(trx, wanted, { at, tiers })) };
    }),
  );
}
