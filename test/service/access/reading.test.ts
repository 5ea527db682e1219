import request from 'supertest';
import { unreadableIn } from '../../../src/access/reading/question';
import { Reader, type Ability } from '../../../src/access/reading/reader';
import { ROLES } from '../../../src/access/roles';
import {
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  bootStrapi,
  signedIn,
  type Application,
  type RoleCode,
} from '../../support';
import { Expected, modelsOf, nested, waysFrom, type Way } from './reading-paths';

let app: Application;
const who = new Map<RoleCode, { token: string; ability: unknown }>();

interface Permissions {
  engine: { generateUserAbility(user: object): Promise<unknown> };
  createPermissionsManager(options: object): { sanitizeQuery(question: object): Promise<object> };
}

const permissions = () => app.strapi.service('admin::permission') as unknown as Permissions;
const CODES = ROLES.map(({ code }) => code as RoleCode);
/** Where most hangs on; of the others the rule is asked. */
const NEAR = ['member', 'contribution', 'leadership'];
const TYPES = ['member', 'contribution', 'leadership', 'group', 'event', 'committee', 'tier'];

beforeAll(async () => {
  app = await bootStrapi();
  for (const code of [...CODES, 'strapi-super-admin' as const]) {
    const { id, token } = await signedIn(app, code);
    const user: unknown = await app.strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
    who.set(code, { token, ability: await permissions().engine.generateUserAbility(user as object) });
  }
  await plant();
});

/** Text that stands in one field of one type only, so that an answer tells which field it comes from. */
const mark = (type: string, field: string) => `mark-${type}-${field}`.toLowerCase();

async function plant(): Promise<void> {
  const query = (uid: string) => app.strapi.db.query(uid);
  const account: { id: number } = await query('plugin::users-permissions.user').create({
    data: {
      username: mark('account', 'username'),
      email: `${mark('account', 'email')}@example.org`,
      password: 'Secret-1',
    },
  });
  await query('admin::user').update({
    where: { email: { $startsWith: 'honour-reviewer' } },
    data: {
      resetPasswordToken: mark('admin', 'resetPasswordToken'),
      registrationToken: mark('admin', 'registrationToken'),
    },
  });
  const reviewer: { id: number } = await query('admin::user').findOne({
    where: { email: { $startsWith: 'honour-reviewer' } },
  });
  const member = await aMember(app, { company: mark('member', 'company'), account: account.id });
  const group = await aGroup(app);
  await aLeadership(app, { member: member.documentId, group: group.documentId, note: mark('leadership', 'note') });
  const given = await aContribution(app, { member: member.documentId, title: mark('contribution', 'title') });
  await query('api::contribution.contribution').update({
    where: { documentId: given.documentId },
    data: { reviewNote: mark('contribution', 'reviewNote'), recorder: reviewer.id, createdBy: reviewer.id },
  });
  const contacts = app.strapi.documents('api::member-contact.member-contact');
  await contacts.create({ data: { member: member.documentId, phone: mark('contact', 'phone') } as never });
}

/** The marks that a role may never see, in any answer. */
function hiddenFrom(expected: Expected): string[] {
  const marks = ['mark-account', 'mark-contact', 'mark-admin', 'honour-reviewer-'];
  if (!expected.reads('api::contribution.contribution')) marks.push('mark-contribution');
  if (!expected.reads('api::leadership.leadership')) marks.push('mark-leadership');
  return marks;
}

async function get(code: RoleCode, path: string, question: object = {}): Promise<{ status: number; text: string }> {
  const asked = request(app.url)
    .get(path)
    .query(flat(question))
    .set('Authorization', `Bearer ${who.get(code)!.token}`);
  const { status, text } = await asked;
  return { status, text };
}

/** `{ a: { b: 1 } }` as `a[b]=1`, as the panel sends it. */
function flat(value: unknown, at = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [at]: String(value) };
  const parts = Object.entries(value).map(([key, inner]) => flat(inner, at === '' ? key : `${at}[${key}]`));
  return Object.assign({}, ...parts) as Record<string, string>;
}

const populated = (path: readonly string[], leaf: unknown) =>
  nested(path, leaf, (inner) => ({ populate: inner })) as object;
const listOf = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

