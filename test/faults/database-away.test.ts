import type { Client } from 'pg';
import {
  bootStrapi,
  connect,
  createDatabase,
  openProxy,
  signedIn,
  until,
  type Application,
  type Proxy,
} from '../support';
import { signIn } from '../graphql/world';

/** The application, whose way to the database can be cut; and the database by another way. */
let app: Application;
let proxy: Proxy;
let sql: Client;
/** Who was signed in before, by what they send. */
const holders: Record<string, Record<string, string>> = {};
let site: { jwt: string; refreshToken: string };
let admin: { email: string; password: string; cookie: string };

beforeAll(async () => {
  const databaseUrl = await createDatabase();
  sql = await connect(databaseUrl);
  proxy = await openProxy(databaseUrl);
  app = await bootStrapi({ databaseUrl: proxy.databaseUrl, env: { DATABASE_POOL_MAX: '5' } });
  await signIn(app, null);
  const staff = await signedIn(app, 'strapi-super-admin');
  admin = { ...staff, cookie: '' };
  const signedInHere = await signInAdmin();
  admin.cookie = signedInHere.headers.getSetCookie().join('; ').split(';')[0]!;
  site = (await (await signInSite()).json()) as typeof site;
  expect(site).toMatchObject({ jwt: expect.any(String), refreshToken: expect.any(String) });
  // Each failure is logged, which is of no use here.
  app.strapi.log.silent = true;
  holders.staff = { authorization: `Bearer ${staff.token}` };
  holders['a site account'] = { authorization: `Bearer ${site.jwt}` };
  holders.nobody = {};
  holders['a wrong token'] = { authorization: `Bearer ${'f'.repeat(64)}` };
});

afterAll(async () => {
  await app.close();
  await proxy.close();
});

afterEach(async () => {
  await proxy.mend();
  const answers = async () => (await ask('GET', '/ready')).status;
  expect(await until(answers, (status) => status === 200)).toBe(200);
});

function ask(method: string, path: string, headers: object = {}, body?: object): Promise<Response> {
  const json = body !== undefined && { body: JSON.stringify(body) };
  const type = body !== undefined && { 'content-type': 'application/json' };
  return fetch(app.url + path, { method, headers: { ...type, ...headers }, ...json, redirect: 'manual' });
}

const signInAdmin = () => ask('POST', '/admin/login', {}, { email: admin.email, password: admin.password });
const signInSite = () => ask('POST', '/api/auth/local', {}, { identifier: 'account1', password: 'A-long-passw0rd' });

/** What people do who sign in or stay signed in, and what they read. */
const DEEDS: [string, () => Promise<Response>][] = [
  ['signing in to the panel', signInAdmin],
  ['renewing the panel’s token', () => ask('POST', '/admin/access-token', { cookie: admin.cookie }, {})],
  ['asking the panel who one is', () => ask('GET', '/admin/users/me', holders.staff)],
  ['reading a list in the panel', () => ask('GET', '/content-manager/collection-types/api::tier.tier', holders.staff)],
  ['one of our own pages', () => ask('GET', '/honour/overview/waiting', holders.staff)],
  ['signing in to the site', signInSite],
  ['renewing the site’s token', () => ask('POST', '/api/auth/refresh', {}, { refreshToken: site.refreshToken })],
  ['asking the site who one is', () => ask('GET', '/api/users/me', holders['a site account'])],
  ['one’s own photo', () => ask('DELETE', '/photo/mine', holders['a site account'])],
  ['GraphQL as a site account', () => graphql('{ viewer { username } }', holders['a site account'])],
  ['GraphQL by a wrong token', () => graphql('{ viewer { username } }', holders['a wrong token'])],
];

const graphql = (query: string, headers: object = {}) => ask('POST', '/graphql', headers, { query });

interface Said {
  code?: string;
  messages?: object;
  error?: object;
  errors?: { message: string; extensions: object }[];
}

async function mustBeUnavailable(asked: Promise<Response>): Promise<void> {
  const answer = await asked;
  const body = (await answer.json()) as Said;
  const { extensions = body, message } = body.errors?.[0] ?? {};
  expect({ status: answer.status, ...extensions }).toMatchObject({
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    messages: { zh: expect.stringContaining('稍后再试'), en: expect.stringContaining('later') },
  });
  expect(message ?? body.error).toEqual(message ? expect.any(String) : expect.objectContaining({ status: 503 }));
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(answer.headers.getSetCookie()).toEqual([]);
}

