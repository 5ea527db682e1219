import { insertTermLines } from '../../src/persistence/roster/terms';
import { bootStrapi, connect, contextAt, graphql, setTime, type Application } from '../support';
import { edit, populate, publish, type People } from './world';

let app: Application;
let people: People;

const NOON_IN_OCTOBER = '2025-10-20T12:00:00+08:00';

beforeAll(async () => {
  app = await bootStrapi();
  people = await populate(app);
  setTime(NOON_IN_OCTOBER);
});

const ROSTER = `query ($on: Date, $asKnownOn: Date, $tier: String, $committee: String, $group: String, $city: String, $search: String) {
  roster(on: $on, asKnownOn: $asKnownOn, tier: $tier, committee: $committee, group: $group, city: $city, search: $search) {
    on asKnownOn corrected renewalPending total withheld version publishedAt release { code }
    tiers { tier { code } total entries { member { slug } } }
    entries { nodes { member { slug } from to since } }
  }
}`;

async function roster(variables: Record<string, unknown> = {}) {
  const { data, errors } = await graphql(app, ROSTER, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.roster;
}

const slugs = (answer: { entries: { nodes: { member: { slug: string } }[] } }) =>
  answer.entries.nodes.map(({ member }) => member.slug);

test('the current roster is grouped by tier, highest first, each by pinyin', async () => {
  const now = await roster();
  expect(now).toMatchObject({ on: '2025-10-20', asKnownOn: '2025-10-20', total: 6, withheld: 0, corrected: false });
  expect(now).toMatchObject({ release: { code: '2025Q2' }, publishedAt: '2025-07-01T02:00:00.000Z' });
  expect(now.tiers.map(({ tier, total }: never) => [(tier as { code: string }).code, total])).toEqual([
    ['director', 1],
    ['ace', 1],
    ['partner', 4],
  ]);
  expect(slugs(now)).toEqual(['zhou-jie', 'wang-fang', 'chen-gang', 'li-wei', 'zeng-min', 'zhao-jing']);
});

test('a roster of the past shows who held what on that day', async () => {
  expect(slugs(await roster({ on: '2025-03-30' }))).toEqual([]);
  const spring = await roster({ on: '2025-04-15' });
  expect(slugs(spring)).toEqual(['zhou-jie', 'wang-fang', 'li-wei', 'zhao-jing']);
  expect(spring.entries.nodes[2]).toMatchObject({ from: '2025-03-31', to: '2025-12-31', since: '2025-03-31' });
  expect(slugs(await roster({ on: '2026-01-01' }))).toEqual([]);
});

test('a roster as known on a day leaves out what was published later', async () => {
  expect(slugs(await roster({ on: '2025-03-31', asKnownOn: '2025-04-01' }))).toEqual([]);
  expect((await roster({ on: '2025-03-31', asKnownOn: '2025-04-02' })).total).toBe(4);
  expect(await roster({ asKnownOn: '2025-06-30' })).toMatchObject({ on: '2025-06-30', release: { code: '2025Q1' } });
});

test('an asKnownOn after today and a day that does not exist are refused with a sentence in both languages', async () => {
  const future = await graphql(app, ROSTER, { asKnownOn: '2025-10-21' });
  expect(future.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'AS_KNOWN_IN_FUTURE' } }]);
  expect(Object.keys(future.errors?.[0]?.extensions?.messages as object)).toEqual(['zh', 'en']);
  const never = await graphql(app, ROSTER, { on: '2025-02-29' });
  expect(never).toMatchObject({ status: 400, errors: [{ extensions: { reason: 'SCALAR_INVALID' } }] });
  expect(await graphql(app, '{ roster(on: "2025-2-1") { on } }')).toMatchObject({
    status: 400,
    errors: [{ extensions: { reason: 'SCALAR_INVALID' } }],
  });
});

test('a day of a year whose renewals are not published says so, whether it is near, far or as known then', async () => {
  const pending = async (variables: object) => (await roster({ ...variables })).renewalPending;
  expect(await roster({ on: '2026-01-02' })).toMatchObject({ on: '2026-01-02', total: 0, renewalPending: true });
  expect(await pending({ on: '2027-06-30' })).toBe(true);
  expect(await pending({ on: '2025-12-31' })).toBe(false);
  expect(await pending({ on: '2026-01-02', asKnownOn: '2025-03-01' })).toBe(false);
  expect(await pending({ on: '2026-01-02', asKnownOn: '2025-06-30' })).toBe(true);
});

