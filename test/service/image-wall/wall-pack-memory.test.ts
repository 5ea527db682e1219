import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeTicket } from '../../../src/panel/image-wall/ticket';
import { clearWorkshops, WORKSHOP } from '../../../src/documents/wall-pack/workshop';
import {
  aMember,
  anEvent,
  bootStrapi,
  signedIn,
  connect,
  spawnInstance,
  tell,
  until,
  type Application,
  type Instance,
} from '../../support';
import { aPicture } from '../../support/bad-files';
import { watchMemory } from '../../support/memory';
import { populate } from '../../graphql/world';

let app: Application;
let apart: Instance;
/** Who takes the packs along. */
let team: string;
const temporary = mkdtempSync(path.join(tmpdir(), 'wall-test-'));
const EVENT = 'nianhui-2025';

/** Print size, and not the wall's ratio: each is cut and encoded anew. */
const SIZE = { width: 2400, height: 3400 };
const PEOPLE = 40;
/** What the making of a pack may take of memory; held as a whole, these people's pictures are more. */
const MOST_MEGABYTES = 150;

beforeAll(async () => {
  app = await bootStrapi();
  team = (await signedIn(app, 'honour-conference-team')).id;
  await anEvent(app, { code: EVENT, heldOn: '2025-11-15', wall: { captions: 'zh' } });
  await populate(app);
  await hangPeople();
  apart = await startApart();
});
afterAll(async () => {
  await apart.end();
  rmSync(temporary, { recursive: true, force: true });
});

/** The application in a process of its own, so that what is measured of it is its alone, on the files of the one here. */
function startApart(): Promise<Instance> {
  const { databaseUrl, strapi } = app;
  return spawnInstance({ databaseUrl, publicDir: strapi.dirs.static.public, env: { TMPDIR: temporary } });
}

/** People with a photo each: files of their own, of a few pictures. */
async function hangPeople(): Promise<void> {
  const uploads = path.join(app.strapi.dirs.static.public, 'uploads');
  mkdirSync(uploads, { recursive: true });
  const pictures = [0, 1].map((at) => path.join(uploads, `large-${at}.jpg`));
  for (const picture of pictures) {
    writeFileSync(picture, await aPicture(SIZE.width, SIZE.height).jpeg({ quality: 92 }).toBuffer());
  }
  const members: string[] = [];
  for (let at = 0; at < PEOPLE; at += 1) {
    const hash = `large-of-${at}`;
    linkSync(pictures[at % pictures.length] ?? '', path.join(uploads, `${hash}.jpg`));
    const file = { name: hash, hash, ext: '.jpg', mime: 'image/jpeg', size: 1, url: `/uploads/${hash}.jpg` };
    const data = { ...file, provider: 'local', ...SIZE };
    const { id } = (await app.strapi.db.query('plugin::upload.file').create({ data })) as { id: number };
    const who = { name: '张三', slug: `zhang-san-${at}`, sortKey: 'zhang san', photo: id };
    members.push((await aMember(app, who)).documentId);
  }
  const sql = await connect(app);
  await sql.query(
    `INSERT INTO honour.holding (member, tier, from_day, to_day, bases, term_line)
     SELECT unnest($1::text[]), 'partner', '2025-07-01', '2025-12-31', '{points}', (SELECT min(id) FROM honour.term_line)`,
    [members],
  );
}

/** Asks for the pack as a browser does, by a form. */
function askForPack(): Promise<http.IncomingMessage> {
  const secret = app.strapi.config.get<string>('admin.auth.secret');
  const ticket = makeTicket({ event: EVENT, administrator: team }, secret, new Date());
  return new Promise((resolve, reject) => {
    const asked = http.request(`${apart.url}/honour/walls/pack`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    asked.on('response', resolve).on('error', reject);
    asked.end(new URLSearchParams({ ticket }).toString());
  });
}

/** The files that lie in the workshops of packs that are being made. */
function workshops(): string[][] {
  const folders = readdirSync(temporary).filter((name) => name.startsWith(WORKSHOP));
  return folders.map((name) => readdirSync(path.join(temporary, name)));
}

test('a pack of large photos takes little memory, and leaves nothing behind', async () => {
  const memory = watchMemory(apart.pid);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = memory();
  const pack = await askForPack();
  expect(pack.statusCode).toBe(200);
  let bytes = 0;
  for await (const chunk of pack as AsyncIterable<Buffer>) bytes += chunk.length;
  const { first, most, children } = memory();
  const figures = { first, growth: most - first, children, pack: bytes / 1e6 };
  tell('The memory of a pack, in megabytes:', figures);
  expect(before.children).toBe(0);
  expect(figures.pack).toBeGreaterThan(MOST_MEGABYTES);
  // Where nothing is seen of the process that makes the pictures, nothing is said about it either.
  expect(figures.children).toBeGreaterThan(0);
  expect(figures.growth + figures.children).toBeLessThan(MOST_MEGABYTES);
  await until(
    () => Promise.resolve(workshops()),
    (left) => left.length === 0,
  );
  expect(workshops()).toEqual([]);
});

test('the next photo waits until the reader has taken the one before, and all ends with a reader who goes away', async () => {
  const pack = await askForPack();
  pack.once('readable', () => undefined);
  await until(
    () => Promise.resolve(workshops()[0] ?? []),
    (files) => files.some((name) => name.endsWith('screen.webp')),
  );
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const [files = []] = workshops();
  // One photo with its pictures, and the thumbnails of at most two.
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => !name.endsWith('thumbnail.jpg')).length).toBeLessThanOrEqual(3);
  expect(files.filter((name) => name.endsWith('thumbnail.jpg')).length).toBeLessThanOrEqual(2);
  pack.destroy();
  await until(
    () => Promise.resolve(workshops()),
    (left) => left.length === 0,
  );
  expect(workshops()).toEqual([]);
});

test('what a killed server leaves of a pack is cleared by the next start; other people’s folders are not', async () => {
  const pack = await askForPack();
  pack.on('error', () => undefined).resume();
  await until(
    () => Promise.resolve(workshops()),
    ([files]) => (files?.length ?? 0) > 0,
  );
  const running = path.join(temporary, `${WORKSHOP}${process.ppid}-abcdef`);
  const another = path.join(temporary, 'wall-package');
  for (const folder of [running, another]) mkdirSync(folder);
  await apart.kill();
  expect(workshops()).toHaveLength(2);
  apart = await startApart();
  expect(readdirSync(temporary).sort()).toEqual([running, another].map((folder) => path.basename(folder)).sort());
});

test('a folder of a process that has ended goes, and one with this process’s own number, as every container has', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const ofMine = [ended, process.pid].map((pid) => path.join(tmpdir(), `${WORKSHOP}${pid}-gone`));
  for (const folder of ofMine) mkdirSync(folder);
  await clearWorkshops();
  expect(ofMine.map((folder) => readdirSync(tmpdir()).includes(path.basename(folder)))).toEqual([false, false]);
});
