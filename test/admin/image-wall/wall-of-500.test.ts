import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { findPortraits } from '../../../src/persistence/photo/portraits';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import {
  aMember,
  anEvent,
  bootStrapi,
  connect,
  launchBrowser,
  signedIn,
  until,
  type Application,
  type Document,
} from '../../support';
import { aPicture } from '../../support/bad-files';
import { populate } from '../../graphql/world';

let app: Application;
let browser: Browser;
const EVENT = 'nianhui-2025';
const PEOPLE = 500;
/** So many people share a photo: what is counted are cells and pictures in the page, not files. */
const SHARE = 50;
/** On a page of a tier, at most. */
const ON_A_PAGE = 18;

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: EVENT, heldOn: '2025-11-15', wall: { captions: 'zh' } });
  await populate(app);
  const sql = await connect(app);
  await sql.query('DELETE FROM honour.holding');
  const photos = await uploadPhotos(PEOPLE / SHARE);
  const members: Document[] = [];
  const numbers = Array.from({ length: PEOPLE }, (_, at) => at);
  const work = async (): Promise<void> => {
    for (let at = numbers.shift(); at !== undefined; at = numbers.shift()) {
      const photo = photos[at % photos.length];
      members.push(await aMember(app, { name: `欧阳${at}`, sortKey: String(at).padStart(4, '0'), photo }));
    }
  };
  await Promise.all([work(), work(), work()]);
  const ids = members.map(({ documentId }) => documentId);
  await sql.query(
    `INSERT INTO honour.holding (member, tier, from_day, to_day, bases, term_line)
     SELECT unnest($1::text[]), 'partner', '2025-07-01', '2025-12-31', '{points}', (SELECT min(id) FROM honour.term_line)`,
    [ids],
  );
  await until(
    () => findPortraits(databaseOf(app.strapi), ids),
    (portraits) => portraits.every((portrait) => portrait.public !== null),
  );
  browser = await launchBrowser();
});

async function uploadPhotos(count: number): Promise<number[]> {
  const editor = await signedIn(app, 'honour-editor');
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const picture = await aPicture(600, 800)
      .tint({ r: 25 * at, g: 90, b: 200 })
      .jpeg()
      .toBuffer();
    const { body } = await request(app.url)
      .post('/upload')
      .set('Authorization', `Bearer ${editor.token}`)
      .attach('files', picture, `face-${at}.jpg`);
    ids.push((body as { id: number }[])[0]!.id);
  }
  return ids;
}

/** What is in the page. */
interface Counted {
  slides: number;
  cells: number;
  pictures: number;
  painted: number;
  widest: number;
  place: string;
  names: string[];
}

// The page's policy forbids what waits for an expression.
const count = (page: Page): Promise<Counted> =>
  page.evaluate<Counted>(`({
    slides: document.querySelectorAll('.slide').length,
    cells: document.querySelectorAll('figure').length,
    pictures: document.images.length,
    painted: [...document.images].filter((img) => img.complete && img.naturalWidth > 0).length,
    widest: Math.max(0, ...[...document.images].map((img) => img.naturalWidth)),
    place: document.getElementById('place').textContent,
    names: [...document.querySelectorAll('figcaption b')].map((name) => name.textContent),
  })`);

const whole = (page: Page) =>
  until(
    () => count(page),
    ({ slides, painted }) => slides === 1 && painted === PEOPLE,
  );

test('a wall of 500 has all of them on its first page, in pictures no larger than shown, and later pages alone', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await page.goto(`${app.url}/wall/${EVENT}`);
  const first = await whole(page);
  expect(first).toMatchObject({ slides: 1, cells: PEOPLE, pictures: PEOPLE, painted: PEOPLE, widest: 96 });

  const pages = Number(/\/ (\d+)/.exec(first.place)?.[1]) - 1;
  expect(pages).toBe(Math.ceil(PEOPLE / ON_A_PAGE));
  await page.keyboard.press('ArrowRight');
  // While one page fades into the next, those two are there; then only one is, and nothing of the five hundred.
  const next = await until(
    () => count(page),
    ({ slides, place }) => slides === 1 && place.startsWith('2 /'),
  );
  expect(next.slides).toBe(1);
  expect(next.cells).toBeLessThanOrEqual(ON_A_PAGE);
  expect(next.pictures).toBe(next.cells);
  await page.context().close();
});

test('without a network a reload shows all 500, in pictures, on the first page and by name on the others', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${app.url}/wall/${EVENT}`);
  await page.getByText('可离线放映').waitFor();
  await context.setOffline(true);
  await page.reload();
  expect(await whole(page)).toMatchObject({ slides: 1, cells: PEOPLE, painted: PEOPLE });
  const names = new Set<string>();
  for (let at = 2; at <= Math.ceil(PEOPLE / ON_A_PAGE) + 1; at += 1) {
    await page.keyboard.press('ArrowRight');
    const shown = await until(
      () => count(page),
      ({ slides, painted, pictures, place }) => slides === 1 && painted === pictures && place.startsWith(`${at} /`),
    );
    expect(shown.painted).toBe(shown.cells);
    for (const name of shown.names) names.add(name);
  }
  expect(names.size).toBe(PEOPLE);
  await context.close();
});
