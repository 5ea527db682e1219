import type { Page } from 'playwright-core';
import request from 'supertest';
import sharp from 'sharp';
import { portraitSvg } from '../../../src/demo/portraits/draw';
import { cropFor, RATIOS } from '../../../src/domain/photo/crop';
import { refuse } from '../../../src/domain/shared/refusal';
import { refusalMessage } from '../../../src/messages/refusals';
import { findPortraits } from '../../../src/persistence/photo/portraits';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import {
  accessibilityFaults,
  aContribution,
  aMember,
  anEvent,
  asStaff,
  bootStrapi,
  connect,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  until,
  type Application,
  type Panel,
  type Staff,
} from '../../support';

let app: Application;
let panel: Panel;
let editor: Staff;
let upright: string;
let wide: string;
let tall: string;
let none: string;

const face = () => sharp(Buffer.from(portraitSvg({ seed: 7, sex: 'female', age: 34, small: true })), { density: 180 });

async function upload(picture: Buffer): Promise<number> {
  const { body } = await request(app.url)
    .post('/upload')
    .set('Authorization', `Bearer ${editor.token}`)
    .attach('files', picture, 'face.jpg');
  return (body as { id: number }[])[0]!.id;
}

async function member(name: string, picture: Buffer | null, values: object = {}): Promise<string> {
  const photo = picture ? { photo: await upload(picture) } : {};
  return (await aMember(app, { name, latinName: name, ...photo, ...values })).documentId;
}

/** A face on the left of a wide picture; a dark, small and hard-pressed one in a tall one; an upright one; none. */
beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
  editor = await signedIn(app, 'honour-editor');
  upright = await member('正面', await face().resize(1500, 2000).jpeg({ quality: 92 }).toBuffer());
  const head = await face().resize(1050, 1400).png().toBuffer();
  const around = { create: { width: 3000, height: 1800, channels: 3 as const, background: '#7f95a3' } };
  const scene = sharp(around).composite([{ input: head, left: 200, top: 400 }]);
  wide = await member('合影', await scene.jpeg({ quality: 90 }).toBuffer());
  const narrow = { create: { width: 400, height: 1400, channels: 3 as const, background: '#181818' } };
  const low = await face().resize(400, 533).modulate({ brightness: 0.3 }).png().toBuffer();
  const dark = sharp(narrow).composite([{ input: low, left: 0, top: 120 }]);
  tall = await member('暗照', await dark.jpeg({ quality: 30 }).toBuffer(), { consentImageWall: false });
  none = await member('无照片', null, { consentSite: false });
}, PANEL_PATIENCE);

const portraitOf = async (documentId: string) => (await findPortraits(databaseOf(app.strapi), [documentId]))[0]!;
const open = async (page: Page, documentId: string) => {
  await page.goto(`/admin/content-manager/collection-types/api::member.member/${documentId}`);
  const beside = page.getByRole('region', { name: /^(展示|Where it is shown)$/, includeHidden: true });
  await beside.waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
};
const whole = (page: Page) => page.locator('[data-photo=whole]');
const crops = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(`[...document.querySelectorAll('[data-crop]')].map((one) => one.getAttribute('data-crop'))`);
const intoView = async (page: Page) => whole(page).scrollIntoViewIfNeeded();

test('an editor clicks on the face, sees the crops as they will be, and saves; public pictures follow', async () => {
  const { page, staff } = await panel.open('honour-editor', 'zh-Hans', { width: 1280, height: 1500 });
  await open(page, wide);
  await shoot(page, 'portrait-wide-zh');
  expect(
    await englishOn(page, /PostgreSQL|ACE|Member \d+|GitHub|Gitee|PGFans|AVIF|WebP|JPEG/g, '[aria-label="裁切预览"]'),
  ).toEqual([]);
  const box = (await whole(page).boundingBox())!;
  await page.mouse.click(box.x + 0.24 * box.width, box.y + 0.5 * box.height);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await shoot(page, 'portrait-placed-zh');
  const shown = await crops(page);
  const saved = page.waitForResponse(/focal-point$/);
  await page.getByRole('button', { name: '保存焦点' }).click();
  expect((await saved).status()).toBe(200);
  await page.getByText('焦点已保存，公开照片随即更新。').waitFor();
  const { photo, focalPoint, width, height } = await portraitOf(wide);
  expect(Math.abs(focalPoint.x - 20)).toBeLessThan(1);
  expect(Math.abs(focalPoint.y - 49)).toBeLessThan(1);
  const cropAs = (ratio: { width: number; height: number }) => {
    const crop = cropFor({ width, height, focalPoint }, ratio);
    return `${crop.left} ${crop.top} ${crop.width} ${crop.height}`;
  };
  const [portrait, square] = [cropAs(RATIOS.portrait), cropAs(RATIOS.square)];
  expect(shown).toEqual([portrait, square, square]);
  const published = await until(
    () => portraitOf(wide),
    (found) => found.public !== null,
  );
  expect(published.public?.renditions).toHaveLength(16);
  const sql = await connect(app);
  const { rows } = await sql.query(
    `SELECT actor_kind, actor_id, subject_id, after ->> 'photo' AS photo, (after -> 'focalPoint' ->> 'x')::float AS x
     FROM honour.audit_entry WHERE action = 'member.focal-point'`,
  );
  expect(rows).toEqual([{ actor_kind: 'administrator', actor_id: staff.id, subject_id: wide, photo, x: focalPoint.x }]);

  await page.getByRole('button', { name: '恢复自动' }).click();
  const again = page.waitForResponse(/focal-point$/);
  await page.getByRole('button', { name: '保存焦点' }).click();
  expect((await again).status()).toBe(200);
  expect((await portraitOf(wide)).focalPoint).not.toEqual(focalPoint);
  expect(await accessibilityFaults(page, '[data-photo=whole]')).toEqual([]);
});

