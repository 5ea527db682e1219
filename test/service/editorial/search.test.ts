import fc from 'fast-check';
import type { Client } from 'pg';
import request from 'supertest';
import { folded, wordsOf } from '../../../src/domain/shared/fold';
import {
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  anEvent,
  asStaff,
  bootStrapi,
  connect,
  signedIn,
  type Application,
  type Document,
  type Staff,
} from '../../support';
import { signInEditor } from './editor-at-work';

let app: Application;
let sql: Client;
let token: string;
let manager: Staff;

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-06-30T16:30:00Z' });
  sql = await connect(app);
  ({ token } = await signInEditor(app));
  manager = await signedIn(app, 'honour-release-manager');
});

const ask = (path: string, query: object) =>
  request(app.url).get(`/content-manager/${path}`).set('authorization', `Bearer ${token}`).query(query);

async function listed(type: string, query: object): Promise<Document[]> {
  const { body, status } = await ask(`collection-types/api::${type}.${type}`, { pageSize: 100, ...query });
  if (status !== 200) throw new Error(`${type} ${JSON.stringify(query)}: ${status} ${JSON.stringify(body)}`);
  return (body as { results: Document[] }).results;
}

const create = (type: string, data: object): Promise<Document> =>
  app.strapi.documents(`api::${type}.${type}` as never).create({ data } as never);

let planted = 0;
const named = (text: string, more: object = {}) => {
  planted += 1;
  return { code: `planted-${planted}`, nameZh: text, nameEn: `Planted ${planted}`, ...more };
};

/** Makes an entry of each type whose text is this. */
const PLANT: Readonly<Record<string, (text: string) => Promise<Document>>> = {
  member: (name) => aMember(app, { name }),
  event: (nameZh) => anEvent(app, { nameZh }),
  group: (nameZh) => aGroup(app, { nameZh }),
  benefit: (text) => create('benefit', named(text)),
  committee: (text) => create('committee', named(text, { wayIn: 'points' })),
  tier: (text) => create('tier', named(text, { rank: 500 + planted })),
  'activity-type': (text) =>
    create('activity-type', named(text, { revisions: [{ effectiveFrom: '2025-01-01', points: 1 }] })),
  contribution: async (title) => aContribution(app, { title, member: (await aMember(app)).documentId }),
  leadership: async (note) =>
    aLeadership(app, { note, member: (await aMember(app)).documentId, group: (await aGroup(app)).documentId }),
  'member-contact': async (wechatId) => create('member-contact', { wechatId, member: (await aMember(app)).documentId }),
};

const SIGNS = ['%', '_', '\\', '*', '％'];

