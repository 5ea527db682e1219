import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  aMember,
  asStaff,
  bootStrapi,
  connect,
  englishOn,
  goHome,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  type Application,
  type Panel,
} from '../../support';
import { insertTitles } from './many-grants';

let app: Application;
let panel: Panel;
const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  await aMember(app, { name: '欧阳明', latinName: 'Ouyang Ming', company: '星河科技', city: '杭州' });
  await aMember(app, { name: '欧阳光', latinName: 'Ouyang Guang' });
  panel = await openPanel(app);
}, PANEL_PATIENCE);

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a reviewer proposes in Chinese and withdraws; there is nothing else for them to press', async () => {
  const { page } = await panel.open('honour-reviewer');
  await goHome(page);
  await page.locator('nav').getByText('授予', { exact: true }).click();
  await page.getByText('还没有邀请、特殊贡献或特例。').waitFor();
  await shoot(page, 'grants-empty-zh');
  for (const [reason, years] of [
    ['连续三年组织杭州站活动，并主持教材编写', [YEAR, YEAR + 1]],
    ['误选，稍后撤回', [YEAR + 2]],
  ] as const) {
    await page.getByRole('button', { name: '提议授予', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: '提议授予', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel('成员').fill('查无此人');
    await dialog.getByText('没有找到。').waitFor();
    await dialog.getByLabel('成员').fill('ouyang');
    await dialog.getByRole('button', { name: /欧阳光/ }).waitFor();
    if (reason.startsWith('连续')) await shoot(page, 'grants-picker-zh');
    await dialog.getByRole('button', { name: /欧阳明/ }).click();
    await choose(page, /依据/, '特殊贡献');
    await dialog.getByRole('combobox', { name: /级别/ }).click();
    const tiers = await page.getByRole('option').allInnerTexts();
    expect(tiers.filter((tier) => tier.includes('总监'))).toEqual([]);
    await page.keyboard.press('Escape');
    for (const year of years) await dialog.getByRole('checkbox', { name: String(year) }).click();
    await dialog.getByText('何时生效').waitFor();
    await dialog.getByLabel('理由').fill(reason);
    if (reason.startsWith('连续')) await shoot(page, 'grants-propose-zh');
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    await confirm.click();
    await page
      .getByText(/提议已记录/)
      .first()
      .waitFor();
    await page.getByRole('row', { name: new RegExp(reason) }).waitFor();
  }
  const row = (reason: string) => page.getByRole('row', { name: new RegExp(reason) });
  expect(await page.getByRole('button', { name: /批准|否决/ }).count()).toBe(0);
  await row('误选').getByRole('button', { name: /撤回/ }).click();
  await shoot(page, 'grants-withdraw-zh');
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByText('提议已撤回。').first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row('误选').getByText('已撤回').waitFor();
  await shoot(page, 'grants-list-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await englishOn(page, /PostgreSQL ACE( Partner)?|Ouyang \w+|\d{4}Q\d/g)).toEqual([]);
});

test('a release manager approves in English what another proposed, and cannot decide on their own', async () => {
  const { page, staff } = await panel.open('honour-release-manager', 'en');
  const { body } = await asStaff(app, staff).get('/members/find?text=ouyang%20guang');
  const [{ member }] = (body as { members: [{ member: string }] }).members;
  const own = { member, tier: 'ace', basis: 'exception', years: [YEAR + 1], reason: 'Keynote of the year' };
  const proposed = await asStaff(app, staff).post('/grants/propose', { ...own, idempotencyKey: 'own-proposal' });
  expect(proposed.status).toBe(200);
  await page.goto('/admin/grants');
  const row = (reason: string) => page.getByRole('row', { name: new RegExp(reason) });
  await row('Keynote').getByText('Your own proposal; another person decides').waitFor();
  expect(
    await row('Keynote')
      .getByRole('button', { name: /Approve|Decline/ })
      .count(),
  ).toBe(0);
  await row('连续三年').getByRole('button', { name: 'Decline the grant to 欧阳明' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Decline', exact: true }).isDisabled()).toBe(true);
  await shoot(page, 'grants-decline-en');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await row('连续三年').getByRole('button', { name: 'Approve the grant to 欧阳明' }).click();
  await dialog.getByText('When it counts').waitFor();
  await dialog.getByLabel('Note').fill('Agreed at the meeting in May');
  await shoot(page, 'grants-approve-en');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.route('**/honour/grants/decide', (route) => route.abort(), { times: 1 });
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await dialog.getByRole('alert').first().waitFor();
  await shoot(page, 'grants-error-en');
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await row('Agreed at the meeting').getByText('Granted', { exact: true }).waitFor();
  await shoot(page, 'grants-list-en');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a thousand titles are paged and narrowed down, in a narrow window too', async () => {
  const sql = await connect(app);
  const people: string[] = [];
  for (let at = 0; at < 20; at += 1) people.push((await aMember(app)).documentId);
  const [proposer, decider] = [await signedIn(app, 'honour-reviewer'), await signedIn(app, 'honour-release-manager')];
  await insertTitles(sql, { count: 1000, members: people, proposer: proposer.id, decider: decider.id });
  await sql.end();
  const { page } = await panel.open('honour-release-manager', 'zh-Hans', { width: 800, height: 900 });
  await page.goto('/admin/grants');
  await page.getByTestId('grants').waitFor();
  expect(await page.locator('tr[data-state]').count()).toBe(50);
  await page.getByText('第 1 / 21 页，共 1,003 条').waitFor();
  await shoot(page, 'grants-narrow-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(800);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByText('第 2 / 21 页').waitFor();
  await page.getByLabel('姓名或理由').fill('批量 999');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByText('共 1 条').waitFor();
  await page.getByLabel('姓名或理由').fill('查无此人');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByText('没有符合条件的记录。').waitFor();
  await shoot(page, 'grants-none-zh');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: '清除' }).click();
  await page.getByText('第 1 / 21 页').waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
  await shoot(page, 'grants-many-zh');
});

test('the answer to an invitation is recorded, and one that nobody answered withdrawn, with a note, in Chinese', async () => {
  const reviewer = await signedIn(app, 'honour-reviewer');
  const manager = await signedIn(app, 'honour-release-manager');
  for (const [at, name] of ['受邀甲', '受邀乙'].entries()) {
    const { documentId: member } = await aMember(app, { name });
    const given = { member, tier: 'director', basis: 'invitation', years: [YEAR + 1], reason: `长期贡献${name}` };
    const proposed = await asStaff(app, reviewer).post('/grants/propose', {
      ...given,
      idempotencyKey: `invited-${at}`,
    });
    const { id: proposal } = proposed.body as { id: string };
    const decided = { proposal, decision: 'approve', idempotencyKey: `approved-${at}` };
    expect((await asStaff(app, manager).post('/grants/decide', decided)).status).toBe(200);
  }
  const { page } = await panel.open('honour-release-manager');
  await page.goto('/admin/grants?state=invitation-sent&basis=invitation');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await row('受邀甲').getByRole('button', { name: '记录 受邀甲 接受邀请' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '记为接受' }).isDisabled()).toBe(true);
  await dialog.getByLabel('答复说明').fill('五月三日电话答复');
  await shoot(page, 'grants-answer-zh');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: '记为接受' }).click();
  await row('受邀甲').waitFor({ state: 'detached' });
  await row('受邀乙').getByRole('button', { name: '撤回对 受邀乙 的邀请' }).click();
  await dialog.getByLabel('撤回原因').fill('多次联系未果');
  await dialog.getByRole('button', { name: '撤回邀请' }).click();
  await row('受邀乙').waitFor({ state: 'detached' });
  await page.goto('/admin/grants?state=invitation-withdrawn');
  await row('受邀乙').getByText('邀请已撤回', { exact: true }).waitFor();
  await row('受邀乙').getByText('说明：多次联系未果').waitFor();
  await shoot(page, 'grants-withdrawn-zh');
  await page.goto('/admin/grants?state=invitation-accepted');
  await row('受邀甲')
    .getByText(/代为记录接受/)
    .waitFor();
});

test('an editor finds no such page', async () => {
  const { page } = await panel.open('honour-editor');
  await goHome(page);
  expect(await page.locator('nav').getByText('授予', { exact: true }).count()).toBe(0);
  await page.goto('/admin/grants');
  await page.getByText('您没有权限访问该内容').waitFor();
});
