import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { loadCatalogue } from '../../../src/catalogue';
import { assertOnlyDemo, demoState, findNotDemo, loadDemo, type DemoSummary } from '../../../src/demo';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { readWallDesk } from '../../../src/services/image-wall/read-wall-desk';
import { articlesOnTheAccount, bootStrapi, connect, contextAt, until, type Application } from '../../support';

const TODAY = '2026-11-23';

let app: Application;
let sql: Client;
let summary: DemoSummary;
const told: string[] = [];

async function rows<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await sql.query(text, values)).rows as Row[];
}

beforeAll(async () => {
  app = await bootStrapi({ clock: `${TODAY}T09:00:00+08:00` });
  sql = await connect(app);
  expect(await demoState(app.strapi)).toBe('none');
  await articlesOnTheAccount(app);
  summary = await loadDemo(app.strapi, { today: TODAY, tell: (howFar) => told.push(howFar) });
});

test('the demo has the people, groups, contributions and releases that it promises', async () => {
  expect(summary).toMatchObject({ startDate: TODAY, people: 114, groups: 12, contributions: 1200, releases: 11 });
  expect(await demoState(app.strapi)).toBe('complete');
  const [counted] = await rows(`SELECT (SELECT count(*)::int FROM members WHERE is_demo) AS people,
      (SELECT count(*)::int FROM contributions WHERE is_demo) AS contributions,
      (SELECT count(*)::int FROM contributions WHERE state = 'submitted') AS waiting,
      (SELECT count(*)::int FROM honour.release) AS releases`);
  expect(counted).toEqual({ people: 114, contributions: 1200, waiting: 18, releases: 11 });
});

test('every tier has a drawn trophy, which sites are shown and staff replace by a photo of the real one', async () => {
  const pictures = async () =>
    rows<{ code: string; caption: string; public: boolean }>(
      `SELECT t.code, f.caption, EXISTS (SELECT FROM honour.photo_publication u
                WHERE u.photo = f.hash AND u.shape = 'whole' AND u.withdrawn_at IS NULL) AS public
         FROM tiers t JOIN files_related_mph r ON r.related_id = t.id AND r.related_type = 'api::tier.tier' AND r.field = 'trophy'
         JOIN files f ON f.id = r.file_id ORDER BY t.rank`,
    );
  const shown = await until(pictures, (found) => found.every((picture) => picture.public));
  expect(shown.map((picture) => [picture.code, picture.public])).toEqual([
    ['partner', true],
    ['ace', true],
    ['director', true],
  ]);
  for (const { caption } of shown) expect(caption).toMatch(/演示奖杯.*demo trophy/);
});

test('today’s roster has all three tiers', async () => {
  const held = await rows(
    'SELECT tier, count(*)::int FROM honour.holding WHERE $1 BETWEEN from_day AND to_day GROUP BY tier ORDER BY tier',
    [TODAY],
  );
  expect(held).toEqual([
    { tier: 'ace', count: 31 },
    { tier: 'director', count: 5 },
    { tier: 'partner', count: 60 },
  ]);
});

test('every kind of change and of not being admitted occurs', async () => {
  const changes = await rows<{ change: string }>('SELECT DISTINCT change FROM honour.release_line ORDER BY change');
  expect(changes.map(({ change }) => change)).toEqual([
    'admitted',
    'demoted',
    'lapsed',
    'promoted',
    'renewed',
    'returned',
  ]);
  const reasons = await rows<{ reason: string }>(
    'SELECT DISTINCT reason FROM honour.release_not_admitted ORDER BY reason',
  );
  expect(reasons.map(({ reason }) => reason)).toEqual(['consent-missing', 'held-back', 'not-applied']);
});

test('every release was published on its cut-off day or later, by the demo, and nothing happened after today', async () => {
  const late = await rows(
    `SELECT code FROM honour.release r JOIN honour.audit_entry a ON a.id = r.audit_entry
     WHERE (r.published_at AT TIME ZONE 'Asia/Shanghai')::date < r.cut_off OR a.actor_kind <> 'demo' OR r.published_at >= $1`,
    [`${TODAY}T00:00:01+08:00`],
  );
  expect(late).toEqual([]);
});

