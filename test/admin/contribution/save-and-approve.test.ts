import type { Page } from 'playwright-core';
import type { Client } from 'pg';
import {
  accessibilityFaults,
  aGroup,
  aLeadership,
  aMember,
  anEvent,
  bootStrapi,
  connect,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
} from '../../support';
import { button, dialog, LIST, openList, selectAll } from './review-screens';

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

/** Opens what stands beside the form, which a narrow window keeps in a drawer. */
async function besideForm(page: Page): Promise<void> {
  const more = button(page, /^(更多操作|Open more actions)$/).last();
  if (await more.isVisible()) await more.click();
}

/** Presses a button twice before the panel draws anew, as an impatient hand does. */
async function pressTwice(page: Page, name: string): Promise<void> {
  const found = `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(name)})`;
  await page.evaluate(`(() => { const pressed = ${found}; pressed.click(); pressed.click(); })()`);
}

/** A field to which something was chosen: what stands below it. */
const chosen = (page: Page, name: string) => page.locator('form').getByRole('link', { name });

const NEXT = {
  'zh-Hans': {
    save: '保存并新建',
    saved: '已保存',
    event: /^活动场次/,
    keeps: '下一份保留活动类型、活动场次与日期，只需换人。',
  },
  en: { save: 'Save and new', saved: 'Saved', event: /^Event/, keeps: 'The next one keeps activity, event and day' },
} as const;

test.each([
  ['zh-Hans', 1440],
  ['en', 390],
] as const)(
  'saved, the next one has the same activity, event and day and nobody yet; pressed twice it is one (%s, %i)',
  async (language, width) => {
    const words = NEXT[language];
    const [name, event, title] = [`连录${language}`, `大会${language}`, `讲题${language}`];
    await aMember(app, { name });
    await anEvent(app, { nameZh: event, nameEn: event });
    const { page } = await panel.open('honour-editor', language, { width, height: 900 });
    await fillIn(page, language, name, title, '高校');
    await choose(page, words.event, event);
    await page.locator('input[name=evidenceUrl]').fill(`https://example.org/next/${language}`);
    await besideForm(page);
    await page.getByText(words.keeps).waitFor();
    await shoot(page, `save-and-new-${language}-${width}`);
    if (language === 'zh-Hans') expect(await accessibilityFaults(page, 'main aside')).toEqual([]);
    await pressTwice(page, words.save);
    await chosen(page, name).waitFor({ state: 'detached' });
    await chosen(page, event).waitFor();
    await chosen(page, 'PostgreSQL 高校行').waitFor();
    expect(await page.locator('input[name=title]').inputValue()).toBe('');
    expect(await page.locator('input[name=evidenceUrl]').inputValue()).toBe('');
    expect(await page.getByRole('textbox', { name: FIELDS[language].day }).inputValue()).toContain('2025');
    await shoot(page, `save-and-new-next-${language}-${width}`);
    expect(await savedAs(title)).toHaveLength(1);
    expect(new URL(page.url()).pathname).toBe(`${LIST}/create`);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  },
);

test('Strapi’s save, pressed twice before it is drawn disabled, makes one', async () => {
  await aMember(app, { name: '双击' });
  const { page } = await panel.open('honour-editor');
  await fillIn(page, 'zh-Hans', '双击', '双击一次');
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/double');
  const asked: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
  await pressTwice(page, '保存');
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  expect(await savedAs('双击一次')).toHaveLength(1);
  expect(asked.filter((url) => url.includes('collection-types'))).toHaveLength(1);
});

