import http from 'node:http';
import type { Client } from 'pg';
import request from 'supertest';
import {
  aReceiver,
  aSecret,
  apiToken,
  bootStrapi,
  connect,
  openProxy,
  signedIn,
  spawnInstance,
  until,
  verify,
  type Instance,
  type Proxy,
  type Received,
  type Receiver,
  type Staff,
} from '../support';
import { aPicture } from '../support/bad-files';
import { credit, populate, type People } from '../graphql/world';

/** Two processes on one database, as on two machines; this one makes the database, and ends before they begin. */
let one: Instance;
let other: Instance;
let sql: Client;
let people: People;
let token: string;
let editor: Staff;
let site: Receiver;
/** The other one's way to the database. */
let way: Proxy;
let settings: { databaseUrl: string; env: Record<string, string> };
const secret = aSecret();

beforeAll(async () => {
  const app = await bootStrapi();
  people = await populate(app);
  await credit(app, people['he-jun'], 'campus-event', '2025-08-10');
  token = await apiToken(app, 'full-access');
  editor = await signedIn(app, 'honour-editor');
  sql = await connect(app);
  await sql.query('TRUNCATE honour.announcement CASCADE');
  await app.close();
  site = await aReceiver();
  const HONOUR_WEBHOOKS = JSON.stringify([{ url: `${site.url}/hook`, secret }]);
  settings = { databaseUrl: app.databaseUrl, env: { HONOUR_WEBHOOKS } };
  // One after the other: whoever boots takes a core for itself.
  one = await spawnInstance(settings);
  way = await openProxy(app.databaseUrl);
  other = await spawnInstance({ ...settings, databaseUrl: way.databaseUrl });
  for (const instance of [one, other]) await instance.setTime('2025-10-20T12:00:00+08:00');
});

afterAll(() => Promise.all([site.close(), way.close()]));

beforeEach(() => {
  site.received.length = 0;
  site.answer = () => 204;
});

interface Seen {
  programme: { today: string };
  roster: { on: string; renewalPending: boolean; entries: { nodes: { member: { name: string } }[] } };
}

const QUERY = '{ programme { today } roster { on renewalPending entries { nodes { member { name } } } } }';

async function ask({ url }: Instance): Promise<Seen> {
  const { body } = await request(url).post('/graphql').send({ query: QUERY });
  return (body as { data: Seen }).data;
}

const names = async (instance: Instance) => (await ask(instance)).roster.entries.nodes.map(({ member }) => member.name);

/** What was asked a few times is kept, and given again until something changes. */
async function warm(instance: Instance): Promise<void> {
  for (let round = 0; round < 5; round += 1) await ask(instance);
}

/** Staff act through a process, as scripts do. */
async function act({ url }: Instance, mutation: string): Promise<void> {
  const query = `mutation { ${mutation} }`;
  const { body } = await request(url).post('/graphql').set('Authorization', `Bearer ${token}`).send({ query });
  const { errors, data } = body as { errors?: unknown; data: Record<string, { __typename: string }> };
  expect([errors, Object.values(data).map(({ __typename }) => __typename)]).toEqual([
    undefined,
    [expect.not.stringContaining('Refusal')],
  ]);
}

async function listenerOf(work: (pid: number) => Promise<unknown>): Promise<void> {
  const { rows } = await sql.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'postgresql-ace public changes'`,
  );
  expect(rows).toHaveLength(2);
  for (const { pid } of rows) await work(pid);
}

async function nothingToTell(): Promise<void> {
  const waiting = async () => (await sql.query('SELECT FROM honour.announcement')).rowCount;
  expect(await until(waiting, (rows) => rows === 0)).toBe(0);
}

test('what is published through one process is seen by the other, without asking it for anything', async () => {
  await Promise.all([warm(one), warm(other)]);
  expect(await names(other)).not.toContain('何军');
  await act(one, 'publishRelease(input: { release: "2025Q3", idempotencyKey: "q3-through-one" }) { __typename }');
  expect(await names(one)).toContain('何军');
  expect(
    await until(
      () => names(other),
      (found) => found.includes('何军'),
    ),
  ).toContain('何军');
  const told = await site.got(1);
  await nothingToTell();
  expect(site.received).toHaveLength(1);
  // Its clock is set to another year, which a receiver would not believe.
  expect(told[0]!.told).toMatchObject({ type: 'release.published', data: { release: '2025Q3' } });
});

test('what changed while its connection was lost is seen too, and what changes after it came back', async () => {
  await Promise.all([warm(one), warm(other)]);
  await listenerOf((pid) => sql.query('SELECT pg_terminate_backend($1)', [pid]));
  await sql.query(`UPDATE members SET name = '何俊' WHERE slug = 'he-jun'`);
  for (const instance of [one, other]) {
    expect(
      await until(
        () => names(instance),
        (found) => found.includes('何俊'),
      ),
    ).toContain('何俊');
  }
  const listening = async () =>
    (
      await sql.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'postgresql-ace public changes' AND query LIKE 'SELECT 1'`,
      )
    ).rowCount;
  expect(await until(listening, (count) => count === 2)).toBe(2);
  await Promise.all([warm(one), warm(other)]);
  await sql.query(`UPDATE members SET name = '何骏' WHERE slug = 'he-jun'`);
  for (const instance of [one, other]) {
    expect(
      await until(
        () => names(instance),
        (found) => found.includes('何骏'),
      ),
    ).toContain('何骏');
  }
});

