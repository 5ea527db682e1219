import { randomUUID } from 'node:crypto';
import { decideGrant, type GrantRequest } from '../domain/grant/grant';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { insertAudit } from '../persistence/audit';
import { insertGrant } from '../persistence/grants';
import { lockMember } from '../persistence/members';
import { findTiers } from '../persistence/rules';
import type { ServiceContext } from './context';
import { once } from './once';

/**
 * Gives a person an invitation, a special award or an exception for stated years; an invitation counts once accepted.
 * Refuses MEMBER_UNKNOWN and what {@link decideGrant} refuses.
 *
 * @returns the grant's id
 */
export function grantTier(
  context: ServiceContext,
  request: GrantRequest & { member: string; idempotencyKey?: string | null },
): Promise<{ id: string } | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'grant.decide', key, input }, async () => {
      const obstacle = decideGrant(request, await findTiers(trx));
      if (obstacle) return obstacle;
      if (!(await lockMember(trx, request.member))) return refuse('MEMBER_UNKNOWN', { member: request.member });
      const at = context.clock.now();
      const { tier, basis, years, reason } = request;
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        {
          action: 'grant.decide',
          subjectType: 'member',
          subjectId: request.member,
          reason,
          after: { tier, basis, years },
        },
      ]);
      return { id: await insertGrant(trx, { ...request, at, auditEntry: audited.get(request.member) ?? '' }) };
    }),
  );
}
