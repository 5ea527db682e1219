import type { Client } from 'pg';
import {
  aLeadership,
  anEvent,
  apiToken,
  bootStrapi,
  catalogued,
  connect,
  graphql,
  heardOf,
  readyMade,
  setTime,
  statementsOf,
  type Application,
} from '../../support';
import { PUBLIC_OPERATIONS } from '../../graphql/operations';
import { edit, populate, type People } from '../../graphql/world';

let app: Application;
let other: Client;
let people: People;
/** Whoever sends a token is answered from reads of their own. */
let token: string;

beforeAll(async () => {
  app = await bootStrapi();
  other = await connect(app);
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  people = await populate(app);
  // Beside 陈刚, so that what is said of her shows him too.
  const { documentId: group } = await catalogued(app, 'group', 'hangzhou');
  await aLeadership(app, { member: people['wang-fang'], group, startedOn: '2025-06-01' });
  token = await apiToken(app, 'full-access');
  setTime('2025-10-20T12:00:00+08:00');
  await askAll();
});

const askAll = async () => {
  for (const [, query] of PUBLIC_OPERATIONS) await graphql(app, query);
};

async function told(work: () => Promise<unknown>): Promise<(string | null)[]> {
  const heard: (string | null)[] = [];
  readyMade(app).changes.onChange((person) => void heard.push(person));
  await work();
  await heardOf(app);
  return heard;
}

const write = (text: string) => () => other.query(text);
const ofLi = (data: Record<string, unknown>) => () => edit(app, people['li-wei'], data);

test.each<[string, () => Promise<unknown>]>([
  ['a title', ofLi({ title: '首席架构师' })],
  ['a name and its place', ofLi({ name: '赵伟', sortKey: 'zhao wei' })],
  ['the name of somebody who leads a group', () => edit(app, people['chen-gang'], { name: '陈钢' })],
  ['another link', ofLi({ links: [{ kind: 'blog', url: 'https://example.org/blog', label: '博客' }] })],
  ['the label of a link', write(`UPDATE components_profile_links SET label = '新博客'`)],
  ['a link that is taken off', write('DELETE FROM members_cmps')],
  ['a consent withdrawn', ofLi({ consentSite: false })],
  ['a consent given', ofLi({ consentSite: true })],
  ['a consent to the wall', ofLi({ consentImageWall: true })],
  ['somebody retired', () => edit(app, people['zeng-min'], { state: 'retired' })],
  ['an address', write(`UPDATE members SET slug = 'li-wei-2' WHERE slug = 'li-wei'`)],
  ['an address had again', write(`UPDATE members SET slug = 'li-wei' WHERE slug = 'li-wei-2'`)],
  ['two people at once', write(`UPDATE members SET title = '工程师' WHERE slug IN ('wang-fang', 'zhou-jie')`)],
  ['everybody', write(`UPDATE members SET city = '北京'`)],
])('after a change of %s every public answer is that of who reads all anew', async (_what, change) => {
  await change();
  await heardOf(app);
  for (const [, query] of PUBLIC_OPERATIONS) {
    const shared = await graphql(app, query);
    expect(shared.errors).toBeUndefined();
    expect(shared.data).toEqual((await graphql(app, query, {}, { token })).data);
  }
});

