import { correctRelease } from '../../src/services/release/correct-release';
import { bootStrapi, contextAt, graphql, setTime, type Application } from '../support';
import { edit, populate, publish, type People } from './world';

let app: Application;
let people: People;

beforeAll(async () => {
  app = await bootStrapi();
  people = await populate(app);
});

const ALUMNI = `query ($first: Int! = 100, $after: String) { alumni(first: $first, after: $after) {
  total nodes { slug state tier { code } terms { to } } pageInfo { hasNextPage endCursor } } }`;

async function alumni(variables: Record<string, unknown> = {}) {
  const { data, errors } = await graphql(app, ALUMNI, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.alumni;
}

const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug);

test('nobody who holds a term, or never held one, is among the alumni', async () => {
  setTime('2025-10-20T12:00:00+08:00');
  expect(await alumni()).toMatchObject({ total: 0, nodes: [] });
});

test('whose term a correction ended is among the alumni from that day', async () => {
  const correction = { release: '2025Q2', member: people['zeng-min'], tier: null, from: '2025-10-01', reason: '误录' };
  await correctRelease(contextAt(app, '2025-10-15T12:00:00+08:00'), correction);
  expect(await alumni()).toMatchObject({ nodes: [{ slug: 'zeng-min', tier: null, terms: [{ to: '2025-09-30' }] }] });
});

test('over New Year who is still shown is no alumnus; once the renewals are published the lapsed and retired are', async () => {
  await edit(app, people['zhou-jie'], { state: 'retired' });
  await edit(app, people['wang-fang'], { state: 'deceased' });
  setTime('2026-01-02T12:00:00+08:00');
  const pending = await graphql(app, '{ roster { renewalPending total } }');
  expect(pending.data.roster).toEqual({ renewalPending: true, total: 5 });
  expect(slugs(await alumni())).toEqual(['zeng-min']);

  await edit(app, people['he-jun'], { consentSite: false });
  await publish(app, '2025Q4', '2026-01-04');
  setTime('2026-01-05T12:00:00+08:00');
  const { nodes } = await alumni();
  expect(nodes.map(({ slug, state }: { slug: string; state: string }) => [slug, state])).toEqual([
    ['wang-fang', 'DECEASED'],
    ['zhou-jie', 'RETIRED'],
  ]);
});

test('who withdraws consent is gone from the alumni, and from their number', async () => {
  const before = await alumni();
  await edit(app, people['wang-fang'], { consentSite: false });
  expect(await alumni()).toMatchObject({ total: before.total - 1 });
  expect(slugs(await alumni())).not.toContain('wang-fang');
  await edit(app, people['wang-fang'], { consentSite: true });
});

test('pages follow each other by pinyin', async () => {
  const all = slugs(await alumni());
  expect(all).toEqual([...all].sort());
  const one = await alumni({ first: 1 });
  expect(one).toMatchObject({ total: all.length, pageInfo: { hasNextPage: true } });
  const rest = await alumni({ first: 500, after: one.pageInfo.endCursor });
  expect([...slugs(one), ...slugs(rest)]).toEqual(all);
});

test.each([
  [{ first: 501 }, 'PAGE_SIZE_INVALID'],
  [{ first: 0 }, 'PAGE_SIZE_INVALID'],
  [{ after: 'nonsense' }, 'CURSOR_INVALID'],
])('the page %p is refused', async (page, reason) => {
  expect((await graphql(app, ALUMNI, page)).errors).toMatchObject([{ extensions: { reason } }]);
});
