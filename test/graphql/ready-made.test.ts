import http from 'node:http';
import net from 'node:net';
import zlib from 'node:zlib';
import {
  anEvent,
  bootStrapi,
  connect,
  graphql,
  heardOf,
  readyMade,
  setTime,
  statementsOf,
  type Application,
} from '../support';
import { populate, signIn, type People } from './world';

let app: Application;
let people: People;

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  people = await populate(app);
});

beforeEach(() => setTime('2025-10-20T12:00:00+08:00'));

const ROSTER = '{ roster { on total entries { nodes { member { slug name company bio } since } } } }';

interface Raw {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** One request as it goes over the wire, without a client that unpacks or follows anything. */
async function post(query: string, headers: Record<string, string> = {}): Promise<Raw> {
  return fetchRaw('POST', '/graphql', JSON.stringify({ query }), { 'content-type': 'application/json', ...headers });
}

async function fetchRaw(method: string, path: string, body: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = http.request(app.url + path, {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _date, ...rest } = response.headers as Record<string, string>;
        resolve({ status: response.statusCode ?? 0, headers: rest, bytes: Buffer.concat(chunks) });
      });
    });
    request.end(body);
  });
}

const served = () => ({ ...readyMade(app).door.served });

/** Asks until the answer comes from what is kept, and gives that. */
async function kept(ask: () => Promise<Raw>): Promise<Raw> {
  for (let tries = 0; tries < 10; tries += 1) {
    const before = served().kept;
    const answer = await ask();
    if (served().kept > before) return answer;
  }
  throw new Error('It was never kept.');
}

test('a kept answer is the first one again: bytes, status and every header, security and CORS among them', async () => {
  const origin = { origin: 'https://www.example.org' };
  const first = await post(ROSTER, origin);
  const again = await kept(() => post(ROSTER, origin));
  expect(again).toEqual(first);
  expect(again.headers).toMatchObject({
    'access-control-allow-origin': 'https://www.example.org',
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'strict-transport-security': expect.any(String),
    'x-content-type-options': 'nosniff',
    vary: expect.stringMatching(/Origin.*Accept-Encoding/),
  });
  expect((await kept(() => post(ROSTER, { origin: 'https://else.example' }))).headers).toMatchObject({
    'access-control-allow-origin': 'https://else.example',
  });
});

test('a kept answer asks the database nothing', async () => {
  await kept(() => post(ROSTER));
  expect(await statementsOf(app, () => post(ROSTER))).toEqual([]);
});

test.each([
  ['gzip', zlib.gunzipSync],
  ['br', zlib.brotliDecompressSync],
] as const)('who accepts %s gets the same answer packed', async (encoding, unpack) => {
  const LONG =
    '{ committees { name description } activityTypes { name description } tiers { description benefits { name } } }';
  const plain = await kept(() => post(LONG));
  const ask = () => post(LONG, { 'accept-encoding': `${encoding}, x;q=0.5` });
  let packed = await kept(ask);
  for (let tries = 0; packed.headers['content-encoding'] === undefined && tries < 100; tries += 1) packed = await ask();
  expect(packed.headers).toMatchObject({ 'content-encoding': encoding, 'content-length': String(packed.bytes.length) });
  expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true);
  expect((await post(LONG, { 'accept-encoding': `${encoding};q=0` })).headers['content-encoding']).toBeUndefined();
});

test('an answer to somebody signed in is never kept, and nobody signed in is answered from what is kept', async () => {
  const token = await signIn(app, people['li-wei']);
  const signedIn = { authorization: `Bearer ${token}` };
  const OWN = '{ viewer { member { name } } roster { total } }';
  for (let round = 0; round < 3; round += 1) {
    expect(JSON.parse(String((await post(OWN, signedIn)).bytes)).data.viewer).toEqual({ member: { name: '李伟' } });
    expect(JSON.parse(String((await post(OWN)).bytes)).data.viewer).toBeNull();
  }
  const before = served();
  for (let round = 0; round < 3; round += 1) await post(OWN);
  for (let round = 0; round < 3; round += 1) await post('{ tiers { code } }', signedIn);
  expect(served()).toEqual(before);
  // Not even what everybody may read is taken from a signed-in answer.
  await kept(() => post('{ tiers { code } }'));
  const warm = served();
  await post('{ tiers { code } }', signedIn);
  await post('{ tiers { code } }', { authorization: 'Bearer nonsense' });
  expect(served()).toEqual(warm);
});

test.each([
  ['an error', '{ roster(tier: "gold") { total } }'],
  ['a query that is not valid', '{ nothing }'],
  ['a mutation', 'mutation { answerInvitation(input: { answer: ACCEPTED }) { __typename } }'],
])('%s is answered anew each time', async (_what, query) => {
  const before = served().kept;
  const first = await post(query);
  for (let round = 0; round < 3; round += 1) expect((await post(query)).status).toBe(first.status);
  expect(served().kept).toBe(before);
});

test('cookies say nothing to this API, so they neither keep an answer from being given nor change it', async () => {
  const plain = await kept(() => post(ROSTER));
  expect(await kept(() => post(ROSTER, { cookie: 'koa.sess=x; jwt=y' }))).toEqual(plain);
});