test.each<[string, () => Promise<unknown>, () => (string | null)[]]>([
  ['a saved profile names its person', ofLi({ title: '架构师' }), () => [people['li-wei']]],
  [
    'several people are named',
    write(`UPDATE members SET title = title || '!' WHERE slug IN ('wang-fang', 'zhou-jie')`),
    () => [people['wang-fang'], people['zhou-jie']],
  ],
  ['nobody is named where nobody was written', write(`UPDATE members SET title = '' WHERE slug = 'nobody'`), () => []],
  [
    'another address is more than a profile',
    write(`UPDATE members SET slug = 'wf' WHERE slug = 'wang-fang'`),
    () => [null],
  ],
  [
    'many people are everybody',
    write(`INSERT INTO members (document_id, slug, name, sort_key, state, consent_site, consent_image_wall, consent_badge,
             consent_press, is_demo)
           SELECT lpad(n::text, 24, '0'), 'bulk-' || n, '批量', 'bulk', 'active', false, false, false, false, false
             FROM generate_series(1, 21) n`),
    () => [null],
  ],
  [
    'so are they when they are changed',
    write(`UPDATE members SET title = '批量' WHERE slug LIKE 'bulk-%'`),
    () => [null],
  ],
])('what the database tells: %s', async (_what, work, expected) => {
  expect((await told(work)).sort()).toEqual(expected().sort());
});

test('after a profile is saved the roster is read by one statement, and after anything else anew', async () => {
  const [, roster] = PUBLIC_OPERATIONS.find(([name]) => name === 'roster')!;
  const ask = () => graphql(app, roster);
  await ask();
  await other.query(`UPDATE members SET title = '副组长' WHERE slug = 'chen-gang'`);
  await heardOf(app);
  expect(await statementsOf(app, ask)).toEqual([expect.stringContaining('FROM members m')]);
  await other.query(`UPDATE tiers SET description_zh = '改'`);
  await heardOf(app);
  expect((await statementsOf(app, ask)).length).toBeGreaterThan(3);
});

test('a new day is read anew though only a profile has changed', async () => {
  const ask = async () => (await graphql(app, '{ programme { today } roster { on } }')).data;
  await ask();
  await edit(app, people['chen-gang'], { title: '组长' });
  setTime('2025-10-21T12:00:00+08:00');
  expect(await ask()).toEqual({ programme: { today: '2025-10-21' }, roster: { on: '2025-10-21' } });
  const { served } = readyMade(app).door;
  const kept = served.kept;
  for (let round = 0; round < 3; round += 1) await ask();
  expect(served.kept).toBeGreaterThan(kept);
});

test('who only reads waits for no news of their own', async () => {
  const { changes } = readyMade(app);
  await heardOf(app);
  await app.strapi.db.transaction(() => app.strapi.db.query('api::member.member').count());
  expect(changes.catchingUp).toBeNull();
  await app.strapi.db.transaction(() =>
    app.strapi.db.query('api::tier.tier').updateMany({ where: { code: 'none' }, data: { descriptionZh: '' } as never }),
  );
  expect(changes.catchingUp).not.toBeNull();
});

test('an edit that touches no consent does not set the keepers of photos to work', async () => {
  const listener = await connect(app);
  let heard = 0;
  listener.on('notification', () => (heard += 1));
  await listener.query('LISTEN honour_photos');
  await other.query(`UPDATE members SET title = '顾问' WHERE slug = 'chen-gang'`);
  await listener.query('SELECT 1');
  expect(heard).toBe(0);
  await other.query(`UPDATE members SET consent_image_wall = NOT consent_image_wall WHERE slug = 'chen-gang'`);
  await listener.query('SELECT 1');
  expect(heard).toBe(1);
});

test('a picture that is nobody’s portrait is not told of as one', async () => {
  const { rows } = await other.query<{ id: number }>(
    `INSERT INTO files (document_id, name, hash, ext, mime, provider) VALUES ('logo', 'logo', 'logo', '.png', 'image/png', 'local')
     RETURNING id`,
  );
  await heardOf(app);
  const link = `INSERT INTO files_related_mph (file_id, related_id, related_type, field)`;
  const ofMember = `SELECT ${rows[0]!.id}, id, 'api::member.member', 'photo' FROM members WHERE slug = 'chen-gang'`;
  expect(await told(write(`${link} ${ofMember}`))).toEqual([people['chen-gang']]);
  expect(await told(write(`${link} SELECT ${rows[0]!.id}, id, 'api::tier.tier', 'trophy' FROM tiers LIMIT 1`))).toEqual(
    [null],
  );
});
