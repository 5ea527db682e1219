import request from 'supertest';
import { connect, signedIn, until, type Document } from '../../support';
import { watchTrail, type WatchedTrail } from './watched-trail';

let { app, sql, writtenBy, ask, byChief } = {} as WatchedTrail;
beforeAll(async () => {
  ({ app, sql, writtenBy, ask, byChief } = await watchTrail());
});

/** The permissions of a site role as Strapi's form sends them. */
const rightsOnSite = (enabled: boolean) => ({
  'plugin::users-permissions': { controllers: { user: { me: { enabled, policy: '' } } } },
});

describe('A change of rights is in the audit trail', () => {
  const own = (action: string) => ({ action: `api::${action}`, subject: null, properties: {}, conditions: [] });
  const members = (fields: string[]) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: 'api::member.member',
    properties: { fields },
    conditions: [],
  });

  test('a role made, renamed, given and denied actions in one entry each, and deleted', async () => {
    const written = await writtenBy(async () => {
      const { data } = await ask('post', '/admin/roles', { name: '志愿者', description: '帮忙' });
      const path = `/admin/roles/${data.id}`;
      await ask('put', path, { name: '志愿者甲', description: '帮忙' });
      await ask('put', `${path}/permissions`, {
        permissions: [own('audit.read'), own('wall.read'), members(['name', 'city'])],
      });
      await ask('put', `${path}/permissions`, { permissions: [own('wall.read'), members(['name', 'company'])] });
      await ask('put', `${path}/permissions`, { permissions: [own('wall.read'), members(['name', 'company'])] });
      await ask('delete', path);
    });
    const read = { action: 'plugin::content-manager.explorer.read', subject: 'api::member.member' };
    expect(written).toEqual([
      expect.objectContaining({ ...byChief, action: 'role.create', after: { name: '志愿者', description: '帮忙' } }),
      expect.objectContaining({ action: 'role.edit', before: { name: '志愿者' }, after: { name: '志愿者甲' } }),
      expect.objectContaining({
        action: 'role.permissions',
        before: null,
        after: {
          added: [{ action: 'api::audit.read' }, { action: 'api::wall.read' }, { ...read, fields: ['city', 'name'] }],
          removed: [],
        },
      }),
      expect.objectContaining({
        action: 'role.permissions',
        after: {
          added: [{ ...read, fields: ['company'] }],
          removed: [{ action: 'api::audit.read' }, { ...read, fields: ['city'] }],
        },
      }),
      expect.objectContaining({
        action: 'role.delete',
        before: { name: '志愿者甲', description: '帮忙' },
        after: null,
      }),
    ]);
  });

  test('an administrator invited, answering, given another role, blocked and deleted, and never an address or a password', async () => {
    const roles = (await app.strapi.db.query('admin::role').findMany({})) as {
      id: number;
      code: string;
      name: string;
    }[];
    const role = (code: string) => roles.find((one) => one.code === code)!;
    const [editor, reviewer] = [role('honour-editor'), role('honour-reviewer')];
    let invited = '';
    const written = await writtenBy(async () => {
      const { data } = await ask('post', '/admin/users', {
        email: 'hidden@example.org',
        firstname: '隐名',
        lastname: '埋姓',
        roles: [editor.id],
      });
      invited = String(data.id);
      const answered = await request(app.url)
        .post('/admin/register')
        .send({
          registrationToken: data.registrationToken,
          userInfo: { firstname: '隐名', lastname: '改姓', password: 'Hidden-Secret-1' },
        });
      expect(answered.status).toBe(200);
      await ask('put', `/admin/users/${invited}`, { roles: [editor.id, reviewer.id], email: 'other@example.org' });
      await ask('put', `/admin/users/${invited}`, { isActive: false });
      await ask('delete', `/admin/users/${invited}`);
    });
    expect(written.every(({ subject_id }) => subject_id === invited)).toBe(true);
    expect(written).toMatchObject([
      { ...byChief, action: 'administrator.invite', after: { active: false, roles: [editor.name] } },
      {
        actor_kind: 'administrator',
        actor_id: invited,
        action: 'administrator.edit',
        before: { active: false },
        after: { active: true, invitation: 'accepted', fields: ['name', 'password'] },
      },
      {
        ...byChief,
        action: 'administrator.edit',
        before: { roles: [editor.name] },
        after: { roles: expect.arrayContaining([editor.name, reviewer.name]) as string[], fields: ['email'] },
      },
      { action: 'administrator.edit', before: { active: true }, after: { active: false } },
      { ...byChief, action: 'administrator.delete', after: null },
    ]);
    expect(JSON.stringify(written)).not.toMatch(/example\.org|隐名|埋姓|改姓|Hidden-Secret|[0-9a-f]{32}"/);
  });

  test('a token made, allowed something else, made anew and deleted, and never its key', async () => {
    const keys: string[] = [];
    const written = await writtenBy(async () => {
      const token = { name: '接口', description: '', type: 'custom' };
      const { data } = await ask('post', '/admin/api-tokens', {
        ...token,
        lifespan: null,
        permissions: ['api::contribution.contribution.review'],
      });
      const path = `/admin/api-tokens/${data.id}`;
      await ask('put', path, { ...token, permissions: ['api::roster-release.roster-release.draft'] });
      const again = await ask('post', `${path}/regenerate`);
      keys.push(data.accessKey, again.data.accessKey);
      await ask('delete', path);
    });
    expect(written).toMatchObject([
      { ...byChief, action: 'api-token.create', after: { name: '接口', type: 'custom' } },
      {
        action: 'api-token.permissions',
        after: { added: [{ action: 'api::contribution.contribution.review' }], removed: [] },
      },
      {
        action: 'api-token.permissions',
        after: {
          added: [{ action: 'api::roster-release.roster-release.draft' }],
          removed: [{ action: 'api::contribution.contribution.review' }],
        },
      },
      { action: 'api-token.regenerate', before: null, after: null },
      { action: 'api-token.delete', before: { name: '接口' }, after: null },
    ]);
    expect(keys.every((key) => key.length > 20 && !JSON.stringify(written).includes(key))).toBe(true);
    expect(JSON.stringify(written)).not.toMatch(/[0-9a-f]{32}/);
  });

  test('a role of site accounts made, allowed something else and deleted', async () => {
    const role = { name: '会员', description: '网站会员', permissions: rightsOnSite(true) };
    const made = await writtenBy(() => ask('post', '/users-permissions/roles', role));
    const id = made[0]?.subject_id ?? '';
    expect(made).toEqual([
      expect.objectContaining({
        ...byChief,
        action: 'site-role.create',
        after: { name: '会员', description: '网站会员' },
      }),
      expect.objectContaining({
        action: 'site-role.permissions',
        after: { added: [{ action: 'plugin::users-permissions.user.me' }], removed: [] },
      }),
    ]);
    const changed = await writtenBy(() =>
      ask('put', `/users-permissions/roles/${id}`, { ...role, name: '注册会员', permissions: rightsOnSite(false) }),
    );
    expect(changed).toEqual([
      expect.objectContaining({ action: 'site-role.edit', before: { name: '会员' }, after: { name: '注册会员' } }),
      expect.objectContaining({ after: { added: [], removed: [{ action: 'plugin::users-permissions.user.me' }] } }),
    ]);
    const deleted = await writtenBy(() => ask('delete', `/users-permissions/roles/${id}`));
    expect(deleted).toMatchObject([{ action: 'site-role.delete', subject_id: id, before: { name: '注册会员' } }]);
  });

  test('a site account given another role, blocked and deleted by staff, and never an address or a password', async () => {
    const uid = 'plugin::users-permissions.user';
    const path = `/content-manager/collection-types/${uid}`;
    const roles = await app.strapi.db.query('plugin::users-permissions.role').findMany({ orderBy: 'id' });
    const [first, second] = roles as { id: number; name: string }[];
    const account = { username: 'zhao.qi', email: 'zhao.qi@example.org', password: 'Geheim-2026', confirmed: true };
    const written = await writtenBy(async () => {
      await ask('post', path, { ...account, role: { connect: [{ id: first?.id }] } });
      const { documentId } = (await app.strapi.db.query(uid).findOne({ where: { username: 'zhao.qi' } })) as Document;
      await ask('put', `${path}/${documentId}`, {
        email: 'qi@example.org',
        role: { connect: [{ id: second?.id }], disconnect: [{ id: first?.id }] },
      });
      await ask('put', `${path}/${documentId}`, { blocked: true });
      await ask('delete', `${path}/${documentId}`);
    });
    expect(written).toMatchObject([
      { ...byChief, action: 'account.create', after: { role: first?.name, blocked: false, confirmed: true } },
      { action: 'account.edit', before: { role: first?.name }, after: { role: second?.name, fields: ['email'] } },
      { action: 'account.edit', before: { blocked: false }, after: { blocked: true } },
      { action: 'account.delete', before: { role: second?.name, blocked: true } },
    ]);
    expect(written).toHaveLength(4);
    expect(JSON.stringify(written)).not.toMatch(/example\.org|Geheim|zhao\.qi/);
  });

  test('what is refused leaves neither a change nor an entry', async () => {
    const written = await writtenBy(async () => {
      await ask('post', '/admin/roles', { name: '管理员', permissions: 1, surplus: 2 }, [400]);
      await ask('delete', '/admin/roles/1', {}, [400]);
      await ask('put', '/admin/users/999999', { isActive: false }, [404]);
      const nobody = await request(app.url).post('/admin/roles').send({ name: '无名' });
      expect(nobody.status).toBe(401);
    });
    expect(written).toEqual([]);
  });

  test('two changes at once are told apart', async () => {
    const written = await writtenBy(async () => {
      const made = await Promise.all(
        ['甲', '乙', '丙', '丁'].map((name) => ask('post', '/admin/roles', { name, description: '' })),
      );
      expect(new Set(made.map(({ data }) => data.id)).size).toBe(4);
    });
    expect(written.map(({ action, after }) => [action, (after as { name: string }).name]).sort()).toEqual(
      ['甲', '乙', '丙', '丁'].map((name) => ['role.create', name]).sort(),
    );
  });

  test('a path written in capitals is the same route, and in the trail too', async () => {
    const written = await writtenBy(() => ask('post', '/ADMIN/Roles', { name: '大写', description: '' }));
    expect(written).toMatchObject([{ ...byChief, action: 'role.create', after: { name: '大写' } }]);
  });
});