test('equal questions at the same time are answered by one', async () => {
  const question = '{ alumni { total } roster(on: "2025-05-06") { total } }';
  const other = await connect(app);
  const changed = async () => {
    await other.query('NOTIFY honour_public');
    await heardOf(app);
  };
  await changed();
  const alone = await statementsOf(app, () => post(question));
  expect(alone.length).toBeGreaterThan(2);
  await changed();
  const shared = served().shared;
  const together = await statementsOf(app, () => Promise.all(Array.from({ length: 20 }, () => post(question))));
  expect(together).toEqual(alone);
  expect(served().shared).toBeGreaterThan(shared);
});

test('over New Year in Shanghai the answer changes at midnight there, and back with the clock', async () => {
  const ask = () => post('{ programme { today year } roster { on renewalPending } }');
  setTime('2025-12-31T23:59:00+08:00');
  const old = await kept(ask);
  expect(JSON.parse(String(old.bytes)).data).toEqual({
    programme: { today: '2025-12-31', year: 2025 },
    roster: { on: '2025-12-31', renewalPending: false },
  });
  setTime('2026-01-01T00:00:01+08:00');
  const turned = await ask();
  expect(JSON.parse(String(turned.bytes)).data).toEqual({
    programme: { today: '2026-01-01', year: 2026 },
    roster: { on: '2025-12-31', renewalPending: true },
  });
  expect(await kept(ask)).toEqual(turned);
  setTime('2025-12-31T23:59:00+08:00');
  expect(await ask()).toEqual(old);
});

test('questions that anybody can make up push nothing out, and what is kept stays within bounds', async () => {
  await kept(() => post(ROSTER));
  const { door } = readyMade(app);
  const before = door.held;
  for (let from = 0; from < 400; from += 40) {
    await Promise.all(Array.from({ length: 40 }, (_, at) => post(`{ member(slug: "nobody-${from + at}") { name } }`)));
  }
  expect(door.held).toEqual(before);
  const warm = served().kept;
  await post(ROSTER);
  expect(served().kept).toBe(warm + 1);
});

/** What comes back on a connection of one's own for these bytes, until it is closed or quiet after `answers` answers. */
function talk(pieces: readonly string[], answers: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(app.url).port), '127.0.0.1');
    let heard = '';
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
    socket.on('data', (bytes) => {
      heard += String(bytes);
      const whole = heard.split('HTTP/1.1 200').length - 1;
      if (whole >= answers && heard.trimEnd().endsWith('}')) socket.end();
    });
    void (async () => {
      for (const piece of pieces) {
        socket.write(piece);
        await new Promise((later) => setTimeout(later, 30));
      }
    })();
  });
}

const BODY = JSON.stringify({ query: '{ programme { year } }' });
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
const WHOLE = `${HEAD}Content-Length: ${BODY.length}\r\n\r\n${BODY}`;

test.each([
  ['in one piece', [WHOLE], 1],
  ['with a body in pieces', [WHOLE.slice(0, -20), WHOLE.slice(-20, -1), WHOLE.slice(-1)], 1],
  [
    'in chunks',
    [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`],
    1,
  ],
  ['after asking whether to go on', [`${HEAD}Expect: 100-continue\r\nContent-Length: ${BODY.length}\r\n\r\n`, BODY], 1],
  ['three at once', [WHOLE + WHOLE + WHOLE], 3],
] as const)('a question that comes %s is answered', async (_how, pieces, answers) => {
  for (let round = 0; round < 3; round += 1) {
    const heard = await talk(pieces, answers);
    expect(heard.match(/"year":2025/g)).toHaveLength(answers);
  }
});

test('who asked and who waited going away leaves nobody waiting who asks the same afterwards', async () => {
  const sql = await connect(app);
  const question = JSON.stringify({ query: '{ roster { gone: on total } }' });
  const ask = () => {
    const request = http.request(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(question) },
    });
    request.on('error', () => undefined);
    request.end(question);
    return request;
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  await sql.query(`SELECT pg_notify('honour_public', '')`);
  await heardOf(app);
  await sql.query('BEGIN; LOCK TABLE honour.release, tiers, members IN ACCESS EXCLUSIVE MODE');
  const first = ask();
  await pause();
  const waiting = ask();
  await pause();
  // The one who waits goes first, so that nobody is there when the answer could be theirs to ask for.
  waiting.destroy();
  await pause();
  first.destroy();
  await pause();
  await sql.query('COMMIT');
  expect((await post('{ roster { gone: on total } }')).status).toBe(200);
});

test('who goes away in the middle of a question is forgotten, and nobody else notices', async () => {
  const before = await kept(() => post('{ programme { year } }'));
  const socket = net.connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(WHOLE.slice(0, -10));
  await new Promise((later) => setTimeout(later, 100));
  socket.destroy();
  expect(await post('{ programme { year } }')).toEqual(before);
  const { errors } = await graphql(app, '{ programme { year } }');
  expect(errors).toBeUndefined();
});
