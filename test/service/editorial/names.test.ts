import type { Client } from 'pg';
import fc from 'fast-check';
import request from 'supertest';
import { freeAddress, isReserved } from '../../../src/domain/shared/address';
import { latinNameOf, slugOf, sortKeyOf } from '../../../src/editorial/name-keys';
import {
  aMember,
  anEvent,
  bootStrapi,
  connect,
  graphql,
  heardOf,
  type Application,
  type Document,
} from '../../support';
import { credit, edit, publish } from '../../graphql/world';
import { audited, signInEditor, type Editor } from './editor-at-work';

let app: Application;
let sql: Client;
let editor: Editor;
let panel: Editor['panel'];

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-06-30T16:30:00Z' });
  sql = await connect(app);
  editor = await signInEditor(app);
  panel = editor.panel;
});

describe('A name', () => {
  test.each([
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提', 'a bu du la mai mai ti', 'a-budulamaimaiti'],
    ['O’Neil', 'O’Neil', 'o neil', 'o-neil'],
    ['𠮷田', '𠮷田', 'ji tian', 'ji-tian'],
    ['单于', '单于', 'chan yu', 'chanyu'],
    ['佴玉', '佴玉', 'nai yu', 'nai-yu'],
    ['José', 'José', 'jose', 'jose'],
    ['Jose\u0301 Nu\u0301n\u0303ez', 'José Núñez', 'jose nunez', 'jose-nunez'],
    ['Søren Łukasz', 'Søren Łukasz', 'soren lukasz', 'soren-lukasz'],
    ['\u3000王\u00a0小明 ', '王\u00a0小明', 'wang xiao ming', 'wang-xiaoming'],
    ['葛\u{e0100}西', '葛\u{e0100}西', 'ge xi', 'ge-xi'],
    ['單于明', '單于明', 'chan yu ming', 'chanyu-ming'],
    ['Wᶜ', 'Wᶜ', 'wc', 'wc'],
  ])('%j is kept as %j, sorted as %s and found at /%s', async (given, name, sortKey, slug) => {
    const { status, document } = await panel('post', 'member', '', { name: given });
    expect({ status, document }).toMatchObject({ status: 201, document: { name, sortKey, slug } });
  });

  test.each<[string, string, RegExp, RegExp]>([
    ['only blanks', ' \u3000\t', /不能只有空格/, /blanks alone/],
    ['a break of its line', '王\n伟', /只能填写一行/, /one line/],
    ['a tab', '王\t伟', /只能填写一行/, /one line/],
    ['a separator of lines', '王\u2028伟', /只能填写一行/, /one line/],
    ['a blank of no width', '王\u200b伟', /看不见的字符（U\+200B/, /U\+200B/],
    ['a joiner', 'ab\u200dc', /U\+200D/, /cannot be seen/],
    ['a mark of direction', '王伟\u200f', /U\+200F/, /cannot be seen/],
    ['a turn of direction', '王\u202e伟', /U\+202E/, /of direction/],
    ['an isolate', '\u2067王伟\u2069', /U\+2067/, /cannot be seen/],
    ['a byte order mark', '王\ufeff伟', /U\+FEFF/, /cannot be seen/],
    ['a control character', '王\u0007伟', /U\+0007/, /cannot be seen/],
    ['a soft hyphen', 'Wang\u00adWei', /U\+00AD/, /cannot be seen/],
    ['a filler', 'ㅤ王', /U\+3164/, /cannot be seen/],
    ['a stack of marks', 'Z\u0335\u0336\u0337\u0338algo', /附加符号/, /marks/],
    ['a mark on nothing', '\u0301a', /附加符号/, /marks/],
    ['a character that was lost on the way', '王\ufffd', /损坏的字符/, /broken/],
    ['no letter', '···', /至少要有一个文字/, /one letter/],
    ['61 characters', '𠮷'.repeat(61), /最多 60 个字符，现有 61 个/, /At most 60 characters, there are 61/],
  ])('with %s is refused under its field in both languages', async (_what, name, zh, en) => {
    const { status, problems } = await panel('post', 'member', '', { name });
    expect({ status, fields: Object.keys(problems) }).toEqual({ status: 400, fields: ['name'] });
    expect(problems.name).toMatch(zh);
    expect(problems.name).toMatch(en);
    const { document } = await panel('post', 'member', '', { name: '改名' });
    expect((await panel('put', 'member', document.documentId, { name })).problems.name).toMatch(zh);
    await panel('delete', 'member', document.documentId);
  });

  test('is as long as a person counts, in the database too', async () => {
    expect((await panel('post', 'member', '', { name: '𠮷'.repeat(31) })).status).toBe(201);
    const { document } = await panel('post', 'member', '', { name: '𠮷'.repeat(60), city: '𠮷'.repeat(60) });
    const { rows } = await sql.query('SELECT char_length(name) AS length FROM members WHERE document_id = $1', [
      document.documentId,
    ]);
    expect(rows).toEqual([{ length: 60 }]);
  });
});