/** The questions about a way that name something, and whether the role may ask them; of hidden fields only so many. */
function questionsOf(
  expected: Expected,
  { path, end, open }: Way,
  most = Infinity,
): { question: object; open: boolean }[] {
  const along = path.length === 0 ? [] : [{ question: { populate: populated(path, true) }, open }];
  if (!open) return [...along, { question: { filters: nested(path, { id: { $gt: 0 } }) as object }, open }];
  const { readable, hidden } = expected.values(end);
  const all = { $and: readable.map((name) => nested([...path, name], { $notNull: true })) };
  const each = hidden
    .slice(0, most)
    .flatMap((name) => [
      { filters: { $or: [{ $not: nested([...path, name], { $startsWith: 'a' }) }] } },
      { sort: `${[...path, name].join('.')}:asc` },
      path.length === 0 ? { fields: [name] } : { populate: populated(path, { fields: [name] }) },
    ]);
  return [...along, { question: { filters: all }, open }, ...each.map((question) => ({ question, open: false }))];
}

/** `{ a: { populate: { b: true } } }` of all ways at once. */
function populatedAll(ways: readonly Way[]): object {
  const tree: Record<string, { populate: Record<string, boolean> }> = {};
  for (const {
    path: [first = '', second],
  } of ways) {
    tree[first] ??= { populate: {} };
    if (second !== undefined) tree[first].populate[second] = true;
  }
  return tree;
}

test.each(CODES)(
  '%s may ask, of every type and along every relation to depth 4, for what the table lets it read and for nothing else',
  (code) => {
    const models = modelsOf(app);
    const expected = new Expected(code, models);
    const reader = new Reader(app.strapi, who.get(code)!.ability as Ability);
    const wrong: string[] = [];
    let asked = 0;
    for (const uid of Object.keys(models).filter((one) => one.startsWith('api::') && expected.reads(one)))
      for (const way of [{ path: [], end: uid, open: true, beyond: 0 }, ...waysFrom(expected, models, uid, 4)])
        for (const { question, open } of questionsOf(expected, way)) {
          asked += 1;
          if ((unreadableIn(reader, uid, question) === null) !== open) wrong.push(`${uid} ${JSON.stringify(question)}`);
        }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  },
);

test.each(CODES)(
  '%s is answered so by the routes: what may not be asked is refused in both languages, whatever its value',
  async (code) => {
    const models = modelsOf(app);
    const expected = new Expected(code, models);
    for (const type of NEAR.filter((one) => expected.reads(`api::${one}.${one}`))) {
      const uid = `api::${type}.${type}`;
      const near = [{ path: [], end: uid, open: true, beyond: 0 }, ...waysFrom(expected, models, uid, 1)];
      for (const { question, open } of near.flatMap((way) => questionsOf(expected, way, 1))) {
        const { status, text } = await get(code, listOf(type), question);
        expect({ type, question, status }).toEqual({ type, question, status: open ? 200 : 400 });
        if (!open) expect(text).toMatch(/无权读取.*you may not read it/);
        for (const hidden of hiddenFrom(expected)) expect(text).not.toContain(hidden);
      }
    }
  },
);

test.each(CODES)(
  '%s sees no planted mark of what it may not read in the fullest answers that it can get',
  async (code) => {
    const models = modelsOf(app);
    const expected = new Expected(code, models);
    for (const type of TYPES.filter((one) => expected.reads(`api::${one}.${one}`))) {
      const uid = `api::${type}.${type}`;
      const open = waysFrom(expected, models, uid, 2).filter((way) => way.open);
      const first = await get(code, listOf(type), { sort: 'id:desc', pageSize: 5 });
      const entry = (JSON.parse(first.text) as { results: { documentId: string }[] }).results[0]?.documentId ?? 'none';
      const everything = { $and: open.map(({ path }) => nested(path, { id: { $notNull: true } })) };
      const answers = [
        first,
        await get(code, `${listOf(type)}/${entry}`),
        await get(code, listOf(type), { sort: 'id:desc', pageSize: 5, populate: populatedAll(open) }),
        // A filter over a relation makes Strapi fill it in.
        await get(code, listOf(type), { filters: { $or: [{ id: { $notNull: true } }, everything] } }),
      ];
      for (const { text } of answers) for (const hidden of hiddenFrom(expected)) expect(text).not.toContain(hidden);
      expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true);
    }
  },
);

const LETTERS = ['$eq', '$startsWith', '$containsi', '$in', '$gt', '$null'];

test('nothing is guessed letter by letter: right and wrong letters get the same refusal', async () => {
  for (const code of CODES)
    for (const operator of LETTERS)
      for (const letter of [mark('account', 'email').slice(0, 6), 'zzz']) {
        const value = operator === '$in' ? [letter] : letter;
        const filters = { account: { email: { [operator]: value } } };
        const asked = await get(code, listOf('member'), { filters });
        expect([code, operator, asked.status]).toEqual([code, operator, 400]);
        expect(asked.text).not.toContain(letter);
      }
});

