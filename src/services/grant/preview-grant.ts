import { decideGrant, type GrantRequest } from '../../domain/grant/grant';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { isActive, memberExists } from '../../persistence/membership/members';
import { findTiers } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';
import { outlookOf, type GrantOutlook } from './give-grant';

/**
 * From when a grant would count if it were given now, and whether it is held already; changes nothing. Refuses
 * MEMBER_UNKNOWN, MEMBER_NOT_ACTIVE, and what {@link decideGrant} refuses but for the reason, which may still be missing.
 */
export async function previewGrant(
  { database, clock }: ServiceContext,
  wanted: Omit<GrantRequest, 'reason'> & { member: string },
): Promise<GrantOutlook | Refusal> {
  const tiers = await findTiers(database);
  const obstacle = decideGrant({ ...wanted, reason: '-' }, tiers);
  if (obstacle) return obstacle;
  if (!(await memberExists(database, wanted.member))) return refuse('MEMBER_UNKNOWN', { member: wanted.member });
  if (!(await isActive(database, wanted.member))) return refuse('MEMBER_NOT_ACTIVE', { member: wanted.member });
  return outlookOf(database, wanted, { at: clock.now(), tiers });
}
