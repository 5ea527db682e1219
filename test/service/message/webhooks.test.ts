import type { Client } from 'pg';
import request from 'supertest';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { tellSites } from '../../../src/workers/webhooks/tell-sites';
import { correctRelease } from '../../../src/services/release/correct-release';
import { publishRelease } from '../../../src/services/release/publish-release';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { parseEndpoints } from '../../../src/workers/webhooks/endpoints';
import {
  aMember,
  aReceiver,
  aSecret,
  bootStrapi,
  connect,
  contextAt,
  signedIn,
  SYSTEM,
  until,
  verify,
  type Application,
  type Received,
  type Receiver,
} from '../../support';
import { contextFor } from '../../../src/services/shared/context';
import { aPicture } from '../../support/bad-files';
import { credit, edit, populate, publish, type People } from '../../graphql/world';

const [FORMER, PRESENT, OTHER] = [aSecret(), aSecret(), aSecret()];

let app: Application;
let sql: Client;
let site: Receiver;
let people: People;

beforeAll(async () => {
  site = await aReceiver();
  app = await bootStrapi({ env: { PUBLIC_URL: 'https://ace.example.org', HONOUR_WEBHOOKS: configured() } });
  sql = await connect(app);
  people = await populate(app);
  await settled();
});

afterAll(() => site.close());

/** What was said in the whole file. */
const bodies: string[] = [];

beforeEach(() => {
  bodies.push(...site.received.splice(0).map(({ body }) => body));
  site.answer = () => 204;
});

function configured(): string {
  return JSON.stringify([
    { url: `${site.url}/site?token=of-the-site`, secret: [PRESENT, FORMER] },
    { url: `${site.url}/cdn`, secret: OTHER },
  ]);
}

/** Nobody is still to be told anything. */
async function settled(): Promise<void> {
  expect(
    await until(
      async () => (await sql.query('SELECT FROM honour.announcement')).rowCount,
      (waiting) => waiting === 0,
    ),
  ).toBe(0);
}

/** What happens as if so much time had passed for the deliveries. */
async function afterAWhile(): Promise<void> {
  await sql.query('UPDATE honour.announcement_delivery SET due_at = now()');
  await sql.query('NOTIFY honour_announcements');
}

const toSite = ({ path }: Received) => path.startsWith('/site');
const typesOf = (received: Received[]) => received.map(({ told }) => told.type).sort();

async function auditOf(action: string): Promise<{ subject_id: string; after: Record<string, unknown> }[]> {
  const { rows } = await sql.query(
    'SELECT subject_id, after::text FROM honour.audit_entry WHERE action = $1 ORDER BY id',
    [action],
  );
  return (rows as { subject_id: string; after: string }[]).map(({ after, ...row }) => ({
    ...row,
    after: JSON.parse(after) as Record<string, unknown>,
  }));
}

test('a publication is told to every endpoint once, signed with each of its secrets', async () => {
  await publish(app, '2025Q3', '2025-10-08');
  const told = await site.got(2);
  await settled();
  expect(site.received).toHaveLength(2);
  const [first] = told.filter(toSite);
  expect(first!.path).toBe('/site?token=of-the-site');
  expect(first!.headers).toMatchObject({
    'content-type': 'application/json',
    'webhook-id': expect.stringMatching(/^msg_[0-9a-f]{32}$/),
    'webhook-signature': expect.stringMatching(/^v1,\S{44} v1,\S{44}$/),
  });
  const message = {
    type: 'release.published',
    timestamp: expect.any(String),
    data: { everything: true, release: '2025Q3', members: [], photos: [] },
  };
  expect(verify(first!, PRESENT)).toEqual(message);
  expect(verify(first!, FORMER)).toEqual(message);
  expect(() => verify(first!, OTHER)).toThrow('No matching signature');
  expect(() => verify({ ...first!, body: first!.body.replace('2025Q3', '2025Q4') }, PRESENT)).toThrow();
  expect(Number.isNaN(Date.parse(first!.told.timestamp))).toBe(false);
  expect((await auditOf('webhook.deliver')).slice(-2)).toEqual(
    expect.arrayContaining(
      ['/site', '/cdn'].map((path) => ({
        subject_id: site.url + path,
        after: {
          announcement: 'release.published',
          release: '2025Q3',
          message: first!.id,
          attempts: 1,
          status: 204,
        },
      })),
    ),
  );
});

test('a publication that was rolled back announces nothing', async () => {
  await sql.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no more room'; END $$`);
  await sql.query('CREATE TRIGGER fail BEFORE INSERT ON honour.term_line EXECUTE FUNCTION fail()');
  const { documentId } = await aMember(app, { slug: 'tao-ran', name: '陶然' });
  await credit(app, documentId, 'campus-event', '2025-11-10');
  const release = () => publishRelease(contextAt(app, '2026-01-04T10:00:00+08:00'), { release: '2025Q4' });
  await expect(release()).rejects.toThrow('no more room');
  await sql.query('DROP FUNCTION fail CASCADE');
  expect((await sql.query('SELECT FROM honour.announcement')).rowCount).toBe(0);
  await release();
  await site.got(2);
  await settled();
  expect(typesOf(site.received)).toEqual(['release.published', 'release.published']);
});

