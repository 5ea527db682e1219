import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { FIRST_QUERY } from '../../src/graphql/server/landing-page';
import { LARGEST_BODY } from '../../src/graphql/server/limits';
import { apiToken, bootStrapi, graphql, type Application } from '../support';
import { HOSTILE, HOSTILE_ADDRESSES } from './hostile-bodies';

let app: Application;
let token: string;

/** The safelist's query for one member. */
const memberId = createHash('sha256')
  .update(readFileSync(path.join(__dirname, '../../src/graphql/server/safelist/member.graphql'), 'utf8'))
  .digest('hex');

beforeAll(async () => {
  app = await bootStrapi({ env: { PROGRAMME_ENV: 'development' } });
  token = await apiToken(app, 'full-access');
});

/** All public fields of a full roster, as the largest site asks for them. */
const FULL_ROSTER = `{ roster { on asKnownOn version corrected renewalPending total withheld publishedAt
  release { code year quarter cutOff publishedAt corrected }
  entries(first: 500) { total pageInfo { hasNextPage endCursor } edges { cursor node {
    from to since
    tier { code name en: name(lang: EN) rank colour }
    leads { code name city industry }
    member { slug name latinName company companyEn: company(lang: EN) title city bio state
      links { kind url label } small: photo(size: SMALL) { url width height } photo { url width height } }
  } } } } }`;

test('the largest honest query passes, and so does the first one', async () => {
  expect((await graphql(app, FULL_ROSTER)).errors).toBeUndefined();
  expect((await graphql(app, FIRST_QUERY)).errors).toBeUndefined();
});

