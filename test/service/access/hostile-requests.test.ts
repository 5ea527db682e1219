import request from 'supertest';
import { aMember, bootStrapi, signedIn, type Application, type Staff } from '../../support';

let app: Application;
let editor: Staff;
let administrator: Staff;

beforeAll(async () => {
  app = await bootStrapi();
  editor = await signedIn(app, 'honour-editor');
  administrator = await signedIn(app, 'strapi-super-admin');
  await aMember(app);
});

const EVENTS = '/content-manager/collection-types/api::event.event';
const MEMBERS = '/content-manager/collection-types/api::member.member';
const CONTRIBUTIONS = '/content-manager/collection-types/api::contribution.contribution';
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** What nobody may be told: statements, tables, constraints and the places where something failed. */
const INSIDES = /select |insert |"t0"|\bace_|constraint|node_modules|\bat \w+\.|invalid input syntax/i;

async function send(
  staff: Staff,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const asked = request(app.url)[method.toLowerCase() as 'get'](path).set('Authorization', `Bearer ${staff.token}`);
  if (typeof body === 'string') void asked.set('Content-Type', 'application/json');
  void asked.timeout(10_000);
  const { status, text } = await (body === undefined ? asked : asked.send(body as object));
  return { status, text };
}

/** A row of its own each, so that jest takes a missing body for no callback of its own. */
const REQUESTS: [what: string, method: string, path: string, body?: unknown][] = [
  ['a filter by an id that is no number', 'GET', `${MEMBERS}?filters[id][$eq]=abc`],
  ['an id of 2^31', 'GET', `${MEMBERS}?filters[id][$eq]=2147483648`],
  ['a list of ids with one that is none', 'GET', '/content-manager/relations/api::event.event/group?idsToOmit[0]=abc'],
  ['letters looked for in a date', 'GET', `${EVENTS}?filters[heldOn][$contains]=1`],
  ['a date that is none', 'GET', `${EVENTS}?filters[heldOn][$eq]=abc`],
  ['a sort by a relation', 'GET', `${CONTRIBUTIONS}?sort=member:ASC`],
  ['a sort by nothing', 'GET', `${CONTRIBUTIONS}?sort=nothing:ASC`],
  ['a search that is no text', 'GET', `${MEMBERS}?_q[$eq]=1`],
  ['a page that is none', 'GET', `${MEMBERS}?page=abc&pageSize=-1`],
  ['U+0000 in a search', 'GET', `${MEMBERS}?_q=%00`],
  ['U+0000 in an address', 'GET', `${MEMBERS}/%00`],
  ['an address that is no UTF-8', 'GET', `${MEMBERS}/%ff`],
  ['U+0000 in a filter’s name', 'GET', `${MEMBERS}?filters[%00]=1`],
  [
    'U+0000 in a field that is unique',
    'POST',
    EVENTS,
    { code: 'x\u0000', nameZh: '活动', nameEn: 'Event', heldOn: '2025-01-01' },
  ],
  [
    'U+0000 deep in a body',
    'POST',
    MEMBERS,
    { name: '王伟', links: [{ kind: 'blog', url: 'https://example.org/\u0000' }] },
  ],
  ['half of a surrogate pair', 'POST', EVENTS, '{"code":"x1","nameZh":"\\ud800","nameEn":"a","heldOn":"2025-01-01"}'],
  ['JSON that ends too early', 'POST', EVENTS, '{"code":'],
  ['JSON that is only a text', 'POST', EVENTS, '"x"'],
  ['a list where an entry should be', 'POST', EVENTS, []],
  ['a body nested fifty thousand deep', 'POST', EVENTS, deep],
  ['a name of spaces', 'POST', MEMBERS, { name: '   ' }],
  ['a name that is a list', 'POST', MEMBERS, { name: ['王伟'] }],
  [
    'a relation to a row beyond 2^31',
    'POST',
    CONTRIBUTIONS,
    { title: 't', occurredOn: '2025-01-01', member: 99_999_999_999 },
  ],
  ['a quantity without measure', 'POST', CONTRIBUTIONS, { title: 't', occurredOn: '2025-01-01', quantity: 1e20 }],
  ['an entry that does not exist', 'GET', `${EVENTS}/nothing`],
  ['a change of an entry that does not exist', 'PUT', `${EVENTS}/nothing`, {}],
  ['a deletion of entries that do not exist', 'POST', `${EVENTS}/actions/bulkDelete`, { documentIds: ['nothing'] }],
  ['a draft to discard', 'POST', `${EVENTS}/nothing/actions/discard`, {}],
  ['a type that does not exist', 'GET', '/content-manager/collection-types/api::nothing.nothing'],
  ['a relation of a type that does not exist', 'GET', '/content-manager/relations/api::nothing.nothing/member'],
  ['a relation without the right to it', 'GET', '/content-manager/relations/api::member.member/account'],
  ['a file whose id is no number', 'GET', '/upload/files/abc'],
  ['a file beyond 2^31', 'GET', '/upload/files/99999999999'],
  ['a folder whose id is no number', 'GET', '/upload/folders/abc'],
  ['a folder named with U+0000', 'POST', '/upload/folders', { name: 'a\u0000' }],
  ['a folder in one that is none', 'POST', '/upload/folders', { name: 'a', parent: 'abc' }],
  ['files to delete that are none', 'POST', '/upload/actions/bulk-delete', { fileIds: ['abc'] }],
  [
    'files to move that are none',
    'POST',
    '/upload/actions/bulk-move',
    { fileIds: [99_999_999_999], destinationFolderId: 'q' },
  ],
];

test.each(REQUESTS.map(([what, ...asked]) => ({ what, asked })))(
  '$what is answered with a 4xx and a sentence, and nothing of the inside is told',
  async ({ what, asked }) => {
    const [method, path, body] = asked;
    const { status, text } = await send(editor, method, path, body);
    expect({ what, refused: status >= 400 && status < 500 }).toEqual({ what, refused: true });
    const { error } = JSON.parse(text) as { error: { message: string } };
    expect(error.message.length).toBeGreaterThan(5);
    expect(text).not.toMatch(INSIDES);
  },
);

test('what the database could not take is told in both languages', async () => {
  for (const [path, sentence] of [
    [`${MEMBERS}?filters[id][$eq]=abc`, /类型、大小或格式不对.* · A value in the request/],
    [`${MEMBERS}?_q=%00`, /无法保存的字符.* · The request holds a character/],
    [`${MEMBERS}/%ff`, /地址的编码有误.* · The address is not encoded/],
  ] as const)
    expect((await send(editor, 'GET', path)).text).toMatch(sentence);
  expect((await send(editor, 'POST', EVENTS, '{')).text).toMatch(/不是完整有效的 JSON.* · The request’s body/);
});

test('a check that the database cannot answer is answered, and the process lives on', async () => {
  const { status, text } = await send(administrator, 'POST', '/content-manager/collection-types/api::tier.tier', {
    ...{ code: 'huge', nameZh: '大', nameEn: 'Huge', rank: 99_999_999_999 },
  });
  expect([status, text]).toEqual([400, expect.not.stringMatching(INSIDES)]);
  expect((await request(app.url).get('/ready')).status).toBe(200);
});

test('letters of any script and whole pairs of surrogates pass', async () => {
  const { status } = await send(editor, 'POST', MEMBERS, { name: '𠮷田José', company: '😀 公司' });
  expect(status).toBe(201);
});
