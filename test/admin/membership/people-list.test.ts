import type { PeoplePage } from '../../../src/services/membership/read-people';
import { publishRelease } from '../../../src/services/release/publish-release';
import {
  administrator,
  aGroup,
  aLeadership,
  aMember,
  asStaff,
  bootStrapi,
  catalogued,
  contextAt,
  signedIn,
  type Application,
  type Staff,
} from '../../support';
import { readCsv } from '../../support/csv';

let app: Application;
let editor: Staff;

/** Three people: one with everything, one with another name in the same letters, one with nothing. */
beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-08-01T10:00:00+08:00' });
  editor = await signedIn(app, 'honour-editor');
  const { documentId: li } = await aMember(app, {
    name: '李建国',
    latinName: 'Li Jianguo',
    sortKey: 'li jian guo',
    company: '示例数据库',
    companyEn: 'Example Databases',
    city: '杭州',
    cityEn: 'Hangzhou',
  });
  await aMember(app, { name: '黎简', latinName: 'Lí Jiǎn', sortKey: 'li jian', city: '100%_城', state: 'retired' });
  await aMember(app, { name: '王无', sortKey: 'wang wu', latinName: null, consentSite: false });
  const { documentId: group } = await aGroup(app);
  await aLeadership(app, { member: li, group, startedOn: '2025-01-10' });
  await publishRelease(contextAt(app, '2025-04-01T10:00:00+08:00', administrator(editor.id)), { release: '2025Q1' });
});

const people = async (query: string) => (await asStaff(app, editor).get(`/people?${query}`)).body as PeoplePage;
const names = async (query: string) => (await people(query)).people.map(({ name }) => name);

test.each([
  ['the Chinese name', 'search=建国', ['李建国']],
  ['pinyin in one', 'search=lijianguo', ['李建国']],
  ['initials of the pinyin', 'search=ljg', ['李建国']],
  ['words of the Latin name, accents aside', 'search=jian%20LI', ['黎简', '李建国']],
  ['the company', 'search=示例', ['李建国']],
  ['the city in English', 'search=hangzhou', ['李建国']],
  ['a sign that stands for itself', 'search=0%25_城', ['黎简']],
  ['a sign that is nowhere', 'search=_', ['黎简']],
  ['a tier', 'tier=partner', ['李建国']],
  ['any tier', 'tier=*', ['李建国']],
  ['no tier', 'tier=-', ['黎简', '王无']],
  ['a committee', 'committee=regional-user', ['李建国']],
  ['a part of the city', 'city=HANG', ['李建国']],
  ['no photo, in active life', 'photo=without&state=active', ['李建国', '王无']],
  ['a photo', 'photo=with', []],
  ['at least one point', 'least=1', []],
  ['at most no point, by name backwards', 'most=0&order=down', ['王无', '李建国', '黎简']],
  ['all by tier, highest first', 'by=tier&order=down', ['李建国', '黎简', '王无']],
  ['all by city, who has none last', 'by=city', ['黎简', '李建国', '王无']],
  ['all by city backwards, who has none last', 'by=city&order=down', ['李建国', '黎简', '王无']],
])('the list shows who is found by %s', async (_, query, expected) => {
  expect(await names(encodeURI(decodeURI(query)))).toEqual(expected);
});

test('a line tells tier, points, committee, city and photo', async () => {
  const { total, year, people: found } = await people('search=ljg');
  expect({ total, year }).toEqual({ total: 1, year: 2025 });
  expect(found).toMatchObject([
    {
      current: { tier: 'partner', to: '2025-12-31' },
      points: 0,
      hasPhoto: false,
      city: { zh: '杭州', en: 'Hangzhou' },
      committees: [{ name: { zh: (await catalogued(app, 'committee', 'regional-user')).nameZh } }],
    },
  ]);
});

test('what the list shows is saved with both languages apart, and names in place of codes', async () => {
  const { text } = await asStaff(app, editor).get('/people/export?tier=*&language=zh');
  const [head = [], ...lines] = readCsv(text);
  expect(lines).toHaveLength(1);
  const line = Object.fromEntries(head.map((name, at) => [name, lines[0]?.[at]]));
  expect(line).toMatchObject({ 姓名: '李建国', 城市: '杭州', '城市（英文）': 'Hangzhou', 照片: '否', 状态: '有效' });
  expect(line['级别']).toBe('PostgreSQL ACE 伙伴');
  expect(line['级别（英文）']).toBe('PostgreSQL ACE Partner');
  expect(text).not.toMatch(/regional-user|,partner,|,active,/);
});

test('a filter that there is not is refused', async () => {
  expect((await asStaff(app, editor).get('/people?by=shoe-size')).status).toBe(400);
  expect((await asStaff(app, editor).get('/people?tier=%22')).status).toBe(400);
});
