import { refuse, type Refusal } from '../domain/shared/refusal';
import { findGroupRecords } from '../persistence/catalogue';
import { readCommittees } from './read-committees';
import type { RosterEntryView } from './read-roster';
import type { ReadSession } from './read-session';
import { readTiers } from './read-tiers';

/** What narrows a roster; null or a blank text: not at all. */
export interface RosterFilters {
  tier: string | null;
  committee: string | null;
  group: string | null;
  city: string | null;
  search: string | null;
}

/** Which entries the filters keep, and whether nothing but the tier narrows. */
export interface RosterFilter {
  entry: (entry: RosterEntryView) => boolean;
  byTierAlone: boolean;
}

/** The filter that the question means. Refuses the code of a tier, committee or group that does not exist. */
export async function rosterFilter(session: ReadSession, filters: RosterFilters): Promise<RosterFilter | Refusal> {
  const { tier, committee, group } = filters;
  if (tier !== null && !has(await readTiers(session), tier)) return refuse('TIER_UNKNOWN', { tier });
  if (committee !== null && !has(await readCommittees(session), committee))
    return refuse('COMMITTEE_UNKNOWN', { committee });
  if (group !== null && !has(await session.once(findGroupRecords), group)) return refuse('GROUP_UNKNOWN', { group });

  const city = comparable(filters.city);
  const words = comparable(filters.search).split(/\s+/).filter(Boolean);
  return {
    byTierAlone: committee === null && group === null && city === '' && words.length === 0,
    entry: (entry) =>
      (committee === null || entry.leads.some((led) => led.committee === committee)) &&
      (group === null || has(entry.leads, group)) &&
      (city === '' || [entry.member.city.zh, entry.member.city.en].some((text) => comparable(text) === city)) &&
      contains(entry, words),
  };
}

function has(coded: readonly { code: string }[], code: string): boolean {
  return coded.some((one) => one.code === code);
}

function contains({ member }: RosterEntryView, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { company, title, city } = member;
  const texts = [member.name, member.latinName, member.slug, member.sortKey, member.sortKey.replaceAll(' ', '')];
  const text = comparable([...texts, ...[company, title, city].flatMap(({ zh, en }) => [zh, en])].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Full-width letters, letter case and outer blanks make no difference. */
function comparable(text: string | null): string {
  return (text ?? '').normalize('NFKC').toLowerCase().trim();
}
