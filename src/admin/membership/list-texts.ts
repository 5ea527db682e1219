import type { Bilingual } from '../../domain/shared/bilingual';
import type { PeopleOrder } from '../../domain/membership/people-list';

/** What the list of people says beside what the files say. */
export const LIST = {
  any: { zh: '不限', en: 'Any' },
  anyTier: { zh: '在册（任一级别）', en: 'On the roster, any tier' },
  noTier: { zh: '不在册', en: 'Not on the roster' },
  state: { zh: '状态', en: 'State' },
  least: { zh: '积分不低于', en: 'Points, at least' },
  most: { zh: '积分不高于', en: 'Points, at most' },
  with: { zh: '有', en: 'Has one' },
  without: { zh: '没有', en: 'Has none' },
  yes: { zh: '有', en: 'Yes' },
  no: { zh: '无', en: 'No' },
  filters: { zh: '筛选', en: 'Filters' },
  nobodyFound: { zh: '没有符合条件的成员。', en: 'Nobody matches these filters.' },
  sorted: { zh: '按{column}排序', en: 'Sort by {column}' },
} as const satisfies Record<string, Bilingual>;

/** The columns by what they can be ordered by; the year's points say which year. */
export const COLUMNS: Readonly<Record<PeopleOrder, Bilingual>> = {
  name: { zh: '姓名', en: 'Name' },
  company: { zh: '单位', en: 'Company' },
  tier: { zh: '级别', en: 'Tier' },
  points: { zh: '{year} 年积分', en: 'Points in {year}' },
  committee: { zh: '委员会', en: 'Committee' },
  city: { zh: '城市', en: 'City' },
  photo: { zh: '照片', en: 'Photo' },
};
