import { pinyinTexts } from '../../domain/membership/pinyin';
import { folded, wordsOf } from '../../domain/shared/fold';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { findGroupRecords } from '../../persistence/programme/catalogue';
import { readCommittees } from '../programme/read-committees';
import type { RosterEntryView } from './read-roster';
import type { ReadSession } from '../shared/read-session';
import { readTiers } from '../programme/read-tiers';
import { TextFinder } from './text-finder';

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
  /**
   * Those of a list that are kept, in its order. A list is made ready for searching when it is first searched, and known
   * again by its identity: whoever keeps lists of many entries gives the same one, and changes nothing in it.
   */
  keep: (entries: readonly RosterEntryView[]) => RosterEntryView[];
  byTierAlone: boolean;
}

/** The filter that the question means. Refuses the code of a tier, committee or group that does not exist. */
export async function rosterFilter(session: ReadSession, filters: RosterFilters): Promise<RosterFilter | Refusal> {
  const { tier, committee, group } = filters;
  if (tier !== null && !has(await readTiers(session), tier)) return refuse('TIER_UNKNOWN', { tier });
  if (committee !== null && !has(await readCommittees(session), committee))
    return refuse('COMMITTEE_UNKNOWN', { committee });
  if (group !== null && !has(await session.once(findGroupRecords), group)) return refuse('GROUP_UNKNOWN', { group });

  const city = folded(filters.city);
  const words = wordsOf(filters.search);
  return {
    byTierAlone: committee === null && group === null && city === '' && words.length === 0,
    keep: (entries) =>
      found(entries, city, words).filter(
        ({ leads }) =>
          (committee === null || leads.some((led) => led.committee === committee)) &&
          (group === null || has(leads, group)),
      ),
  };
}

function has(coded: readonly { code: string }[], code: string): boolean {
  return coded.some((one) => one.code === code);
}

/** What a list is searched by. */
interface Searchable {
  texts: TextFinder;
  byCity: ReadonlyMap<string, readonly number[]>;
}

/** By identity, as `ReadyMade` of `ready-made/index.ts` allows. */
const searchable = new WeakMap<readonly RosterEntryView[], Searchable>();

/** The entries of a city, the empty text being any, whose texts hold each of the words. */
function found(entries: readonly RosterEntryView[], city: string, words: readonly string[]): RosterEntryView[] {
  if (city === '' && words.length === 0) return [...entries];
  const { texts, byCity } = searchable.get(entries) ?? madeReady(entries);
  const places = texts.find(words, city === '' ? null : (byCity.get(city) ?? []));
  return places.flatMap((place) => entries[place] ?? []);
}

function madeReady(entries: readonly RosterEntryView[]): Searchable {
  const byCity = new Map<string, number[]>();
  entries.forEach(({ member: { city } }, place) => {
    for (const text of new Set([folded(city.zh), folded(city.en)])) {
      const places = byCity.get(text);
      if (places) places.push(place);
      else byCity.set(text, [place]);
    }
  });
  const made = { texts: new TextFinder(entries.map(textsOf)), byCity };
  searchable.set(entries, made);
  return made;
}

/** What a search looks at; pinyin in every way that it is typed. */
function textsOf({ member }: RosterEntryView): (string | null)[] {
  const { name, latinName, slug, sortKey, company, title, city } = member;
  const bilingual = [company, title, city].flatMap(({ zh, en }) => [zh, en]);
  return [name, latinName, slug, ...pinyinTexts(sortKey), ...bilingual];
}