test('919 bytes of nested fragments are refused at once', async () => {
  const spreads = Array.from({ length: 24 }, (_, i) => `fragment f${i} on Roster{...f${i + 1} ...f${i + 1}}`);
  const bomb = `{roster{...f0}}${spreads.join('')}fragment f24 on Roster{on}`;
  const { status, data, errors } = await graphql(app, bomb);
  expect({ status, data }).toEqual({ status: 400, data: undefined });
  // Counted before anything walks the fragments, which would take seconds.
  expect(errors).toMatchObject([{ extensions: { validationErrorCode: 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' } }]);
});

const many = (length: number, text: (i: number) => string) => Array.from({ length }, (_, i) => text(i)).join(' ');

test.each([
  [
    '11 aliases',
    `{ programme { ${many(4, (i) => `a${i}: name`)} } tiers { ${many(4, (i) => `b${i}: name`)} } committees { ${many(3, (i) => `c${i}: name`)} } }`,
    /10 aliases/,
  ],
  [
    '6 directives',
    `{ tiers { ${many(3, () => '... @skip(if: false) @include(if: true) { code }')} } }`,
    /5 directives/,
  ],
  ['a field 6 times', `{ ${many(6, () => 'tiers { code }')} }`, /more than 5 times/],
  ['11 levels', `{ committees { ${'groups { committee { '.repeat(5)} code ${'} }'.repeat(5)} } }`, /10 levels/],
  ['1001 tokens', `{ ${many(500, () => '... { __typename }')} }`, /tokens/],
  [
    'pages in a page',
    '{ roster { entries(first: 500) { nodes { member { contributions(first: 500) { nodes { title } } } } } } }',
    /too large/,
  ],
])('%s are refused with 400 and no data', async (_name, query, message) => {
  const { status, data, errors } = await graphql(app, query);
  expect({ status, data }).toEqual({ status: 400, data: undefined });
  expect(errors?.map((error) => error.message).join()).toMatch(message);
});

test('a page size hidden in a variable, or in its default, counts all the same', async () => {
  const body =
    '{ roster { entries(first: $n) { nodes { member { contributions(first: $n) { nodes { title } } } } } } }';
  for (const [query, variables] of [
    [`query ($n: Int!) ${body}`, { n: 500 }],
    [`query ($n: Int! = 500) ${body}`, {}],
  ] as const) {
    expect((await graphql(app, query, variables)).errors).toMatchObject([{ extensions: { reason: 'TOO_COSTLY' } }]);
  }
});

test('a response names at most 3 errors and suggests no field', async () => {
  const { errors } = await graphql(app, `{ ${many(30, (i) => `nam${i}`)} programme { nam } }`);
  expect(errors).toHaveLength(3);
  const typo = await graphql(app, '{ programme { nam } }');
  expect(JSON.stringify(typo.errors)).not.toMatch(/did you mean/i);
});

test('a failure inside is masked: a number for the caller, the reason for the log alone', async () => {
  const sql = app.strapi.db.connection;
  await sql.raw('ALTER TABLE members RENAME TO hidden_members');
  const logged: string[] = [];
  const { error } = app.strapi.log;
  app.strapi.log.error = ((message: string) => logged.push(message)) as never;
  // What nobody has asked yet: what is ready-made needs no table.
  const { errors } = await graphql(app, '{ member(slug: "not-yet-asked") { name } }');
  app.strapi.log.error = error;
  await sql.raw('ALTER TABLE hidden_members RENAME TO members');
  const [first] = errors ?? [];
  expect(first?.extensions).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(JSON.stringify(errors)).not.toMatch(/members|select|relation/i);
  expect(logged.join()).toContain(first?.extensions?.id);
  expect(logged.join()).toContain('members');
});

test('without a database the answer is 503', async () => {
  const { client } = app.strapi.db.connection as unknown as {
    client: {
      acquireConnection: unknown;
      driver: { Client: new (options: object) => { connect(): Promise<unknown> } };
    };
  };
  const { acquireConnection } = client;
  // Nothing listens on port 1.
  client.acquireConnection = () => new client.driver.Client({ host: '127.0.0.1', port: 1 }).connect();
  const answer = await graphql(app, '{ member(slug: "not-asked-either") { name } }');
  const asked = await graphql(app, '{ __typename }', {}, { token: 'f'.repeat(64) });
  client.acquireConnection = acquireConnection;
  expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  expect(asked).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  expect((await graphql(app, '{ tiers { name } }')).status).toBe(200);
});

function mustRefuse(status: number, text: string, wanted: number, reason?: string): void {
  const { errors, data } = JSON.parse(text) as { errors: { message: string; extensions: object }[]; data?: unknown };
  expect({ status, data, ...errors[0]!.extensions }).toMatchObject({
    status: wanted,
    code: expect.not.stringMatching('INTERNAL'),
    ...(reason !== undefined && {
      reason,
      messages: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    }),
  });
  expect([data ?? null, errors[0]!.message.length > 10]).toEqual([null, true]);
}

describe('over HTTP', () => {
  const post = () => request(app.url).post('/graphql');

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'query={tiers{code}}', 415],
    ['plain text', 'text/plain', '{"query":"{tiers{code}}"}', 415],
    ['no JSON', 'application/json', '{"query":', 400],
    ['a batch', 'application/json', '[{"query":"{tiers{code}}"}]', 400],
    ['an empty object', 'application/json', '{}', 400],
    ['variables as text', 'application/json', '{"query":"{tiers{code}}","variables":"{}"}', 400],
    ['an unfinished query', 'application/json', '{"query":"{ tiers {"}', 400],
    ['an unknown field', 'application/json', '{"query":"{ tiers { x } }"}', 400],
    ['JSON in UTF-8', 'application/json; charset=utf-8', '{"query":"{tiers{code}}"}', 200],
  ])('%s answers as it should', async (_name, type, body, status) => {
    const answer = await post().set('content-type', type).send(body);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/json');
    if (status !== 200) expect(answer.body.errors[0].message).toEqual(expect.any(String));
  });

  test.each(HOSTILE.map((one) => [one.what, one] as const))(
    '%s is refused with a sentence',
    async (_what, { body, headers, status, reason }) => {
      // Once anonymous by way of the door before the application, once past it.
      for (const way of [{}, { authorization: `Bearer ${token}` }]) {
        const answer = await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...way, ...headers },
          body: body as BodyInit,
        });
        mustRefuse(answer.status, await answer.text(), status, reason);
      }
    },
  );

  test.each(HOSTILE_ADDRESSES)('%s by GET is refused with a sentence', async (_what, address, status) => {
    const answer = await fetch(`${app.url}/graphql${address.replace('ID', memberId)}`, {
      headers: { accept: 'application/json' },
    });
    mustRefuse(answer.status, await answer.text(), status);
  });

  test('an escape for NUL in the query itself is the caller’s mistake, too', async () => {
    const { errors } = await graphql(app, String.raw`{ member(slug: "a\u0000b") { name } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'TEXT_INVALID' } }]);
  });

  test('a body over the limit is refused with 413, announced or not', async () => {
    const body = JSON.stringify({ query: '{tiers{code}}', variables: { x: 'x'.repeat(LARGEST_BODY) } });
    expect((await post().set('content-type', 'application/json').send(body)).status).toBe(413);
    const stream = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(stream.status).toBe(413);
  });

  test.each(['get', 'put', 'delete', 'patch'] as const)('%s is not allowed', async (method) => {
    const answer = await request(app.url)[method]('/graphql?query={tiers{code}}').set('accept', 'application/json');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, POST');
  });

  test('answers carry security headers, may not be stored, and say which sites may read them', async () => {
    const { headers } = await post().set('origin', 'https://example.org').send({ query: '{tiers{code}}' });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('in development a browser finds a page to try queries on, which fetches nothing from elsewhere', async () => {
    const page = await request(app.url).get('/graphql').set('accept', 'text/html');
    expect({ status: page.status, type: page.type }).toEqual({ status: 200, type: 'text/html' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/);
    expect(page.text).toContain('今日名单');
  });
});
