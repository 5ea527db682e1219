import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { publishRelease } from '../../../src/services/release/publish-release';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aMember,
  bootStrapi,
  contextAt,
  englishOn,
  goHome,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
} from '../../support';

let app: Application;
let panel: Panel;
const people: Record<string, string> = {};

async function credit(name: string, activity: string, occurredOn: string): Promise<void> {
  const context = contextAt(app, `${occurredOn}T12:00:00+08:00`);
  const member = people[name]!;
  const evidenceUrl = `https://example.org/${member}/${activity}/${occurredOn}`;
  const recorded = await recordContributions(context, [{ member, activity, occurredOn, title: '活动', evidenceUrl }]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
}

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
  const named = {
    王芳: 'Wang Fang',
    李雷: 'Li Lei',
    赵敏: 'Zhao Min',
    安然: 'An Ran',
    韩梅: 'Han Mei',
    孙宁: 'Sun Ning',
  };
  for (const [name, latinName] of Object.entries(named)) {
    const values = { name, latinName, consentSite: name !== '韩梅', appliedOn: name === '孙宁' ? null : '2024-01-01' };
    people[name] = (await aMember(app, values)).documentId;
  }
  for (const name of ['王芳', '李雷', '赵敏']) await credit(name, 'campus-event', '2024-05-10');
  await credit('王芳', 'conference-talk', '2024-06-10');
  await publishRelease(contextAt(app, '2025-01-04T10:00:00+08:00'), { release: '2024Q4' });
  await credit('王芳', 'campus-event', '2025-05-10');
  for (const activity of ['campus-event', 'conference-talk']) await credit('李雷', activity, '2025-05-11');
  await publishRelease(contextAt(app, '2026-01-04T10:00:00+08:00'), { release: '2025Q4' });
  for (const name of ['赵敏', '安然', '韩梅', '孙宁']) await credit(name, 'campus-event', '2026-02-10');
}, PANEL_PATIENCE);

async function openRelease(page: Page, release: string): Promise<void> {
  await page.goto(`/admin/releases?year=${release.slice(0, 4)}&release=${release}`);
  await page.getByRole('heading', { name: release }).waitFor();
}

const table = (page: Page, name: string) => page.getByRole('grid', { name, exact: true });
const row = (page: Page, kind: string, name: string) => table(page, kind).getByRole('row').filter({ hasText: name });
const focus = (page: Page) => page.evaluate("window.dispatchEvent(new Event('focus'))");
const dialog = (page: Page) => page.getByRole('dialog');

