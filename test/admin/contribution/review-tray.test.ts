import type { Locator, Page } from 'playwright-core';
import type { Client } from 'pg';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aMember,
  bootStrapi,
  connect,
  contextAt,
  englishOn,
  goHome,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  tell,
  type Application,
  type Panel,
} from '../../support';
import { button, dialog, NOW, openList, record, selectAll } from './review-screens';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

/** Requests that wait until the test lets them go on. */
async function holdBack(page: Page, address: string): Promise<{ arrived: Promise<void>; goOn: () => void }> {
  let goOn: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(address, async (route) => {
    arrive();
    await held;
    await route.continue().catch(() => undefined);
  });
  return { arrived, goOn };
}

const tray = (page: Page, name = '后台任务'): Locator => page.getByRole('region', { name });

/** Makes the first batch of a list a single row: what follows it is taken from the list in earnest. */
async function firstBatchOfOne(page: Page): Promise<void> {
  await page.route('**/honour/review/preview', async (route) => {
    const { selection } = route.request().postDataJSON() as { selection: { search?: string; after?: number } };
    if (selection.search === undefined || selection.after !== undefined) return route.continue();
    const answer = await route.fetch();
    const { rows, ...rest } = (await answer.json()) as { rows: { contribution: string }[] };
    const [first] = rows;
    const { rows: found } = await sql.query<{ id: number }>('SELECT id FROM contributions WHERE document_id = $1', [
      first?.contribution,
    ]);
    await route.fulfill({
      response: answer,
      json: { ...rest, rows: [first], remaining: rows.length - 1, next: found[0]?.id },
    });
  });
}

test('a decision goes on when its dialog is closed: the tray shows it on other pages, and how it ended', async () => {
  const { documentId } = await aMember(app, { name: '沈后' });
  await record(app, documentId, [{ title: '后 一篇' }, { title: '后 二篇' }, { title: '后 三篇', evidenceUrl: null }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '后');
  await selectAll(page);
  const { arrived, goOn } = await holdBack(page, '**/honour/review/decide');
  await button(page, '通过').click();
  await button(page, '通过 2 项').click();
  await arrived;
  await dialog(page).getByRole('progressbar', { name: '通过贡献的进度' }).waitFor();
  await shoot(page, 'tray-dialog-zh');
  await button(page, '在后台继续').click();
  await tray(page).getByRole('progressbar').waitFor();
  await shoot(page, 'tray-list-zh');
  await page.locator('nav a[href="/admin/people"]').first().click();
  await page.waitForURL(/\/admin\/people/);
  await tray(page).getByText('已处理 0 / 3 项').waitFor();
  await shoot(page, 'tray-elsewhere-zh');
  goOn();
  await tray(page).getByText('已通过 2 项。积分合计 +40。略过 1 项。').waitFor();
  expect(await englishOn(page, /PostgreSQL ACE/, 'section[aria-label="后台任务"]')).toEqual([]);
  expect(await accessibilityFaults(page, 'section[aria-label="后台任务"]')).toEqual([]);
  await button(page, '查看结果').click();
  await dialog(page).getByText('后 一篇').waitFor();
  expect(await dialog(page).innerText()).toMatch(/后 一篇[\s\S]*沈后[\s\S]*已通过[\s\S]*后 三篇[\s\S]*缺少佐证/);
  await shoot(page, 'tray-result-zh');
  await page.keyboard.press('Escape');
  await tray(page).getByText('回到原页面').click();
  await page.locator('tbody').getByText('后 三篇').waitFor();
  await tray(page).getByRole('button', { name: '关闭' }).press('Enter');
  await tray(page).waitFor({ state: 'detached' });
});

test('all of a list is decided batch by batch after one confirmation', async () => {
  for (let person = 0; person < 69; person += 1) {
    const { documentId } = await aMember(app, { name: `韩多${person}` });
    await record(
      app,
      documentId,
      Array.from({ length: 145 }, (_, at) => ({ title: `多 ${person} ${at}` })),
    );
  }
  // As the database does by itself a minute after so many rows came.
  await sql.query('ANALYZE');
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '多');
  await selectAll(page);
  const decisions: number[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/review/decide')) return;
    decisions.push((request.postDataJSON() as { ids: string[] }).ids.length);
  });
  await button(page, '通过').click();
  await page.getByText('列表中符合当前筛选条件的全部').click();
  await dialog(page).getByText('共 10,005 项，以下是其中前 10,000 项的结果。').waitFor();
  await shoot(page, 'tray-batches-zh');
  const began = Date.now();
  await button(page, '逐批通过全部 10,005 项').click();
  await button(page, '在后台继续').click();
  const { arrived, goOn } = await holdBack(page, '**/honour/review/preview');
  await arrived;
  await tray(page).getByText('已处理 10,000 / 10,005 项').waitFor();
  await shoot(page, 'tray-between-batches-zh');
  await page.unroute('**/honour/review/preview');
  goOn();
  await tray(page).getByText('已通过 10,005 项。').waitFor();
  tell(`10,005 approvals in two batches: ${Date.now() - began} ms`);
  await shoot(page, 'tray-all-zh');
  expect(decisions).toEqual([10_000, 5]);
  const { rows } = await sql.query(
    `SELECT count(*)::int AS approved FROM contributions WHERE title LIKE '多 %' AND state = 'approved'`,
  );
  expect(rows).toEqual([{ approved: 10_005 }]);
});

