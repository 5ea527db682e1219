import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import readXlsx from 'read-excel-file/node';
import sharp from 'sharp';
import request from 'supertest';
import yauzl from 'yauzl';
import { freezeWall, takeOverPhotos } from '../../../src/services/image-wall/freeze-wall';
import {
  anEvent,
  asStaff,
  bootStrapi,
  contextAt,
  setTime,
  signedIn,
  type Application,
  type Staff,
} from '../../support';
import { edit, populate, type People } from '../../graphql/world';

let app: Application;
let people: People;
let team: Staff;
const EVENT = 'nianhui-2025';
const made: string[] = [];

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: EVENT, nameZh: '2025 年会', heldOn: '2025-11-15', wall: { captions: 'zh' } });
  people = await populate(app);
  team = await signedIn(app, 'honour-conference-team');
  await givePhoto(people['li-wei'], 'test-wall-wide', 1600, 1200);
  await givePhoto(people['wang-fang'], 'test-wall-tall', 1200, 2400);
});
afterAll(() => made.forEach((file) => rmSync(file, { force: true })));

/** A picture whose left half is red and right half blue, so that a crop can be seen. */
async function givePhoto(member: string, hash: string, width: number, height: number): Promise<void> {
  const half = {
    input: { create: { width: width / 2, height, channels: 3 as const, background: '#ff0000' } },
    left: 0,
    top: 0,
  };
  const picture = sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .composite([half])
    .jpeg();
  const file = path.join(app.strapi.dirs.static.public, 'uploads', `${hash}.jpg`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await picture.toBuffer());
  made.push(file);
  const data = {
    name: hash,
    hash,
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    url: `/uploads/${hash}.jpg`,
    provider: 'local',
    width,
    height,
  };
  const { id } = (await app.strapi.db.query('plugin::upload.file').create({ data })) as { id: number };
  await edit(app, member, { photo: id });
}

async function ticket(): Promise<string> {
  setTime('2025-10-20T12:00:00+08:00');
  const { body } = await asStaff(app, team).post('/walls/ticket', { event: EVENT });
  return (body as { ticket: string }).ticket;
}

const ask = (given: string) =>
  request(app.url)
    .post('/honour/walls/pack')
    .type('form')
    .send({ ticket: given })
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    });