test('what is not answered with success is sent again with the same id, and a redirect is not followed', async () => {
  const answers = [500, 302, 204];
  site.answer = ({ path }) => (path.startsWith('/site') ? answers.shift()! : 204);
  const asked = await correctRelease(contextAt(app, '2026-01-05T10:00:00+08:00'), {
    release: '2025Q4',
    member: people['wang-fang'],
    tier: null,
    from: '2026-01-06',
    reason: '本人来信要求',
  });
  expect(isRefusal(asked)).toBe(false);
  await site.got(1, toSite);
  // The second attempt comes by itself, seconds later; for the third a clock would have to run.
  await site.got(2, toSite);
  await until(
    async () =>
      (
        await sql.query(
          "SELECT FROM honour.announcement_delivery WHERE attempts = 2 AND due_at < now() + interval '50 seconds'",
        )
      ).rowCount,
    (rows) => rows === 1,
  );
  await afterAWhile();
  const attempts = await site.got(3, toSite);
  await settled();
  expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
  expect(new Set(attempts.map(({ body }) => body)).size).toBe(1);
  expect(site.received.some(({ path }) => path === '/elsewhere')).toBe(false);
  for (const attempt of attempts) verify(attempt, PRESENT);
  expect(attempts[0]!.told).toMatchObject({
    type: 'release.corrected',
    data: { everything: true, release: '2025Q4', members: ['wang-fang'], photos: [] },
  });
  expect((await auditOf('webhook.fail')).at(-1)).toMatchObject({
    subject_id: `${site.url}/site`,
    after: { attempts: 1, status: 500 },
  });
  expect((await auditOf('webhook.deliver')).at(-1)).toMatchObject({ after: { attempts: 3, status: 204 } });
});

test('an endpoint that fails for days is given up, and what it was to be told is forgotten', async () => {
  site.answer = ({ path }) => (path === '/cdn' ? 503 : 204);
  await edit(app, people['zeng-min'], { consentImageWall: false });
  await site.got(1, ({ path }) => path === '/cdn');
  for (let attempt = 2; attempt <= 16; attempt += 1) {
    await until(
      async () =>
        (
          await sql.query(
            "SELECT FROM honour.announcement_delivery WHERE attempts = $1 AND due_at < now() + interval '59 seconds' OR due_at > now() + interval '61 seconds'",
            [attempt - 1],
          )
        ).rowCount,
      (rows) => rows === 1,
    );
    await afterAWhile();
    await site.got(attempt, ({ path }) => path === '/cdn');
  }
  await settled();
  expect(typesOf(site.received.filter(toSite))).toEqual(['member.wall_withdrawn']);
  expect((await auditOf('webhook.give-up')).at(-1)).toMatchObject({
    subject_id: `${site.url}/cdn`,
    after: { announcement: 'member.wall_withdrawn', attempts: 16, status: 503 },
  });
});

test('a person who withdraws is named by slug and photos, at once; the photos again when they are gone', async () => {
  const editor = await signedIn(app, 'honour-editor');
  const { body } = await request(app.url)
    .post('/upload')
    .set('Authorization', `Bearer ${editor.token}`)
    .attach('files', await aPicture().jpeg().toBuffer(), 'face.jpg');
  await edit(app, people['li-wei'], { photo: (body as { id: number }[])[0]!.id });
  const files = await until(
    async () =>
      (
        await sql.query(
          "SELECT jsonb_path_query(renditions, '$.renditions[*].url') #>> '{}' AS url FROM honour.photo_publication",
        )
      ).rows as { url: string }[],
    (rows) => rows.length > 0,
  );
  const addresses = files.map(({ url }) => `https://ace.example.org${url}`).sort();
  expect(addresses.length).toBeGreaterThan(4);
  await edit(app, people['li-wei'], { consentSite: false });
  const [withdrawn] = await site.got(1, (each) => toSite(each) && each.told.type === 'member.withdrawn');
  expect(withdrawn!.told.data).toEqual({ everything: false, release: null, members: ['li-wei'], photos: addresses });
  const [gone] = await site.got(1, (each) => toSite(each) && each.told.type === 'photo.withdrawn');
  expect(gone!.told.data.photos.sort()).toEqual(addresses);
  for (const address of gone!.told.data.photos) {
    expect((await request(app.url).get(new URL(address).pathname)).status).toBe(410);
  }
  await settled();
});

test('a revoked contribution is told of those whom sites show, in one message for all', async () => {
  const { rows } = await sql.query(
    `SELECT c.document_id AS id FROM contributions c JOIN contributions_member_lnk l ON l.contribution_id = c.id
     JOIN members m ON m.id = l.member_id WHERE m.slug IN ('wang-fang', 'zeng-min', 'he-jun') AND c.state = 'approved'`,
  );
  const ids = (rows as { id: string }[]).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2);
  await reviewContributions(contextAt(app, '2026-01-10T10:00:00+08:00'), {
    ids,
    decision: 'revoke',
    note: '重复申报',
  });
  const told = await site.got(1, toSite);
  await settled();
  expect(told.map(({ told: { type, data } }) => [type, data.members])).toEqual([
    ['contribution.revoked', ['wang-fang', 'zeng-min']],
  ]);
});

