import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import request from 'supertest';
import { bootStrapi, connect, signedIn, type Application, type Staff } from '../../support';
import { anAccount, anAddress, behindProxy, PASSWORD, type SiteAccount } from './at-the-gate';

let app: Application;
let sql: Client;
let chief: Staff;
let post: ReturnType<typeof behindProxy>;

beforeAll(async () => {
  app = await bootStrapi({ env: { TRUST_PROXY: '1' } });
  sql = await connect(app);
  post = behindProxy(app);
  chief = await signedIn(app, 'strapi-super-admin');
});

const ACCOUNT = 'plugin::users-permissions.user';

interface SignedIn {
  jwt: string;
  refreshToken: string;
}

async function signIn({ email }: SiteAccount, password = PASSWORD): Promise<SignedIn> {
  const { body, status } = await post('/api/auth/local', { identifier: email, password });
  expect(status).toBe(200);
  return body as SignedIn;
}

/** What a session of the site is still good for: its token, and the one that gives new ones. */
async function lasts({ jwt, refreshToken }: SignedIn): Promise<{ token: boolean; refresh: boolean }> {
  const me = await request(app.url).get('/api/auth/sessions').set('authorization', `Bearer ${jwt}`);
  const refreshed = await post('/api/auth/refresh', { refreshToken });
  expect([200, 401]).toContain(me.status);
  expect([200, 401]).toContain(refreshed.status);
  return { token: me.status === 200, refresh: refreshed.status === 200 };
}

const byChief = (method: 'put' | 'delete', path: string, body: object = {}) =>
  request(app.url)[method](path).set('authorization', `Bearer ${chief.token}`).send(body);

