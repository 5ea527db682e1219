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
    /^发生日期 大于 2020年1月1日/,
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
