import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Client } from 'pg';
import sharp from 'sharp';
import request from 'supertest';
import { isRefusal, refuse, type RefusalCode } from '../../../src/domain/shared/refusal';
import { refusalMessage } from '../../../src/messages/refusals';
import { findPortraits, holdPortraits } from '../../../src/persistence/photo/portraits';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import { openPrintRendition } from '../../../src/photo/print-rendition';
import { develop, examine } from '../../../src/photo/intake';
import {
  aMember,
  bootStrapi,
  connect,
  signedIn,
  until,
  type Application,
  type Document,
  type Staff,
} from '../../support';
import { aPicture, badFiles, type BadFile } from '../../support/bad-files';

let app: Application;
let sql: Client;
let editor: Staff;
let member: Document;

interface Uploaded {
  id: number;
  hash: string;
  url: string;
  width: number;
  height: number;
  formats: { thumbnail: { url: string } };
}

const send = (bytes: Buffer, name: string) =>
  request(app.url).post('/upload').set('Authorization', `Bearer ${editor.token}`).attach('files', bytes, name);

async function upload(bytes: Buffer, name = 'face.jpg'): Promise<Uploaded> {
  const { body, status } = await send(bytes, name);
  expect({ status, body: status === 201 ? null : body }).toEqual({ status: 201, body: null });
  return (body as Uploaded[])[0]!;
}

async function edit(values: object): Promise<void> {
  await app.strapi.documents('api::member.member').update({ documentId: member.documentId, data: values as never });
}

const portrait = async () => (await findPortraits(databaseOf(app.strapi), [member.documentId]))[0] ?? null;
const published = () => until(portrait, (found) => Boolean(found?.public));
const status = async (url: string) => (await request(app.url).get(url)).status;
const uploads = () =>
  readdirSync(path.join(app.strapi.dirs.static.public, 'uploads')).filter((file) => file !== '.gitkeep');
/** Where this application alone puts what is on its way. */
const temporary = mkdtempSync(path.join(tmpdir(), 'ace-photos-'));
const privates = () => readdirSync(app.strapi.config.get<string>('photos.privateFolder'));

beforeAll(async () => {
  app = await bootStrapi({ env: { TMPDIR: temporary } });
  sql = await connect(app);
  editor = await signedIn(app, 'honour-editor');
  member = await aMember(app);
  await sql.query(
    `WITH line AS (
       INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, request)
       VALUES (now(), 'system', 'system', 'release.publish', 'release', '2020Q1', gen_random_uuid()) RETURNING id),
     release AS (
       INSERT INTO honour.release SELECT '2020Q1', 2020, 1, '2020-03-31', now(), id FROM line RETURNING code),
     term AS (
       INSERT INTO honour.term_line (member, tier, from_day, to_day, bases, release, known_at)
       SELECT $1, 'ace', '2020-03-31', '2099-12-31', '{points}', code, now() FROM release RETURNING *)
     INSERT INTO honour.holding SELECT member, tier, from_day, to_day, bases, id FROM term`,
    [member.documentId],
  );
});

describe('what is refused', () => {
  let files: BadFile[];
  beforeAll(async () => {
    files = await badFiles();
  });

  test('every bad file, with a sentence that says what to do, and nothing stays', async () => {
    for (const { what, name, bytes, code } of files) {
      const answer = await send(bytes, name).catch((error: Error) => ({ status: 0, body: String(error) }));
      const message = String(
        (answer.body as { error?: { message: string } }).error?.message ?? JSON.stringify(answer.body),
      );
      const sentence = (language: 'zh' | 'en') =>
        refusalMessage(refuse(code as RefusalCode, { file: '', megabytes: 25, kind: '' }), language).slice(-12);
      expect({ what, status: answer.status, says: message }).toEqual({
        what,
        status: { FILE_TOO_LARGE: 413, FILE_KIND: 415, FILE_HEIC: 415 }[code] ?? 400,
        says: expect.stringContaining(sentence('zh')),
      });
      expect(message).toContain(sentence('en'));
    }
    const left = readdirSync(temporary).filter((name) => !/^(jest|node-compile|swc|puppeteer|playwright)/.test(name));
    expect({ uploads: uploads(), left }).toEqual({ uploads: [], left: [] });
    expect((await sql.query('SELECT FROM files')).rowCount).toBe(0);
    expect((await sql.query('SELECT FROM honour.photo')).rowCount).toBe(0);
  });
});