test('a release manager reads a draft, holds back, proposes an exception, publishes and corrects, in Chinese', async () => {
  const { page } = await panel.open('honour-release-manager', 'zh-Hans');
  await goHome(page);
  await page.getByRole('link', { name: '名单发布' }).click();
  await page.getByRole('heading', { name: '名单发布' }).waitFor();
  await openRelease(page, '2026Q1');
  await row(page, '新入选', '安然').waitFor();
  expect(await row(page, '回归', '赵敏').innerText()).toContain('至 2025-12-31');
  expect(await row(page, '未入选', '韩梅').innerText()).toContain('未同意官网展示');
  await page.getByText('人的结果取决于尚未处理的事项').waitFor();
  expect(await row(page, '待处理事项', '韩梅').innerText()).toMatch(
    /符合条件，未同意官网展示\s+新入选 · .+\s+缺官网展示同意/,
  );
  await shoot(page, 'releases-draft-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Partner|Director/g)).toEqual([]);

  await row(page, '新入选', '安然').getByRole('button', { name: '暂缓' }).click();
  await dialog(page).getByRole('textbox').fill('材料待核');
  await shoot(page, 'releases-hold-back-zh');
  await dialog(page).getByRole('button', { name: '暂缓' }).click();
  await row(page, '未入选', '安然').waitFor();
  const other = await panel.open('honour-release-manager', 'en', { width: 800, height: 900 });
  await openRelease(other.page, '2026Q1');
  await row(other.page, 'Not admitted', '安然').waitFor();
  const seen = await row(other.page, 'Not admitted', '安然').innerText();
  expect(seen).toContain('材料待核');
  expect(await row(other.page, 'What still waits', '韩梅').innerText()).toContain('Missing: consent to be listed');
  expect(seen).toMatch(/发布管理员 \d+, \d{4}-\d\d-\d\d \d\d:\d\d/);
  await shoot(other.page, 'releases-800-en');
  await other.page.close();

  await credit('赵敏', 'pg-live', '2026-03-12');
  await focus(page);
  await page.getByText('草稿已更新').waitFor();
  expect(await row(page, '回归', '赵敏').innerText()).toContain('有变化');
  await shoot(page, 'releases-changed-zh');

  await row(page, '未入选', '孙宁').getByRole('button', { name: '特例' }).click();
  await dialog(page).getByRole('textbox').fill('年会筹备');
  await shoot(page, 'releases-exception-zh');
  expect(await dialog(page).getByRole('button', { name: '关闭' }).count()).toBe(1);
  await dialog(page).getByRole('button', { name: '提议特例' }).click();
  await page.getByText('特例已提议，须由另一人批准').waitFor();
  expect(await row(page, '未入选', '孙宁').count()).toBe(1);
  await row(page, '待处理事项', '孙宁').getByRole('link', { name: '提议待批准' }).waitFor();

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await dialog(page).getByLabel('发布编号').fill('2026Q2');
  expect(await dialog(page).getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
  await dialog(page).getByLabel('发布编号').fill('2026Q1');
  await shoot(page, 'releases-publish-zh');
  // Nothing is read in between, so that the draft on the screen is surely the old one.
  const reads = '**/honour/releases/read';
  await page.route(reads, (route) => route.abort());
  await credit('赵敏', 'article', '2026-03-13');
  const refused = page.waitForResponse('**/honour/releases/publish');
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click();
  expect((await refused).status()).toBe(409);
  await page.unroute(reads);
  await page.getByText('尚未发布').waitFor();
  await page.reload();
  await row(page, '回归', '赵敏').filter({ hasText: '270' }).waitFor();

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await dialog(page).getByLabel('发布编号').fill('2026Q1');
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('heading', { name: '2026Q1 已发布名单' }).waitFor();

  await page.getByRole('button', { name: '更正', exact: true }).click();
  await dialog(page).getByLabel('成员').click();
  await page.getByRole('option', { name: '赵敏' }).click();
  await dialog(page).getByLabel('更正为').click();
  await page.getByRole('option', { name: '终止任期' }).click();
  await dialog(page).getByLabel('起始日').fill('2026-05-01');
  await dialog(page).getByLabel('理由').fill('重复登记');
  await dialog(page).getByText('自 2026-05-01 起至 2026-12-31 不再持有级别').waitFor();
  await shoot(page, 'releases-correct-zh');
  await dialog(page).getByRole('button', { name: '更正', exact: true }).click();
  await row(page, '更正记录', '赵敏').waitFor();
  await shoot(page, 'releases-published-zh');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载清单' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2026Q1.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.startsWith('\uFEFF变动,姓名,')).toBe(true);
  expect(csv).toContain('暂缓,安然,');
});

test('one manager asks in Chinese, another confirms in English, once a request that was overtaken is made anew', async () => {
  await credit('孙宁', 'conference-talk', '2026-05-10');
  const required = (secondPersonRequired: boolean) =>
    app.strapi.db.query('api::programme.programme').updateMany({ data: { secondPersonRequired } });
  await required(true);
  const { page } = await panel.open('honour-release-manager', 'zh-Hans');
  const { page: other } = await panel.open('honour-release-manager', 'en');
  await openRelease(page, '2026Q2');
  const ask = async () => {
    await page.getByRole('button', { name: '申请发布', exact: true }).click();
    await dialog(page).getByLabel('发布编号').fill('2026Q2');
    await shoot(page, 'releases-ask-zh');
    await dialog(page).getByRole('button', { name: '申请发布', exact: true }).click();
    await page.getByText('这是您的申请').waitFor();
  };
  await ask();
  expect(await page.getByRole('button', { name: '确认发布' }).count()).toBe(0);
  await shoot(page, 'releases-requested-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await englishOn(page, /PostgreSQL|ACE|Partner|Director/g)).toEqual([]);

  await openRelease(other, '2026Q2');
  await other.getByText(/发布管理员 \d+ asked for it on/).waitFor();
  await row(other, 'Admitted', '安然').getByRole('button', { name: 'Hold back' }).click();
  await dialog(other).getByRole('textbox').fill('Evidence pending');
  await dialog(other).getByRole('button', { name: 'Hold back' }).click();
  await row(other, 'Not admitted', '安然').waitFor();
  await other.getByText('the request is void').waitFor();
  await focus(page);
  await page.getByText('此申请已作废').waitFor();
  await shoot(page, 'releases-void-zh');
  await ask();

  await focus(other);
  // The void request can be withdrawn as well: what follows is about the one that took its place.
  await other.getByRole('button', { name: 'Confirm and publish' }).waitFor();
  await other.getByRole('button', { name: 'Withdraw the request' }).click();
  await dialog(other).getByRole('textbox').fill('One more day');
  await dialog(other).getByRole('button', { name: 'Withdraw the request' }).click();
  await other.getByRole('button', { name: 'Ask for publication' }).waitFor();
  await focus(page);
  await page.getByRole('button', { name: '申请发布', exact: true }).waitFor();
  await ask();

  await focus(other);
  await other.getByRole('button', { name: 'Confirm and publish' }).click();
  await dialog(other).getByLabel('Release code').fill('2026Q2');
  await shoot(other, 'releases-confirm-en');
  await dialog(other).getByRole('button', { name: 'Confirm and publish' }).click();
  await other.getByRole('heading', { name: '2026Q2 as published' }).waitFor();
  await other.getByText(/Asked for by 发布管理员 \d+, confirmed by 发布管理员 \d+/).waitFor();
  await required(false);
});

test('a draft of a thousand lines is read in pages and searched, and a failed load says so', async () => {
  const { page } = await panel.open('honour-release-manager', 'zh-Hans', { width: 800, height: 900 });
  const reads = '**/honour/releases/read';
  await page.route(reads, async (route) => {
    const answer = await route.fetch();
    const desk = (await answer.json()) as { changes: { member: string; person: object }[] };
    const [line] = desk.changes;
    const changes = Array.from({ length: 1000 }, (_, at) => ({
      ...line,
      member: `many${String(at).padStart(4, '0')}`,
      person: { ...line?.person, name: `成员${at}`, sortKey: String(at).padStart(4, '0') },
    }));
    await route.fulfill({ response: answer, json: { ...desk, changes } });
  });
  await openRelease(page, '2025Q4');
  await page.getByText('第 1 / 20 页').first().waitFor();
  expect(await page.getByRole('row').filter({ hasText: '成员' }).count()).toBe(50);
  await page.getByRole('button', { name: '下一页' }).first().click();
  await page.getByText('成员50', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: '按姓名查找' }).first().fill('成员999');
  await page.getByText('成员999', { exact: true }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: '成员' }).count()).toBe(1);
  await shoot(page, 'releases-many-800-zh');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute(reads);
  await page.route(reads, (route) => route.abort());
  await page.reload();
  await page.getByRole('button', { name: '重试' }).waitFor();
  await shoot(page, 'releases-failed-zh');
  await page.unroute(reads);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { name: '2025Q4 已发布名单' }).waitFor();
});

