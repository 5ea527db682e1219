import { bootStrapi, graphql, setTime, type Application } from '../support';
import { publish } from './world';

let app: Application;

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-03-30T12:00:00+08:00' });
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
