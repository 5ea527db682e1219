import type { Page } from 'playwright-core';
import {
  aContribution,
  aMember,
  anEvent,
  bootStrapi,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
} from '../../support';

let app: Application;
let panel: Panel;
let contribution: string;
let member: string;
let event: string;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app, 'Asia/Shanghai');
  member = (await aMember(app, { name: '欧阳明' })).documentId;
  contribution = (await aContribution(app, { member, title: '大会演讲' })).documentId;
  event = (await anEvent(app, { nameZh: '年会' })).documentId;
}, PANEL_PATIENCE);

const LIST = '/admin/content-manager/collection-types/api::contribution.contribution';
const FILTERED = `${LIST}?page=1&pageSize=20&sort=occurredOn:DESC${[
  '[state][$eq]=submitted',
  '[occurredOn][$gt]=2020-01-01',
  '[member][name][$eq]=欧阳明',
  '[isDemo][$eq]=false',
  '[createdAt][$gt]=2020-01-01T00:00:00.000Z',
]
  .map((filter, at) => `&filters[$and][${at}]${filter}`)
  .join('')}`;

/** The texts that a screen says without showing them. */
const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('main [aria-label], main [placeholder], [role=dialog] [aria-label]')].flatMap((element) =>
       ['aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '')).filter((text) => /[A-Za-z]{3,}/.test(text))`,
  );

test('the filters of a list are said in the reader’s language, fields and values alike', async () => {
  const { page } = await panel.open('honour-reviewer', 'zh-Hans');
  await page.goto(FILTERED);
  for (const chip of [
    /^状态 等于 已提交$/,
    /^发生日期 大于 2020-01-01/,
    /^成员 等于 欧阳明$/,
    /^演示数据 等于 否$/,
    /^创建时间 大于 /,
  ]) {
    await page.getByText(chip).first().waitFor();
  }
  expect(await englishOn(page, /PostgreSQL/g)).toEqual([]);
  await shoot(page, 'chinese-filters');
  await page
    .getByText(/^状态 等于 已提交$/)
    .first()
    .click();
  await page.getByRole('dialog').getByText('已提交').first().waitFor();
  await shoot(page, 'chinese-filter-open');
  const english = await panel.open('honour-reviewer', 'en');
  await english.page.goto(FILTERED);
  for (const chip of [/^State is Submitted$/, /^Demo data is No$/])
    await english.page.getByText(chip).first().waitFor();
  await shoot(english.page, 'english-filters');
});

test('forms, pickers and lists say nothing in English', async () => {
  const { page } = await panel.open('strapi-super-admin', 'zh-Hans', { width: 1400, height: 1100 });
  const of = (type: string, rest = '') => `/admin/content-manager/collection-types/api::${type}.${type}${rest}`;
  const screens: [string, string][] = [
    ['contribution-create', of('contribution', '/create')],
    ['contribution-edit', of('contribution', `/${contribution}`)],
    ['member-create', of('member', '/create')],
    ['member-edit', of('member', `/${member}`)],
    ['event-edit', of('event', `/${event}`)],
    ['group-create', of('group', '/create')],
    ['activity-type-create', of('activity-type', '/create')],
    ['programme', '/admin/content-manager/single-types/api::programme.programme'],
    ['media', '/admin/plugins/upload'],
    ['home', '/admin'],
  ];
  const found: Record<string, string[]> = {};
  for (const [name, address] of screens) {
    await page.goto(address);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    // What stands beside the form comes a moment later than the form.
    if (name === 'member-edit') await page.getByText(/请在表单的“照片”栏上传/).waitFor();
    const codes =
      /PostgreSQL|ACE|PDF|JPEG|PNG|WebP|AVIF|HEIC|“beans”|Zhang San|SUPER ADMIN|Webhook|PGFans|GitHub|Gitee|PG 豆|https?:\S*|Asia\/\w+|Ctrl|Cmd|Enter|[\w.-]+@[\w.-]+|\b[a-z0-9]{24}\b|\b[a-z-]+-\d+\b/g;
    const said = [
      ...(await englishOn(page, codes)),
      ...(await spoken(page)).filter((text) => /[A-Za-z]{3,}/.test(text.replace(codes, ''))),
    ];
    await shoot(page, `chinese-form-${name}`);
    if (said.length > 0) found[name] = [...new Set(said)];
  }
  expect(found).toEqual({});
  await page.goto(of('contribution', '/create'));
  await page.getByRole('button', { name: '选择日期' }).first().click();
  await page.getByRole('dialog', { name: '选择日期' }).waitFor();
  await shoot(page, 'chinese-date-picker');
});

test('days stand in lists as they do everywhere, and nobody is offered the ids of documents', async () => {
  const { page } = await panel.open('honour-reviewer', 'zh-Hans');
  await page.goto(LIST);
  await page.getByText('2025-03-01', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '视图设置' }).click();
  await page.getByText('显示的列').waitFor();
  await page.getByRole('checkbox', { name: '佐证指纹' }).waitFor();
  expect(await page.getByRole('checkbox', { name: /document|文档/i }).count()).toBe(0);
  await shoot(page, 'chinese-columns');
});

