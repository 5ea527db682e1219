import { articlesOnTheAccount, bootStrapi, graphql, setTime, type Application } from '../support';
import { publish } from './world';

let app: Application;

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-03-30T12:00:00+08:00' });
  await articlesOnTheAccount(app);
});

test('the programme is told in both languages, with its year and its next release', async () => {
  const { data } = await graphql(
    app,
    '{ programme { name en: name(lang: EN) sponsor website timeZone today year logo { url } nextRelease { code year quarter cutOff } } }',
  );
  expect(data.programme).toMatchObject({
    name: 'PostgreSQL ACE 贡献者荣誉体系',
    website: 'https://postgresqlchina.com/eco/ace',
    timeZone: 'Asia/Shanghai',
    today: '2025-03-30',
    year: 2025,
  });
  expect(data.programme.en).toMatch(/^PostgreSQL ACE/);
});

/** What the programme says of itself, and by what words it is found in each language. */
const SAID: [said: string, zh: RegExp, en: RegExp][] = [
  [
    'recognition through the branch of promoting the technology and developing the ecosystem',
    /通过分会.*技术推广.*生态发展.*突出贡献/,
    /through the branch, outstanding contributions to promoting .*technology and developing its ecosystem/,
  ],
  [
    'two open tiers for anyone who is keen, by contributions',
    /所有热心布道、符合要求的人.*凭贡献/,
    /anyone who is keen on evangelism and meets the requirements, by contributions/,
  ],
  [
    'the statement on renewal',
    /做得多的人，大家都看得到，来年的级别自然延续/,
    /who did much in the year is seen to have done it, and their tier goes on by itself/,
  ],
  [
    'the conference is held every year at the Institute of Software',
    /每年举办的中国 PostgreSQL 数据库生态大会（北京中科院软件所）上/,
    /talk .*Ecosystem Conference, held every year at the Institute of Software/,
  ],
  ['the summits are regional', /各地区举办的 PostgreSQL 技术峰会全国行/, /regional summits/],
  ['industry groups know products and user resources', /生态产品与用户资源/, /ecosystem products and user resources/],
  [
    'the report is updated and compiled and published outwards',
    /更新并汇编.*对外发布/,
    /updates and compiles every year .*publish to the outside world/,
  ],
  ['city groups bring people together', /召集到一起/, /bring people together/],
  [
    'community experts, support in operation, interest societies',
    /鼓励社区专家.*运营支持.*兴趣社团/,
    /community experts .*support in operation.*interest societies of students/,
  ],
  [
    'articles are technical, by their author, first on the account',
    /作者本人投稿、在 PG 分会微信公众号首发的技术文章/,
    /technical article submitted by its author and first published/,
  ],
  [
    'an idea of one’s own is built together',
    /独特想法的朋友，欢迎与我们联系，一起把它做成/,
    /an idea of their own is invited to get in touch and to build it together/,
  ],
];

test.each(SAID)('the programme says of itself: %s', async (_said, zh, en) => {
  const text = (lang: string) => `description(lang: ${lang})`;
  const asked = async (lang: string) =>
    JSON.stringify(
      await graphql(
        app,
        `{ programme { ${text(lang)} } tiers { ${text(lang)} waysIn(lang: ${lang}) benefits { ${text(lang)} } }
           committees { ${text(lang)} } groups { ${text(lang)} } activityTypes { ${text(lang)} } }`,
      ),
    );
  expect(await asked('ZH')).toMatch(zh);
  expect(await asked('EN')).toMatch(en);
});

test('the edition, the link to the city groups’ document, and where articles’ evidence is found are fields', async () => {
  const { data } = await graphql(
    app,
    `
      {
        programme {
          edition
          en: edition(lang: EN)
        }
        committees {
          code
          detailsUrl
        }
        activityTypes {
          code
          rule {
            evidenceHosts
          }
        }
      }
    `,
  );
  expect(data.programme).toEqual({ edition: '2024 年 7 月版', en: 'July 2024 edition' });
  const { detailsUrl } = data.committees.find(({ code }: { code: string }) => code === 'regional-user');
  expect(detailsUrl).toMatch(/^https:/);
  const hosts = Object.fromEntries(
    (data.activityTypes as { code: string; rule: { evidenceHosts: string[] } }[]).map(({ code, rule }) => [
      code,
      rule.evidenceHosts,
    ]),
  );
  expect(hosts).toMatchObject({ article: ['mp.weixin.qq.com'], 'summit-talk': [] });
});