test('all but three have a portrait that says it is a demo’s, and those who consent are shown', async () => {
  const files = await rows<{ hash: string }>(`SELECT f.hash FROM members m
      JOIN files_related_mph r ON r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo'
      JOIN files f ON f.id = r.file_id WHERE f.alternative_text = '演示头像 · demo portrait'`);
  expect(files).toHaveLength(111);
  const listed = await rows(`SELECT FROM members m JOIN files_related_mph r ON r.related_id = m.id
      AND r.related_type = 'api::member.member' AND r.field = 'photo' WHERE consent_site`);
  // The application publishes them behind the demo's back.
  const shown = await until(
    () =>
      rows<{ url: string }>(`SELECT renditions #>> '{renditions,0,url}' AS url
      FROM honour.photo_publication WHERE withdrawn_at IS NULL
       AND photo NOT IN (SELECT hash FROM files WHERE caption LIKE '演示奖杯%')`),
    ({ length }) => length === listed.length,
  );
  expect(shown).toHaveLength(listed.length);
  const folder = app.strapi.dirs.static.public;
  expect(shown.filter(({ url }) => !existsSync(path.join(folder, url)))).toEqual([]);
});

test('its image wall has 80 people, and the conference team finds something of everything to do', async () => {
  const { code = '' } =
    (await rows<{ code: string }>("SELECT code FROM events WHERE code LIKE 'demo-nianhui-%'"))[0] ?? {};
  const desk = await readWallDesk(contextAt(app, `${TODAY}T09:00:00+08:00`), code);
  if (isRefusal(desk)) throw new Error(desk.code);
  expect(desk.rows.filter(({ position }) => position !== null).length).toBeGreaterThanOrEqual(80);
  const { complete, lacking } = desk.summary;
  expect(complete).toBeGreaterThan(60);
  const { consent, photo, 'photo-small': small, caption } = lacking;
  expect(Math.min(consent, photo, small, caption)).toBeGreaterThan(0);
});

test('people’s addresses lie on example.org alone, an article’s on the official account where no page has it', async () => {
  const elsewhere = await rows(`SELECT evidence_url AS url FROM contributions
       WHERE evidence_url !~ '^https://([a-z.]*example\\.org/|mp\\.weixin\\.qq\\.com/s/yanshi-)'
      UNION ALL SELECT url FROM components_profile_links WHERE url !~ '^https://[a-z.]*example\\.org/'`);
  expect(elsewhere).toEqual([]);
});

test('how far it is was told to the end', () => {
  expect(told.length).toBeGreaterThan(100);
  expect(told.at(-1)).toMatch(/(\d+)\/\1$/);
});

test('a second demo is refused', async () => {
  await expect(loadDemo(app.strapi, { today: TODAY })).rejects.toThrow('demo already');
});

test('nothing but the demo is found, until somebody works in the database', async () => {
  expect(await findNotDemo(app.strapi)).toEqual([]);
  await expect(assertOnlyDemo(app.strapi)).resolves.toBeUndefined();

  await sql.query(`UPDATE tiers SET name_zh = '改过的名称' WHERE code = 'partner'`);
  await app.strapi.db
    .query('api::group.group')
    .create({ data: { code: 'wuhan', nameZh: '武汉用户组', nameEn: 'Wuhan' } });
  await app.strapi.db.query('api::member.member').create({ data: { name: '王小明' } });

  const found = await findNotDemo(app.strapi);
  expect(found.map(({ en, count }) => `${en}: ${count}`)).toEqual([
    'members that are not demo: 1',
    'changes of the catalogue (tier partner): 2',
  ]);
  await expect(assertOnlyDemo(app.strapi)).rejects.toThrow('more than the demo');
});

test('loading the catalogue again neither overwrites an edit nor brings back what was deleted', async () => {
  await app.strapi.db.query('api::benefit.benefit').delete({ where: { code: 'more-to-come' } });
  const again = await loadCatalogue(app.strapi);
  expect(Object.values(again).every((created) => created === 0)).toBe(true);
  const [kept] = await rows(`SELECT (SELECT name_zh FROM tiers WHERE code = 'partner') AS name,
      (SELECT count(*)::int FROM benefits WHERE code = 'more-to-come') AS benefits`);
  expect(kept).toEqual({ name: '改过的名称', benefits: 0 });
});