test('nobody hears of a person who was never shown, nor of a change that takes nothing back', async () => {
  await edit(app, people['he-jun'], { consentSite: false, consentImageWall: false });
  await edit(app, people['chen-gang'], { company: '新公司', consentBadge: false });
  await edit(app, people['zhou-jie'], { consentImageWall: false });
  await site.got(2);
  await settled();
  expect(site.received.map(({ told }) => [told.type, told.data.members])).toEqual(
    Array(2).fill(['member.wall_withdrawn', ['zhou-jie']]),
  );
});

test('somebody whom the database’s owners erase is told of too', async () => {
  await sql.query(`DELETE FROM files_related_mph WHERE related_type = 'api::member.member'`);
  await sql.query('ALTER TABLE members DISABLE TRIGGER ace_members_kept');
  await sql.query(`DELETE FROM members WHERE slug = 'zhou-jie'`);
  await sql.query('ALTER TABLE members ENABLE TRIGGER ace_members_kept');
  const [told] = await site.got(1, toSite);
  expect(told!.told).toMatchObject({ type: 'member.withdrawn', data: { members: ['zhou-jie'], photos: [] } });
  await settled();
});

test('senders that run at the same time tell each endpoint once', async () => {
  site.answer = () => new Promise((resolve) => setTimeout(() => resolve(204), 100));
  const endpoints = parseEndpoints(configured());
  const { signal } = new AbortController();
  const run = () =>
    tellSites(contextFor(app.strapi, SYSTEM), { endpoints, publicUrl: '', log: () => undefined, signal });
  await sql.query(`INSERT INTO honour.announcement (type, data)
    SELECT 'contribution.revoked', jsonb_build_object('everything', false, 'release', null, 'photos', '[]'::jsonb,
      'members', jsonb_build_array('m-' || n)) FROM generate_series(1, 40) n`);
  await sql.query('NOTIFY honour_announcements');
  while ((await Promise.all([run(), run(), run()])).some((next) => next !== null && next < 1000));
  await settled();
  const once = site.received.filter(toSite).map(({ id }) => id);
  expect(once).toHaveLength(40);
  expect(new Set(once).size).toBe(40);
  expect(site.received).toHaveLength(80);
});

test('an endpoint that answers 410 is told nothing more, until it is configured anew', async () => {
  site.answer = ({ path }) => (path === '/cdn' ? 410 : 204);
  await edit(app, people['chen-gang'], { consentImageWall: false });
  await site.got(2);
  await settled();
  await edit(app, people['chen-gang'], { consentSite: false });
  await site.got(1, (each) => toSite(each) && each.told.type === 'member.withdrawn');
  await settled();
  expect(typesOf(site.received.filter(({ path }) => path === '/cdn'))).toEqual(['member.wall_withdrawn']);
  expect((await auditOf('webhook.stop')).map(({ subject_id }) => subject_id)).toEqual([`${site.url}/cdn`]);

  site.answer = () => 204;
  await sql.query(`INSERT INTO honour.announcement (type, data)
    VALUES ('photo.withdrawn', '{"everything": false, "release": null, "members": [], "photos": []}')`);
  const anew = parseEndpoints(JSON.stringify([{ url: `${site.url}/cdn`, secret: aSecret() }]));
  const { signal } = new AbortController();
  await tellSites(contextFor(app.strapi, SYSTEM), { endpoints: anew, publicUrl: '', log: () => undefined, signal });
  expect(typesOf(site.received.filter(({ path }) => path === '/cdn'))).toContain('photo.withdrawn');
  await settled();
});

test('where nobody is to be told, nothing is kept of what was announced', async () => {
  await sql.query(
    `INSERT INTO honour.announcement (type, data) VALUES ('member.withdrawn', '{"members": ["li-wei"]}')`,
  );
  const { signal } = new AbortController();
  const sites = { endpoints: [], publicUrl: '', log: () => undefined, signal };
  expect(await tellSites(contextFor(app.strapi, SYSTEM), sites)).toBeNull();
  expect((await sql.query('SELECT FROM honour.announcement')).rowCount).toBe(0);
});

test('nothing that is private is in any message, nor in what the trail says of them', async () => {
  const everything = [
    ...bodies,
    ...(await sql.query(`SELECT after::text AS text FROM honour.audit_entry WHERE action LIKE 'webhook.%'`)).rows.map(
      ({ text }: { text: string }) => text,
    ),
  ].join('\n');
  expect(everything.length).toBeGreaterThan(1000);
  const told = [
    ...Object.values(people),
    ...['13800001111', 'li@example.org', 'liwei-wx', '李伟', '王芳', '秘密公司', 'he-jun', 'tao-ran'],
    ...['本人来信要求', '重复申报', 'campus-event', 'points', 'of-the-site', PRESENT, FORMER, OTHER],
  ].filter((secret) => everything.includes(secret));
  expect(told).toEqual([]);
});
