import type { Page } from 'playwright-core';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aGroup,
  aLeadership,
  aMember,
  bootStrapi,
  connect,
  contextAt,
  englishOn,
  goHome,
  openPanel,
  PANEL_PATIENCE,
  setTime,
  shoot,
  type Application,
  type Panel,
} from '../../support';

let app: Application;
let panel: Panel;
const NOW = '2026-11-23T10:00:00+08:00';

async function duty(member: string, group: string, approved: boolean): Promise<void> {
  const context = contextAt(app, NOW);
  const evidenceUrl = `https://example.org/${member}/${group}`;
  const row = { member, group, activity: 'city-event', occurredOn: '2026-05-01', title: '本地活动', evidenceUrl };
  const recorded = await recordContributions(context, [row]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  if (approved) await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
}

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  setTime(NOW);
  const named = {
    code: 'demo-hangzhou',
    nameZh: '西湖演示组',
    nameEn: 'West Lake Demo Group',
    city: '杭州',
    position: 0,
  };
  const { documentId: group } = await aGroup(app, named);
  await aGroup(app, {
    code: 'demo-suzhou',
    nameZh: '园林演示组',
    nameEn: 'Garden Demo Group',
    city: '苏州',
    position: 1,
  });
  const people = { 王芳: 'Wang Fang', 李雷: 'Li Lei', 赵敏: 'Zhao Min' };
  for (const [name, latinName] of Object.entries(people)) {
    const { documentId: member } = await aMember(app, { name, latinName, company: '演示云海科技有限公司' });
    await aLeadership(app, { member, group, startedOn: '2024-03-01' });
    if (name !== '赵敏') await duty(member, group, name === '王芳');
  }
  await aMember(app, { name: '诸葛宁', latinName: 'Zhuge Ning', slug: 'zhuge-ning', city: '苏州', appliedOn: null });
  await aMember(app, { name: '欧阳宁', latinName: 'Ouyang Ning', slug: 'ouyang-ning', city: '苏州', appliedOn: null });
  const sql = await connect(app);
  await sql.query(
    `WITH made AS (INSERT INTO working_groups (document_id, code, name_zh, name_en, position, state, is_demo)
       SELECT 'manygroups' || n, 'many-' || n, '城市' || n, 'City ' || n, 100 + n, 'active', false FROM generate_series(1, 300) n
       RETURNING id)
     INSERT INTO working_groups_committee_lnk (group_id, committee_id)
     SELECT made.id, k.id FROM made, committees k WHERE k.code = 'regional-user'`,
  );
  panel = await openPanel(app);
}, PANEL_PATIENCE);

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByLabel(field, { exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

async function confirm(page: Page, button: string): Promise<void> {
  const pressed = dialog(page).getByRole('button', { name: button, exact: true });
  expect(await pressed.isDisabled()).toBe(true);
  await dialog(page).getByLabel('理由').fill('委员会会议决定');
  await pressed.click();
}

test('a release manager appoints a leader, ends and resumes a leadership, puts one forward and withdraws it, in Chinese', async () => {
  const { page } = await panel.open('honour-release-manager');
  await goHome(page);
  await page.getByRole('link', { name: '组长与职责' }).click();
  await page.getByRole('heading', { name: '组长与职责' }).waitFor();
  await row(page, '王芳').waitFor();
  for (const [name, state] of Object.entries({ 王芳: '已完成', 李雷: '已提交', 赵敏: '待完成' })) {
    expect(await row(page, name).innerText()).toContain(state);
  }
  expect(await row(page, '园林演示组').innerText()).toContain('空缺');
  await shoot(page, 'leaders-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Partner|Director|Tech&Talk|Writer/g)).toEqual([]);

  await page.getByRole('button', { name: '为园林演示组任命组长' }).click();
  await dialog(page).getByLabel('成员').fill('没有这个人');
  await dialog(page).getByText('没有找到').waitFor();
  await dialog(page).getByLabel('成员').fill('zhuge');
  await dialog(page).getByRole('button', { name: '诸葛宁' }).click();
  await dialog(page).getByText('2026Q4').waitFor();
  expect(await dialog(page).getByRole('status').innerText()).toMatch(/2026 年免除职责[^]*现状：符合条件|现状：无变动/);
  await shoot(page, 'leaders-appoint-zh');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Partner|zhuge-ning|Q4/g, '[role=dialog]')).toEqual([]);
  await confirm(page, '任命');
  await page.getByText('诸葛宁自 2026-11-23 起任园林演示组组长。').first().waitFor();
  await row(page, '诸葛宁').filter({ hasText: '免除' }).waitFor();

  await page.getByRole('button', { name: '为园林演示组任命组长' }).click();
  await dialog(page).getByLabel('成员').fill('诸葛');
  await dialog(page).getByRole('button', { name: '诸葛宁' }).click();
  await dialog(page).getByText('此人已是该工作组的组长').waitFor();
  await dialog(page).getByLabel('理由').fill('重复');
  expect(await dialog(page).getByRole('button', { name: '任命', exact: true }).isDisabled()).toBe(true);
  await shoot(page, 'leaders-refused-zh');
  await dialog(page).getByRole('button', { name: '取消', exact: true }).click();

  await page.getByRole('button', { name: '推举王芳，西湖演示组' }).click();
  await dialog(page).getByText('2026Q4').first().waitFor();
  const keys: string[] = [];
  // The answer is lost on the way: the person tries again, and it is done once.
  await page.route('**/honour/leaders/put-forward', async (route) => {
    keys.push((route.request().postDataJSON() as { idempotencyKey: string }).idempotencyKey);
    const answer = await route.fetch();
    await (keys.length === 1 ? route.abort() : route.fulfill({ response: answer }));
  });
  await confirm(page, '确认推举');
  await dialog(page).getByText('请求未能完成').waitFor();
  await dialog(page).getByRole('button', { name: '确认推举' }).click();
  await row(page, '王芳').filter({ hasText: '已推举' }).waitFor();
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);

  await page.getByRole('button', { name: '撤回对王芳的推举，西湖演示组' }).click();
  await dialog(page).getByText('此后的发布不再计入这次推举').waitFor();
  await dialog(page).getByText('2026Q4').first().waitFor();
  await shoot(page, 'leaders-withdraw-zh');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Partner|Q4/g, '[role=dialog]')).toEqual([]);
  await confirm(page, '确认撤回');
  await page.getByText('已撤回对西湖演示组组长王芳的推举。').first().waitFor();
  await page.getByRole('button', { name: '推举王芳，西湖演示组' }).waitFor();

  await page.getByRole('button', { name: '李雷卸任西湖演示组组长' }).click();
  await dialog(page).getByLabel('卸任日').fill('2024-02-01');
  await dialog(page).getByText('早于就任日').waitFor();
  await dialog(page).getByLabel('卸任日').fill('2026-11-20');
  await dialog(page).getByText('早于就任日').waitFor({ state: 'detached' });
  await shoot(page, 'leaders-end-zh');
  await confirm(page, '确认卸任');
  await row(page, '李雷').filter({ hasText: '2026-11-20 卸任' }).waitFor();
  await page.getByRole('button', { name: '取消李雷卸任西湖演示组组长' }).click();
  await confirm(page, '取消卸任');
  await row(page, '李雷').filter({ hasText: '2024-03-01 起' }).waitFor();
  await shoot(page, 'leaders-after-zh');

  await choose(page, '年度', '2025');
  await choose(page, '显示', /职责逾期/);
  await row(page, '赵敏').filter({ hasText: '逾期' }).waitFor();
  await shoot(page, 'leaders-late-zh');
  await page.getByLabel('年度', { exact: true }).click();
  await page.getByRole('option', { name: '2025' }).waitFor();
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['2026', '2025', '2024']);
});