test('saying no takes neither a second nor 200 MB', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ace-bad-'));
  const costs: { what: string; milliseconds: number; megabytes: number }[] = [];
  for (const { what, name, bytes } of await badFiles()) {
    const filepath = path.join(folder, 'file');
    writeFileSync(filepath, bytes);
    const [before, resident] = [process.cpuUsage(), process.memoryUsage.rss()];
    let peak = resident;
    const look = () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    // Decoding goes on in threads beside this one, which can look on.
    const looking = setInterval(look, 2);
    const examined = await examine({ filepath, name });
    expect(isRefusal('is' in examined && examined.is === 'picture' ? await develop(examined) : examined)).toBe(true);
    look();
    clearInterval(looking);
    // The processor's time, as others use the machine too; what all threads of the decoder need is in it.
    const { user, system } = process.cpuUsage(before);
    const megabytes = (peak - resident) / 1024 / 1024;
    costs.push({ what, milliseconds: (user + system) / 1000, megabytes });
  }
  rmSync(folder, { recursive: true });
  expect(costs.filter(({ milliseconds, megabytes }) => milliseconds > 1000 || megabytes > 200)).toEqual([]);
});

test('a photo is turned upright, loses its metadata and is read only with leave', async () => {
  const jpeg = await aPicture(1600, 1200)
    .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { url, hash, width, height, formats } = await upload(jpeg);
  expect({ width, height }).toEqual({ width: 1200, height: 1600 });
  const print = await buffer((await openPrintRendition(app.strapi, hash))!);
  const { exif, xmp, icc, orientation, space } = await sharp(print).metadata();
  expect({ exif, xmp, icc, orientation, space }).toMatchObject({
    exif: undefined,
    xmp: undefined,
    orientation: undefined,
    space: 'srgb',
  });
  expect(await status(url)).toBe(200);
  expect(await status(formats.thumbnail.url)).toBe(200);
  expect(await status(url.split('?')[0]!)).toBe(403);
  expect(await status(url.replace('/preview', '/print'))).toBe(404);
  expect(await status(url.replace(/signature=./, 'signature=_'))).toBe(403);
  expect(uploads()).toEqual([]);
});

test('leave to read a file ends with whom it was given to, and is nobody else’s', async () => {
  const [{ url }, other] = [
    await upload(await aPicture(300, 400).jpeg().toBuffer()),
    await signedIn(app, 'honour-editor'),
  ];
  const seen = await request(app.url).get('/upload/files').set('Authorization', `Bearer ${other.token}`);
  const [theirs] = (seen.body as { results: Uploaded[] }).results.filter(
    (file) => file.url.split('?')[0] === url.split('?')[0],
  );
  expect([await status(url), await status(theirs!.url)]).toEqual([200, 200]);
  expect(await status(url.replace(/for=administrator\.\d+/, `for=administrator.${other.id}`))).toBe(403);
  await sql.query('UPDATE admin_users SET is_active = false WHERE id = $1', [other.id]);
  expect([await status(url), await status(theirs!.url)]).toEqual([200, 403]);
});

test.each(['png', 'webp', 'avif'] as const)('%s is taken in, too', async (format) => {
  const { width } = await upload(await aPicture(300, 400)[format]().toBuffer(), `face.${format}`);
  expect(width).toBe(300);
});

test('a document is handed out to be saved, with leave only', async () => {
  const { url } = await upload(Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n'), 'evidence.pdf');
  const answer = await request(app.url).get(url);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment/);
  expect(await status(url.split('?')[0]!)).toBe(403);
  expect(uploads()).toEqual([]);
});

const PHOTO = `query ($slug: String!) { member(slug: $slug) { photo(size: LARGE) { url webp: url(format: WEBP) width height placeholder }
  wall: photo(size: MEDIUM, crop: PORTRAIT) { url width height } } }`;
