import { NEAR_POINTS, nearThresholds, type NearTier } from '../../domain/membership/near-threshold';
import { yearAtHand } from '../../domain/release/release-at-hand';
import { findPointsOfYear } from '../../persistence/membership/home';
import { findNames } from '../../persistence/roster/profiles';
import { findTierNames } from '../../persistence/contribution/review-desk';
import { findTiers } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';
import { readReleasesAtHand } from '../release/read-releases-at-hand';

/** Who is near a tier in the year that is worked for. */
export interface NearThresholdsView {
  year: number;
  /** How many points someone may lack to be listed. */
  within: number;
  total: number;
  /** Those who lack least; names are for staff. */
  nearest: (NearTier & { name: string; tierZh: string; tierEn: string })[];
}

const SHOWN = 8;

/**
 * The active people who lack few points for the next tier, in few statements: in the programme's current year, and from 1
 * January in the year before, as long as its Q4 is due and what is approved still counts for it.
 */
export async function readNearThresholds(context: ServiceContext): Promise<NearThresholdsView> {
  const { database } = context;
  const atHand = await readReleasesAtHand(context);
  const year = yearAtHand(atHand.today, atHand);
  const near = nearThresholds(await findPointsOfYear(database, year), year, await findTiers(database));
  const shown = near.slice(0, SHOWN);
  const people = await findNames(
    database,
    shown.map(({ member }) => member),
  );
  const names = new Map(people.map(({ document, name }) => [document, name]));
  const tiers = new Map((await findTierNames(database)).map((tier) => [tier.code, tier]));
  const nearest = shown.map((one) => {
    const tier = tiers.get(one.tier);
    return { ...one, name: names.get(one.member) ?? '', tierZh: tier?.zh ?? one.tier, tierEn: tier?.en ?? one.tier };
  });
  return { year, within: NEAR_POINTS, total: near.length, nearest };
}
