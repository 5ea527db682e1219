import type { Client } from 'pg';
import request from 'supertest';
import { networkOf } from '../../../src/sign-in/address';
import { GATES } from '../../../src/sign-in/gates';
import { LIMITS, pauseFor } from '../../../src/sign-in/limits';
import { bootStrapi, connect, signedIn, spawnInstance, type Application } from '../../support';
import { anAccount, anAddress, behindProxy, PASSWORD, type SiteAccount } from './at-the-gate';

let app: Application;
let sql: Client;
let post: ReturnType<typeof behindProxy>;

beforeAll(async () => {
  app = await bootStrapi({ env: { TRUST_PROXY: '1' } });
  sql = await connect(app);
  post = behindProxy(app);
});

const WRONG = 'Wrong-Password-1';
const signIn = ({ email }: SiteAccount, password: string, from?: string) =>
  post('/api/auth/local', { identifier: email, password }, from);

/** The statuses of attempts made one after the other. */
async function statuses(times: number, attempt: (at: number) => request.Test): Promise<number[]> {
  const given: number[] = [];
  for (let at = 0; at < times; at += 1) given.push((await attempt(at)).status);
  return given;
}

/** What attempts are counted for. */
async function countedKeys(): Promise<string[]> {
  const { rows } = await sql.query<{ key: string }>('SELECT key FROM honour.sign_in_attempt');
  return rows.map(({ key }) => key);
}

const FIVE_REFUSED = [400, 400, 400, 400, 400, 429];

describe('Guessing an account’s password from one address', () => {
  test('is over after five times on the site, by name and by address together, and open to its holder elsewhere', async () => {
    const account = await anAccount(app);
    const from = anAddress();
    const identifiers = [account.email, account.username, account.email.toUpperCase()];
    const given = await statuses(6, (at) =>
      post('/api/auth/local', { identifier: identifiers[at % 3], password: WRONG }, from),
    );
    expect(given).toEqual(FIVE_REFUSED);
    expect((await signIn(account, PASSWORD, from)).status).toBe(429);
    expect((await signIn(account, PASSWORD)).status).toBe(200);
    expect((await signIn(await anAccount(app), PASSWORD, from)).status).toBe(200);
  });

  test('is over after five times at the panel, in both languages and with the time to wait', async () => {
    const { email, password } = await signedIn(app, 'honour-editor');
    const from = anAddress();
    const guess = (given: string) => post('/admin/login', { email, password: given }, from);
    expect(await statuses(6, () => guess(WRONG))).toEqual(FIVE_REFUSED);
    const { status, headers, body } = await guess(password);
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(600);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
    expect(body).toMatchObject({
      error: {
        status: 429,
        message: expect.stringMatching(
          /^尝试次数过多，请在 15 分钟后重试。 · Too many attempts: .* 15 minutes\.$/,
        ) as string,
        details: { code: 'TOO_MANY_ATTEMPTS' },
      },
    });
    expect((await post('/admin/login', { email, password })).status).toBe(200);
  });

  test('is over after five times with somebody’s open session, too, on the site and in the panel', async () => {
    const account = await anAccount(app);
    const { jwt } = (await signIn(account, PASSWORD)).body as { jwt: string };
    const asked = { currentPassword: WRONG, password: 'A-New-Password-1', passwordConfirmation: 'A-New-Password-1' };
    const from = anAddress();
    expect(await statuses(6, () => post('/api/auth/change-password', asked, from, jwt))).toEqual(FIVE_REFUSED);
    expect((await signIn(account, PASSWORD, from)).status).toBe(429);

    const staff = await signedIn(app, 'honour-editor');
    const change = (body: object) =>
      request(app.url)
        .put('/admin/users/me')
        .set('authorization', `Bearer ${staff.token}`)
        .set('x-forwarded-for', from)
        .send(body);
    const passwords = { currentPassword: WRONG, password: 'A-New-Password-1' };
    expect(await statuses(6, () => change(passwords))).toEqual(FIVE_REFUSED);
    expect((await change({ firstname: '新名' })).status).toBe(200);
  });

  test('passes no more than five of twenty that come at the same time', async () => {
    const account = await anAccount(app);
    const from = anAddress();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(account, WRONG, from)));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('is not hidden by what the visitor writes into X-Forwarded-For', async () => {
    const account = await anAccount(app);
    const from = anAddress();
    const given = await statuses(6, (at) => signIn(account, WRONG, `203.0.113.${at}, ${from}`));
    expect(given).toEqual(FIVE_REFUSED);
  });

  test('is not hidden by other addresses of the same IPv6 network', async () => {
    const account = await anAccount(app);
    const given = await statuses(6, (at) => signIn(account, WRONG, `2001:db8:1:2:${at}::${at + 1}`));
    expect(given).toEqual(FIVE_REFUSED);
    expect((await signIn(account, PASSWORD, '2001:db8:1:3::1')).status).toBe(200);
  });

  test('is forgotten when the right one is given, and when its time is over', async () => {
    const account = await anAccount(app);
    const from = anAddress();
    const mistype = () => statuses(4, () => signIn(account, WRONG, from));
    expect(await mistype()).toEqual([400, 400, 400, 400]);
    expect((await signIn(account, PASSWORD, from)).status).toBe(200);
    expect(await mistype()).toEqual([400, 400, 400, 400]);
    expect(await statuses(2, () => signIn(account, WRONG, from))).toEqual([400, 429]);
    await sql.query(`UPDATE honour.sign_in_attempt SET until = now() - interval '1 second'`);
    const over = (await countedKeys()).length - 3; // the three that are counted anew
    expect((await signIn(account, WRONG, from)).status).toBe(400);
    // Of what is over, twenty rows go with every attempt that is counted.
    const { rows } = await sql.query('SELECT 1 FROM honour.sign_in_attempt WHERE until < now()');
    expect(rows.length).toBe(Math.max(over - 20, 0));
  });

  test('is counted for all instances, and after a restart', async () => {
    const account = await anAccount(app);
    const from = anAddress();
    expect(await statuses(5, () => signIn(account, WRONG, from))).toEqual([400, 400, 400, 400, 400]);
    const other = await spawnInstance({ databaseUrl: app.databaseUrl, env: { TRUST_PROXY: '1' } });
    const there = (address: string) =>
      request(other.url)
        .post('/api/auth/local')
        .set('x-forwarded-for', address)
        .send({ identifier: account.email, password: PASSWORD });
    expect((await there(from)).status).toBe(429);
    expect((await there(anAddress())).status).toBe(200);
  });
});

