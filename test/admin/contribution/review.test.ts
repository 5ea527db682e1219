import type { Client } from 'pg';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aMember,
  bootStrapi,
  connect,
  contextAt,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  tell,
  type Application,
  type Panel,
} from '../../support';
import { button, dialog, LIST, NOW, openList, record, selectAll } from './review-screens';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

const context = () => contextAt(app, NOW);

test('a reviewer reads what an approval would do, approves what is possible and sees each result', async () => {
  const { documentId: li } = await aMember(app, { name: '李雷' });
  const { documentId: han } = await aMember(app, { name: '韩梅梅' });
  await record(app, li, [
    { title: '甲 高校行', activity: 'campus-event' },
    { title: '甲 没有佐证的文章', evidenceUrl: null },
  ]);
  await record(app, han, [{ title: '甲 入门文章' }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '甲');
  await selectAll(page);
  await shoot(page, 'review-list-zh');
  await button(page, '通过').click();
  await dialog(page).getByText('达到 PostgreSQL ACE 伙伴').waitFor();
  await shoot(page, 'review-preview-zh');
  const preview = await dialog(page).innerText();
  expect(preview).toMatch(/通过 2 项/);
  expect(preview).toMatch(/积分合计 \+220/);
  expect(preview).toMatch(/0 → 200/);
  expect(preview).toMatch(/没有佐证的文章[\s\S]*缺少佐证/);
  expect(await englishOn(page, /PostgreSQL ACE/, '[role=dialog]')).toEqual([]);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await button(page, '通过 2 项').click();
  await dialog(page).getByText('已通过 2 项。').waitFor();
  await shoot(page, 'review-result-zh');
  expect(await dialog(page).innerText()).toMatch(/甲 高校行[\s\S]*李雷[\s\S]*已通过[\s\S]*\+200/);
  await button(page, '完成').click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('tbody').getByText('甲 高校行').waitFor({ state: 'detached' });
  await page.locator('tbody').getByText('甲 没有佐证的文章').waitFor();
});

test('the second reviewer sees what the first did, and nothing is credited twice', async () => {
  const { documentId: li } = await aMember(app, { name: '王小明' });
  const ids = await record(app, li, [{ title: '乙 一' }, { title: '乙 二' }, { title: '乙 三' }]);
  const { page } = await panel.open('honour-reviewer');
  const first = await panel.open('honour-reviewer');
  await openList(page, '乙');
  await selectAll(page);
  await button(page, '通过').click();
  await button(page, '通过 3 项').waitFor();
  const actor = { kind: 'administrator', id: first.staff.id, door: 'panel' } as const;
  await reviewContributions({ ...context(), actor }, { ids: ids.slice(0, 2), decision: 'approve' });
  await button(page, '通过 3 项').click();
  await button(page, '通过 1 项').waitFor();
  await shoot(page, 'review-second-reviewer-zh');
  const shown = await dialog(page).innerText();
  expect(shown).toMatch(/情况有变/);
  expect(shown).toMatch(/乙 一[\s\S]*审核人 \d+ 已于 2025-12-01 10:00 处理，当前为“已通过”/);
  expect(shown).toMatch(/20 → 60|40 → 60/);
  await button(page, '通过 1 项').click();
  await dialog(page).getByText('已通过 1 项。').waitFor();
});

test('all rows that match the filter, 1,000 of them, are approved in one request and one transaction', async () => {
  for (let person = 0; person < 20; person += 1) {
    const { documentId } = await aMember(app, { name: `千人${person}` });
    await record(
      app,
      documentId,
      Array.from({ length: 50 }, (_, at) => ({ title: `千条 ${at}` })),
    );
  }
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '千条');
  await selectAll(page);
  await button(page, '通过').click();
  await page.getByText('列表中符合当前筛选条件的全部').click();
  await button(page, '通过 1,000 项').waitFor();
  await shoot(page, 'review-thousand-zh');
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('/review/decide') && sent.push(request.url()));
  const began = Date.now();
  await button(page, '通过 1,000 项').click();
  await dialog(page).getByText('已通过 1,000 项。').waitFor();
  // 5 s is what it may take; a machine that is busy with other tests says nothing about that.
  tell(`1,000 approvals in the panel, from the click to the result: ${Date.now() - began} ms`);
  expect(sent).toHaveLength(1);
  const { rows } = await sql.query(
    `SELECT count(*)::int AS entries, count(DISTINCT e.xmin::text)::int AS transactions
       FROM honour.ledger_entry e JOIN contributions c ON c.document_id = e.contribution AND c.title LIKE '千条 %'`,
  );
  expect(rows).toEqual([{ entries: 1000, transactions: 1 }]);
  await shoot(page, 'review-thousand-result-zh');
});