test('a copy begins with what people type, not with what was decided, and is saved as a new one', async () => {
  const { documentId } = await aMember(app, { name: '复制甲' });
  await aMember(app, { name: '复制乙' });
  const { page } = await panel.open('honour-reviewer');
  await fillIn(page, 'zh-Hans', '复制甲', '复制的讲题');
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/copied');
  await button(page, '保存并通过').click();
  await page.getByText('已保存并通过').waitFor();
  expect(documentId).not.toBe('');
  await page.goto(`${LIST}?filters[$and][0][title][$eq]=${encodeURIComponent('复制的讲题')}`);
  await page.locator('tbody tr').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: '复制', exact: true }).click();
  await page.waitForURL(/\/create$/);
  await chosen(page, '复制甲').waitFor();
  await chosen(page, 'PostgreSQL 高校行').waitFor();
  expect(await page.locator('input[name=title]').inputValue()).toBe('复制的讲题');
  expect(await page.locator('input[name=points]').inputValue()).toBe('');
  await shoot(page, 'copy-begun-zh');
  await choose(page, FIELDS['zh-Hans'].member, '复制乙');
  await button(page, '保存').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  expect(await savedAs('复制的讲题')).toMatchObject([
    { state: 'approved', points: 200 },
    { state: 'submitted', points: null },
  ]);
});

test('where a copy makes no sense none is offered; an event is copied without its code', async () => {
  const { documentId: member } = await aMember(app);
  const { documentId: event } = await anEvent(app, { nameZh: '上届大会' });
  const { page } = await panel.open('honour-editor');
  const open = async (type: string, id: string) => {
    await page.goto(`/admin/content-manager/collection-types/api::${type}.${type}/${id}`);
    await page.locator('form input').first().waitFor();
    await page
      .getByRole('button', { name: /^(更多操作|更多)/ })
      .first()
      .click();
    await page.getByRole('menuitem').first().waitFor();
  };
  await open('member', member);
  expect(await page.getByRole('menuitem', { name: '复制', exact: true }).count()).toBe(0);
  await open('event', event);
  await page.getByRole('menuitem', { name: '复制', exact: true }).click();
  await page.waitForURL(/\/create$/);
  await page.waitForFunction(`document.querySelector('input[name=nameZh]')?.value === '上届大会'`);
  expect(await page.locator('input[name=code]').inputValue()).toBe('');
});

test('a duty outside its person’s leadership is said at once and before it is approved, and approved all the same', async () => {
  const { documentId: member } = await aMember(app, { name: '任外' });
  const { documentId: group } = await aGroup(app, { nameZh: '任外城市组', nameEn: 'Outside Group' });
  await aLeadership(app, { member, group, startedOn: '2025-06-01' });
  const { page } = await panel.open('honour-reviewer');
  await fillIn(page, 'zh-Hans', '任外', '任前活动', '城市用户组活动');
  const hint = page.getByText('此人在发生之日并非所选工作组的组长');
  expect(await hint.count()).toBe(0);
  await choose(page, /^工作组/, '任外城市组');
  await hint.waitFor();
  await shoot(page, 'duty-outside-form-zh');
  await writeDay(page, FIELDS['zh-Hans'].day, '2025-06-01');
  await hint.waitFor({ state: 'detached' });
  await writeDay(page, FIELDS['zh-Hans'].day, '2025-05-31');
  await hint.waitFor();
  await page.locator('input[name=evidenceUrl]').fill('https://example.org/duty');
  await button(page, '保存').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  await hint.waitFor();
  await openList(page, '任前活动');
  await selectAll(page);
  await button(page, '通过').click();
  await dialog(page)
    .getByText(/以下 1 项职责的成员在发生之日并非该工作组的组长/)
    .waitFor();
  await dialog(page).getByText('任外城市组').waitFor();
  await shoot(page, 'duty-outside-preview-zh');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await button(page, '通过 1 项').click();
  await dialog(page).getByText('已通过 1 项。').waitFor();
});

test('an editor, who may not review, saves and is not offered to approve', async () => {
  const { page } = await panel.open('honour-editor');
  await page.goto(`${LIST}/create`);
  await button(page, '保存').waitFor();
  await shoot(page, 'save-approve-editor-zh');
  expect(await button(page, '保存并通过').count()).toBe(0);
});