describe('Attempts are counted', () => {
  const network = LIMITS.password.network.most;

  test('by address, whatever the account: who tries many is refused with the next, and others are not', async () => {
    const from = anAddress();
    const account = await anAccount(app);
    const tries = Array.from({ length: network }, (_, at) => post('/admin/login', { email: `guess-${at}` }, from));
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([400]));
    expect((await signIn(account, PASSWORD, from)).status).toBe(429);
    expect((await signIn(account, PASSWORD)).status).toBe(200);
  });

  test('by account, from wherever: the answer is slower, and the right password is never refused', async () => {
    const account = await anAccount(app);
    const { free } = LIMITS.password.account;
    const tries = Array.from({ length: free }, () => post('/api/auth/local', { identifier: account.email }));
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([400]));
    const began = performance.now();
    expect((await signIn(account, PASSWORD)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(pauseFor(free + 1, free) - 10);
  });

  test('not when the right password is given, however often', async () => {
    const account = await anAccount(app);
    const from = anAddress();
    const before = await sql.query('SELECT coalesce(sum(count), 0)::int AS count FROM honour.sign_in_attempt');
    expect(await statuses(8, () => signIn(account, PASSWORD, from))).toEqual(Array(8).fill(200));
    const after = await sql.query('SELECT coalesce(sum(count), 0)::int AS count FROM honour.sign_in_attempt');
    expect(after.rows).toEqual(before.rows);
  });

  test('not when the server fails: it says nothing of the password', async () => {
    const { email, password } = await signedIn(app, 'honour-editor');
    const from = anAddress();
    const auth = app.strapi.service('admin::auth') as unknown as { validatePassword: () => Promise<boolean> };
    const failing = jest.spyOn(auth, 'validatePassword').mockRejectedValue(new Error('no such thing'));
    expect(await statuses(6, () => post('/admin/login', { email, password }, from))).toEqual(Array(6).fill(501));
    failing.mockRestore();
    expect((await post('/admin/login', { email, password }, from)).status).toBe(200);
  });

  test('not for a visit that brings nothing: the panel asks whether there is a session before anybody signs in', async () => {
    const before = await countedKeys();
    expect((await post('/admin/access-token', {})).status).toBe(401);
    expect((await post('/api/auth/refresh', {})).status).toBe(400);
    expect((await countedKeys()).sort()).toEqual(before.sort());
  });

  test.each([
    ['a made-up refresh token', '/api/auth/refresh', { refreshToken: 'made-up' }, 401],
    ['a made-up code', '/api/auth/reset-password', { code: 'x', password: WRONG, passwordConfirmation: WRONG }, 400],
    ['a made-up invitation', '/admin/register', { registrationToken: 'made-up' }, 400],
    ['a made-up reset', '/admin/reset-password', { resetPasswordToken: 'made-up', password: WRONG }, 400],
  ])('for %s, by address', async (_what, path, body, status) => {
    const from = anAddress();
    const before = await countedKeys();
    expect((await post(path, body, from)).status).toBe(status);
    const [key] = (await countedKeys()).filter((one) => !before.includes(one));
    await sql.query('UPDATE honour.sign_in_attempt SET count = $1 WHERE key = $2', [LIMITS.token.network.most, key]);
    expect((await post(path, body, from)).status).toBe(429);
    expect((await post(path, body)).status).toBe(status);
  });

  test.each(['/api/auth/forgot-password', '/admin/forgot-password', '/api/auth/send-email-confirmation'])(
    'for every mail that is asked of %s, known or not',
    async (path) => {
      const account = await anAccount(app);
      for (const email of [account.email, 'nobody@example.org']) {
        const from = anAddress();
        const given = await statuses(LIMITS.mail.pair.most + 1, () => post(path, { email }, from));
        expect([given.slice(0, -1).every((status) => status < 300), given.at(-1)]).toEqual([true, 429]);
      }
    },
  );

  test('for every account that is made', async () => {
    const from = anAddress();
    const join = (at: number) =>
      post('/api/auth/local/register', { username: `joins-${at}`, email: `joins-${at}@example.org`, extra: 1 }, from);
    const tries = Array.from({ length: LIMITS.registration.network.most }, (_, at) => join(at));
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([400]));
    expect((await join(-1)).status).toBe(429);
  });

  test('without a name or an address of anybody', async () => {
    const keys = await countedKeys();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^[\w-]{43}$/.test(key))).toEqual([]);
  });
});

