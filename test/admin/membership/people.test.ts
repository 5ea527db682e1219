import type { Page } from 'playwright-core';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { answerInvitation } from '../../../src/services/grant/answer-invitation';
import { correctRelease } from '../../../src/services/release/correct-release';
import { grantTier } from '../../../src/services/grant/grant-tier';
import { publishRelease } from '../../../src/services/release/publish-release';
import { recordContributions, type ContributionInput } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  administrator,
  aGroup,
  aLeadership,
  aMember,
  bootStrapi,
  contextAt,
  englishOn,
  goHome,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  type Application,
  type Panel,
  type Staff,
} from '../../support';

let app: Application;
let panel: Panel;
let staff: Staff;
let li: string;
let talk: string;
let nobody: string;

const at = (day: string) => contextAt(app, `${day}T12:00:00+08:00`, administrator(staff.id));

async function credit(member: string, inputs: Partial<ContributionInput>[]): Promise<string[]> {
  const rows = inputs.map((input, place) => ({
    member,
    activity: 'campus-event',
    occurredOn: '2024-05-10',
    title: `活动 ${place}`,
    evidenceUrl: `https://example.org/${member}/${input.occurredOn ?? ''}/${place}`,
    ...input,
  }));
  const context = at(rows.at(-1)?.occurredOn ?? '2024-05-10');
  const recorded = await recordContributions(context, rows);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve', note: '佐证属实' });
  return recorded.ids;
}

async function granted(grant: Parameters<typeof grantTier>[1]): Promise<void> {
  const given = await grantTier(at('2025-05-03'), grant);
  if (isRefusal(given)) throw new Error(given.code);
}

/** A member with something of everything; one with nothing; more of them than a page of the list shows. */
beforeAll(async () => {
  app = await bootStrapi({ panel: true, clock: '2025-08-01T10:00:00+08:00' });
  panel = await openPanel(app);
  staff = await signedIn(app, 'honour-release-manager');
  const company = { company: '示例数据库有限公司', companyEn: 'Example Databases Ltd' };
  li = (await aMember(app, { name: '李档案', latinName: 'Li Dang’an', sortKey: 'aa', ...company })).documentId;
  nobody = (await aMember(app, { name: '无记录', state: 'retired', consentSite: false, sortKey: 'ab' })).documentId;
  const { documentId: group } = await aGroup(app, { nameZh: '示例用户组', nameEn: 'Example User Group' });
  await aLeadership(app, { member: li, group, startedOn: '2023-05-01' });
  await credit(li, [{ title: '示例大学高校行' }]);
  await publishRelease(at('2025-01-04'), { release: '2024Q4' });
  const title = '一篇标题很长的文章：从零开始理解 PostgreSQL 的多版本并发控制与可见性判断';
  await credit(
    li,
    Array.from({ length: 60 }, (_, place) => ({
      activity: place === 59 ? 'conference-talk' : 'article',
      occurredOn: '2025-03-11',
      title: place === 59 ? '年会演讲' : `${title} ${place}`,
    })),
  );
  [talk = ''] = await credit(li, [{ activity: 'conference-talk', occurredOn: '2025-03-12', title: '重复登记的演讲' }]);
  await reviewContributions(at('2025-03-13'), { ids: [talk], decision: 'revoke', note: '与另一条重复' });
  await publishRelease(at('2025-04-01'), { release: '2025Q1' });
  const correction = { release: '2024Q4', member: li, tier: 'ace', from: '2025-06-01', reason: '登记有误' };
  const corrected = await correctRelease(at('2025-05-02'), correction);
  if (isRefusal(corrected)) throw new Error(corrected.code);
  const invitation = {
    member: li,
    tier: 'director',
    basis: 'invitation',
    years: [2027],
    reason: '邀请担任理事',
  } as const;
  await granted({ ...invitation });
  await answerInvitation(at('2025-05-04'), { member: li, answer: 'declined' });
  await granted({ ...invitation, years: [2026], reason: '长期组织社区活动' });
  await granted({ ...invitation, tier: 'ace', basis: 'exception', years: [2026], reason: '筹备年会' });
  for (let place = 0; place < 60; place += 1) await aMember(app, { name: `名单成员${place}` });
}, PANEL_PATIENCE);

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const grid = (page: Page, name: string) => page.getByRole('grid', { name, exact: true });