const asked = async () =>
  (
    (
      await request(app.url)
        .post('/graphql')
        .send({ query: PHOTO, variables: { slug: member.slug } })
    ).body as {
      data: {
        member: {
          photo: { url: string; webp: string; width: number; height: number; placeholder: string };
          wall: { width: number; height: number };
        } | null;
      };
    }
  ).data.member;

test('a member’s photo becomes public with consent, moves with the focal point, and is gone with the consent', async () => {
  const { id, hash } = await upload(await aPicture(1200, 1600).jpeg({ quality: 90 }).toBuffer());
  await edit({ photo: id });
  const first = (await published())!;
  expect(first).toMatchObject({ photo: hash, width: 1200, height: 1600, warnings: [] });
  const renditions = first.public?.renditions ?? [];
  expect(renditions.map(({ crop, size, format }) => `${crop} ${size} ${format}`).sort()).toEqual(
    ['square', 'portrait']
      .flatMap((crop) => [96, 240, 480, 960].flatMap((size) => [`${crop} ${size} jpeg`, `${crop} ${size} webp`]))
      .sort(),
  );
  for (const { url, crop, size, ...stated } of renditions) {
    const file = await sharp(Buffer.from(await (await fetch(`${app.url}${url}`)).arrayBuffer())).metadata();
    expect({ format: file.format, width: file.width, height: file.height }).toEqual(stated);
    expect(stated).toMatchObject({ width: size, height: crop === 'square' ? size : (size * 4) / 3 });
  }
  const before = (await asked())!;
  expect(before).toMatchObject({ photo: { width: 960, height: 960 }, wall: { width: 480, height: 640 } });
  expect(before.photo.placeholder.length).toBeLessThanOrEqual(400);
  for (const url of [before.photo.url, before.photo.webp]) expect(await status(url)).toBe(200);

  await app.strapi.db.query('plugin::upload.file').update({ where: { id }, data: { focalPoint: { x: 20, y: 10 } } });
  const moved = await until(asked, (found) => Boolean(found?.photo) && found?.photo.url !== before.photo.url);
  expect(
    await until(
      () => status(before.photo.url),
      (code) => code === 410,
    ),
  ).toBe(410);
  expect(await status(moved!.photo.url)).toBe(200);

  await edit({ consentSite: false });
  expect(await asked()).toBeNull();
  expect(
    await until(
      () => status(moved!.photo.url),
      (code) => code === 410,
    ),
  ).toBe(410);
  expect(
    await until(
      async () => uploads(),
      (files) => files.length === 0,
    ),
  ).toEqual([]);
  expect(await buffer((await openPrintRendition(app.strapi, hash))!)).not.toHaveLength(0);
  await edit({ consentSite: true });
  expect((await published())?.public?.renditions[0]?.url).not.toBe(moved!.photo.url);
});

test('a new photo replaces the former one everywhere, but not what a frozen wall holds until consent ends', async () => {
  const former = (await published())!;
  await holdPortraits(databaseOf(app.strapi), 'wall:nianhui-2026', [member.documentId]);
  const { id, hash } = await upload(await aPicture(1300, 1700).jpeg().toBuffer());
  await edit({ photo: id });
  expect(await until(portrait, (found) => found?.photo === hash && Boolean(found.public))).toMatchObject({
    photo: hash,
  });
  expect(await status(former.public!.renditions[0]!.url)).toBe(200);
  expect(privates().some((file) => file.startsWith(former.photo))).toBe(true);

  await edit({ consentImageWall: false });
  expect(
    await until(
      () => status(former.public!.renditions[0]!.url),
      (code) => code === 410,
    ),
  ).toBe(410);
  expect(
    await until(
      async () => privates().filter((file) => file.startsWith(former.photo)),
      (files) => files.length === 0,
    ),
  ).toEqual([]);
  expect(await openPrintRendition(app.strapi, former.photo)).toBeNull();

  await edit({ photo: null });
  expect(
    await until(
      async () => privates().filter((file) => file.startsWith(hash)),
      (files) => files.length === 0,
    ),
  ).toEqual([]);
});

test('what never was public is unknown, not gone', async () => {
  expect(await status('/uploads/photo-0123456789abcdef-01234567-square-96.webp')).toBe(404);
});
