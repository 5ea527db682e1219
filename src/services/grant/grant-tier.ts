import { randomUUID } from 'node:crypto';
import { decideGrant, type GrantRequest } from '../../domain/grant/grant';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { isActive, lockMember } from '../../persistence/membership/members';
import { findTiers } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';
import { giveGrant, type GivenGrant } from './give-grant';
import { once } from '../shared/once';

/**
 * Gives a person an invitation, a special award or an exception for stated years; an invitation counts once accepted.
 * The door of systems that decide themselves: people of the staff propose and approve. A year in which it cannot take
 * effect, or for which the same is held, is no obstacle: `counts` and `held` tell. Refuses MEMBER_UNKNOWN, MEMBER_NOT_ACTIVE
 * and what {@link decideGrant} refuses.
 */
export function grantTier(
  context: ServiceContext,
  request: GrantRequest & { member: string; idempotencyKey?: string | null },
): Promise<GivenGrant | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'grant.decide', key, input }, async () => {
      const tiers = await findTiers(trx);
      const obstacle = decideGrant(request, tiers);
      if (obstacle) return obstacle;
      const { member, tier, basis, years, reason } = request;
      if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
      if (!(await isActive(trx, member))) return refuse('MEMBER_NOT_ACTIVE', { member });
      const at = context.clock.now();
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        { action: 'grant.decide', subjectType: 'member', subjectId: member, reason, after: { tier, basis, years } },
      ]);
      return giveGrant(trx, input, { at, tiers, auditEntry: audited.get(member) ?? '' });
    }),
  );
}