test.each(['zh-Hans', 'en'] as const)('in %s a year has no separator', async (language) => {
  const { page } = await panel.open('strapi-super-admin', language);
  await page.goto('/admin/content-manager/single-types/api::programme.programme');
  const year = page.locator('input[name=foundedYear]');
  await year.fill('2020');
  await year.press('Tab');
  expect(await year.inputValue()).toBe('2020');
});

test('the hint of a field stays when an error joins it, and both describe the field', async () => {
  const { page } = await panel.open('honour-editor', 'zh-Hans');
  await page.goto('/admin/content-manager/collection-types/api::member.member/create');
  const field = page.locator('input[name=sortKey]');
  await field.fill('ZHANG!');
  await page.locator('input[name=name]').fill('张三');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('只能用小写字母、数字和空格').first().waitFor();
  const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
  expect(texts).toEqual([expect.stringContaining('只能用小写字母'), expect.stringMatching(/./)]);
  await shoot(page, 'chinese-hint-and-error');
});

test.each([
  ['zh-Hans', '邮箱或密码不正确。请检查后重试。'],
  ['en', 'Invalid credentials: check the e-mail address and the password.'],
] as const)('in %s a wrong password is told of in that language alone', async (language, said) => {
  const { page, staff } = await panel.open('honour-editor', language);
  await page.context().clearCookies();
  await page.goto('/admin/auth/login');
  await page.fill('input[name=email]', staff.email);
  await page.fill('input[name=password]', 'not-this-one');
  await page.click('button[type=submit]');
  await page.getByText(said, { exact: true }).first().waitFor();
  await shoot(page, `wrong-password-${language}`);
});

test('on paper a person’s file is all that it shows, and nothing around it', async () => {
  const { page } = await panel.open('honour-editor', 'zh-Hans', { width: 1000, height: 500 });
  await page.goto(`/admin/people/${member}`);
  await page.getByRole('heading', { name: '授权同意' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  const cut: string[] = await page.evaluate(
    `[...document.querySelectorAll(':has(main), main')].filter((one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== 'visible').map((one) => one.tagName)`,
  );
  expect(cut).toEqual([]);
  expect(await page.locator('nav').first().isVisible()).toBe(false);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
});

test.each([
  ['zh-Hans', '姓名', '保存', /其中有看不见的字符（U\+200B/],
  ['en', 'Name', 'Save', /a character that cannot be seen \(U\+200B/],
] as const)(
  'in %s a form counts characters, and says under the field what nobody sees',
  async (language, name, save, said) => {
    const { page } = await panel.open('honour-editor', language);
    await page.goto('/admin/content-manager/collection-types/api::member.member/create');
    const field = page.getByRole('textbox', { name: new RegExp(`^${name}\\*?$`) });
    await field.fill('王\u200b伟');
    await page.getByRole('button', { name: save, exact: true }).click();
    await page.getByText(said).first().waitFor();
    await shoot(page, `form-invisible-${language}`);
    await field.fill('𠮷'.repeat(61));
    await page.getByRole('button', { name: save, exact: true }).click();
    await page.getByText(/60/).first().waitFor();
    await shoot(page, `form-long-${language}`);
    await field.fill('𠮷'.repeat(31));
    await page.getByRole('button', { name: save, exact: true }).click();
    await page.waitForURL(/member\/[a-z0-9]{24}/);
    await shoot(page, `form-long-enough-${language}`);
  },
);
