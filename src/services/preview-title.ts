import { decideGrant, type GrantRequest } from '../domain/grant/grant';
import type { WhenItCounts } from '../domain/grant/when-it-counts';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { memberExists } from '../persistence/members';
import { findTiers } from '../persistence/rules';
import type { ServiceContext } from './context';
import { countsOf } from './give-grant';

/**
 * From when a title would count if it were given now; changes nothing. Refuses MEMBER_UNKNOWN, and what
 * {@link decideGrant} refuses but for the reason, which may still be missing.
 */
export async function previewTitle(
  { database, clock }: ServiceContext,
  wanted: Omit<GrantRequest, 'reason'> & { member: string },
): Promise<WhenItCounts | Refusal> {
  const tiers = await findTiers(database);
  const obstacle = decideGrant({ ...wanted, reason: '-' }, tiers);
  if (obstacle) return obstacle;
  if (!(await memberExists(database, wanted.member))) return refuse('MEMBER_UNKNOWN', { member: wanted.member });
  return countsOf(database, wanted, { at: clock.now(), tiers });
}
