import type { Page } from 'playwright-core';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { publishRelease } from '../../../src/services/release/publish-release';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  bootStrapi,
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
const NOW = '2025-07-05T04:00:00Z';

beforeAll(async () => {
  app = await bootStrapi({ panel: true, clock: NOW });
  panel = await openPanel(app);
}, PANEL_PATIENCE);

async function approved(name: string, activities: readonly string[], on: string): Promise<void> {
  const { documentId: member } = await aMember(app, { name, latinName: null, company: '杭州某公司' });
  const ids: string[] = [];
  for (const activityType of activities) ids.push((await aContribution(app, { member, activityType })).documentId);
  const answer = await reviewContributions(contextAt(app, `${on}T00:00:00Z`), { ids, decision: 'approve' });
  if (isRefusal(answer)) throw new Error(answer.code);
}

async function fill(): Promise<void> {
  await approved('甲', ['conference-talk', 'pg-live', 'article', 'article'], '2025-03-20');
  await approved('丙', ['pg-live', 'pg-live', 'pg-live', 'pg-live'], '2025-03-20');
  const published = await publishRelease(contextAt(app, '2025-04-02T00:00:00Z'), { release: '2025Q1' });
  if (isRefusal(published)) throw new Error(published.code);
  await approved('己', ['pg-live', 'pg-live', 'pg-live', 'pg-live'], '2025-05-20');
  await approved('乙', ['pg-live', 'pg-live', 'pg-live'], '2025-05-20');
  const { documentId: group } = await aGroup(app, { nameZh: '杭州组', nameEn: 'Hangzhou group' });
  const { documentId: leader } = await aMember(app, { name: '旧' });
  await aLeadership(app, { member: leader, group, startedOn: '2023-02-01' });
  const { documentId: member } = await aMember(app, { name: '等' });
  for (let day = 1; day <= 8; day += 1) {
    setTime(`2025-06-0${day}T00:00:00Z`);
    await aContribution(app, { member, title: `第${day}项` });
  }
  setTime(NOW);
}

const widget = (page: Page, title: string) => page.getByRole('region', { name: title });
const titles = (page: Page) => page.locator('[data-strapi-widget-id] h2').allTextContents();
const settled = async (page: Page, ...sentences: string[]) => {
  for (const sentence of sentences) await page.getByText(sentence).first().waitFor();
};
/** What the widgets hold; their frames and headings are Strapi's own. */
const OURS = '[data-strapi-widget-id^="global::honour"]';
const ALLOWED = /PostgreSQL ACE( Director| Partner)?|20\d\dQ[1-4]/g;

test('with nothing to do each widget says so', async () => {
  const { page } = await panel.open('honour-reviewer');
  await goHome(page);
  await settled(page, '没有待审核的贡献。', '目前没有人接近门槛。', '没有逾期的义务。', '名单上还没有人。');
  await shoot(page, 'home-empty-zh');
  expect(await accessibilityFaults(page, OURS)).toEqual([]);
});

