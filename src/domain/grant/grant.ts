import { refuse, type Refusal } from '../shared/refusal';
import type { Tier } from '../programme/programme';

/** The bases that staff give for stated years. */
export type GrantBasis = 'invitation' | 'special' | 'exception';

/** An invitation, special award or exception for the years it names. */
export interface Grant {
  tier: string;
  basis: GrantBasis;
  years: readonly number[];
  /** Whether the invited person said yes; the other bases need no answer. */
  accepted: boolean;
}

/** The grants that give a grant in a year: those that name it, an invitation only once accepted. */
export function grantsFor(grants: readonly Grant[], year: number): Grant[] {
  return grants.filter((grant) => grant.years.includes(year) && (grant.basis !== 'invitation' || grant.accepted));
}

/** What staff ask for when they grant a tier. */
export interface GrantRequest {
  tier: string;
  basis: GrantBasis;
  years: readonly number[];
  reason: string;
}

/**
 * Whether a grant may be given. Refuses REASON_MISSING without a reason in words, TIER_UNKNOWN, and TIER_NOT_ALLOWED
 * where the tier is not given by that basis (Director by anything but an invitation).
 */
export function decideGrant(request: GrantRequest, tiers: readonly Tier[]): Refusal | null {
  if (request.reason.trim() === '') return refuse('REASON_MISSING', {});
  const tier = tiers.find(({ code }) => code === request.tier);
  if (!tier) return refuse('TIER_UNKNOWN', { tier: request.tier });
  return tier.bases.includes(request.basis)
    ? null
    : refuse('TIER_NOT_ALLOWED', { tier: tier.code, basis: request.basis });
}