describe('A list of the panel', () => {
  test('is there for every content type', () => {
    const types = Object.values(app.strapi.contentTypes as unknown as Record<string, { uid: string; kind: string }>);
    const own = types.filter(({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType');
    expect(own.map(({ uid }) => uid.split('.')[1]).sort()).toEqual(Object.keys(PLANT).sort());
  });

  test.each(Object.keys(PLANT))('%s is searched for %% and _ and \\ as for letters', async (type) => {
    const plant = PLANT[type] as (text: string) => Promise<Document>;
    const rows = new Map<string, string>();
    for (const text of ['丙100%乙', '丙100_乙', '丙100\\乙', '丙100*乙', '丙1000乙']) {
      rows.set((await plant(text)).documentId, text);
    }
    const found = async (search: string, filter?: object) => {
      const all = await listed(type, filter ?? { _q: search });
      return all.flatMap(({ documentId }) => rows.get(documentId) ?? []);
    };
    for (const sign of SIGNS) expect(await found(`0${sign}`)).toEqual([`丙100${folded(sign)}乙`]);
    expect((await found('100')).sort()).toEqual([...rows.values()].sort());
    const field = { contribution: 'title', member: 'name', leadership: 'note', 'member-contact': 'wechatId' }[type];
    const filters = { $contains: '0_', $containsi: '0_' };
    expect(await found('', { filters: { [field ?? 'nameZh']: filters } })).toEqual(['丙100_乙']);
  });

  test.each([
    ['in small letters without the accent', 'jose'],
    ['in small letters with it', 'josé'],
    ['in capitals', 'JOSÉ'],
    ['with the accent apart', 'Jose\u0301'],
    ['in full width', 'ｊｏｓｅ'],
    ['by another dot', '阿卜杜拉・买买提'],
    ['by a bullet', '阿卜杜拉•买买提'],
    ['by another apostrophe', "o'neil"],
    ['by two words in any order', '公司 JOSE'],
    ['by the pinyin in one word', 'zhaosousuo'],
  ])('finds people %s', async (_what, search) => {
    await found;
    expect((await listed('member', { _q: search })).map(({ name }) => name)).toEqual(['José阿卜杜拉·买买提O’Neil']);
  });

  let found: Promise<unknown>;
  beforeAll(() => {
    found = aMember(app, {
      name: 'José阿卜杜拉·买买提O’Neil',
      company: '演示公司',
      sortKey: 'zhao sou suo',
      slug: 'zhao-sousuo',
    });
    return found;
  });

  test('finds the same in “contains” of its filters, beginnings and ends too, also of what an entry belongs to', async () => {
    const { documentId } = await aContribution(app, { member: ((await found) as Document).documentId });
    for (const [operator, part] of [
      ['$containsi', 'JOSE'],
      ['$startsWithi', 'ｊosé'],
      ['$endsWithi', "o'NEIL"],
    ] as const) {
      expect(await listed('member', { filters: { name: { [operator]: part } } })).toHaveLength(1);
      const filters = { member: { name: { [operator]: part } } };
      expect((await listed('contribution', { filters })).map((one) => one.documentId)).toEqual([documentId]);
    }
    const without = await listed('member', { filters: { name: { $notContainsi: 'JOSE' } } });
    const all = await listed('member', {});
    expect(without).toHaveLength(all.length - 1);
  });

  test('finds people by name where one is chosen for a contribution', async () => {
    for (const search of ['JOSE', 'ｊｏｓé', '阿卜杜拉‧']) {
      const { body } = await ask('relations/api::contribution.contribution/member', { _q: search });
      expect((body as { results: Document[] }).results).toHaveLength(1);
    }
    const { body } = await ask('relations/api::contribution.contribution/member', { _q: '_' });
    expect((body as { results: { name: string }[] }).results.map(({ name }) => name)).toEqual(['丙100_乙']);
  });

  test('counts what it finds, finds an entry by its whole id, and shows all for blanks', async () => {
    const { documentId } = (await found) as Document;
    const answer = await ask('collection-types/api::member.member', { _q: 'jose', pageSize: 1 });
    expect(answer.body).toMatchObject({ pagination: { total: 1 } });
    expect(await listed('member', { _q: documentId })).toHaveLength(1);
    expect(await listed('member', { _q: documentId.slice(0, 5) })).toHaveLength(0);
    const all = (await listed('member', {})).length;
    for (const blank of ['', ' ', '\u200b', '\u0007']) expect(await listed('member', { _q: blank })).toHaveLength(all);
  });

  test('says that a search is one text', async () => {
    const { status, body } = await ask('collection-types/api::member.member', { _q: { a: 'b' } });
    expect({ status, body }).toMatchObject({ status: 400 });
  });
});

test.each(['JOSE', 'josé', 'ｊｏｓｅ', 'jose\u0301 演示', 'ZHAOSOUSUO', '阿卜杜拉•买买提'])(
  'the people’s list, the picker of dialogs and the one of leaders find %s',
  async (search) => {
    const at = encodeURIComponent(search);
    const people = await asStaff(app, manager).get(`/people?search=${at}`);
    const members = await asStaff(app, manager).get(`/members/find?text=${at}`);
    const leaders = await asStaff(app, manager).get(`/leaders/people?search=${at}`);
    const one = [expect.objectContaining({ name: 'José阿卜杜拉·买买提O’Neil' })];
    expect(people.body).toMatchObject({ total: 1, people: one });
    expect(members.body).toMatchObject({ members: one });
    expect(leaders.body).toMatchObject({ people: one });
  },
);

test.each(['%', '_', '\\', '100_'])('the people’s list and the pickers take %s for letters', async (search) => {
  const at = encodeURIComponent(search);
  const { body } = await asStaff(app, manager).get(`/people?search=${at}`);
  const { people } = body as { people: { name: string }[] };
  expect(people).toHaveLength(1);
  expect(people[0]?.name).toContain(search);
  const members = await asStaff(app, manager).get(`/members/find?text=${at}`);
  expect((members.body as { members: unknown[] }).members).toHaveLength(1);
  const leaders = await asStaff(app, manager).get(`/leaders/people?search=${at}`);
  expect((leaders.body as { people: unknown[] }).people).toHaveLength(1);
});

describe('What is folded in SQL', () => {
  /** Null where this PostgreSQL's edition of Unicode does not know a character yet. */
  const inSql = async (texts: readonly string[]): Promise<(string | null)[]> => {
    const { rows } = await sql.query<{ folded: string; known: boolean }>(
      `SELECT editorial_guard.folded(t) AS folded, unicode_assigned(t) AS known
         FROM unnest($1::text[]) WITH ORDINALITY u(t, n) ORDER BY n`,
      [texts],
    );
    return rows.map(({ folded: text, known }) => (known ? text.trim() : null));
  };

  test('is what is folded in the rules, for every character there is', async () => {
    const assigned = Array.from({ length: 0x110000 }, (_, point) => point).filter(
      (point) => point > 0 && /^\P{C}|\p{Cf}$/u.test(String.fromCodePoint(point)),
    );
    const texts = assigned.map((point) => `a${String.fromCodePoint(point)}b`);
    const there = await inSql(texts);
    const differ = texts.filter((text, at) => there[at] !== null && there[at] !== folded(text));
    expect(differ.map((text) => text.codePointAt(1)?.toString(16))).toEqual([]);
  });

  test('is the same for whatever text', async () => {
    const texts = fc
      .sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 3000)
      .map((text) => text.replaceAll('\0', ''));
    const there = await inSql(texts);
    expect(there).toEqual(texts.map((text, at) => (there[at] === null ? null : folded(text))));
    const { rows } = await sql.query<{ held: boolean }>(
      `SELECT editorial_guard.holds_words(t ->> 'text', ARRAY(SELECT jsonb_array_elements_text(t -> 'words'))) AS held
         FROM jsonb_array_elements($1::jsonb) t`,
      [JSON.stringify(texts.map((text) => ({ text, words: wordsOf(text) })))],
    );
    expect(rows.every(({ held }) => held)).toBe(true);
  });
});

test('who may not read every text of a type searches the others, word by word and folded as everybody does', async () => {
  interface Roles {
    create(role: object): Promise<{ id: number }>;
    assignPermissions(role: number, permissions: object[]): Promise<unknown>;
  }
  const roles = app.strapi.service('admin::role') as unknown as Roles;
  const { id } = await roles.create({ name: 'names of events alone', description: '' });
  const action = 'plugin::content-manager.explorer.read';
  const right = { action, subject: 'api::event.event', properties: { fields: ['nameZh'] }, conditions: [] };
  await roles.assignPermissions(id, [right]);
  const account = { email: 'narrow@example.org', password: 'Narrow-1234567' };
  const users = app.strapi.service('admin::user') as unknown as { create(user: object): Promise<unknown> };
  await users.create({ ...account, firstname: '窄', isActive: true, roles: [id] });
  const { body } = await request(app.url).post('/admin/login').send(account);
  const narrow = (body as { data: { token: string } }).data.token;
  const { documentId } = await anEvent(app, { nameZh: 'José 年度大会_杭州', placeZh: '密室' });
  const found = async (search: string) => {
    const answer = await request(app.url)
      .get('/content-manager/collection-types/api::event.event')
      .set('authorization', `Bearer ${narrow}`)
      .query({ _q: search });
    return (answer.body as { results: Document[] }).results.map((one) => one.documentId);
  };
  expect(await found('会_杭 ＪＯＳÉ')).toEqual([documentId]);
  expect(await found('密室')).toEqual([]);
});
