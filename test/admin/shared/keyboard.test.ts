import type { Locator, Page } from 'playwright-core';
import request from 'supertest';
import sharp from 'sharp';
import type { Client } from 'pg';
import {
  accessibilityFaults,
  aMember,
  asStaff,
  bootStrapi,
  connect,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  type Application,
  type Panel,
} from '../../support';
import { credit } from '../../graphql/world';
import { button, dialog, record } from '../contribution/review-screens';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

/** More than any of these pages has stops. */
const FAR = 250;

/** Goes on by Tab, or back by Shift and Tab, until the focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < FAR; stops += 1) {
    await page.keyboard.press(key);
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab does not come to ${target.toString()}.`);
}

/** Goes to a link or a button by Tab, and presses Enter. */
async function enter(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab, and types in place of what is there. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** Nor does what a key opened have an accessibility fault, in the theme that nobody else tests dialogs in. */
const inTheDark = (page: Page) => page.addInitScript("localStorage.setItem('STRAPI_THEME', 'dark')");

/** Ticks a row's box by Space, or takes the tick away. */
async function tick(page: Page, name: string, checked = true): Promise<void> {
  await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name, exact: true, checked }).waitFor();
}

test('a reviewer approves what waits and sends one back by keyboard alone', async () => {
  const { documentId: li } = await aMember(app, { name: '李雷' });
  const { documentId: han } = await aMember(app, { name: '韩梅梅' });
  await record(app, li, [{ title: '入门文章' }, { title: '高校行', activity: 'campus-event' }]);
  await record(app, han, [{ title: '入门文章' }]);
  const { page } = await panel.open('honour-reviewer');
  await page.goto('/admin');
  await enter(page, page.getByRole('link', { name: /查看全部待审核的贡献/ }));
  await tick(page, '选择入门文章 · 李雷');
  await tick(page, '选择入门文章 · 韩梅梅');
  // Strapi shows the buttons once the browser is idle, which it never is unless it draws.
  await page.screenshot();
  await enter(page, button(page, '通过'), 'Shift+Tab');
  await tabTo(page, button(page, '通过 2 项'));
  await shoot(page, 'keyboard-review-zh');
  await page.keyboard.press('Enter');
  await dialog(page).getByText('已通过 2 项。').waitFor();
  await enter(page, button(page, '完成'));
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('tbody').getByText('入门文章').first().waitFor({ state: 'detached' });

  await enter(page, page.getByRole('row').getByRole('link', { name: '高校行' }));
  await page.getByText('将适用的规则').waitFor();
  await enter(page, button(page, '退回'));
  await write(page, dialog(page).getByRole('textbox'), '请补充照片');
  await enter(page, button(page, '退回 1 项'));
  await dialog(page).getByText('已退回 1 项。').waitFor();
  const { rows } = await sql.query<{ title: string; state: string }>(
    'SELECT title, state FROM contributions ORDER BY state, title',
  );
  expect(rows).toEqual([
    { title: '入门文章', state: 'approved' },
    { title: '入门文章', state: 'approved' },
    { title: '高校行', state: 'sent-back' },
  ]);
});

test('a release manager chooses a quarter, holds somebody back and publishes by keyboard alone', async () => {
  for (const name of ['安然', '赵敏']) {
    const { documentId } = await aMember(app, { name });
    await credit(app, documentId, 'campus-event', '2025-02-10');
  }
  const { page } = await panel.open('honour-release-manager');
  await inTheDark(page);
  await page.goto('/admin/releases');
  await enter(page, page.getByRole('combobox', { name: '年度' }));
  await page.locator('[role=option]:focus').waitFor();
  await page.keyboard.type('2025');
  await page.getByRole('option', { name: '2025' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await enter(page, button(page, /2025Q1/));
  const row = (kind: string, name: string) =>
    page.getByRole('table', { name: kind, exact: true }).getByRole('row').filter({ hasText: name });
  await enter(page, row('新入选', '安然').getByRole('button', { name: '暂缓' }));
  await write(page, dialog(page).getByRole('textbox'), '材料待核');
  await enter(page, dialog(page).getByRole('button', { name: '暂缓' }));
  await row('未入选', '安然').waitFor();

  await enter(page, button(page, '发布'));
  await write(page, dialog(page).getByLabel('发布编号'), '2025Q1');
  await tabTo(page, dialog(page).getByRole('button', { name: '发布', exact: true }));
  await shoot(page, 'keyboard-release-zh');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '2025Q1 已发布名单' }).waitFor();
  await row('新入选', '赵敏').waitFor();
  expect(await row('新入选', '安然').count()).toBe(0);
});

test('a release manager approves a proposed title by keyboard alone', async () => {
  const { documentId: member } = await aMember(app, { name: '欧阳明' });
  const reviewer = await signedIn(app, 'honour-reviewer');
  const years = [new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() + 1];
  const proposal = { member, tier: 'ace', basis: 'exception', years, reason: '连续三年', idempotencyKey: 'keyboard' };
  expect((await asStaff(app, reviewer).post('/grants/propose', proposal)).status).toBe(200);
  const { page } = await panel.open('honour-release-manager');
  await inTheDark(page);
  await page.goto('/admin/grants');
  await enter(page, button(page, '批准授予 欧阳明'));
  await dialog(page).getByText('何时生效').waitFor();
  await write(page, dialog(page).getByLabel('说明'), '五月会议同意');
  await tabTo(page, dialog(page).getByRole('button', { name: '批准', exact: true }));
  await shoot(page, 'keyboard-grant-zh');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page
    .getByRole('row', { name: /五月会议同意/ })
    .getByText('已授予', { exact: true })
    .waitFor();
});

test('an editor sorts the list, opens a member and saves a change by keyboard alone', async () => {
  const { documentId } = await aMember(app, { name: '钱多多', city: '杭州' });
  const { page } = await panel.open('honour-editor', 'en');
  await page.goto('/admin/content-manager/collection-types/api::member.member?page=1&pageSize=100');
  const sorted = page.waitForURL(/sort=city/);
  await enter(page, page.getByRole('columnheader', { name: 'City' }).getByRole('button'));
  await sorted;
  await tick(page, 'Select 钱多多');
  await shoot(page, 'keyboard-members-en');
  expect(await accessibilityFaults(page)).toEqual([]);
  await enter(page, page.getByRole('row').getByRole('link', { name: '钱多多' }));
  await write(page, page.locator('input[name=city]'), '南京');
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await enter(page, button(page, 'Save'));
  expect((await answered).status()).toBe(200);
  const { rows } = await sql.query('SELECT city FROM members WHERE document_id = $1', [documentId]);
  expect(rows).toEqual([{ city: '南京' }]);
});

test('a file of the media library is ticked and opened by keyboard alone, in either view', async () => {
  const editor = await signedIn(app, 'honour-editor');
  const picture = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#7f95a3' } });
  await request(app.url)
    .post('/upload')
    .set('Authorization', `Bearer ${editor.token}`)
    .attach('files', await picture.jpeg().toBuffer(), 'face.jpg');
  const { page } = await panel.open('honour-editor');
  await page.goto('/admin/plugins/upload');
  await tick(page, '选择 face.jpg');
  await tabTo(page, page.getByRole('radio', { name: '网格' }), 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('radio', { name: '表格' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('table').waitFor();
  await tick(page, '选择 face.jpg', false);
  await shoot(page, 'keyboard-media-zh');
  await enter(page, button(page, 'face.jpg'));
  await dialog(page).waitFor();
});
