import type { Client } from 'pg';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { checkCaptions } from '../../../src/services/image-wall/check-captions';
import { freezeWall, takeOverPhotos } from '../../../src/services/image-wall/freeze-wall';
import { readWallDesk, type WallDesk } from '../../../src/services/image-wall/read-wall-desk';
import { anEvent, bootStrapi, connect, contextAt, type Application } from '../../support';
import { edit, populate, type People } from '../../graphql/world';

let app: Application;
let sql: Client;
let people: People;
const NOW = '2025-10-20T12:00:00+08:00';
const EVENT = 'nianhui-2025';
const context = () => contextAt(app, NOW);

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  people = await populate(app);
  await anEvent(app, { code: EVENT, nameZh: '年会', nameEn: 'Conference', heldOn: '2025-11-15', wall: {} });
  await edit(app, people['zeng-min'], { consentImageWall: false });
  await givePhoto(people['li-wei'], 'photo-1');
});

/** A file as the media library keeps it; the picture itself is not read here. */
async function givePhoto(member: string, hash: string): Promise<void> {
  const data = {
    name: hash,
    hash,
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    url: `/uploads/${hash}.jpg`,
    provider: 'local',
    width: 1500,
    height: 2000,
  };
  const file = (await app.strapi.db.query('plugin::upload.file').create({ data })) as { id: number };
  await edit(app, member, { photo: file.id });
}

async function desk(): Promise<WallDesk> {
  const read = await readWallDesk(context(), EVENT);
  if (isRefusal(read)) throw new Error(read.code);
  return read;
}

const namesOf = ({ rows }: WallDesk) => rows.filter(({ position }) => position !== null).map(({ name }) => name);

test('the wall is that of the roster on the event’s day; who does not consent to walls is named to staff alone', async () => {
  const wall = await desk();
  expect(wall.edition).toBeNull();
  expect(namesOf(wall)).toEqual(['周杰', '王芳', '陈刚', '李伟', '赵静']);
  expect(wall.rows.filter(({ position }) => position === null)).toMatchObject([
    { name: '曾敏', lacks: ['consent', 'photo', 'caption'], awaitsCheck: false },
  ]);
  expect(wall).toMatchObject({ freezing: null, newPhotos: [] });
  expect(wall.summary).toMatchObject({ total: 6, complete: 0, lacking: { photo: 5 } });
});

test('a caption that was read is complete until its wording changes', async () => {
  const li = (await desk()).rows.find(({ name }) => name === '李伟');
  const captions = [{ member: people['li-wei'], fingerprint: li?.fingerprint ?? '' }];
  expect(await checkCaptions(context(), { event: EVENT, captions })).toEqual({ checked: 1 });
  expect((await desk()).rows.find(({ name }) => name === '李伟')?.lacks).toEqual([]);
  expect((await desk()).rows.find(({ name }) => name === '李伟')?.awaitsCheck).toBe(false);
  await edit(app, people['li-wei'], { company: '北京数据' });
  expect((await desk()).rows.find(({ name }) => name === '李伟')?.lacks).toEqual(['caption']);
  expect(await checkCaptions(context(), { event: EVENT, captions })).toMatchObject({ code: 'CAPTION_CHANGED' });
});

test('freezing fixes people, order, captions and photos; late changes are told', async () => {
  const request = { event: EVENT, edition: null, idempotencyKey: 'freeze-it-once' };
  const [one, two] = await Promise.all([freezeWall(context(), request), freezeWall(context(), request)]);
  expect([one, two]).toEqual([
    { edition: 1, people: 5 },
    { edition: 1, people: 5 },
  ]);
  expect(await freezeWall(context(), { event: EVENT, edition: null })).toMatchObject({ code: 'WALL_CHANGED' });

  await edit(app, people['wang-fang'], { name: '王芳芳' });
  await givePhoto(people['li-wei'], 'photo-2');
  await edit(app, people['zeng-min'], { consentImageWall: true });
  const wall = await desk();
  expect(namesOf(wall)).toEqual(['周杰', '王芳', '陈刚', '李伟', '赵静']);
  expect(wall.rows.find(({ name }) => name === '李伟')?.photo?.url).toBe('/uploads/photo-1.jpg');
  expect(wall.late.map(({ name, kind }) => `${name} ${kind}`).sort()).toEqual([
    '曾敏 joined',
    '李伟 photo',
    '王芳芳 caption',
  ]);
  expect(wall.newPhotos).toEqual([people['li-wei']]);
});