test('one whose listening connection goes silent gives no old answer for longer than a second', async () => {
  const renamed = async (name: string) => sql.query(`UPDATE members SET name = $1 WHERE slug = 'he-jun'`, [name]);
  await warm(other);
  // As a firewall does that drops what it sees: nobody is told, and everything else goes on.
  way.silence('postgresql-ace public changes');
  await renamed('何峻');
  const committed = performance.now();
  let lastOld = 0;
  let slowest = 0;
  for (let fresh = 0; fresh < 20;) {
    const asked = performance.now();
    const isFresh = (await names(other)).includes('何峻');
    slowest = Math.max(slowest, performance.now() - asked);
    if (!isFresh) lastOld = asked - committed;
    fresh = isFresh ? fresh + 1 : 0;
  }
  expect(lastOld).toBeLessThan(1_000);
  // It waits for a sign of life for half a second, once; then the database answers.
  expect(slowest).toBeLessThan(5_000);
  await renamed('何竣');
  expect(await names(other)).toContain('何竣');
  await way.mend();
  await renamed('何骏');
  expect(await names(other)).toContain('何骏');
});

test('at midnight of 31 December in Shanghai both drop what they kept', async () => {
  for (const instance of [one, other]) {
    await instance.setTime('2025-12-31T23:59:30+08:00');
    await warm(instance);
    expect(await ask(instance)).toMatchObject({
      programme: { today: '2025-12-31' },
      roster: { renewalPending: false },
    });
    await instance.setTime('2026-01-01T00:00:01+08:00');
    expect(await ask(instance)).toMatchObject({
      programme: { today: '2026-01-01' },
      roster: { on: '2025-12-31', renewalPending: true },
    });
  }
});

const once = (received: readonly Received[]) => new Set(received.map(({ id }) => id)).size;

test('two processes tell a site once of each of many withdrawals', async () => {
  site.answer = () => new Promise((resolve) => setTimeout(() => resolve(204), 50));
  for (let round = 0; round < 15; round += 1) {
    await sql.query(`UPDATE members SET consent_image_wall = false WHERE slug IN ('wang-fang', 'zhao-jing')`);
    await sql.query(`UPDATE members SET consent_image_wall = true WHERE slug IN ('wang-fang', 'zhao-jing')`);
  }
  await site.got(30);
  await nothingToTell();
  expect(site.received).toHaveLength(30);
  expect(once(site.received)).toBe(30);
});

test('a photo that was withdrawn is gone on both from the next request on, on whichever disk it lies', async () => {
  const photo = await aPicture(300, 400).jpeg().toBuffer();
  const uploading = request(one.url).post('/upload').set('Authorization', `Bearer ${editor.token}`);
  const { body } = await uploading.attach('files', photo, 'face.jpg');
  const [{ id }] = body as [{ id: number }];
  await sql.query(
    `INSERT INTO files_related_mph (file_id, related_id, related_type, field, "order")
     SELECT $1, id, 'api::member.member', 'photo', 1 FROM members WHERE slug = 'zhao-jing'`,
    [id],
  );
  const publications = async () =>
    (
      await sql.query<{ url: string }>(
        `SELECT renditions -> 'renditions' -> 0 ->> 'url' AS url FROM honour.photo_publication WHERE withdrawn_at IS NULL`,
      )
    ).rows;
  const [{ url } = { url: '' }] = await until(publications, (rows) => rows.length > 0);
  const statuses = () =>
    Promise.all([one, other].map(async (instance) => (await request(instance.url).get(url)).status));
  // Each has a disk of its own, and one of them made the picture.
  expect((await statuses()).sort()).toEqual([200, 404]);
  await sql.query(`UPDATE members SET consent_site = false WHERE slug = 'zhao-jing'`);
  expect(await statuses()).toEqual([410, 410]);
  expect((await until(publications, (rows) => rows.length === 0)).length).toBe(0);
  expect(await statuses()).toEqual([410, 410]);
  // Who serves files reads a path in other spellings, too.
  for (const spelling of [url.replace('photo', '%70hoto'), url.replace('/photo', '//photo'), `/./${url.slice(1)}`]) {
    const path = `${one.url}${spelling}`;
    const asked = await new Promise<number | undefined>((resolve, reject) => {
      http.get(one.url, { path: spelling }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
    expect({ path, asked }).toEqual({ path, asked: 404 });
  }
  await nothingToTell();
});

test('what was committed by a process that is killed is told by the next, with the same id', async () => {
  await other.end();
  site.answer = () => 'nothing';
  await act(
    one,
    `correctRelease(input: { release: "2025Q3", member: "${people['he-jun']}", from: "2025-12-02", reason: "来信" }) { __typename }`,
  );
  const [brokenOff] = await site.got(1);
  // Stopped, it commits nothing and sends nothing: what follows is as good as committed in its last moment.
  one.signal('SIGSTOP');
  await sql.query(`UPDATE members SET consent_site = false WHERE slug = 'zeng-min'`);
  await one.kill();
  expect(site.received).toHaveLength(1);

  site.answer = () => 204;
  const next = await spawnInstance(settings);
  const [withdrawn] = await site.got(1, ({ told }) => told.type === 'member.withdrawn');
  expect(verify(withdrawn!, secret)).toMatchObject({ data: { members: ['zeng-min'] } });
  // The attempt that was broken off counts as under way for a minute.
  expect(site.received.filter(({ told }) => told.type === 'release.corrected')).toHaveLength(1);
  await sql.query(`UPDATE honour.announcement_delivery SET due_at = due_at - interval '1 minute'`);
  await sql.query('NOTIFY honour_announcements');
  const corrected = await site.got(2, ({ told }) => told.type === 'release.corrected');
  await nothingToTell();
  expect(corrected.map(({ id, body }) => [id, body])).toEqual(Array(2).fill([brokenOff!.id, brokenOff!.body]));
  expect(await next.end()).toBe(0);
});