test.each(DEEDS)('%s is answered with 503 while the database is away', async (_name, deed) => {
  await proxy.cut();
  await mustBeUnavailable(deed());
});

test('and while what is asked for is locked for long, or no connection is free', async () => {
  await sql.query('BEGIN');
  await sql.query('LOCK TABLE up_users, admin_users, strapi_sessions IN ACCESS EXCLUSIVE MODE');
  // Five connections wait for a lock; everybody else waits for a connection.
  await Promise.all(DEEDS.map(([, deed]) => mustBeUnavailable(deed()))).finally(() => sql.query('ROLLBACK'));
});

interface Layer {
  path: string;
  methods: string[];
}

const ASKED = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const VALUES: Readonly<Record<string, string>> = { model: 'api::tier.tier', uid: 'api::tier.tier' };

/** Every route that there is, with something in the place of its parameters, and those that are answered before the router. */
function routes(): [method: string, path: string][] {
  const layers = (app.strapi.server as unknown as { listRoutes(): Layer[] }).listRoutes();
  const mounted = layers.flatMap(({ methods, path }) =>
    methods.filter((method) => ASKED.includes(method)).map((method): [string, string] => [method, filled(path)]),
  );
  const before: [string, string][] = [
    ['POST', '/graphql'],
    ['POST', '/photo/mine'],
    ['DELETE', '/photo/mine'],
    ['GET', '/uploads/photo-0123456789abcdef-01234567-small.webp'],
    ['GET', '/ready'],
  ];
  return [...mounted, ...before];
}

function filled(path: string): string {
  return path
    .replace(/\/?\(\.\*\)|\*|\(\.\+\)/g, '/x')
    .replace(/:(\w+)(\([^)]*\))?\??/g, (_, name: string) => VALUES[name] ?? '1');
}

const HARMLESS = {
  query: '{ member(slug: "x") { name } }',
  email: 'somebody@example.org',
  password: 'Secret-of-tests-1',
  identifier: 'somebody',
};

test('no route at all says 401, 500 or "all is well" for want of a database, to whomever', async () => {
  const all = routes();
  expect(all.length).toBeGreaterThan(200);
  await proxy.cut();
  const wrong: string[] = [];
  let unavailable = 0;
  for (const [who, headers] of Object.entries(holders)) {
    for (let at = 0; at < all.length; at += 20) {
      const some = all.slice(at, at + 20).map(async ([method, path]) => {
        const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : HARMLESS;
        const answer = await ask(method, path, headers, body);
        const text = await answer.text();
        unavailable += answer.status === 503 ? 1 : 0;
        const bad = answer.status === 401 || (answer.status >= 500 && answer.status !== 503);
        const lies = answer.status < 300 && /"errors?":/.test(text);
        const late = answer.status === 503 && answer.headers.get('retry-after') === null;
        if (bad || lies || late) wrong.push(`${who}: ${method} ${path}: ${answer.status} ${text.slice(0, 120)}`);
      });
      await Promise.all(some);
    }
  }
  expect(wrong).toEqual([]);
  expect(unavailable).toBeGreaterThan(400);
});

test('whoever was signed in still is when the database is there again', async () => {
  await proxy.cut();
  await Promise.all(DEEDS.map(([, deed]) => deed()));
  await proxy.mend();
  await until(
    async () => (await ask('GET', '/ready')).status,
    (status) => status === 200,
  );
  const renewed = await ask('POST', '/admin/access-token', { cookie: admin.cookie }, {});
  expect(renewed.status).toBe(200);
  expect((await ask('GET', '/admin/users/me', holders.staff)).status).toBe(200);
  expect((await ask('POST', '/api/auth/refresh', {}, { refreshToken: site.refreshToken })).status).toBe(200);
  expect(await (await graphql('{ viewer { username } }', holders['a site account'])).json()).toEqual({
    data: { viewer: { username: 'account1' } },
  });
});

test('connections that end under way are answered with 503 or in good order, and wrong tokens still with 401 afterwards', async () => {
  const asked = Array.from({ length: 30 }, (_, at) => DEEDS[at % DEEDS.length]![1]());
  await sql.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  await until(
    async () => (await ask('GET', '/ready')).status,
    (status) => status === 200,
  );
  expect((await ask('GET', '/admin/users/me', holders['a wrong token'])).status).toBe(401);
  expect((await graphql('{ viewer { username } }', holders['a wrong token'])).status).toBe(401);
});
