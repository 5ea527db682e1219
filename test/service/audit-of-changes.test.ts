import type { Client } from 'pg';
import request from 'supertest';
import { seedRoles } from '../../src/access';
import { loadCatalogue } from '../../src/catalogue';
import {
  aGroup,
  aMember,
  bootStrapi,
  catalogued,
  connect,
  signedIn,
  type Application,
  type Document,
  type Staff,
} from '../support';

let app: Application;
let sql: Client;
let chief: Staff;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  chief = await signedIn(app, 'strapi-super-admin');
});

interface Entry {
  action: string;
  actor_kind: string;
  actor_id: string | null;
  door: string;
  subject_type: string;
  subject_id: string;
  before: unknown;
  after: unknown;
}

/** What the audit trail has beyond what stood in it before the work. */
async function writtenBy(work: () => Promise<unknown>): Promise<Entry[]> {
  const { rows: last } = await sql.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM honour.audit_entry');
  await work();
  const { rows } = await sql.query<Entry & Record<'before' | 'after', string>>(
    'SELECT * FROM honour.audit_entry WHERE id > $1 ORDER BY id',
    [last[0]?.id],
  );
  // Strapi has `pg` give JSON as text to the whole process.
  return rows.map((row) => ({
    ...row,
    before: JSON.parse(row.before) as unknown,
    after: JSON.parse(row.after) as unknown,
  }));
}

interface Answer {
  status: number;
  data: { id: number; accessKey: string; registrationToken: string };
}

/** A request to Strapi's own routes as the super administrator; it has to succeed unless another status is awaited. */
async function ask(
  method: 'post' | 'put' | 'delete',
  path: string,
  body: object = {},
  awaited: readonly number[] = [200, 201, 204],
): Promise<Answer> {
  const answer = await request(app.url)[method](path).set('authorization', `Bearer ${chief.token}`).send(body);
  expect({ path, status: answer.status, body: answer.body as object }).toMatchObject({
    status: awaited.includes(answer.status) ? answer.status : awaited[0],
  });
  return { status: answer.status, data: (answer.body as { data: Answer['data'] }).data };
}

const content = (type: string, document: Document) =>
  `/content-manager/collection-types/api::${type}.${type}/${document.documentId}`;
/** The permissions of a site role as Strapi's form sends them. */
const rightsOnSite = (enabled: boolean) => ({
  'plugin::users-permissions': { controllers: { user: { me: { enabled, policy: '' } } } },
});
const byChief = () => ({ actor_kind: 'administrator', actor_id: chief.id, door: 'panel' });