test('three hundred groups are paged, found and narrowed down to those without a leader', async () => {
  const { page } = await panel.open('honour-release-manager');
  await page.goto('/admin/leaders');
  await row(page, '西湖演示组').first().waitFor();
  await page.getByText(/第 1 \/ 1\d 页/).waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('button', { name: '下一页' }).first().click();
  await page.getByText(/第 2 \/ 1\d 页/).scrollIntoViewIfNeeded();
  await shoot(page, 'leaders-pages-zh');
  await page.getByLabel('查找工作组或组长').fill('城市299');
  await row(page, '城市299').waitFor();
  expect(await row(page, '城市').count()).toBe(1);
  await page.getByLabel('查找工作组或组长').fill('wang fang');
  await row(page, '王芳').waitFor();
  await choose(page, '显示', /空缺/);
  await page.getByText('没有符合条件的工作组。').waitFor();
  await page.getByLabel('查找工作组或组长').fill('');
  await row(page, '城市1').first().waitFor();
  expect(await row(page, '西湖演示组').count()).toBe(0);
  await shoot(page, 'leaders-vacant-zh');
});

test('an editor reads the board in English in a narrow window, and finds no button to act', async () => {
  const { page } = await panel.open('honour-editor', 'en', { width: 800, height: 900 });
  await page.goto('/admin/leaders');
  await row(page, 'Wang Fang').waitFor();
  expect(await row(page, 'Wang Fang').textContent()).toContain('Accepted');
  expect(await page.getByRole('button', { name: /Appoint|Put|steps down|Take/ }).count()).toBe(0);
  await shoot(page, 'leaders-narrow-en');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Contribution of 王芳 Wang Fang, West Lake Demo Group' }).click();
  await page.waitForURL('**/api::contribution.contribution/**');
});

test('a narrow window leaves a release manager’s dialog whole, in English', async () => {
  const { page } = await panel.open('honour-release-manager', 'en', { width: 800, height: 900 });
  await page.goto('/admin/leaders');
  await row(page, 'West Lake Demo Group').first().waitFor();
  await shoot(page, 'leaders-narrow-manager-en');
  await page.getByRole('button', { name: 'Appoint a leader of West Lake Demo Group' }).click();
  await dialog(page).getByLabel('Person').fill('ouyang');
  await shoot(page, 'leaders-search-en');
  await dialog(page)
    .getByRole('button', { name: /Ouyang Ning/ })
    .click();
  await dialog(page).getByText('Afterwards').first().waitFor();
  await shoot(page, 'leaders-appoint-en');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
});