test('in English and a narrow window: a rejection asks for its note', async () => {
  const { documentId: li } = await aMember(app, { name: '赵一' });
  await record(app, li, [{ title: '丙 一篇标题很长的文章：从零开始理解 PostgreSQL 的多版本并发控制与可见性判断' }]);
  const { page } = await panel.open('honour-reviewer', 'en', { width: 480, height: 800 });
  await openList(page, '丙');
  await selectAll(page);
  await button(page, 'Reject').click();
  await button(page, 'Reject 1').click();
  await dialog(page).getByText('Give a reason.').waitFor();
  await shoot(page, 'review-reject-en-narrow');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog(page).locator('textarea').fill('Not first published here');
  await button(page, 'Reject 1').click();
  await dialog(page).getByText('1 rejected.').waitFor();
});

test('beside one entry stand evidence, rule, the person’s year and history, and the same decisions', async () => {
  const { documentId: li } = await aMember(app, { name: '钱二' });
  const [id = ''] = await record(app, li, [{ title: '丁 高校行', activity: 'campus-event' }]);
  const { page } = await panel.open('honour-reviewer');
  await page.goto(`${LIST}/${id}`);
  await page.getByText('将适用的规则').waitFor();
  await page.getByText('2025-12-01 10:00', { exact: true }).waitFor();
  await shoot(page, 'review-entry-zh');
  expect(await accessibilityFaults(page, 'section[aria-label="佐证"]')).toEqual([]);
  await button(page, '通过').click();
  await button(page, '通过 1 项').click();
  await dialog(page).getByText('已通过 1 项。').waitFor();
  await button(page, '完成').click();
  await page.getByText('已适用的规则').waitFor();
  await button(page, '取消认可').click();
  await button(page, '取消认可 1 项').waitFor();
  await dialog(page).getByText('低于 PostgreSQL ACE 伙伴').waitFor();
  await dialog(page).locator('textarea').fill('误批');
  await button(page, '取消认可 1 项').click();
  await dialog(page).getByText('已取消认可 1 项。').waitFor();
  await button(page, '完成').click();
  await page.getByText(/取消认可（−200 分）/).waitFor();
  await page.getByText('通过时适用的规则').waitFor();
  // Neither the form nor the list shows what it was worth as if it still were.
  await page.waitForFunction(`document.querySelector('input[name=points]')?.value === ''`);
  await page.goto(`${LIST}?filters[$and][0][state][$eq]=revoked`);
  const row = page.locator('tbody tr').filter({ hasText: '丁 高校行' });
  await row.waitFor();
  expect(await row.innerText()).not.toContain('200');
  await shoot(page, 'review-list-revoked-zh');
  await page.goto(`${LIST}/${id}`);
  await page.getByText(/取消认可（−200 分）/).waitFor();
  await shoot(page, 'review-entry-revoked-zh');
  await page.getByText('误批', { exact: true }).first().waitFor();
});

test('whoever may not review sees neither button nor panel', async () => {
  const { documentId: li } = await aMember(app, { name: '孙三' });
  const [id = ''] = await record(app, li, [{ title: '戊 文章' }]);
  const { page } = await panel.open('honour-editor');
  await openList(page, '戊');
  await selectAll(page);
  await page.getByText(/已选/).waitFor();
  expect(await button(page, '通过').count()).toBe(0);
  expect(await button(page, '取消认可').count()).toBe(0);
  await page.goto(`${LIST}/${id}`);
  await page.getByText('佐证链接').first().waitFor();
  expect(await page.getByText('将适用的规则').count()).toBe(0);
});

test('a failed request says so and can be tried again', async () => {
  const { documentId: li } = await aMember(app, { name: '李四' });
  await record(app, li, [{ title: '己 文章' }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '己');
  await selectAll(page);
  let failing = true;
  await page.route('**/honour/review/preview', (route) => (failing ? route.abort() : route.continue()));
  await button(page, '通过').click();
  await button(page, '重试').waitFor();
  await shoot(page, 'review-failed-zh');
  expect(await button(page, /^通过 \d/).count()).toBe(0);
  failing = false;
  await button(page, '重试').click();
  await button(page, '通过 1 项').waitFor();
});