describe('A text', () => {
  test('of one line may hold pictures that are joined, and scripts that are written by joiners', async () => {
    const values = { title: '工程师 👩‍💻 🏳️‍🌈', company: 'می‌خواهم', city: '上海 1️⃣' };
    const { status, document } = await panel('post', 'member', '', { name: '表情', ...values });
    expect({ status, document }).toMatchObject({ status: 201, document: values });
    expect((await panel('put', 'member', document.documentId, { title: '工\u200d程' })).problems.title).toMatch(
      /U\+200D/,
    );
  });

  test('of several lines keeps its lines, ends them one way, and turns no direction around', async () => {
    const { document } = await panel('post', 'member', '', { name: '多行', bio: ' 一\r\n\t二\n\n三 \n' });
    expect(document.bio).toBe('一\n\t二\n\n三');
    const { problems } = await panel('put', 'member', document.documentId, { bio: '一\u202e二' });
    expect(problems.bio).toMatch(/U\+202E.* · .*cannot be seen/);
    expect((await panel('put', 'member', document.documentId, { bio: '一\u0008' })).problems.bio).toMatch(/U\+0008/);
  });

  test('of blanks that may be missing is none', async () => {
    const { document } = await panel('post', 'member', '', { name: '空白', company: '  ', bio: '\n' });
    expect(document).toMatchObject({ company: null, bio: null });
  });

  test('of a part of an entry is told of at its place', async () => {
    const links = [
      { kind: 'blog', url: ' https://example.org/ ', label: 'Blog' },
      { kind: 'other', url: 'https://example.org/2', label: 'a\u200bb' },
    ];
    const { problems } = await panel('post', 'member', '', { name: '链接', links });
    expect(Object.keys(problems)).toEqual(['links.1.label']);
    const mended = await panel('post', 'member', '', { name: '链接', links: links.slice(0, 1) });
    expect(mended.document).toMatchObject({ links: [{ url: 'https://example.org/' }] });
  });

  test('is looked at in every text field of every type', async () => {
    interface Schema {
      uid: string;
      kind: string;
      attributes: Record<string, { type: string }>;
    }
    const all = Object.values(app.strapi.contentTypes as unknown as Record<string, Schema>);
    const silent: string[] = [];
    for (const { uid, kind, attributes } of all.filter(({ uid: one }) => one.startsWith('api::'))) {
      const fields = Object.entries(attributes).filter(([, { type }]) => ['string', 'text', 'email'].includes(type));
      const data = Object.fromEntries(fields.map(([name]) => [name, 'a\u202eb']));
      const answer = await request(app.url)
        [kind === 'singleType' ? 'put' : 'post'](
          `/content-manager/${kind === 'singleType' ? 'single' : 'collection'}-types/${uid}`,
        )
        .set('authorization', `Bearer ${editor.token}`)
        .send(data);
      const { error } = answer.body as { error?: { details?: { errors?: { path: string[]; message: string }[] } } };
      const told = (error?.details?.errors ?? []).filter(({ message }) => message.includes('U+202E'));
      const said = told.map(({ path }) => path.join('.'));
      silent.push(
        ...fields
          .map(([name]) => name)
          .filter((name) => !said.includes(name) && name in data)
          .map((name) => `${uid} ${name}`),
      );
    }
    expect(silent).toEqual([]);
  });

  test('written past Strapi’s documents is looked at too', async () => {
    const query = app.strapi.db.query('api::benefit.benefit');
    const data = { code: 'texts', nameZh: '权\u200b益', nameEn: 'x', position: 1, active: true };
    await expect(query.create({ data })).rejects.toThrow(/U\+200B/);
    await expect(query.createMany({ data: [data] })).rejects.toThrow(/U\+200B/);
  });
});