describe('The lock of rights', () => {
  /** Does something while the lock is taken, as by a change that lasts. */
  async function whileLocked(work: (waiting: () => Promise<unknown>) => Promise<void>): Promise<void> {
    const holder = await connect(app);
    await holder.query(`SELECT pg_advisory_lock(hashtextextended('honour.rights', 0))`);
    const inLine = `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
                     WHERE locktype = 'advisory' AND NOT granted AND d.datname = current_database()`;
    const waiting = () =>
      until(
        () => holder.query(inLine),
        ({ rows }) => rows.length > 0,
      );
    await work(waiting).finally(() => holder.query('SELECT pg_advisory_unlock_all()'));
  }

  test('waits for nobody who has not said who they are, may not, or brings a secret that was never given out', async () => {
    const editor = await signedIn(app, 'honour-editor');
    const userInfo = { firstname: '无', lastname: '名', password: 'Nobody-Secret-1' };
    const knock: [path: string, body: object, token: string | null, status: number][] = [
      ['/admin/roles', { name: '甲' }, 'garbage', 401],
      ['/ADMIN/Roles', { name: '甲' }, 'garbage', 401],
      ['/admin/api-tokens', { name: '甲' }, 'garbage', 401],
      ['/users-permissions/roles', { name: '甲' }, 'garbage', 401],
      ['/admin/roles', { name: '甲', description: '' }, editor.token, 403],
      ['/admin/users', { email: 'a@example.org', firstname: '甲', roles: [1] }, editor.token, 403],
      ['/users-permissions/roles', { name: '甲' }, editor.token, 403],
      ['/admin/register', { registrationToken: 'made-up', userInfo }, null, 400],
      ['/admin/reset-password', { resetPasswordToken: 'made-up', password: 'Nobody-Secret-1' }, null, 400],
      ['/admin/register-admin', { ...userInfo, email: 'a@example.org' }, null, 400],
    ];
    await whileLocked(async () => {
      for (const [path, body, token, status] of knock) {
        const asked = request(app.url).post(path).send(body);
        const answer = await (token === null ? asked : asked.set('authorization', `Bearer ${token}`));
        expect({ path, status: answer.status }).toEqual({ path, status });
      }
    });
  });

  test('is no place to keep a right in: whoever lost it in the queue is refused', async () => {
    const second = await signedIn(app, 'strapi-super-admin');
    let late: Promise<request.Response> | undefined;
    const written = await writtenBy(async () => {
      await whileLocked(async (waiting) => {
        late = request(app.url)
          .post('/admin/roles')
          .set('authorization', `Bearer ${second.token}`)
          .send({ name: '迟到', description: '' })
          .then((answer) => answer);
        await waiting();
        await sql.query('UPDATE admin_users SET is_active = false WHERE id = $1', [second.id]);
      });
      expect((await late)?.status).toBe(403);
    });
    expect(written).toEqual([]);
  });
});