test.each([
  ['tier', { tier: 'partner' }, ['chen-gang', 'li-wei', 'zeng-min', 'zhao-jing'], 0],
  ['committee', { committee: 'regional-user' }, ['chen-gang'], null],
  ['group', { group: 'hangzhou' }, ['chen-gang'], null],
  ['city, in Chinese', { city: '杭州' }, ['chen-gang', 'li-wei'], null],
  ['city, in English', { city: ' hangzhou ' }, ['li-wei'], null],
  ['search by name', { search: '李' }, ['li-wei'], null],
  ['search by pinyin and company', { search: 'LiWei 杭州数据' }, ['li-wei'], null],
  ['tier and search', { tier: 'ace', search: 'wang' }, ['wang-fang'], null],
  ['search for nobody', { search: 'nobody' }, [], null],
  ['blank search', { search: ' ' }, ['zhou-jie', 'wang-fang', 'chen-gang', 'li-wei', 'zeng-min', 'zhao-jing'], 0],
])('the roster narrows by %s', async (_name, filter, expected, withheld) => {
  const narrowed = await roster(filter);
  expect(slugs(narrowed)).toEqual(expected);
  expect(narrowed).toMatchObject({ total: expected.length, withheld });
});

test.each([
  [{ tier: 'gold' }, 'TIER_UNKNOWN'],
  [{ committee: 'nowhere' }, 'COMMITTEE_UNKNOWN'],
  [{ group: 'nowhere' }, 'GROUP_UNKNOWN'],
])('a filter by an unknown code, %p, is refused', async (filter, reason) => {
  expect((await graphql(app, ROSTER, filter)).errors).toMatchObject([{ extensions: { reason } }]);
});