test.each<[RoleCode, string, object]>([
  [
    'honour-conference-team',
    listOf('member'),
    { populate: { leaderships: { populate: { member: { populate: '*' } } } } },
  ],
  [
    'honour-editor',
    listOf('member'),
    { populate: { contributions: { populate: { member: { populate: { account: '*' } } } } } },
  ],
  ['honour-reviewer', listOf('member'), { filters: { account: { password: { $startsWith: '$2' } } } }],
  ['honour-reviewer', listOf('contribution'), { filters: { recorder: { email: { $contains: 'h' } } } }],
  ['honour-reviewer', listOf('contribution'), { filters: { createdBy: { email: { $contains: 'h' } } } }],
  ['honour-reviewer', listOf('contribution'), { sort: 'member:ASC' }],
  ['honour-reviewer', listOf('contribution'), { sort: 'recorder.email:ASC' }],
  ['honour-reviewer', listOf('contribution'), { where: { id: 1 } }],
  ['honour-reviewer', listOf('contribution'), { populate: 'deep' }],
  ['honour-reviewer', listOf('contribution'), { populate: 'member.account' }],
  ['honour-reviewer', listOf('contribution'), { filters: 'title' }],
  ['honour-reviewer', listOf('contribution'), { filters: { 'member.account': { id: 1 } } }],
  [
    'honour-release-manager',
    '/upload/files',
    { populate: { related: { on: { 'api::member.member': { populate: '*' } } } } },
  ],
  ['honour-release-manager', '/upload/files', { filters: { related: { id: 1 } } }],
  ['honour-release-manager', '/upload/files', { filters: { createdBy: { email: { $startsWith: 'h' } } } }],
  ['honour-release-manager', '/upload/folders', { filters: { createdBy: { resetPasswordToken: { $notNull: true } } } }],
  [
    'honour-editor',
    '/content-manager/relations/api::contribution.contribution/member',
    { filters: { account: { id: 1 } } },
  ],
  ['honour-editor', '/content-manager/single-types/api::programme.programme', { filters: { logo: { related: 1 } } }],
  ['strapi-super-admin', '/admin/users', { filters: { password: { $startsWith: '$2' } } }],
  ['strapi-super-admin', '/admin/users', { filters: { resetPasswordToken: { $startsWith: 'mark' } } }],
  ['strapi-super-admin', listOf('member'), { filters: { account: { resetPasswordToken: { $notNull: true } } } }],
])('%s asks %s for %j and is refused', async (code, path, question) => {
  const { status, text } = await get(code, path, question);
  expect([status, text]).toEqual([400, expect.stringMatching(/无权读取.*you may not read it/)]);
});

test('the list of the review page takes its filters by the same rule', async () => {
  const body = {
    decision: 'approve',
    selection: { filters: { recorder: { email: { $startsWith: 'h' } } }, search: '' },
  };
  const asked = request(app.url).post('/honour/review/preview').send(body);
  const { status } = await asked.set('Authorization', `Bearer ${who.get('honour-reviewer')!.token}`);
  expect(status).toBe(400);
});

test.each<[RoleCode, string]>([
  ['honour-conference-team', 'api::member.member/account'],
  ['honour-conference-team', 'api::member.member/leaderships'],
  ['honour-editor', 'api::member.member/administrator'],
  ['honour-editor', 'api::member-contact.member-contact/member'],
  ['honour-editor', 'api::nothing.nothing/member'],
])('%s may not see whom %s offers, and is told so', async (code, relation) => {
  const { status, text } = await get(code, `/content-manager/relations/${relation}`);
  expect([status, text]).toEqual([403, expect.stringMatching(/您没有权限.*You may not do this/)]);
});

test('a search looks only at what the asker may read', async () => {
  const found = async (path: string, code: RoleCode, letters: string) =>
    JSON.parse((await get(code, path, { _q: letters })).text) as {
      pagination?: { total: number };
      data?: { results: object[] };
    };
  const staff = await found('/admin/users', 'strapi-super-admin', mark('admin', 'resetPasswordToken'));
  expect(staff.data?.results).toEqual([]);
  expect((await found('/admin/users', 'strapi-super-admin', 'honour-reviewer')).data?.results).toHaveLength(1);
  expect((await found(listOf('member'), 'honour-editor', mark('member', 'company'))).pagination?.total).toBe(1);
});