test('a new photo comes onto a frozen wall only by a take-over, which is once and by what was read', async () => {
  const members = [people['li-wei']];
  expect(await takeOverPhotos(context(), { event: EVENT, edition: 1, members: [people['zeng-min']] })).toMatchObject({
    code: 'NO_NEW_PHOTO',
  });
  expect(await takeOverPhotos(context(), { event: EVENT, edition: 1, members })).toEqual({ edition: 2, people: 5 });
  expect(await takeOverPhotos(context(), { event: EVENT, edition: 1, members })).toMatchObject({
    code: 'WALL_CHANGED',
  });
  const wall = await desk();
  expect(wall.edition).toMatchObject({ number: 2, kind: 'take-over' });
  expect(wall.newPhotos).toEqual([]);
  expect(wall.rows.find(({ name }) => name === '李伟')?.photo?.url).toBe('/uploads/photo-2.jpg');
  expect(namesOf(wall)).toContain('王芳');
});

test('withdrawing consent takes a person off a frozen wall at once; the others keep their places', async () => {
  await edit(app, people['wang-fang'], { consentImageWall: false });
  const wall = await desk();
  expect(wall.rows.map(({ name, position }) => [name, position])).toEqual([
    ['周杰', 1],
    ['陈刚', 3],
    ['李伟', 4],
    ['赵静', 5],
    ['王芳', null],
  ]);
  expect(wall.late).toContainEqual({ member: people['wang-fang'], kind: 'withdrawn', name: '王芳' });
});

test('editions stand for ever, and captions go with their person alone', async () => {
  for (const table of ['image_wall_edition', 'image_wall_entry', 'image_wall_caption', 'image_wall_caption_check']) {
    await expect(sql.query(`DELETE FROM honour.${table}`)).rejects.toThrow('append-only');
    await expect(sql.query(`TRUNCATE honour.${table} CASCADE`)).rejects.toThrow('append-only');
    await expect(sql.query(`UPDATE honour.${table} SET member = member`)).rejects.toThrow(/append-only|does not exist/);
  }
  const { rows: kept } = await sql.query(
    "SELECT count(*)::int AS n FROM honour.image_wall_entry WHERE to_jsonb(image_wall_entry)::text ~ '[一-龥]'",
  );
  expect(kept).toEqual([{ n: 0 }]);

  const zhou = (await desk()).rows.find(({ name }) => name === '周杰');
  const read = [{ member: people['zhou-jie'], fingerprint: zhou?.fingerprint ?? '' }];
  expect(await checkCaptions(context(), { event: EVENT, captions: read })).toEqual({ checked: 1 });

  // Erased below the guard that keeps people with honours: what is left of them must not be a caption.
  await sql.query('ALTER TABLE members DISABLE TRIGGER ace_members_kept');
  await sql.query('DELETE FROM members WHERE document_id = $1', [people['zhou-jie']]);
  const { rows: left } = await sql.query(
    'SELECT (SELECT count(*)::int FROM honour.image_wall_caption WHERE member = $1) + (SELECT count(*)::int FROM honour.image_wall_caption_check WHERE member = $1) AS n',
    [people['zhou-jie']],
  );
  expect(left).toEqual([{ n: 0 }]);
  expect(namesOf(await desk())).toEqual(['陈刚', '李伟', '赵静']);
});

test('an event without a wall, and a wall without people, are refused', async () => {
  await anEvent(app, { code: 'no-wall' });
  await anEvent(app, { code: 'too-early', heldOn: '2020-01-01', wall: {} });
  expect(await freezeWall(context(), { event: 'no-wall', edition: null })).toMatchObject({ code: 'WALL_UNKNOWN' });
  expect(await freezeWall(context(), { event: 'too-early', edition: null })).toMatchObject({ code: 'WALL_EMPTY' });
});

test('each action stands in the audit trail, without names', async () => {
  const { rows } = await sql.query(
    "SELECT action, after FROM honour.audit_entry WHERE action LIKE 'wall.%' ORDER BY id",
  );
  expect(rows.map(({ action }: { action: string }) => action)).toEqual([
    'wall.check-captions',
    'wall.freeze',
    'wall.take-over',
    'wall.check-captions',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/[一-龥]/);
});