const PAGE = `query ($first: Int!, $after: String) {
  roster { entries(first: $first, after: $after) {
    total edges { cursor node { member { slug } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;

test('pages follow each other without a gap, also when the entry at the seam is gone', async () => {
  const page = async (first: number, after: string | null = null) =>
    (await graphql(app, PAGE, { first, after })).data.roster.entries;
  const one = await page(2);
  expect(one).toMatchObject({ total: 6, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(one.pageInfo).toMatchObject({ startCursor: one.edges[0].cursor, endCursor: one.edges[1].cursor });
  const two = await page(500, one.pageInfo.endCursor);
  expect(two.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const all = [...one.edges, ...two.edges].map(({ node }) => node.member.slug);
  expect(all).toEqual(slugs(await roster()));

  await edit(app, people['wang-fang'], { consentSite: false });
  expect((await page(500, one.pageInfo.endCursor)).edges[0].node.member.slug).toBe('chen-gang');
  await edit(app, people['wang-fang'], { consentSite: true });
});

test.each([
  [{ first: 501 }, 'PAGE_SIZE_INVALID'],
  [{ first: 0 }, 'PAGE_SIZE_INVALID'],
  [{ first: -1 }, 'PAGE_SIZE_INVALID'],
  [{ first: 5, after: 'nonsense' }, 'CURSOR_INVALID'],
  [{ first: 5, after: Buffer.from('["2025-01-01","abc"]').toString('base64url') }, 'CURSOR_INVALID'],
])('the page %p is refused', async (page, reason) => {
  expect((await graphql(app, PAGE, page)).errors).toMatchObject([{ extensions: { reason } }]);
});

test('an entry names the groups that the person leads, and a group its leaders', async () => {
  const { data } = await graphql(
    app,
    '{ roster(group: "hangzhou") { entries { nodes { member { name } leads { code committee { code } } } } } committees { groups { code leaders { since member { slug } } } } }',
  );
  expect(data.roster.entries.nodes).toEqual([
    { member: { name: '陈刚' }, leads: [{ code: 'hangzhou', committee: { code: 'regional-user' } }] },
  ]);
  const groups = data.committees.flatMap((committee: { groups: object[] }) => committee.groups);
  expect(groups).toContainEqual({
    code: 'hangzhou',
    leaders: [{ since: '2025-05-01', member: { slug: 'chen-gang' } }],
  });
});

test('the version changes when something public changes, and only then', async () => {
  const { version } = await roster();
  expect((await roster()).version).toBe(version);
  await edit(app, people['zeng-min'], { title: '工程师' });
  const changed = (await roster()).version;
  expect(changed).not.toBe(version);
  await edit(app, people['zeng-min'], { consentPress: false });
  expect((await roster()).version).toBe(changed);
});

test('from 1 January until the renewals are published the roster of 31 December is shown as pending', async () => {
  setTime('2026-01-01T00:00:01+08:00');
  expect(await roster()).toMatchObject({ on: '2025-12-31', renewalPending: true, total: 6 });
  expect(await roster({ on: '2026-01-01' })).toMatchObject({ renewalPending: true, total: 0 });
  const { data } = await graphql(app, '{ member(slug: "wang-fang") { tier { code } } }');
  expect(data.member.tier).toEqual({ code: 'ace' });
  setTime('2026-04-05T12:00:00+08:00');
  const next = await graphql(app, '{ programme { nextRelease { code } } }');
  expect(next.data.programme.nextRelease).toEqual({ code: '2025Q4' });
  setTime('2025-12-31T23:59:00+08:00');
  expect(await roster()).toMatchObject({ on: '2025-12-31', renewalPending: false });
  setTime('2026-01-05T12:00:00+08:00');
  await publish(app, '2025Q4', '2026-01-04');
  expect(await roster()).toMatchObject({ on: '2026-01-05', renewalPending: false, release: { code: '2025Q4' } });
  expect((await roster()).entries.nodes[0]).toMatchObject({ from: '2026-01-01', since: '2025-03-31' });
  expect(await roster({ on: '2026-01-05' })).toMatchObject({ renewalPending: false });
  expect(await roster({ asKnownOn: '2026-01-03' })).toMatchObject({ on: '2025-12-31', renewalPending: true });
  expect(await roster({ on: '2026-01-05', asKnownOn: '2026-01-03' })).toMatchObject({ renewalPending: true, total: 0 });
  setTime(NOON_IN_OCTOBER);
});

test('a correction changes the days it covers, and roster and release say that they were corrected', async () => {
  setTime(NOON_IN_OCTOBER);
  const sql = await connect(app);
  const { rows } = await sql.query<{ id: number }>(
    `WITH audit AS (
       INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, request)
       VALUES ('2025-08-01T00:00:00Z', 'system', 'system', 'release.correct', 'release', '2025Q2', gen_random_uuid())
       RETURNING id)
     INSERT INTO honour.correction (release, member, tier, from_day, reason, published_at, audit_entry)
     SELECT '2025Q2', $1, NULL, '2025-08-01', '资料有误', '2025-08-01T00:00:00Z', id FROM audit RETURNING id::integer`,
    [people['zeng-min']],
  );
  const correction = rows[0]?.id ?? 0;
  const line = {
    member: people['zeng-min'],
    tier: null,
    from: '2025-08-01',
    to: '2025-12-31',
    bases: [],
    release: null,
  };
  await contextAt(app, NOON_IN_OCTOBER).database.transaction(async (trx) => {
    await insertTermLines(trx, new Date('2025-08-01T00:00:00Z'), [{ ...line, correction }]);
    return {};
  });

  const now = await roster();
  expect(now).toMatchObject({ corrected: true });
  expect(slugs(now)).not.toContain('zeng-min');
  expect(await roster({ on: '2025-07-31' })).toMatchObject({ corrected: false, total: 6 });
  expect(await roster({ asKnownOn: '2025-07-31', on: '2025-08-02' })).toMatchObject({ corrected: false, total: 6 });
  const { data } = await graphql(
    app,
    '{ releases { code corrected } member(slug: "zeng-min") { tier { code } terms { from to } } }',
  );
  expect(data.releases).toContainEqual({ code: '2025Q2', corrected: true });
  expect(data.releases).toContainEqual({ code: '2025Q1', corrected: false });
  expect(data.member).toMatchObject({
    tier: null,
    terms: expect.arrayContaining([{ from: '2025-06-30', to: '2025-07-31' }]),
  });
});
