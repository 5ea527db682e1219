import type { Bilingual } from '../../domain/shared/bilingual';
import { localDate } from '../../domain/shared/civil-date';
import { folded } from '../../domain/shared/fold';
import { latinNameOf, sortKeyOf } from '../../editorial/name-keys';
import { findNamesakes as find, type FoundMember } from '../../persistence/membership/members';
import { findTierRecords } from '../../persistence/programme/catalogue';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

/** Who there is already under a name that is being entered, and how it would be written in Latin letters. */
export interface Namesakes {
  name: string;
  /** Null where no letters can be told from it. */
  latinName: string | null;
  people: (FoundMember & { tierName: Bilingual<string | null> | null })[];
  more: boolean;
}

const MOST = 8;

/** People with the same name, folded, or the same pinyin. */
export async function findNamesakes({ database: db, clock }: ServiceContext, name: string): Promise<Namesakes> {
  const { timeZone } = await getProgramme(db);
  const asked = { name: folded(name), sortKey: sortKeyOf(name), on: localDate(clock.now(), timeZone), limit: MOST + 1 };
  const found = await find(db, asked);
  const names = new Map((await findTierRecords(db)).map((tier) => [tier.code, tier.name]));
  return {
    name,
    latinName: latinNameOf(name),
    people: found.slice(0, MOST).map((one) => ({ ...one, tierName: one.tier ? (names.get(one.tier) ?? null) : null })),
    more: found.length > MOST,
  };
}