describe('A session ends', () => {
  const ALIVE = { token: true, refresh: true };
  const ENDED = { token: false, refresh: false };
  const inPanel = ({ documentId }: SiteAccount) => `/content-manager/collection-types/${ACCOUNT}/${documentId}`;

  test.each([
    ['staff set a new password', { password: 'Another-Password-1' }, ENDED],
    ['staff block the account', { blocked: true }, ENDED],
    ['staff change the e-mail address', { email: `new-${randomBytes(4).toString('hex')}@example.org` }, ENDED],
    ['nothing but the confirmation changes', { confirmed: false }, ALIVE],
  ])('of a person on the site: %s', async (_what, change, expected) => {
    const account = await anAccount(app);
    const sessions = [await signIn(account), await signIn(account)];
    const other = await signIn(await anAccount(app));
    expect((await byChief('put', inPanel(account), change)).status).toBe(200);
    for (const session of sessions) expect(await lasts(session)).toEqual(expected);
    expect(await lasts(other)).toEqual(ALIVE);
  });

  test('of a person who was blocked, and does not come back to life when the block is lifted', async () => {
    const account = await anAccount(app);
    const session = await signIn(account);
    await byChief('put', inPanel(account), { blocked: true });
    await byChief('put', inPanel(account), { blocked: false });
    expect(await lasts(session)).toEqual(ENDED);
    expect(await lasts(await signIn(account))).toEqual(ALIVE);
  });

  test('of a person everywhere but here, who changes their own password', async () => {
    const account = await anAccount(app);
    const [elsewhere, here] = [await signIn(account), await signIn(account)];
    const passwords = { password: 'My-New-Password-1', passwordConfirmation: 'My-New-Password-1' };
    const body = { currentPassword: PASSWORD, ...passwords };
    const changed = await post('/api/auth/change-password', body, anAddress(), here.jwt);
    expect(changed.status).toBe(200);
    expect(await lasts(elsewhere)).toEqual(ENDED);
    expect(await lasts(changed.body as SignedIn)).toEqual(ALIVE);
  });

  test('of a person who signs out, with the token that it gave', async () => {
    const session = await signIn(await anAccount(app));
    expect((await post('/api/auth/logout', {}, anAddress(), session.jwt)).status).toBe(200);
    expect(await lasts(session)).toEqual(ENDED);
  });

  test('of an account that is deleted, and leaves nothing', async () => {
    const account = await anAccount(app);
    const session = await signIn(account);
    await byChief('delete', inPanel(account));
    expect(await lasts(session)).toEqual(ENDED);
    const { rows } = await sql.query('SELECT 1 FROM strapi_sessions WHERE origin = $1 AND user_id = $2', [
      'users-permissions',
      String(account.id),
    ]);
    expect(rows).toEqual([]);
  });

  test.each([
    ['another administrator sets their password', { password: 'Another-Password-1' }],
    [
      'another administrator changes their e-mail address',
      { email: `new-${randomBytes(4).toString('hex')}@example.org` },
    ],
    ['they are deactivated', { isActive: false }],
  ])('of an administrator: %s', async (_what, change) => {
    const staff = await signedIn(app, 'honour-editor');
    const me = () => request(app.url).get('/admin/users/me').set('authorization', `Bearer ${staff.token}`);
    expect((await me()).status).toBe(200);
    expect((await byChief('put', `/admin/users/${staff.id}`, change)).status).toBe(200);
    expect((await me()).status).toBe(401);
    await byChief('put', `/admin/users/${staff.id}`, { isActive: true });
    expect((await me()).status).toBe(401);
  });

  test('with it any link to set a new password that was sent before', async () => {
    const account = await anAccount(app);
    const staff = await signedIn(app, 'honour-editor');
    await sql.query(`UPDATE up_users SET reset_password_token = 'sent' WHERE id = $1`, [account.id]);
    await sql.query(`UPDATE admin_users SET reset_password_token = 'sent' WHERE id = $1`, [staff.id]);
    await byChief('put', inPanel(account), { password: 'Another-Password-1' });
    await byChief('put', `/admin/users/${staff.id}`, { isActive: false });
    const { rows } = await sql.query(
      `SELECT 1 FROM up_users WHERE reset_password_token = 'sent' UNION ALL
       SELECT 1 FROM admin_users WHERE reset_password_token = 'sent'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('Nobody learns who is known', () => {
  /** How many passwords are compared meanwhile, at a tenth of a second each. */
  async function comparisons(service: 'admin::auth' | 'plugin::users-permissions.user', work: () => Promise<unknown>) {
    const compared = app.strapi.service(service) as unknown as { validatePassword: (...given: string[]) => unknown };
    const spy = jest.spyOn(compared, 'validatePassword');
    await work();
    const count = spy.mock.calls.length;
    spy.mockRestore();
    return count;
  }

  test('a wrong password costs an administrator’s name one comparison, known or not, and is answered alike', async () => {
    const staff = await signedIn(app, 'honour-editor');
    const left = await signedIn(app, 'honour-editor');
    await sql.query('UPDATE admin_users SET is_active = false WHERE id = $1', [left.id]);
    await sql.query(`INSERT INTO admin_users (email, is_active) VALUES ('invited@example.org', false)`);
    for (const email of [staff.email, staff.email.toUpperCase(), left.email, 'invited@example.org', 'no@example.org']) {
      let answer: request.Response | undefined;
      const count = await comparisons('admin::auth', async () => {
        answer = await post('/admin/login', { email, password: 'Wrong-Password-1' });
      });
      expect({ email, count, status: answer?.status }).toEqual({ email, count: 1, status: 400 });
      const { error } = answer?.body as { error: { message: string } };
      expect(error.message).toBe(
        '邮箱或密码不正确。请检查后重试。 · Invalid credentials: check the e-mail address and the password.',
      );
    }
    const right = await post('/admin/login', { email: staff.email, password: staff.password });
    expect(right.status).toBe(200);
  });

  test('and so with an account of the site, by name or by address, with a password or without', async () => {
    const [known, blocked, without] = [await anAccount(app), await anAccount(app), await anAccount(app)];
    await sql.query('UPDATE up_users SET blocked = true WHERE id = $1', [blocked.id]);
    await sql.query('UPDATE up_users SET password = NULL WHERE id = $1', [without.id]);
    for (const identifier of [
      known.email,
      known.username,
      blocked.email,
      without.email,
      'nobody@example.org',
      '无名',
    ]) {
      let answer: request.Response | undefined;
      const count = await comparisons('plugin::users-permissions.user', async () => {
        answer = await post('/api/auth/local', { identifier, password: 'Wrong-Password-1' });
      });
      expect({ identifier, count, status: answer?.status }).toEqual({ identifier, count: 1, status: 400 });
      expect(answer?.body).toMatchObject({ error: { message: 'Invalid identifier or password' } });
    }
    expect(await comparisons('plugin::users-permissions.user', () => signIn(known))).toBe(1);
  });

  test('who asks for a mail is answered alike, known or not, and no secret is made while nothing sends mails', async () => {
    const [account, staff] = [await anAccount(app), await signedIn(app, 'honour-editor')];
    const warned = jest.spyOn(app.strapi.log, 'warn').mockReturnValue(app.strapi.log);
    const doors: [path: string, known: string, status: number, body: (email: string) => object][] = [
      ['/api/auth/forgot-password', account.email, 200, () => ({ ok: true })],
      ['/api/auth/send-email-confirmation', account.email, 200, (email) => ({ email, sent: true })],
      ['/admin/forgot-password', staff.email, 204, () => ({})],
    ];
    for (const [path, known, status, body] of doors) {
      for (const email of [known, 'nobody@example.org']) {
        const answer = await post(path, { email });
        expect({ path, status: answer.status, body: answer.body as object }).toEqual({
          path,
          status,
          body: body(email),
        });
      }
      expect((await post(path, {})).status).toBe(400);
    }
    expect(warned.mock.calls.filter((call) => JSON.stringify(call).includes('没有配置发信服务'))).toHaveLength(1);
    warned.mockRestore();
    const { rows } = await sql.query(
      `SELECT 1 FROM up_users WHERE coalesce(reset_password_token, confirmation_token) IS NOT NULL
       UNION ALL SELECT 1 FROM admin_users WHERE reset_password_token IS NOT NULL`,
    );
    expect(rows).toEqual([]);
  });
});
