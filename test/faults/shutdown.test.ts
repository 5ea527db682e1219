import { Agent, get, type IncomingMessage } from 'node:http';
import { connect as connectTo, type Socket } from 'node:net';
import type { Client } from 'pg';
import { apiToken, bootStrapi, connect, spawnInstance, until, type Instance } from '../support';
import { credit, populate } from '../graphql/world';

let sql: Client;
let databaseUrl: string;
let token: string;

beforeAll(async () => {
  const app = await bootStrapi();
  const people = await populate(app);
  await credit(app, people['he-jun'], 'campus-event', '2025-08-10');
  token = await apiToken(app, 'full-access');
  sql = await connect(app);
  ({ databaseUrl } = app);
  await app.close();
});

async function anInstance(env: Record<string, string> = {}): Promise<Instance> {
  const instance = await spawnInstance({ databaseUrl, env });
  await instance.setTime('2025-10-20T12:00:00+08:00');
  return instance;
}

const WAITING = `SELECT FROM pg_locks WHERE NOT granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** A publication that waits for what this test has locked, until it is let go. */
async function publishing({ url }: Instance): Promise<{ answer: Promise<Response>; letGo: () => Promise<unknown> }> {
  await sql.query('BEGIN');
  await sql.query('LOCK TABLE honour.release IN ACCESS EXCLUSIVE MODE');
  const query = 'mutation { publishRelease(input: { release: "2025Q3", idempotencyKey: "once-only" }) { __typename } }';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  answer.catch(() => undefined);
  const waiting = async () => (await sql.query(WAITING)).rowCount;
  expect(await until(waiting, (count) => count === 1)).toBe(1);
  return { answer, letGo: () => sql.query('COMMIT') };
}

/** A connection that has been answered and is kept for more. */
async function kept({ url }: Instance): Promise<{ socket: Socket; ended: Promise<unknown> }> {
  const { hostname, port } = new URL(url);
  const socket = connectTo(Number(port), hostname);
  socket.on('error', () => undefined);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write('GET /ready HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  return { socket, ended };
}

const published = async () => (await sql.query(`SELECT FROM honour.release WHERE code = '2025Q3'`)).rowCount === 1;

test('told to go while a release is being published, it cuts that off after the time that it may take', async () => {
  const instance = await anInstance({ SHUTDOWN_SECONDS: '1' });
  const { answer, letGo } = await publishing(instance);
  instance.signal('SIGTERM');
  await expect(answer).rejects.toThrow();
  expect(await instance.ended()).toBe(0);
  await letGo();
  expect(await published()).toBe(false);
});

test('a second signal ends it at once', async () => {
  const instance = await anInstance();
  const { answer, letGo } = await publishing(instance);
  const ended = instance.ended();
  // Two within a second are taken for one.
  const again = setInterval(() => instance.signal('SIGTERM'), 300);
  await expect(answer).rejects.toThrow();
  clearInterval(again);
  expect(await ended).toBe(143);
  await letGo();
  expect(await published()).toBe(false);
});

test('told to go it finishes what is under way, keeps no connection, and tells everybody else to come later', async () => {
  const instance = await anInstance();
  const { answer, letGo } = await publishing(instance);
  const idle = await kept(instance);
  const agent = new Agent({ keepAlive: true });
  instance.signal('SIGTERM');
  await idle.ended;
  for (const [path, body] of [
    ['/ready', { ready: false }],
    ['/admin/init', { code: 'SERVICE_UNAVAILABLE', error: { status: 503 } }],
    ['/graphql', { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] }],
  ] as const) {
    const [told, text] = await asked(instance.url + path, agent);
    expect(told.statusCode).toBe(503);
    expect(told.headers).toMatchObject({ connection: 'close', 'retry-after': expect.any(String) });
    expect(JSON.parse(text)).toMatchObject(body);
  }
  await letGo();
  const done = await answer;
  expect([done.status, done.headers.get('connection')]).toEqual([200, 'close']);
  expect(await done.json()).toMatchObject({ data: { publishRelease: { __typename: 'ReleasePublication' } } });
  expect(await instance.ended()).toBe(0);
  expect(await published()).toBe(true);
});

function asked(url: string, agent: Agent): Promise<[IncomingMessage, string]> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve([response, text]));
    }).on('error', reject);
  });
}
