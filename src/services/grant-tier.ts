import { randomUUID } from 'node:crypto';
import { decideGrant, type GrantRequest } from '../domain/grant/grant';
import { whenItCounts, type WhenItCounts } from '../domain/grant/when-it-counts';
import type { Tier } from '../domain/programme/programme';
import { localDate } from '../domain/shared/civil-date';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { insertAudit } from '../persistence/audit';
import { insertGrant } from '../persistence/grants';
import { lockMember } from '../persistence/members';
import { findReleases } from '../persistence/releases';
import { findTiers, getProgramme } from '../persistence/rules';
import { findTerms } from '../persistence/terms';
import type { Queryable } from '../persistence/transaction';
import type { ServiceContext } from './context';
import { once } from './once';

/** A grant as it was recorded, and when it can count. */
export interface GivenGrant {
  id: string;
  counts: WhenItCounts;
}

/**
 * Gives a person an invitation, a special award or an exception for stated years; an invitation counts once accepted.
 * A year in which it cannot take effect is no obstacle: `counts` tells. Refuses MEMBER_UNKNOWN and what
 * {@link decideGrant} refuses.
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
      const id = await insertGrant(trx, { ...request, at, auditEntry: audited.get(request.member) ?? '' });
      return { id, counts: await countsFor(trx, request, { at, tiers }) };
    }),
  );
}

async function countsFor(
  db: Queryable,
  grant: GrantRequest & { member: string },
  { at, tiers }: { at: Date; tiers: readonly Tier[] },
): Promise<WhenItCounts> {
  const { timeZone, cutOffs } = await getProgramme(db);
  const latestCutOff = (await findReleases(db)).at(-1)?.cutOff ?? null;
  const terms = await findTerms(db, [grant.member]);
  return whenItCounts(grant, { today: localDate(at, timeZone), cutOffs, latestCutOff, terms, tiers });
}