test.each([
  ['2025-03-31T23:59:59+08:00', null, '2025Q1'],
  ['2025-05-01T12:00:00+08:00', null, '2025Q1'],
  ['2025-07-05T12:00:00+08:00', null, '2025Q2'],
  ['2025-07-05T12:00:00+08:00', '2025Q2', '2025Q3'],
  ['2025-09-30T12:00:00+08:00', '2025Q3', '2025Q4'],
  ['2026-01-05T12:00:00+08:00', null, '2025Q4'],
])('at %s, %s just published, the next release is %s', async (instant, published, expected) => {
  setTime(instant);
  if (published) await publish(app, published, instant.slice(0, 10));
  const { data } = await graphql(app, '{ programme { nextRelease { code } } }');
  expect(data.programme.nextRelease.code).toBe(expected);
});

test('the day turns at midnight in Shanghai', async () => {
  const today = async () => (await graphql(app, '{ programme { today year } }')).data.programme;
  setTime('2025-12-31T15:59:59Z');
  expect(await today()).toEqual({ today: '2025-12-31', year: 2025 });
  setTime('2025-12-31T16:00:01Z');
  expect(await today()).toEqual({ today: '2026-01-01', year: 2026 });
});

test('tiers come highest first, with thresholds, ways in and benefits', async () => {
  const { data } = await graphql(
    app,
    '{ tiers { code name bases threshold old: threshold(year: 1999) thresholds { points } openToApplication trophy(lang: EN) benefits { code name } } }',
  );
  expect(data.tiers).toMatchObject([
    { code: 'director', bases: ['INVITATION'], threshold: null, thresholds: [], openToApplication: false },
    { code: 'ace', bases: ['SPECIAL', 'EXCEPTION', 'PROMOTION', 'POINTS'], threshold: 500, old: null },
    { code: 'partner', bases: ['SPECIAL', 'EXCEPTION', 'LEADER', 'POINTS'], threshold: 200, openToApplication: true },
  ]);
  for (const { benefits } of data.tiers) expect(benefits.length).toBeGreaterThanOrEqual(7);
});

test('committees have their groups; a group without committee stands among the groups', async () => {
  const { data } = await graphql(
    app,
    '{ committees { code wayIn duty { code kind } groups { code } } groups { code state committee { code } } }',
  );
  expect(data.committees[0]).toEqual({
    code: 'industry-application',
    wayIn: 'LEADER_AUTHORISED',
    duty: { code: 'industry-report', kind: 'DUTY' },
    groups: [{ code: 'finance' }, { code: 'electric-power' }],
  });
  expect(data.groups).toContainEqual({ code: 'special-contribution', state: 'ACTIVE', committee: null });
});

test('a dissolved group is shown only when asked for', async () => {
  const { documentId } = (await app.strapi.db.query('api::group.group').findOne({ where: { code: 'nanjing' } })) as {
    documentId: string;
  };
  await app.strapi.documents('api::group.group' as never).update({ documentId, data: { state: 'dissolved' } } as never);
  const { data } = await graphql(app, '{ groups { code } all: groups(includeDissolved: true) { code } }');
  expect(data.groups).not.toContainEqual({ code: 'nanjing' });
  expect(data.all).toContainEqual({ code: 'nanjing' });
});

test('activity types show the rule in force on the day asked for', async () => {
  const { data } = await graphql(
    app,
    '{ now: activityTypes { code kind unit(lang: EN) rule { points unit cap evidenceRequired effectiveFrom } rules { points } } before: activityTypes(on: "1999-01-01") { code } }',
  );
  expect(data.before).toEqual([]);
  const beans = data.now.find(({ code }: { code: string }) => code === 'forum-beans');
  expect(beans).toMatchObject({ kind: 'POINTS', rule: { points: 100, unit: 2000, cap: null } });
});
