import type { Page } from 'playwright-core';
import type { Client } from 'pg';
import {
  accessibilityFaults,
  aMember,
  bootStrapi,
  connect,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
} from '../../support';
import { button, LIST } from './review-screens';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

const FIELDS = {
  'zh-Hans': { member: /^成员/, activity: /^活动类型/, day: /^发生日期/, written: '2025/03/01', future: '2099/01/01' },
  en: {
    member: /^Member/,
    activity: /^Activity type/,
    day: /^Occurred on/,
    written: '2025-03-01',
    future: '20990101',
  },
} as const;

async function choose(page: Page, label: RegExp, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(option);
  await page.getByRole('option', { name: option }).first().click();
}

async function writeDay(page: Page, label: RegExp, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(day);
  await field.press('Tab');
}

/** Opens the form of a new contribution and fills in whose it is, what, when, and its title; no evidence yet. */
async function fillIn(page: Page, language: keyof typeof FIELDS, member: string, title: string, activity = '高校') {
  const fields = FIELDS[language];
  await page.goto(`${LIST}/create`);
  await page.locator('input[name=title]').fill(title);
  await choose(page, fields.member, member);
  await choose(page, fields.activity, activity);
  await writeDay(page, fields.day, fields.written);
}

async function savedAs(title: string) {
  const { rows } = await sql.query<{ document_id: string; state: string; points: number }>(
    'SELECT document_id, state, points FROM contributions WHERE title = $1',
    [title],
  );
  return rows;
}

test('a reviewer saves and approves in one step; what stands in the way is said, and nothing is saved then', async () => {
  await aMember(app, { name: '录入甲' });
  const { page } = await panel.open('honour-reviewer');
  await fillIn(page, 'zh-Hans', '录入甲', '一步通过');
  await shoot(page, 'save-approve-form-zh');
  await button(page, '保存并通过').click();
  await page.getByText('缺少佐证').waitFor();
  await shoot(page, 'save-approve-refused-zh');
  expect(await savedAs('一步通过')).toEqual([]);
  expect(await page.locator('input[name=title]').inputValue()).toBe('一步通过');

  await page.locator('input[name=evidenceUrl]').fill('https://example.org/one-step');
  await writeDay(page, FIELDS['zh-Hans'].day, FIELDS['zh-Hans'].future);
  await button(page, '保存并通过').click();
  await page.getByText('填写的内容有误，请看各栏下的说明。').waitFor();
  await page.getByText(/发生日期 2099-01-01 晚于今天/).waitFor();
  await shoot(page, 'save-approve-field-zh');
  expect(await englishOn(page, /PostgreSQL|PDF/, 'main')).toEqual([]);
  // Strapi's green under the pointer has less contrast than it asks for itself.
  await page.mouse.move(0, 0);
  expect(await accessibilityFaults(page, 'main aside')).toEqual([]);
  expect(await savedAs('一步通过')).toEqual([]);

  await writeDay(page, FIELDS['zh-Hans'].day, FIELDS['zh-Hans'].written);
  await button(page, '保存并通过').dblclick();
  await page.getByText('已保存并通过，+200 分。').waitFor();
  await page.getByText('已适用的规则').waitFor();
  await shoot(page, 'save-approve-done-zh');
  const [saved, ...more] = await savedAs('一步通过');
  expect([saved, more]).toMatchObject([{ state: 'approved', points: 200 }, []]);
  expect(new URL(page.url()).pathname).toBe(`${LIST}/${saved?.document_id}`);
  expect(await page.getByRole('alertdialog').count()).toBe(0);

  await fillIn(page, 'zh-Hans', '录入甲', '同一佐证');
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/one-step');
  await button(page, '保存并通过').click();
  await page.getByText('同一成员的贡献“一步通过”已使用相同的佐证').waitFor();
  expect(await savedAs('同一佐证')).toEqual([]);
});

