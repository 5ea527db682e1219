import { isRefusal } from '../../src/domain/shared/refusal';
import { freezeWall } from '../../src/services/image-wall/freeze-wall';
import { anEvent, bootStrapi, contextAt, graphql, setTime, type Application } from '../support';
import { edit, populate, type People } from './world';

let app: Application;
let people: People;
const EVENT = 'nianhui-2025';
const WALL = `{ imageWall(event: "${EVENT}") { frozen edition version total withheld ratioWidth ratioHeight
  event { code name(lang: EN) place heldOn }
  entries { position slug tier { code } group company caption { name lines } photo { url } } } }`;

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, {
    code: EVENT,
    nameEn: 'Annual conference',
    placeZh: '北京',
    heldOn: '2025-11-15',
    wall: { order: 'committee', captions: 'zh', ratio: 'portrait-4-5' },
  });
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
  await edit(app, people['zeng-min'], { consentImageWall: false });
});

test('anybody reads a wall: in order, with captions, and those who do not consent as a number', async () => {
  const { data, errors } = await graphql(app, WALL);
  expect(errors).toBeUndefined();
  expect(data.imageWall).toMatchObject({
    frozen: false,
    edition: null,
    total: 5,
    withheld: 1,
    ratioWidth: 4,
    ratioHeight: 5,
    event: { code: EVENT, name: 'Annual conference', place: '北京', heldOn: '2025-11-15' },
  });
  // By committee: the one who leads a group comes first.
  expect(data.imageWall.entries.map(({ slug }: { slug: string }) => slug)).toEqual([
    'chen-gang',
    'zhou-jie',
    'wang-fang',
    'li-wei',
    'zhao-jing',
  ]);
  expect(data.imageWall.entries[0]).toMatchObject({ group: 'hangzhou', caption: { name: '陈刚' } });
  expect(JSON.stringify(data)).not.toContain('曾敏');
});

test('a tier narrows the wall, and one that does not exist is an error, like an event without a wall', async () => {
  const of = (tier: string) => graphql(app, `{ imageWall(event: "${EVENT}", tier: "${tier}") { total } }`);
  expect((await of('director')).data.imageWall.total).toBe(1);
  expect((await of('king')).errors?.[0]).toMatchObject({ extensions: { reason: 'TIER_UNKNOWN' } });
  const unknown = await graphql(app, '{ imageWall(event: "nothing") { total } }');
  expect(unknown.errors?.[0]).toMatchObject({ extensions: { reason: 'WALL_UNKNOWN' } });
});

test('a frozen wall stays as it is, but who withdraws is gone from the next answer', async () => {
  const frozen = await freezeWall(contextAt(app, '2025-10-20T12:00:00+08:00'), { event: EVENT, edition: null });
  expect(isRefusal(frozen)).toBe(false);
  await edit(app, people['li-wei'], { company: '别的公司' });
  const before = (await graphql(app, WALL)).data.imageWall;
  expect(before).toMatchObject({ frozen: true, edition: 1, total: 5 });
  expect(JSON.stringify(before)).toContain('杭州数据');

  await edit(app, people['li-wei'], { consentImageWall: false });
  const after = (await graphql(app, WALL)).data.imageWall;
  expect(after).toMatchObject({ total: 4, withheld: 1 });
  expect(after.version).not.toBe(before.version);
  expect(JSON.stringify(after)).not.toContain('李伟');
});