describe('An address', () => {
  test('is found for each of fifty people called 王伟 who are entered at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        request(app.url)
          .post('/content-manager/collection-types/api::member.member')
          .set('authorization', `Bearer ${editor.token}`)
          .send({ name: '王伟' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(50).fill(201));
    const slugs = answers.map(({ body }) => (body as { data: { slug: string } }).data.slug);
    const wanted = ['wang-wei', ...Array.from({ length: 49 }, (_, at) => `wang-wei-${at + 2}`)];
    expect(slugs.sort()).toEqual(wanted.sort());
  });

  test('that a person typed and another has is refused with a sentence, at the same moment too', async () => {
    const typed = { name: '李雷', slug: 'typed-by-hand' };
    const answers = await Promise.all([1, 2, 3].map(() => panel('post', 'member', '', typed)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    const again = await panel('post', 'member', '', typed);
    expect(again.problems.slug).toMatch(/“typed-by-hand”已被使用，请换一个。 · “typed-by-hand” is taken/);
  });

  test.each(['admin', 'graphql', 'current', '2026q1', '2026'])(
    '%s is kept for the sites where it is typed',
    async (slug) => {
      const { status, problems } = await panel('post', 'member', '', { name: '保留', slug });
      expect({ status, problem: problems.slug }).toEqual({
        status: 400,
        problem: expect.stringMatching(new RegExp(`“${slug}”保留给.* · “${slug}” is kept`)) as string,
      });
    },
  );

  test('that a name would make of such a word is another one', async () => {
    expect((await panel('post', 'member', '', { name: 'Admin' })).document.slug).toBe('admin-2');
    expect((await panel('post', 'member', '', { name: '2026Q1' })).document.slug).toBe('member-2026q1');
  });

  test('of an event or a group is kept from the same words; one that it has had stays', async () => {
    for (const [type, more] of [
      ['group', {}],
      ['event', { heldOn: '2025-01-01', kind: 'local' }],
    ] as const) {
      const { problems } = await panel('post', type, '', { code: 'admin', nameZh: '名', nameEn: 'Name', ...more });
      expect(problems.code).toMatch(/保留给/);
    }
    const { documentId } = await anEvent(app);
    await sql.query(`UPDATE events SET code = 'wall' WHERE document_id = $1`, [documentId]);
    expect((await panel('put', 'event', documentId, { code: 'wall', nameZh: '改名' })).status).toBe(200);
  });
});

describe('An address that was changed by hand', () => {
  const MEMBER = 'query ($slug: String!) { member(slug: $slug) { slug name } }';
  const ask = async (slug: string) => (await graphql(app, MEMBER, { slug })).data.member as object | null;
  let person: Document;

  beforeAll(async () => {
    person = await aMember(app, { name: '赵改名', slug: 'zhao-before' });
    await credit(app, person.documentId, 'campus-event', '2025-02-10');
    await publish(app, '2025Q1', '2025-04-02');
    // Twice, so that the answer is kept.
    for (let time = 0; time < 3; time += 1) expect(await ask('zhao-before')).toMatchObject({ slug: 'zhao-before' });
    for (let time = 0; time < 3; time += 1) expect(await ask('zhao-after')).toBeNull();
    await panel('put', 'member', person.documentId, { slug: 'zhao-between' });
    await panel('put', 'member', person.documentId, { slug: 'zhao-after' });
    await heardOf(app);
  });

  test('leads on from each that there was, at once', async () => {
    for (const slug of ['zhao-before', 'zhao-between', 'zhao-after'])
      for (let time = 0; time < 3; time += 1) expect(await ask(slug)).toEqual({ slug: 'zhao-after', name: '赵改名' });
  });

  test('is in the trail, by who changed it and without the name that it is made of', async () => {
    const trail = await audited(app, person.documentId);
    expect(trail.slice(-2)).toEqual(
      Array(2).fill({
        action: 'member.edit',
        actor_id: String(editor.id),
        before: { fields: null },
        after: { fields: ['slug'] },
      }),
    );
  });

  test('is nobody else’s, typed or automatic, while the person is here', async () => {
    const typed = await panel('post', 'member', '', { name: '别人', slug: 'zhao-before' });
    expect(typed.problems.slug).toMatch(/曾是另一位成员的网址标识.* · .*another member’s address/);
    const automatic = await panel('post', 'member', '', { name: 'Zhao Before' });
    expect(automatic.document.slug).toBe('zhao-before-2');
    const changed = await panel('put', 'member', automatic.document.documentId, { slug: 'zhao-between' });
    expect(changed.status).toBe(400);
  });

  test('is not found under any of them without consent, nor announced by one alone', async () => {
    await edit(app, person.documentId, { consentSite: false });
    await heardOf(app);
    for (const slug of ['zhao-before', 'zhao-between', 'zhao-after']) expect(await ask(slug)).toBeNull();
    const { rows } = await sql.query(
      `SELECT array(SELECT jsonb_array_elements_text(data -> 'members')) AS members FROM honour.announcement WHERE type = 'member.withdrawn'`,
    );
    expect(rows).toEqual([{ members: ['zhao-after', 'zhao-before', 'zhao-between'] }]);
    await edit(app, person.documentId, { consentSite: true });
  });

  test('is the person’s own to have again', async () => {
    expect((await panel('put', 'member', person.documentId, { slug: 'zhao-before' })).status).toBe(200);
    await heardOf(app);
    expect(await ask('zhao-after')).toEqual({ slug: 'zhao-before', name: '赵改名' });
  });

  test('is free when the person is gone', async () => {
    const { documentId } = await aMember(app, { name: '走', slug: 'gone-before' });
    await panel('put', 'member', documentId, { slug: 'gone-after' });
    await panel('delete', 'member', documentId);
    expect((await panel('post', 'member', '', { name: '来', slug: 'gone-before' })).status).toBe(201);
  });
});

test('whatever the name, its address and its sort key are what the database takes, and no reserved word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.option(fc.string({ maxLength: 80 })),
      (name, latin) => {
        const slug = freeAddress(slugOf(name, latin), new Set());
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(isReserved(slug)).toBe(false);
        expect(sortKeyOf(name, latin)).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['张晓明', 'Zhang Xiaoming'],
  ['欧阳锋', 'Ouyang Feng'],
  ['吕布', 'Lyu Bu'],
  ['曾西安', "Zeng Xi'an"],
  ['单于', 'Chanyu'],
  ['Ada Lovelace', null],
  ['', null],
])('the name %p is proposed in Latin letters as %p', (name, latinName) => {
  expect(latinNameOf(name)).toBe(latinName);
});
