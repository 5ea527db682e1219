import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import request from 'supertest';
import { anEvent, bootStrapi, readyMade, setTime, type Application } from '../support';
import { edit, populate, signIn, type People } from './world';

const ROOT = path.join(__dirname, '../..');
const FOLDER = path.join(ROOT, 'src/graphql/server/safelist');
const texts = fs.readdirSync(FOLDER).map((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8'));
const ids = JSON.parse(fs.readFileSync(path.join(ROOT, 'types/safelist.json'), 'utf8')) as Record<string, string>;

let app: Application;
let people: People;

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
});

const ask = (name: string, variables?: object, prefix = '') => {
  const given = variables ? `&variables=${encodeURIComponent(JSON.stringify(variables))}` : '';
  return request(app.url).get(`/graphql?documentId=${prefix}${ids[name]}${given}`);
};

test('the published ids are those of the files, and every file is one valid query, as a link must change nothing', () => {
  expect(Object.values(ids).sort()).toEqual(
    texts.map((text) => createHash('sha256').update(text).digest('hex')).sort(),
  );
  const schema = buildSchema(fs.readFileSync(path.join(ROOT, 'types/schema.graphql'), 'utf8'));
  for (const text of texts) {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions).toMatchObject([{ kind: 'OperationDefinition', operation: 'query' }]);
  }
});

test.each([
  ['Roster', { tier: 'partner' }],
  ['Member', { slug: 'li-wei', lang: 'EN' }],
  ['Tiers', undefined],
  ['Committees', undefined],
  ['ImageWall', { event: 'nianhui-2025' }],
])('%s is answered by GET as by POST', async (name, variables) => {
  const text = texts.find((one) => one.includes(`query ${name}`));
  const posted = await request(app.url).post('/graphql').send({ query: text, variables });
  const got = await ask(name, variables);
  expect(got.body).toEqual(posted.body);
  expect(got.body.errors).toBeUndefined();
  expect((await ask(name, variables, 'sha256:')).text).toBe(got.text);
});

test('who has an answer is told so until it changes, on the short way and on the long one', async () => {
  const first = await ask('Roster');
  expect(first.headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: expect.any(String),
  });
  const etag = first.headers.etag!;
  const { door } = readyMade(app);
  for (let round = 0; round < 4; round += 1) {
    const again = await ask('Roster').set('if-none-match', `"other", ${etag}`);
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    expect(again.headers).toMatchObject({ vary: expect.stringContaining('Origin') });
    expect(again.headers['content-type']).toBeUndefined();
  }
  expect(door.served.kept).toBeGreaterThan(0);
  await edit(app, people['li-wei'], { company: '另一家公司' });
  const changed = await ask('Roster').set('if-none-match', etag);
  expect(changed.status).toBe(200);
  expect(changed.headers.etag).not.toBe(etag);
  expect(changed.text).toContain('另一家公司');
});

test('errors and answers to somebody signed in may not be stored', async () => {
  const refused = await ask('Roster', { tier: 'gold' });
  expect(refused.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(refused.headers.etag).toBeUndefined();
  const token = await signIn(app, people['li-wei']);
  const own = await ask('Tiers').set('authorization', `Bearer ${token}`);
  expect(own.body.data.tiers).toHaveLength(3);
  expect(own.headers).toMatchObject({ 'cache-control': 'no-store' });
});

test.each([
  ['an unknown id', `/graphql?documentId=${'0'.repeat(64)}`, 404, 'DOCUMENT_UNKNOWN', /安全清单.*safelist/],
  ['variables that are no object', '/graphql?documentId=ID&variables=[1]', 400, 'VARIABLES_INVALID', /JSON/],
  ['a query in the address', '/graphql?query={tiers{code}}', 405, 'METHOD_NOT_ALLOWED', /POST/],
  ['a query beside an unknown id', '/graphql?documentId=x&query={tiers{code}}', 404, 'DOCUMENT_UNKNOWN', /POST/],
])('%s is refused with a sentence in both languages', async (_what, address, status, reason, sentence) => {
  const answer = await request(app.url).get(address.replace('ID', ids.Tiers!));
  expect(answer.status).toBe(status);
  expect(answer.body.errors).toMatchObject([{ message: expect.stringMatching(sentence), extensions: { reason } }]);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
});