test('a reviewer finds what waits, oldest first, and is led to it; a failed request can be tried again', async () => {
  await fill();
  const { page } = await panel.open('honour-reviewer');
  await goHome(page);
  await settled(page, '8 项贡献待审核，最早提交的在前', '2 人没有照片', '1 位现任组长的义务逾期', '差');
  expect((await titles(page)).slice(0, 5)).toEqual(['我的待办', '待审核', '接近门槛', '逾期的组长义务', '缺少照片']);
  expect(await titles(page)).not.toContain('条目');
  const waiting = widget(page, '待审核');
  expect(await waiting.getByRole('listitem').first().innerText()).toContain('等：第1项');
  expect(await waiting.innerText()).toContain('另有 2 项未列出');
  await shoot(page, 'home-reviewer-zh');
  expect(await accessibilityFaults(page, OURS)).toEqual([]);
  for (const name of ['我的待办', '待审核', '接近门槛', '逾期的组长义务', '缺少照片']) {
    const region = `[data-strapi-widget-id]:has(h2:text-is("${name}"))`;
    expect(await englishOn(page, ALLOWED, region)).toEqual([]);
  }

  await waiting.getByRole('link', { name: '查看全部待审核的贡献' }).click();
  await page.getByText('第8项').first().waitFor();
  expect(await page.getByText('贡献1', { exact: true }).count()).toBe(0);
  await shoot(page, 'home-to-list-zh');

  await page.route('**/honour/overview/waiting', (route) => route.abort());
  await page.goto('/admin/');
  await widget(page, '待审核').getByRole('button', { name: '重试' }).waitFor();
  await shoot(page, 'home-error-zh');
  await page.unroute('**/honour/overview/waiting');
  await widget(page, '待审核').getByRole('button', { name: '重试' }).click();
  await widget(page, '待审核').getByRole('link', { name: '等：第1项' }).click();
  await page.waitForURL(/contribution\.contribution\/[a-z0-9]+/);
});

test('a task tells how much it is, and leads to a list of just that', async () => {
  const { page, staff } = await panel.open('honour-reviewer');
  const { documentId: member } = await aMember(app, { name: '退回' });
  const { documentId } = await aContribution(app, { member, title: '待补链接的演讲' });
  const context = contextAt(app, NOW, { kind: 'administrator', id: staff.id, door: 'panel' });
  await reviewContributions(context, { ids: [documentId], decision: 'send-back', note: '请补充链接' });
  await goHome(page);
  const task = (name: string) => widget(page, '我的待办').getByRole('listitem').filter({ hasText: name });
  await task('没有照片').getByText('2 项').waitFor();
  await task('由我退回').getByText('1 项').waitFor();
  await shoot(page, 'home-tasks-zh');
  await task('没有照片').getByRole('link').click();
  await page.getByText('共 2 人').waitFor();
  await page.goBack();
  await task('由我退回').getByRole('link').click();
  await page.getByText('待补链接的演讲').first().waitFor();
  expect(await page.getByText('第8项').count()).toBe(0);
  await shoot(page, 'home-sent-back-zh');
});

test('the release manager reads in English what is due and what it would do', async () => {
  const { page } = await panel.open('honour-release-manager', 'en');
  await goHome(page);
  await settled(page, '2025Q2 is past its cut-off of 2025-06-30', 'If 2025Q2 were published on today’s record');
  const releases = widget(page, 'Releases');
  expect(await releases.innerText()).toContain('Next cut-off: 2025-09-30 (2025Q3), in 87 days');
  expect((await releases.getByRole('listitem').first().innerText()).split('\n').at(-1)).toBe('1');
  expect((await titles(page)).slice(0, 2)).toEqual(['My tasks', 'Releases']);
  expect(await titles(page)).not.toContain('Waiting for review');
  await shoot(page, 'home-manager-en');
  expect(await accessibilityFaults(page, OURS)).toEqual([]);
  await releases.getByRole('link', { name: 'Open 2025Q2' }).click();
  await page.waitForURL(/releases\?.*release=2025Q2/);
});

test('an editor in a narrow window, and the conference team, see their own widgets only', async () => {
  const { page } = await panel.open('honour-editor', 'zh-Hans', { width: 800, height: 900 });
  await goHome(page);
  await settled(page, '2 人没有照片', '差');
  expect((await titles(page)).slice(0, 4)).toEqual(['我的待办', '接近门槛', '逾期的组长义务', '缺少照片']);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await shoot(page, 'home-editor-narrow-zh');
  expect(await accessibilityFaults(page, OURS)).toEqual([]);

  const team = await panel.open('honour-conference-team');
  await goHome(team.page);
  await settled(team.page, '2 人没有照片');
  expect((await titles(team.page))[0]).toBe('缺少照片');
  expect(await titles(team.page)).not.toContain('接近门槛');
  await shoot(team.page, 'home-conference-zh');
});