test('what speaks against printing a photo is said, and where consent keeps it from being shown', async () => {
  const { page } = await panel.open('honour-editor', 'zh-Hans', { width: 1280, height: 1500 });
  await open(page, tall);
  await intoView(page);
  await shoot(page, 'portrait-warnings-zh');
  const text = await page.getByRole('region', { name: '印制提醒' }).innerText();
  expect(text).toMatch(/400 × 533[\s\S]*偏暗[\s\S]*压缩过度/);
  await page.getByText('形象墙：本人未同意，不会上墙。').waitFor();
  await open(page, none);
  await page.getByText('还没有照片。').waitFor();
  await shoot(page, 'portrait-none-zh');
  await page.getByText('官网：本人未同意“官网展示”，照片不公开。').waitFor();
});

test('in English and a narrow window; a photo replaced meanwhile is not touched', async () => {
  await anEvent(app, { code: 'tall-wall', heldOn: '2026-11-15', wall: { ratio: 'portrait-2-3' } });
  await anEvent(app, { code: 'usual-wall', heldOn: '2026-10-15', wall: {} });
  const { page } = await panel.open('honour-editor', 'en', { width: 800, height: 1400 });
  await open(page, upright);
  // In a narrow window what stands beside the form is in a drawer.
  await page.getByRole('button', { name: 'Open more actions' }).last().click();
  await page.getByText(/Good for print \(1500 × 2000 pixels\)/).waitFor();
  await page.getByText(/A frozen wall keeps the former photo until the new one is taken over/).waitFor();
  await intoView(page);
  await shoot(page, 'portrait-narrow-en');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(await crops(page)).toHaveLength(4);
  await whole(page).click({ position: { x: 5, y: 5 } });
  const photo = await upload(await face().resize(1200, 1600).jpeg().toBuffer());
  await app.strapi.documents('api::member.member').update({ documentId: upright, data: { photo } as never });
  await page.getByRole('button', { name: 'Save focal point' }).click();
  await page.getByText(/The photo was replaced or removed since you opened the page/).waitFor();
  await shoot(page, 'portrait-changed-en');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/Good for print \(1200 × 1600 pixels\)/).waitFor();
});

test.each(['honour-reviewer', 'honour-conference-team'] as const)(
  '%s sees the crops and cannot move them',
  async (role) => {
    const { page, staff } = await panel.open(role, 'zh-Hans', { width: 1280, height: 1300 });
    await open(page, wide);
    expect(await page.getByRole('button', { name: '保存焦点' }).count()).toBe(0);
    expect(await whole(page).getByRole('button').count()).toBe(0);
    await shoot(page, `portrait-as-${role}`);
    const before = await crops(page);
    const box = (await whole(page).boundingBox())!;
    await page.mouse.click(box.x + 5, box.y + 5);
    expect(await crops(page)).toEqual(before);
    const { photo } = await portraitOf(wide);
    const refused = await asStaff(app, staff).post(`/portraits/${wide}/focal-point`, { photo, x: 1, y: 1 });
    expect(refused.status).toBe(403);
  },
);

test.each(['zh-Hans', 'en'] as const)(
  'the media library says why a file in use stays as it is (%s)',
  async (language) => {
    const name = `evidence-${language}.pdf`;
    const uploading = request(app.url).post('/upload').set('Authorization', `Bearer ${editor.token}`);
    const { body } = await uploading.attach('files', Buffer.from('%PDF-1.4\n%%EOF\n'), name);
    const { documentId } = await aMember(app);
    await aContribution(app, {
      member: documentId,
      evidenceUrl: null,
      evidenceFile: (body as { id: number }[])[0]!.id,
    });
    const { page } = await panel.open('honour-reviewer', language, {
      width: language === 'en' ? 800 : 1280,
      height: 900,
    });
    await page.goto('/admin/plugins/upload');
    await page.getByText(name).first().click();
    const words = { file: name };
    const said = refusalMessage(refuse('FILE_DECIDED_UPON', words), language === 'en' ? 'en' : 'zh');
    await page.getByRole('button', { name: /^(删除此文件|Delete this file)$/ }).click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.getByText(said).waitFor();
    await shoot(page, `media-library-refuses-${language}`);
    await page.getByLabel(/^(说明文字|Caption)$/).fill('other');
    await page.getByRole('button', { name: /^(保存修改|Save changes)$/ }).click();
    await page.waitForLoadState('networkidle');
    await page.getByText(said).waitFor();
    const sql = await connect(app);
    expect((await sql.query('SELECT FROM files WHERE name = $1 AND caption IS NULL', [name])).rowCount).toBe(1);
  },
);