test('a reviewer finds somebody and reads everything that was decided about them, in Chinese', async () => {
  const { page } = await panel.open('honour-reviewer');
  await goHome(page);
  await page.locator('nav').getByRole('link', { name: '成员档案' }).click();
  await page.getByText('第 1 / 2 页').waitFor();
  await shoot(page, 'people-list-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Member \d+|Li Dang’an/g)).toEqual([]);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByText('第 2 / 2 页').waitFor();
  await page.getByLabel('姓名、拼音、单位或城市').fill('没有这个人');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('没有找到“没有这个人”。').waitFor();
  await shoot(page, 'people-none-zh');
  await page.getByLabel('姓名、拼音、单位或城市').fill('示例数据库');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('共 1 人').waitFor();
  await grid(page, '成员档案').getByRole('link', { name: '李档案' }).click();

  await page.getByRole('heading', { name: '李档案' }).waitFor();
  await grid(page, '积分流水').waitFor();
  await page.waitForLoadState('networkidle');
  await shoot(page, 'people-file-zh');
  const main = page.getByRole('main');
  const height = await main.evaluate('document.querySelector("main").scrollHeight');
  await page.setViewportSize({ width: 1280, height: Number(height) + 100 });
  await shoot(page, 'people-file-whole-zh');
  await page.setViewportSize({ width: 1280, height: 900 });
  const bar = page.getByRole('img', { name: /^2025 年：\d+ 分；.*PostgreSQL ACE.*分/ });
  expect(await bar.count()).toBe(1);
  expect(await section(page, '概况').innerText()).toContain('2025-06-01 至 2025-12-31');
  expect(await section(page, '年末展望').innerText()).toContain('2025Q4');
  const record = await section(page, '级别记录').innerText();
  expect(record).toMatch(/第 1 号更正[\s\S]*登记有误[\s\S]*2024Q4[\s\S]*新入选[\s\S]*现为 2024-12-31 至 2025-05-31/);
  expect(await section(page, '任职与职责').innerText()).toMatch(
    /示例用户组[\s\S]*2025[\s\S]*待完成[\s\S]*2024[\s\S]*未完成/,
  );
  const grants = await section(page, '邀请、特殊贡献与特例').innerText();
  expect(grants).toMatch(/待答复/);
  expect(grants).toMatch(/已谢绝/);
  expect(grants).toMatch(/最早自 2026-01-01 起，由 2025Q4 发布/);
  expect(await grid(page, '授权同意').innerText()).toContain('系统');
  const ledger = await grid(page, '积分流水').innerText();
  expect(ledger).toMatch(/重复登记的演讲[\s\S]*取消认可[\s\S]*与另一条重复/);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Li Dang’an/g)).toEqual([]);

  await section(page, /流水/).getByRole('button', { name: '下一页' }).click();
  await section(page, /流水/).getByText('第 2 / 2 页').waitFor();
  await page.getByRole('combobox', { name: '年度' }).click();
  await page.getByRole('option', { name: '2024' }).click();
  await page.getByRole('region', { name: '2024 年积分流水' }).getByRole('link', { name: '示例大学高校行' }).click();
  await page.waitForURL('**/api::contribution.contribution/**');
});

test('a release manager reads it in English and a narrow window; somebody without a record has an empty file', async () => {
  const { page } = await panel.open('honour-release-manager', 'en', { width: 800, height: 900 });
  await page.goto(`/admin/people/${li}?year=2025`);
  await page.getByRole('grid', { name: 'Points ledger', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await shoot(page, 'people-file-narrow-en');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  const record = section(page, 'Terms');
  expect(await record.innerText()).toMatch(/Correction 1[\s\S]*Overruled by Correction 1/i);
  await record.getByRole('link', { name: '2024Q4' }).scrollIntoViewIfNeeded();
  await shoot(page, 'people-record-narrow-en');
  await section(page, 'Leaderships and duties').scrollIntoViewIfNeeded();
  await shoot(page, 'people-duties-narrow-en');
  await page.goto(`/admin/people/${nobody}`);
  await page.getByText('Has led no group.').waitFor();
  await page.waitForLoadState('networkidle');
  await shoot(page, 'people-empty-en');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto('/admin/people/none0000');
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await shoot(page, 'people-unknown-en');
});

test('beside the profile stand title, points and the way to the file; what fails can be tried again', async () => {
  const { page } = await panel.open('honour-editor');
  await page.goto(`/admin/content-manager/collection-types/api::member.member/${li}`);
  await page.getByRole('link', { name: '查看荣誉档案' }).waitFor();
  await shoot(page, 'people-panel-zh');
  let failing = true;
  await page.route(`**/honour/people/${li}*`, (route) => (failing ? route.abort() : route.continue()));
  await page.getByRole('link', { name: '查看荣誉档案' }).click();
  await page.getByRole('button', { name: '重试' }).waitFor();
  await shoot(page, 'people-failed-zh');
  failing = false;
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { name: '李档案' }).waitFor();
});

test('the conference team sees neither menu, page nor panel', async () => {
  const { page } = await panel.open('honour-conference-team');
  await goHome(page);
  expect(await page.locator('nav').getByText('成员档案', { exact: true }).count()).toBe(0);
  await page.goto(`/admin/people/${li}`);
  await page.getByText('您没有权限访问该内容').waitFor();
  expect(await page.getByText('李档案').count()).toBe(0);
  await page.goto(`/admin/content-manager/collection-types/api::member.member/${li}`);
  await page.getByText('李档案').first().waitFor();
  expect(await page.getByText('查看荣誉档案').count()).toBe(0);
});

test('the list narrows and orders, stays so when one goes back, loads anew or is on a phone, and is saved as shown', async () => {
  const { page } = await panel.open('honour-editor', 'zh-Hans', { width: 1440, height: 900 });
  await page.goto('/admin/people?tier=*&by=points&order=down');
  await page.getByText('共 1 人').waitFor();
  await shoot(page, 'people-narrowed-zh');
  await page.getByRole('link', { name: '李档案' }).click();
  await page.getByRole('heading', { name: '李档案' }).waitFor();
  await page.goBack();
  await page.getByText('共 1 人').waitFor();
  await page.reload();
  await page.getByText('共 1 人').waitFor();
  expect(await page.getByRole('combobox', { name: '级别' }).innerText()).toBe('在册（任一级别）');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('people.csv');
  await page.getByRole('button', { name: '清除' }).click();
  await page.getByText('共 62 人').waitFor();
  const head = grid(page, '成员档案').getByRole('columnheader', { name: '姓名' });
  await head.getByRole('button').click();
  await page.waitForURL((url) => !url.search.includes('by=points'));
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await page.setViewportSize({ width: 390, height: 844 });
  const person = grid(page, '成员档案').getByRole('link', { name: '李档案' });
  const photo = grid(page, '成员档案').getByRole('columnheader', { name: '照片' });
  await photo.scrollIntoViewIfNeeded();
  await person.waitFor();
  expect((await person.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await shoot(page, 'people-phone-zh');
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark')");
  await page.reload();
  await page.getByText('共 62 人').waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  await shoot(page, 'people-dark-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate("localStorage.removeItem('STRAPI_THEME')");
});