test('a published December release is read in English, and leads to the contributions behind a line', async () => {
  const { page } = await panel.open('honour-release-manager', 'en');
  await openRelease(page, '2025Q4');
  for (const [kind, name] of [
    ['Promoted', '李雷'],
    ['Demoted', '王芳'],
    ['Lapsed', '赵敏'],
  ] as const) {
    await row(page, kind, name).waitFor();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await shoot(page, 'releases-published-en');
  await page.setViewportSize({ width: 480, height: 900 });
  await shoot(page, 'releases-narrow-en');
  await page.setViewportSize({ width: 1280, height: 900 });
  await row(page, 'Promoted', '李雷').getByRole('link', { name: 'Contributions of 李雷 600' }).click();
  await page.waitForURL('**/api::contribution.contribution?**');
  await page.getByText('2 entries found').waitFor();
  await shoot(page, 'releases-contributions-en');
});

test('a wrong lapse in December is offered for correction from 1 January to the end of the next year', async () => {
  const { page } = await panel.open('honour-release-manager', 'en');
  await openRelease(page, '2025Q4');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog(page).getByLabel('Member').click();
  await page.getByRole('option', { name: '赵敏' }).click();
  await dialog(page).getByLabel('Becomes').click();
  await page.getByRole('option', { name: 'PostgreSQL ACE Partner' }).click();
  await dialog(page).getByText('PostgreSQL ACE Partner from 2026-01-01 to 2026-12-31').waitFor();
  await shoot(page, 'releases-correct-lapse-en');
  await dialog(page).getByLabel('From').fill('2027-01-01');
  await dialog(page).getByText('A correction of 2025Q4 runs to 2026-12-31 at most').waitFor();
  await dialog(page).getByLabel('Reason').fill('误判');
  expect(await dialog(page).getByRole('button', { name: 'Correct', exact: true }).isDisabled()).toBe(true);
});

test('who waits is read beside the draft, and what comes after renewals says that it waits for them', async () => {
  const context = contextAt(app, '2026-11-02T12:00:00+08:00');
  const given = {
    member: people['王芳']!,
    activity: 'campus-event',
    occurredOn: '2026-10-20',
    title: '高校行·南京大学',
  };
  const recorded = await recordContributions(context, [{ ...given, evidenceUrl: 'https://example.org/nanjing' }]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  for (const [language, width] of [
    ['zh-Hans', 1280],
    ['en', 800],
  ] as const) {
    const zh = language === 'zh-Hans';
    const { page } = await panel.open('honour-release-manager', language, { width, height: 900 });
    await openRelease(page, '2026Q4');
    const waiting = row(page, zh ? '待处理事项' : 'What still waits', '王芳');
    await waiting.waitFor();
    expect(await waiting.innerText()).toMatch(zh ? /到期未续\s+续任/ : /Lapsed\s+Renewed/);
    await page.getByRole('link', { name: zh ? '查看' : 'Show' }).click();
    await shoot(page, `releases-waits-${width}-${language}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    if (zh) expect(await englishOn(page, /PostgreSQL|ACE|Partner|Director/g)).toEqual([]);
    await openRelease(page, '2027Q1');
    const first = zh ? '须先发布 2026Q4' : 'After 2026Q4';
    expect(await page.getByRole('button', { name: first, exact: true }).isDisabled()).toBe(true);
    await page.getByText(zh ? '2026Q4 的续任名单尚未发布' : 'The renewals of 2026Q4 are not published').waitFor();
    expect(await page.getByRole('button', { name: '2027Q1' }).innerText()).toContain(first);
    await shoot(page, `releases-pending-${width}-${language}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: zh ? '打开 2026Q4' : 'Open 2026Q4' }).click();
    await waiting.getByRole('link', { name: '高校行·南京大学' }).click();
    await page.waitForURL(`**/api::contribution.contribution/${recorded.ids[0] ?? ''}**`);
    await page.close();
  }
});

test('an editor neither sees nor reaches the page', async () => {
  const { page } = await panel.open('honour-editor');
  await goHome(page);
  expect(await page.getByRole('link', { name: '名单发布' }).count()).toBe(0);
  await page.goto('/admin/releases');
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('截止日').count()).toBe(0);
});