test('a reload that cuts a batch off loses nothing: it is sent again under its key and decided once', async () => {
  const { documentId } = await aMember(app, { name: '许续' });
  await record(app, documentId, [{ title: '续 一' }, { title: '续 二' }, { title: '续 三' }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '续');
  await selectAll(page);
  await firstBatchOfOne(page);
  const keys: string[] = [];
  await page.route('**/honour/review/decide', async (route) => {
    keys.push((route.request().postDataJSON() as { idempotencyKey: string }).idempotencyKey);
    // The second batch never arrives: the page is loaded anew while it is on its way.
    if (keys.length === 2) await page.reload().then(() => route.abort().catch(() => undefined));
    else await route.continue();
  });
  await button(page, '通过').click();
  await page.getByText('列表中符合当前筛选条件的全部').click();
  await button(page, '逐批通过全部 3 项').click();
  await tray(page).getByText('已通过 3 项。积分合计 +60。').waitFor();
  expect(keys).toHaveLength(3);
  expect(keys[2]).toBe(keys[1]);
  const { rows } = await sql.query(`SELECT count(*)::int AS entries FROM honour.ledger_entry WHERE member = $1`, [
    documentId,
  ]);
  expect(rows).toEqual([{ entries: 3 }]);
  await shoot(page, 'tray-after-reload-zh');
});

test('a request that does not arrive twice decides nothing, says so and can be sent again', async () => {
  const { documentId } = await aMember(app, { name: '何断' });
  await record(app, documentId, [{ title: '断 一' }, { title: '断 二' }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '断');
  await selectAll(page);
  let sent = 0;
  await page.route('**/honour/review/decide', async (route) => {
    sent += 1;
    await (sent <= 2 ? route.abort('connectionreset') : route.continue());
  });
  await button(page, '通过').click();
  await button(page, '通过 2 项').click();
  await dialog(page).getByText('请求未送达，未作任何处理。可以重新提交。').waitFor();
  await shoot(page, 'tray-not-received-zh');
  expect(sent).toBe(2);
  await button(page, '通过 2 项').click();
  await dialog(page).getByText('已通过 2 项').waitFor();
  expect(sent).toBe(3);
});

test('a refusal in a later batch stops there, says what was done, and can be gone on from', async () => {
  const { documentId } = await aMember(app, { name: '冯停' });
  const ids = await record(app, documentId, [{ title: '停 一' }, { title: '停 二' }, { title: '停 三' }]);
  const { page } = await panel.open('honour-reviewer', 'en', { width: 800, height: 700 });
  const other = await panel.open('honour-reviewer', 'en');
  await openList(page, '停');
  await selectAll(page);
  await firstBatchOfOne(page);
  let batches = 0;
  await page.route('**/honour/review/decide', async (route) => {
    batches += 1;
    if (batches === 2) {
      // Between what was read for the second batch and its decision somebody else decides on a part of it.
      const actor = { kind: 'administrator', id: other.staff.id, door: 'panel' } as const;
      await reviewContributions({ ...contextAt(app, NOW), actor }, { ids: ids.slice(2), decision: 'approve' });
    }
    await route.continue();
  });
  await button(page, 'Approve').click();
  await page.getByText('All that match the list’s current filter').click();
  await button(page, 'Approve all 3, batch by batch').click();
  await dialog(page).getByText('1 approved. +20 points in all. The other 2 were not dealt with.').waitFor();
  await shoot(page, 'tray-stopped-dialog-en-800');
  await button(page, 'Cancel').click();
  const stopped = tray(page, 'Work in the background');
  await stopped.getByText('The other 2 were not dealt with.').waitFor();
  await shoot(page, 'tray-stopped-en-800');
  expect(await accessibilityFaults(page, 'section[aria-label="Work in the background"]')).toEqual([]);
  await stopped.getByRole('button', { name: 'Go on' }).click();
  await stopped.getByText('2 approved. +40 points in all.').waitFor();
  await shoot(page, 'tray-gone-on-en-800');
  const { rows } = await sql.query(`SELECT count(*)::int AS entries FROM honour.ledger_entry WHERE member = $1`, [
    documentId,
  ]);
  expect(rows).toEqual([{ entries: 3 }]);
});

test('the tray covers none of Strapi’s buttons, in wide and narrow windows', async () => {
  const { documentId } = await aMember(app, { name: '蒋盖' });
  const [id = ''] = await record(app, documentId, [{ title: '盖 一篇', evidenceUrl: null }]);
  for (const width of [800, 1280]) {
    const { page, staff } = await panel.open('honour-reviewer', 'zh-Hans', { width, height: 800 });
    await goHome(page);
    await leaveBehind(page, staff.id);
    await page.goto(`/admin/content-manager/collection-types/api::contribution.contribution/${id}`);
    await tray(page).waitFor();
    await page.getByText('佐证链接').first().waitFor();
    await page.locator('input[name=title]').fill('盖 改过');
    await button(page, '保存').click({ trial: true });
    await page.getByText('审核意见').first().scrollIntoViewIfNeeded();
    await shoot(page, `tray-edit-${width}`);
    await button(page, '保存').click({ trial: true });
    await page.getByRole('link', { name: '返回' }).first().click({ trial: true });
    await tray(page).getByRole('button', { name: '关闭' }).click({ trial: true });
    for (const link of await page.locator('nav').first().getByRole('link').all()) await link.click({ trial: true });
  }
});

/** As if this window had been left with a decision that stopped. */
async function leaveBehind(page: Page, who: string): Promise<void> {
  const run = {
    id: 'left-behind',
    ...{ who, decision: 'approve', note: '', from: '/people', state: 'stopped', phase: 'deciding' },
    ...{ total: 3, decided: 1, leftOut: 0, points: 20, batch: null, list: null, next: null },
    ...{ typed: null, whole: null, uncounted: 0 },
    ...{ keys: ['left-behind'], omitted: [], timeZone: 'Asia/Shanghai', problem: null },
  };
  const text = JSON.stringify([run]);
  await page.evaluate(`sessionStorage.setItem('postgresql-ace.review.runs', ${JSON.stringify(text)})`);
}