test('in English: one’s own is refused; a lost answer is had by pressing again; who leaves is told all the same', async () => {
  const { page, staff } = await panel.open('honour-reviewer', 'en');
  await aMember(app, { name: '审核人自己', administrator: Number(staff.id) });
  await aMember(app, { name: '录入乙' });
  await fillIn(page, 'en', '审核人自己', 'Mine');
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/mine');
  await button(page, 'Save and approve').click();
  await page.getByText('Your own; somebody else has to decide').waitFor();
  await shoot(page, 'save-approve-own-en');
  expect(await savedAs('Mine')).toEqual([]);

  await page.reload();
  await fillIn(page, 'en', '录入乙', 'Lost answer');
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/lost');
  let losing = true;
  await page.route('**/honour/review/record', async (route) => {
    if (!losing) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await button(page, 'Save and approve').click();
  await page.getByText('It is not known whether it was saved.').waitFor();
  await shoot(page, 'save-approve-lost-en');
  losing = false;
  await button(page, 'Save and approve').click();
  await page.getByText('Saved and approved: +200 points.').waitFor();
  expect(await savedAs('Lost answer')).toMatchObject([{ state: 'approved', points: 200 }]);

  await fillIn(page, 'en', '录入乙', 'Left behind');
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/left');
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.unroute('**/honour/review/record');
  await page.route('**/honour/review/record', async (route) => {
    await held;
    await route.continue();
  });
  await button(page, 'Save and approve').click();
  await page.locator('nav a[href="/admin/people"]').first().click();
  await page.waitForURL(/\/admin\/people/);
  answer();
  await page.getByText('Saved and approved: +200 points.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/admin/people');
  expect(await savedAs('Left behind')).toMatchObject([{ state: 'approved' }]);
});

const WRONG = {
  'zh-Hans': {
    buttons: ['保存', '保存并通过'],
    said: [/职责类贡献须指明所属工作组/, /发生日期 2099-01-01 晚于今天/, /“没有链接”不是网址/],
  },
  en: {
    buttons: ['Save', 'Save and approve'],
    said: [/A duty names the group/, /2099-01-01 is after today/, /“没有链接” is no address/],
  },
} as const;

const other = (language: keyof typeof WRONG) => (language === 'en' ? 'zh-Hans' : 'en');

test.each(['zh-Hans', 'en'] as const)(
  'all that is wrong stands under its field at once, in %s, and nothing typed is lost',
  async (language) => {
    const name = `错填${language}`;
    await aMember(app, { name });
    const { page } = await panel.open('honour-reviewer', language);
    await fillIn(page, language, name, name, '城市用户组活动');
    await writeDay(page, FIELDS[language].day, FIELDS[language].future);
    await page.locator('input[name=evidenceUrl]').fill('没有链接');
    for (const press of WRONG[language].buttons) {
      await button(page, press).click();
      for (const sentence of WRONG[language].said) await page.locator('form').getByText(sentence).waitFor();
      // Whoever reads Chinese reads no English beside it, nor the other way round.
      for (const sentence of WRONG[other(language)].said) expect(await page.getByText(sentence).count()).toBe(0);
      await shoot(page, `all-wrong-${language}-${press}`);
    }
    if (language === 'zh-Hans') expect(await englishOn(page, /PostgreSQL|PDF|https?|错填zh-Hans/g)).toEqual([]);
    expect(await page.locator('input[name=title]').inputValue()).toBe(name);
    expect(await page.locator('input[name=evidenceUrl]').inputValue()).toBe('没有链接');
    expect(await savedAs(name)).toEqual([]);
  },
);

test('an editor, who may not review, saves and is not offered to approve', async () => {
  const { page } = await panel.open('honour-editor');
  await page.goto(`${LIST}/create`);
  await button(page, '保存').waitFor();
  await shoot(page, 'save-approve-editor-zh');
  expect(await button(page, '保存并通过').count()).toBe(0);
});
