import { localDate } from '../../domain/shared/civil-date';
import { wordsOf } from '../../domain/shared/fold';
import { searchMembers, type FoundMember } from '../../persistence/membership/members';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

export type { FoundMember };

const MOST = 20;

/** People by words in their names, slug, company, title or city: the first few, and whether there are more than these. */
export async function findMembers(
  { database, clock }: ServiceContext,
  text: string,
): Promise<{ members: FoundMember[]; more: boolean }> {
  const words = wordsOf(text);
  const { timeZone } = await getProgramme(database);
  const found = await searchMembers(database, { words, on: localDate(clock.now(), timeZone), limit: MOST + 1 });
  return { members: found.slice(0, MOST), more: found.length > MOST };
}
