import { linkSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeTicket } from '../../src/wall-pack/ticket';
import { WORKSHOP } from '../../src/wall-pack/pack';
import { aMember, anEvent, bootStrapi, connect, type Application } from '../support';
import { startApart, type Apart } from '../support/apart';
import { aPicture } from '../support/bad-files';
import { populate } from '../graphql/world';

let app: Application;
let apart: Apart;
let temporary: string;
const EVENT = 'nianhui-2025';

/** As a phone takes them. */
const SIZE = { width: 3024, height: 4032 };
const PEOPLE = 16;
/** What the making of a pack may take of memory; held as a whole, these people's pictures are more. */
const MOST_MEGABYTES = 150;

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: EVENT, heldOn: '2025-11-15', wall: { captions: 'zh' } });
  await populate(app);
  await hangPeople();
  temporary = mkdtempSync(path.join(tmpdir(), 'wall-test-'));
  apart = await startApart(app, { TMPDIR: temporary });
}, 300_000);
afterAll(() => apart.end());

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
    members.push(
      (await aMember(app, { name: '张三', slug: `zhang-san-${at}`, sortKey: 'zhang san', photo: id })).documentId,
    );
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
  const ticket = makeTicket(
    { event: EVENT, administrator: '1' },
    app.strapi.config.get('admin.auth.secret'),
    new Date(),
  );
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

const megabytesSoFar = async (pack: http.IncomingMessage, most: number): Promise<number> => {
  let bytes = 0;
  for await (const chunk of pack as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most * 1e6) break;
  }
  return bytes / 1e6;
};

test('a pack of large photos takes little memory, and leaves nothing behind', async () => {
  const { first } = apart.memory();
  const pack = await askForPack();
  expect(pack.statusCode).toBe(200);
  const megabytes = await megabytesSoFar(pack, Infinity);
  const { most } = apart.memory();
  expect(megabytes).toBeGreaterThan(MOST_MEGABYTES);
  expect(most - first).toBeLessThan(MOST_MEGABYTES);
  expect(workshops()).toEqual([]);
}, 300_000);

test('the next photo waits until the reader has taken the one before, and ends with a reader who goes away', async () => {
  const pack = await askForPack();
  pack.once('readable', () => undefined);
  await wait(3000);
  const [files = []] = workshops();
  // One photo with its pictures, and the thumbnails of at most two.
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => !name.endsWith('thumbnail.jpg')).length).toBeLessThanOrEqual(3);
  expect(files.filter((name) => name.endsWith('thumbnail.jpg')).length).toBeLessThanOrEqual(2);
  pack.destroy();
  for (let patience = 0; workshops().length > 0 && patience < 300; patience += 1) await wait(100);
  expect(workshops()).toEqual([]);
}, 120_000);