describe('Every route where somebody proves who they are has its limit', () => {
  interface Route {
    method: string;
    path: string;
    config?: { auth?: unknown; middlewares?: unknown[]; prefix?: string };
  }
  interface Router {
    type?: string;
    prefix?: string;
    routes: Route[];
  }
  type Routers = Record<string, Router>;

  /** All routes of Strapi and its plugins, as their makers wrote them. */
  function routes(): (Route & { name: string })[] {
    const { admin, plugins } = app.strapi as unknown as {
      admin: { routes: Routers };
      plugins: Record<string, { routes: Routers | Route[] }>;
    };
    const given = [admin.routes, ...Object.values(plugins).map((plugin) => plugin.routes)];
    const routers = given.flatMap((some): Router[] => (Array.isArray(some) ? [{ routes: some }] : Object.values(some)));
    return routers.flatMap(({ type, prefix = '', routes: listed }) =>
      listed.map((route) => {
        const start = `${type === 'content-api' ? '/api' : ''}${route.config?.prefix ?? prefix}`;
        return { ...route, name: `${route.method} ${start}${route.path}` };
      }),
    );
  }

  /** Open to whoever has no session, and asking for no secret. */
  const OPEN = [
    'GET /admin/init',
    'GET /admin/project-type',
    'GET /admin/:path*',
    'GET /content-manager/preview/script',
  ];
  /** About the session of who asks. */
  const OWN_SESSION = ['POST /api/auth/logout', 'GET /api/auth/sessions', 'DELETE /api/auth/sessions/:sessionId'];

  test('all that are open to who has no session, and all that are about signing in', () => {
    const found = routes().filter(
      ({ name, config }) => config?.auth === false || /^\w+ (\/api)?\/(auth|connect)\//.test(name),
    );
    const names = found.map(({ name }) => name).filter((name) => ![...OPEN, ...OWN_SESSION].includes(name));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !(name in GATES))).toEqual([]);
  });

  test('and none that Strapi would count by itself, in each process anew', () => {
    const own = routes().filter(({ config }) =>
      config?.middlewares?.some((middleware) => typeof middleware === 'string' && /rateLimit/i.test(middleware)),
    );
    expect(own.map(({ name }) => name).filter((name) => !(name in GATES))).toEqual([]);
    const there = routes().map(({ name }) => name);
    expect(Object.keys(GATES).filter((name) => !there.includes(name))).toEqual([]);
  });
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['198.51.100.7:443', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['::ffff:c633:6407', '198.51.100.7'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['[2001:db8:0001:0002::9]:443', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('attempts from %s are counted for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  [1, 0],
  [20, 0],
  [21, 250],
  [22, 500],
  [25, 4000],
  [26, 8000],
  [5000, 8000],
])('the %ith try with an account within the hour waits %i ms', (tried, wait) => {
  expect(pauseFor(tried, 20)).toBe(wait);
});
