import { bootStrapi, graphql, setTime, type Application } from '../support';
import { edit, populate, type People } from './world';

let app: Application;
let people: People;

beforeAll(async () => {
  app = await bootStrapi();
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
});

const MEMBER = `query ($slug: String!) { member(slug: $slug) {
  slug name latinName company companyEn: company(lang: EN) title(lang: EN) city bio state links { kind url label }
  tier { code } terms { tier { code } from to }
  contributions { total nodes { title occurredOn activity { code rule { points } } } }
} }`;

test('a member shows profile, terms and approved contributions, in the language asked for', async () => {
  const { data } = await graphql(app, MEMBER, { slug: 'li-wei' });
  expect(data.member).toEqual({
    slug: 'li-wei',
    name: '李伟',
    latinName: 'li-wei',
    company: '杭州数据',
    companyEn: 'Hangzhou Data',
    title: '架构师',
    city: '杭州',
    bio: '二十年 DBA',
    state: 'ACTIVE',
    links: [{ kind: 'GITHUB', url: 'https://github.com/liwei', label: 'liwei' }],
    tier: { code: 'partner' },
    terms: [{ tier: { code: 'partner' }, from: '2025-03-31', to: '2025-12-31' }],
    contributions: {
      total: 1,
      nodes: [
        {
          title: 'campus-event 2025-02-10',
          occurredOn: '2025-02-10',
          activity: { code: 'campus-event', rule: { points: 200 } },
        },
      ],
    },
  });
});

test('a file that did not come in as a photo is not shown, whatever the library says of it', async () => {
  const file = (await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'li.jpg',
      hash: 'li',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 10,
      provider: 'local',
      url: '/uploads/li.jpg',
    },
  })) as { id: number };
  await edit(app, people['li-wei'], { photo: file.id });
  const { data } = await graphql(
    app,
    '{ member(slug: "li-wei") { photo(size: SMALL) { url } } none: member(slug: "wang-fang") { photo { url } } }',
  );
  expect(data).toEqual({ member: { photo: null }, none: { photo: null } });
});

test('contributions come latest first, page by page', async () => {
  const query = `query ($after: String) { member(slug: "wang-fang") { contributions(first: 1, after: $after) {
    total nodes { occurredOn } pageInfo { hasNextPage endCursor } } } }`;
  const one = (await graphql(app, query)).data.member.contributions;
  expect(one).toMatchObject({ total: 2, nodes: [{ occurredOn: '2025-03-09' }], pageInfo: { hasNextPage: true } });
  const two = (await graphql(app, query, { after: one.pageInfo.endCursor })).data.member.contributions;
  expect(two).toMatchObject({ nodes: [{ occurredOn: '2025-03-08' }], pageInfo: { hasNextPage: false } });
});

test.each([['he-jun'], ['nobody'], ['']])(
  'there is no member "%s": never held a tier, or does not exist',
  async (slug) => {
    expect(await graphql(app, MEMBER, { slug })).toMatchObject({
      status: 200,
      data: { member: null },
      errors: undefined,
    });
  },
);

const RELEASE = `{ release(code: "2025Q1") {
  code year quarter cutOff publishedAt corrected counts { admitted returned renewed promoted withheld }
  admitted { member { slug } tier { code } was { code } from to } renewed { member { slug } } returned { from } promoted { from }
} }`;

test('a release shows its public changes in the order of a roster', async () => {
  const { data } = await graphql(app, RELEASE);
  expect(data.release).toMatchObject({
    code: '2025Q1',
    year: 2025,
    quarter: 1,
    cutOff: '2025-03-31',
    publishedAt: '2025-04-02T02:00:00.000Z',
    corrected: false,
    counts: { admitted: 4, returned: 0, renewed: 0, promoted: 0, withheld: 0 },
    renewed: [],
  });
  expect(data.release.admitted.map(({ member }: { member: { slug: string } }) => member.slug)).toEqual([
    'zhou-jie',
    'wang-fang',
    'li-wei',
    'zhao-jing',
  ]);
  expect(data.release.admitted[0]).toMatchObject({ tier: { code: 'director' }, was: null, from: '2025-03-31' });
});

test('releases come latest first, of one year when it is given', async () => {
  const { data } = await graphql(
    app,
    '{ all: releases { code } none: releases(year: 2024) { code } release(code: "2024Q1") { code } }',
  );
  expect(data).toEqual({ all: [{ code: '2025Q2' }, { code: '2025Q1' }], none: [], release: null });
});

/** Every public query that could show a person. */
const EVERYTHING = `query ($search: String) {
  now: roster { total withheld entries { nodes { member { slug name company contributions { nodes { title } } } } } }
  partners: roster(tier: "partner") { total withheld tiers { entries { member { slug } } } }
  past: roster(on: "2025-04-15") { total withheld entries { nodes { member { slug } } } }
  found: roster(search: $search) { total withheld entries { nodes { member { slug } } } }
  member(slug: "zhao-jing") { name }
  releases { code counts { admitted withheld } admitted { member { slug name } } }
  groups { leaders { member { slug } } }
}`;

test('who withdraws consent is gone from every public answer at once, past rosters and releases included', async () => {
  const before = await graphql(app, EVERYTHING, { search: '秘密' });
  expect(before.data).toMatchObject({ now: { total: 6, withheld: 0 }, found: { total: 1 }, member: { name: '赵静' } });

  await edit(app, people['zhao-jing'], { consentSite: false });

  const { data, errors } = await graphql(app, EVERYTHING, { search: '秘密' });
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toMatch(/zhao-jing|赵静|秘密/);
  expect(data).toMatchObject({
    now: { total: 5, withheld: 1 },
    partners: { total: 3, withheld: 1 },
    past: { total: 3, withheld: 1 },
    found: { total: 0, withheld: null },
    member: null,
  });
  expect(data.releases.find(({ code }: { code: string }) => code === '2025Q1').counts).toEqual({
    admitted: 4,
    withheld: 1,
  });
});

test('a leader who withdraws consent is not named by the group', async () => {
  const query = '{ groups { code leaders { member { slug } } } }';
  const leaders = async () =>
    (await graphql(app, query)).data.groups.find(({ code }: { code: string }) => code === 'hangzhou').leaders;
  expect(await leaders()).toEqual([{ member: { slug: 'chen-gang' } }]);
  await edit(app, people['chen-gang'], { consentSite: false });
  expect(await leaders()).toEqual([]);
});

test.each(['phone', 'email', 'wechatId', 'postalAddress', 'points', 'document', 'consentSite', 'appliedOn', 'sortKey'])(
  'the schema has no field for a member’s %s',
  async (field) => {
    const answer = await graphql(app, `{ member(slug: "li-wei") { ${field} } }`);
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  },
);

test('no filter finds anybody by private contact data', async () => {
  const query = 'query ($search: String) { roster(search: $search) { total } }';
  for (const search of ['13800001111', 'li@example.org', 'liwei-wx']) {
    expect((await graphql(app, query, { search })).data).toEqual({ roster: { total: 0 } });
  }
});