describe('A change of a rule is in the audit trail with what it was and what it is', () => {
  test('a rule revision that is added, and one that is changed, as dated rows without ids', async () => {
    const { documentId } = await catalogued(app, 'activity-type', 'campus-event');
    const read = () =>
      app.strapi
        .documents('api::activity-type.activity-type')
        .findOne({ documentId, populate: ['revisions'] as never }) as unknown as Promise<
        Document & { revisions: object[] }
      >;
    const document = await read();
    const added = await writtenBy(async () =>
      ask('put', content('activity-type', document), {
        revisions: [
          ...document.revisions,
          { effectiveFrom: '2099-01-01', points: 300, unit: 1, evidenceRequired: true },
        ],
      }),
    );
    const revised = { effectiveFrom: '2099-01-01', points: 300, unit: 1, evidenceRequired: true, cap: null };
    expect(added).toEqual([
      expect.objectContaining({
        ...byChief(),
        action: 'activity-type.edit',
        subject_id: documentId,
        before: { revisions: [expect.objectContaining({ points: 200 })] },
        after: { revisions: [expect.objectContaining({ points: 200 }), revised] },
      }),
    ]);
    expect(JSON.stringify(added.map(({ before, after }) => [before, after]))).not.toContain('"id":');

    // Strapi writes a changed part in place before its owner: the row before must be the one that was.
    const { revisions } = await read();
    const [entry] = await writtenBy(async () =>
      ask('put', content('activity-type', document), {
        revisions: revisions.map((one) => ({
          ...one,
          ...('effectiveFrom' in one && one.effectiveFrom === '2099-01-01' ? { points: 350 } : {}),
        })),
      }),
    );
    expect(entry).toMatchObject({
      before: { revisions: [{}, { points: 300 }] },
      after: { revisions: [{}, { points: 350 }] },
    });
  });

  test('cut-offs, the time zone and the second person of the programme', async () => {
    const path = '/content-manager/single-types/api::programme.programme';
    const { timeZone, cutOffs } = (await app.strapi
      .documents('api::programme.programme')
      .findFirst({ populate: ['cutOffs'] as never })) as unknown as { timeZone: string; cutOffs: { day: number }[] };
    const written = await writtenBy(async () => {
      await ask('put', path, { secondPersonRequired: true, timeZone: 'Asia/Tokyo' });
      await ask('put', path, { cutOffs: cutOffs.map((one, at) => (at === 0 ? { ...one, day: 30 } : one)) });
      await ask('put', path, { secondPersonRequired: false, timeZone, cutOffs });
      await ask('put', path, { timeZone });
    });
    expect(written).toMatchObject([
      {
        ...byChief(),
        action: 'programme.edit',
        before: { secondPersonRequired: false, timeZone: 'Asia/Shanghai' },
        after: { secondPersonRequired: true, timeZone: 'Asia/Tokyo' },
      },
      {
        before: { cutOffs: [{ quarter: 1, month: 3, day: 31 }, {}, {}, {}] },
        after: { cutOffs: [{ quarter: 1, month: 3, day: 30 }, {}, {}, {}] },
      },
      { action: 'programme.edit' },
    ]);
  });

  test('a threshold and the ways into a tier, a committee’s way in and duty, a benefit’s tiers, a group made and deleted', async () => {
    const tier = await catalogued(app, 'tier', 'partner');
    const committee = await catalogued(app, 'committee', 'regional-user');
    const duty = await catalogued(app, 'activity-type', 'campus-event');
    const benefit = await catalogued(app, 'benefit', 'trophy');
    const written = await writtenBy(async () => {
      await ask('put', content('tier', tier), { thresholds: [{ fromYear: 2020, points: 250 }], byPromotion: true });
      await ask('put', content('committee', committee), {
        wayIn: 'points',
        duty: { connect: [{ documentId: duty.documentId }], disconnect: [] },
      });
      await ask('put', content('benefit', benefit), {
        tiers: { connect: [], disconnect: [{ documentId: tier.documentId }] },
      });
      const group = await aGroup(app, { code: 'audited', nameZh: '被审计组' });
      await ask('delete', content('group', group));
    });
    expect(written).toMatchObject([
      {
        action: 'tier.edit',
        before: { thresholds: [{ points: 200 }], byPromotion: false },
        after: { thresholds: [{ fromYear: 2020, points: 250 }], byPromotion: true },
      },
      {
        action: 'committee.edit',
        before: { wayIn: 'leader-authorised' },
        after: { wayIn: 'points', duty: 'campus-event' },
      },
      { action: 'benefit.edit', after: { tiers: ['ace', 'director'] } },
      {
        action: 'group.create',
        actor_kind: 'system',
        before: null,
        after: { code: 'audited', committee: 'regional-user' },
      },
      { ...byChief(), action: 'group.delete', before: { code: 'audited' }, after: null },
    ]);
  });

  test('a change that is refused leaves nothing', async () => {
    const tier = await catalogued(app, 'tier', 'ace');
    const written = await writtenBy(async () =>
      ask(
        'put',
        content('tier', tier),
        {
          thresholds: [
            { fromYear: 2020, points: 1 },
            { fromYear: 2020, points: 2 },
          ],
        },
        [400],
      ),
    );
    expect(written).toEqual([]);
  });
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
      expect.objectContaining({ ...byChief(), action: 'role.create', after: { name: '志愿者', description: '帮忙' } }),
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
      { ...byChief(), action: 'administrator.invite', after: { active: false, roles: [editor.name] } },
      {
        actor_kind: 'administrator',
        actor_id: invited,
        action: 'administrator.edit',
        before: { active: false },
        after: { active: true, invitation: 'accepted', fields: ['name', 'password'] },
      },
      {
        ...byChief(),
        action: 'administrator.edit',
        before: { roles: [editor.name] },
        after: { roles: expect.arrayContaining([editor.name, reviewer.name]) as string[], fields: ['email'] },
      },
      { action: 'administrator.edit', before: { active: true }, after: { active: false } },
      { ...byChief(), action: 'administrator.delete', after: null },
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
      { ...byChief(), action: 'api-token.create', after: { name: '接口', type: 'custom' } },
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
        ...byChief(),
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
      { ...byChief(), action: 'account.create', after: { role: first?.name, blocked: false, confirmed: true } },
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
});

test('a private contact made, changed and deleted leaves the fields’ names, and never a value', async () => {
  const member = await aMember(app);
  const link = { connect: [{ documentId: member.documentId }], disconnect: [] };
  const written = await writtenBy(async () => {
    await ask('post', '/content-manager/collection-types/api::member-contact.member-contact', {
      member: link,
      phone: '13912345678',
      wechatId: 'hidden-wechat',
    });
    const made = (await app.strapi
      .documents('api::member-contact.member-contact')
      .findFirst({ filters: { phone: '13912345678' } as never })) as unknown as Document;
    await ask('put', content('member-contact', made), { phone: '13987654321' });
    await ask('delete', content('member-contact', made));
  });
  const of = { ...byChief(), subject_type: 'member-contact', subject_id: member.documentId };
  expect(written).toMatchObject([
    { ...of, action: 'member-contact.create', before: null, after: { fields: ['phone', 'wechatId'] } },
    { ...of, action: 'member-contact.edit', after: { fields: ['phone'] } },
    { ...of, action: 'member-contact.delete', before: { fields: ['phone', 'wechatId'] }, after: null },
  ]);
  expect(JSON.stringify(written)).not.toMatch(/139|hidden/);
});

test('a member who is deleted leaves which consents there were', async () => {
  const member = await aMember(app);
  const written = await writtenBy(async () => ask('delete', content('member', member)));
  expect(written).toMatchObject([
    {
      ...byChief(),
      action: 'member.delete',
      subject_id: member.documentId,
      before: { consentSite: true },
      after: null,
    },
  ]);
});

test('what the code itself puts in at a first start is the system’s, and a further start writes nothing', async () => {
  const { rows } = await sql.query<{ action: string; count: string }>(
    `SELECT action, count(*) FROM honour.audit_entry WHERE actor_kind = 'system' AND actor_id IS NULL AND door = 'system'
       AND action IN ('role.create', 'tier.create', 'activity-type.create', 'programme.create') GROUP BY action ORDER BY action`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'activity-type.create',
    'programme.create',
    'role.create',
    'tier.create',
  ]);
  const written = await writtenBy(async () => {
    await loadCatalogue(app.strapi);
    await seedRoles(app.strapi);
  });
  expect(written).toEqual([]);
});