function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('end', () => resolve(files));
      archive.on('error', reject);
      archive.on('entry', (entry: yauzl.Entry) => {
        archive.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

test('the pack holds every picture in the wall’s ratio, the captions, a sheet to proof-read and the hash of each file', async () => {
  await freezeWall(contextAt(app, '2025-10-20T12:00:00+08:00'), { event: EVENT, edition: null });
  const { status, headers, body } = await ask(await ticket());
  expect(status).toBe(200);
  expect(headers['content-disposition']).toBe('attachment; filename="nianhui-2025-v1.zip"');
  const zip = body as Buffer;
  const folder = path.join(app.strapi.dirs.app.root, '.tmp');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'wall-pack.zip'), zip);
  // Another program opens it where there is one; the library below always does.
  const checked = spawnSync('unzip', ['-t', path.join(folder, 'wall-pack.zip')], {
    encoding: 'utf8',
    // Under another locale it takes the Chinese names for damaged ones.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (!checked.error)
    expect(checked).toMatchObject({ status: 0, stdout: expect.stringContaining('No errors detected') });

  const files = await unzip(zip);
  const names = [...files.keys()].sort();
  const tall = names.filter((name) => name.includes('王芳'));
  expect(tall).toEqual(['print/002-ace-王芳-wangfang.jpg', 'screen/002-ace-王芳-wangfang.webp']);
  expect(names).toHaveLength(8);
  const print = await sharp(files.get('print/002-ace-王芳-wangfang.jpg')).metadata();
  expect([print.format, print.width, print.height]).toEqual(['jpeg', 1200, 1600]);
  const wide = names.find((name) => name.startsWith('print/') && name.includes('李伟')) ?? '';
  const { data, info } = await sharp(files.get(wide)).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([900, 1200]);
  // Cut around the middle: red on the left edge, blue on the right one.
  expect([data[0]! > 200, data[(info.width - 1) * 3 + 2]! > 200]).toEqual([true, true]);

  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as {
    files: { path: string; sha256: string; bytes: number }[];
    missing: { reason: string }[];
  };
  expect(manifest).toMatchObject({ edition: 1, people: 6, withheld: 0 });
  expect(manifest.missing.map(({ reason }) => reason)).toEqual(Array(4).fill('no-photo'));
  for (const { path: name, sha256, bytes } of manifest.files) {
    const file = files.get(name)!;
    expect([name, createHash('sha256').update(file).digest('hex'), file.length]).toEqual([name, sha256, bytes]);
  }
  expect(manifest.files).toHaveLength(7);

  const [sheet] = await readXlsx(files.get('captions.xlsx')!);
  const rows = ((sheet as unknown as { data?: unknown[][] }).data ?? sheet) as unknown[][];
  expect(rows[2]).toEqual([2, '002-ace-王芳-wangfang.jpg', 'ace', '王芳', 'PostgreSQL ACE', '云库']);
  expect(files.get('captions.csv')!.toString()).toContain(
    '2,002-ace-王芳-wangfang.jpg,ace,王芳,PostgreSQL ACE,云库\r\n',
  );
  expect(files.get('contact-sheet.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
  writeFileSync(path.join(folder, 'contact-sheet.pdf'), files.get('contact-sheet.pdf')!);
});

test('a ticket ends after a minute, cannot be made up, and is for those who may download', async () => {
  const given = await ticket();
  expect((await ask(`${given}x`)).status).toBe(403);
  expect((await ask('a.b')).status).toBe(403);
  setTime('2025-10-20T12:01:01+08:00');
  expect((await ask(given)).status).toBe(403);
  setTime('2025-10-20T12:00:00+08:00');
  const editor = await signedIn(app, 'honour-editor');
  expect((await asStaff(app, editor).post('/walls/ticket', { event: EVENT })).status).toBe(403);
});

test('a ticket is worth nothing once its holder is deactivated, or may not download any more', async () => {
  const forHolder = async (change: (holder: Staff) => Promise<unknown>): Promise<number> => {
    const holder = await signedIn(app, 'honour-conference-team');
    const { body } = await asStaff(app, holder).post('/walls/ticket', { event: EVENT });
    await change(holder);
    return (await ask((body as { ticket: string }).ticket)).status;
  };
  const change = (data: object) => (holder: Staff) =>
    app.strapi.db.query('admin::user').update({ where: { id: holder.id }, data });
  const editors: unknown = await app.strapi.db.query('admin::role').findOne({ where: { code: 'honour-editor' } });
  expect(await forHolder(() => Promise.resolve())).toBe(200);
  expect(await forHolder(change({ isActive: false }))).toBe(403);
  expect(await forHolder(change({ blocked: true }))).toBe(403);
  expect(await forHolder(change({ roles: [(editors as { id: number }).id] }))).toBe(403);
  const gone = (holder: Staff) => app.strapi.db.query('admin::user').delete({ where: { id: holder.id } });
  expect(await forHolder(gone)).toBe(403);
});

test('after a take-over the manifest tells the print shop which places are new', async () => {
  await givePhoto(people['li-wei'], 'test-wall-newer', 1200, 1600);
  const context = contextAt(app, '2025-10-20T12:00:00+08:00');
  const taken = { event: EVENT, edition: 1, members: [people['li-wei']] };
  expect(await takeOverPhotos(context, taken)).toEqual({ edition: 2, people: 6 });
  const files = await unzip((await ask(await ticket())).body as Buffer);
  const { changes } = JSON.parse(files.get('manifest.json')!.toString()) as { changes: object[] };
  expect(changes).toEqual([{ position: 4, kind: 'photo' }]);
});

test('who withdraws consent is missing from the next pack', async () => {
  await edit(app, people['wang-fang'], { consentImageWall: false });
  const { body } = await ask(await ticket());
  const files = await unzip(body as Buffer);
  expect([...files.keys()].filter((name) => name.includes('王芳'))).toEqual([]);
  expect(files.get('captions.csv')!.toString()).not.toContain('王芳');
  expect(files.get('manifest.json')!.toString()).not.toMatch(/王芳|wang-fang/);
  expect(readFileSync(made[1]!).length).toBeGreaterThan(0);
});
