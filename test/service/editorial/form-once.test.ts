import request from 'supertest';
import { aMember, bootStrapi, catalogued, connect, signedIn, type Application, type Staff } from '../../support';

let app: Application;
let anna: Staff;
let boris: Staff;

beforeAll(async () => {
  app = await bootStrapi();
  [anna, boris] = [await signedIn(app, 'strapi-super-admin'), await signedIn(app, 'strapi-super-admin')];
});

let made = 0;
const formKey = () => `form-once-${(made += 1)}`;

/** Saves the form of a new entry, as the panel does. */
function save(who: Staff, type: string, values: object, key: string | null) {
  const asked = request(app.url)
    .post(`/content-manager/collection-types/api::${type}.${type}`)
    .set('authorization', `Bearer ${who.token}`);
  return (key === null ? asked : asked.set('X-Form-Key', key)).send(values);
}

const idOf = ({ body }: { body: unknown }) => (body as { data: { documentId: string } }).data.documentId;

async function count(table: string, column: string, value: string): Promise<number> {
  const sql = await connect(app);
  const { rows } = await sql.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [
    value,
  ]);
  return rows[0]?.n ?? 0;
}

/** A new entry of each type that people make by hand, and where it is found. */
const FORMS: [type: string, table: string, column: string, values: (text: string) => object | Promise<object>][] = [
  ['member', 'members', 'name', (name) => ({ name, state: 'active', consentSite: true })],
  [
    'event',
    'events',
    'code',
    (code) => ({ code, nameZh: '同时', nameEn: 'At once', kind: 'summit', heldOn: '2025-05-01' }),
  ],
  [
    'contribution',
    'contributions',
    'title',
    async (title) => ({
      title,
      member: { connect: [{ documentId: (await aMember(app)).documentId }], disconnect: [] },
      activityType: {
        connect: [{ documentId: (await catalogued(app, 'activity-type', 'article')).documentId }],
        disconnect: [],
      },
      occurredOn: '2025-03-01',
      quantity: 1,
      state: 'draft',
    }),
  ],
];

describe.each(FORMS)('the form of a new %s', (type, table, column, valuesOf) => {
  test('sent twice at the same moment makes one entry, and both are given it', async () => {
    const text = `at-once-${type}`;
    const [values, key] = [await valuesOf(text), formKey()];
    const answers = await Promise.all([save(anna, type, values, key), save(anna, type, values, key)]);
    expect(answers.map(({ status, text: said }) => (status < 300 ? 'saved' : said))).toEqual(['saved', 'saved']);
    expect(new Set(answers.map(idOf)).size).toBe(1);
    expect(await count(table, column, text)).toBe(1);
  });
});

const [, , , contribution] = FORMS[2] ?? [];
const aDraft = (title: string) => contribution?.(title) as Promise<object>;

test('saved again because the answer was lost, it is given the entry that was made', async () => {
  const [values, key] = [await aDraft('答复丢失'), formKey()];
  const first = await save(anna, 'contribution', values, key);
  expect(idOf(await save(anna, 'contribution', values, key))).toBe(idOf(first));
  expect(await count('contributions', 'title', '答复丢失')).toBe(1);
});

test('what was refused is mended and saved under the same key', async () => {
  const [values, key] = [await aDraft('先错后对'), formKey()];
  expect((await save(anna, 'contribution', { ...values, quantity: 7 }, key)).status).toBe(400);
  expect((await save(anna, 'contribution', values, key)).status).toBe(201);
});

test('two forms that say the same, and two people’s, are two entries', async () => {
  const values = await aDraft('两份表单');
  const key = formKey();
  const three = [
    await save(anna, 'contribution', values, key),
    await save(anna, 'contribution', values, formKey()),
    await save(boris, 'contribution', values, key),
  ];
  expect(new Set(three.map(idOf)).size).toBe(3);
});

test('a key is good for one form only', async () => {
  const key = formKey();
  await save(anna, 'contribution', await aDraft('第一份'), key);
  const other = await save(anna, 'contribution', await aDraft('另一份'), key);
  expect(other.status).toBe(400);
  expect(await count('contributions', 'title', '另一份')).toBe(0);
});
