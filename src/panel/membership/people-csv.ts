import type { Bilingual } from '../../domain/shared/bilingual';
import { BYTE_ORDER_MARK, csvLine } from '../../domain/shared/csv';
import { ENUMERATION_VALUES } from '../../labels/enumerations';
import { textOf } from '../../messages/audit';
import type { PeoplePage, PersonInList } from '../../services/membership/read-people';

type Cell = (person: PersonInList) => string | number | null;

/** What stands in the list as lines of a file: what has two languages in two columns, and names in place of codes. */
export async function* peopleAsCsv(
  { year, tiers }: Pick<PeoplePage, 'year' | 'tiers'>,
  batches: AsyncIterable<PersonInList[]>,
  language: keyof Bilingual,
): AsyncGenerator<string> {
  const names = new Map(tiers.map(({ code, name }) => [code, name]));
  const columns = columnsFor(year, names, language);
  yield BYTE_ORDER_MARK + csvLine(columns.map(([heading]) => heading[language]));
  for await (const people of batches) {
    yield people.map((person) => csvLine(columns.map(([, cell]) => cell(person)))).join('');
  }
}

function columnsFor(
  year: number,
  tiers: ReadonlyMap<string, Bilingual<string | null>>,
  language: keyof Bilingual,
): readonly [heading: Bilingual, cell: Cell][] {
  const tier = ({ current }: PersonInList, in_: keyof Bilingual) =>
    current && (tiers.get(current.tier)?.[in_] ?? tiers.get(current.tier)?.zh ?? null);
  const committees = (person: PersonInList, in_: keyof Bilingual) =>
    person.committees.map(({ name }) => name[in_] ?? name.zh).join(language === 'zh' ? '、' : ', ');
  return [
    [{ zh: '姓名', en: 'Name' }, ({ name }) => name],
    [{ zh: '英文姓名', en: 'Latin name' }, ({ latinName }) => latinName],
    [{ zh: '单位', en: 'Company' }, ({ company }) => company.zh],
    [{ zh: '单位（英文）', en: 'Company (English)' }, ({ company }) => company.en],
    [{ zh: '级别', en: 'Tier (Chinese)' }, (person) => tier(person, 'zh')],
    [{ zh: '级别（英文）', en: 'Tier' }, (person) => tier(person, 'en')],
    [{ zh: '任期开始', en: 'From' }, ({ current }) => current?.from ?? null],
    [{ zh: '任期结束', en: 'To' }, ({ current }) => current?.to ?? null],
    [{ zh: `${year} 年积分`, en: `Points in ${year}` }, ({ points }) => points],
    [{ zh: '委员会', en: 'Committees (Chinese)' }, (person) => committees(person, 'zh')],
    [{ zh: '委员会（英文）', en: 'Committees' }, (person) => committees(person, 'en')],
    [{ zh: '城市', en: 'City' }, ({ city }) => city.zh],
    [{ zh: '城市（英文）', en: 'City (English)' }, ({ city }) => city.en],
    [{ zh: '照片', en: 'Photo' }, ({ hasPhoto }) => YES_NO[hasPhoto ? 'yes' : 'no'][language]],
    [{ zh: '状态', en: 'State' }, ({ state }) => textOf(ENUMERATION_VALUES, state)[language]],
    [{ zh: '同意公示', en: 'Agrees to be listed' }, ({ consentSite }) => YES_NO[consentSite ? 'yes' : 'no'][language]],
  ];
}

const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;
