import type { Client } from 'pg';
import type { Page } from 'playwright-core';
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
  setTime,
  shoot,
  type Application,
  type Panel,
} from '../../support';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  setTime('2026-11-23T10:00:00+08:00');
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

type Language = 'zh-Hans' | 'en';
const EVENTS = '/admin/content-manager/collection-types/api::event.event';
const SAVE = { 'zh-Hans': '保存', en: 'Save' };
const CHOOSE = { 'zh-Hans': '选择日期', en: 'Choose date' };
const WRONG = {
  'zh-Hans': '请填写存在的日期，格式如 2026-11-01。',
  en: 'Give a day that exists, written as 2026-11-01.',
};

const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`);

/** Saves, and gives the status of the answer. */
async function save(page: Page, language: Language): Promise<number> {
  const answered = page.waitForResponse(
    (response) =>
      ['POST', 'PUT'].includes(response.request().method()) && /content-manager\/\w+-types/.test(response.url()),
  );
  await page.getByRole('button', { name: SAVE[language], exact: true }).click();
  return (await answered).status();
}

async function heldOn(event: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ day: string }>('SELECT held_on::text AS day FROM events WHERE document_id = $1', [
    event,
  ]);
  return rows[0]?.day;
}

async function openEvent(language: Language, size?: { width: number; height: number }) {
  const { documentId: event } = await anEvent(app, { heldOn: '2026-03-01' });
  const { page } = await panel.open('honour-editor', language, size);
  await page.goto(`${EVENTS}/${event}`);
  await field(page, 'heldOn').waitFor();
  return { page, event };
}

test('every written form of a day is saved as that day', async () => {
  const { page, event } = await openEvent('zh-Hans');
  expect(await field(page, 'heldOn').inputValue()).toBe('2026-03-01');
  const written = {
    '2026-11-01': '2026-11-01',
    '2026/11/2': '2026-11-02',
    '2026.11.3': '2026-11-03',
    '20261104': '2026-11-04',
    '2026年11月5日': '2026-11-05',
    '２０２６－１１－０６': '2026-11-06',
    ' 2026-11-07 ': '2026-11-07',
  };
  for (const [text, day] of Object.entries(written)) {
    await field(page, 'heldOn').fill(text);
    expect([text, await save(page, 'zh-Hans')]).toEqual([text, 200]);
    expect(await heldOn(event)).toBe(day);
    expect(await field(page, 'heldOn').inputValue()).toBe(day);
  }
});

test.each(['zh-Hans', 'en'] as const)('in %s what is no day is refused under its field', async (language) => {
  const { page, event } = await openEvent(language);
  await field(page, 'placeZh').fill('西湖边');
  for (const text of ['2026-02-30', '11/01/2026', '明天', '2026-11-01T00:00:00Z']) {
    await field(page, 'heldOn').fill(text);
    await field(page, 'heldOn').press('Tab');
    await page.getByText(WRONG[language], { exact: true }).waitFor();
    expect([text, await save(page, language)]).toEqual([text, 400]);
    await page.getByText(WRONG[language], { exact: true }).waitFor();
    expect(await field(page, 'heldOn').inputValue()).toBe(text);
    expect(await field(page, 'placeZh').inputValue()).toBe('西湖边');
    expect(await heldOn(event)).toBe('2026-03-01');
  }
  await shoot(page, `day-wrong-${language}`);
  await field(page, 'heldOn').fill('20261101');
  expect(await save(page, language)).toBe(200);
  expect(await heldOn(event)).toBe('2026-11-01');
});

test.each(['zh-Hans', 'en'] as const)('in %s a day is chosen by keyboard alone', async (language) => {
  const { page, event } = await openEvent(language);
  await field(page, 'heldOn').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const calendar = page.getByRole('dialog', { name: CHOOSE[language] });
  await calendar.getByRole('button', { name: '2026-03-01' }).waitFor();
  await shoot(page, `day-calendar-${language}`);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  if (language === 'zh-Hans') expect(await englishOn(page, /$^/g, '[role=dialog]')).toEqual([]);
  for (const key of ['PageDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await calendar.waitFor({ state: 'hidden' });
  expect(await field(page, 'heldOn').inputValue()).toBe('2026-04-09');
  expect(await save(page, language)).toBe(200);
  expect(await heldOn(event)).toBe('2026-04-09');
});

test.each(['light', 'dark'] as const)('the calendar fits a phone, %s', async (theme) => {
  const { page } = await openEvent('zh-Hans', { width: 390, height: 844 });
  await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
  await page.reload();
  await page.getByRole('button', { name: CHOOSE['zh-Hans'] }).first().click();
  const calendar = page.getByRole('dialog', { name: CHOOSE['zh-Hans'] });
  await calendar.waitFor();
  await shoot(page, `day-narrow-${theme}`);
  const box = await calendar.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await calendar.getByRole('button', { name: '2026-03-15' }).click();
  expect(await field(page, 'heldOn').inputValue()).toBe('2026-03-15');
  await page.evaluate(() => localStorage.removeItem('STRAPI_THEME'));
});

test('a dialog of our own pages takes the same forms, and goes on with no other', async () => {
  const { documentId: group } = await aGroup(app, { nameZh: '西湖演示组', city: '杭州' });
  const { documentId: member } = await aMember(app, { name: '王芳' });
  await aLeadership(app, { member, group, startedOn: '2024-03-01' });
  const { page } = await panel.open('honour-release-manager');
  await page.goto('/admin/leaders');
  await page
    .getByRole('row')
    .filter({ hasText: '王芳' })
    .getByRole('button', { name: /卸任|结束/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('委员会会议决定');
  const day = field(page, 'on');
  await day.fill('11/20/2026');
  await day.press('Tab');
  await dialog.getByText(WRONG['zh-Hans'], { exact: true }).waitFor();
  await shoot(page, 'day-dialog-zh');
  const confirm = dialog.getByRole('button').last();
  expect(await confirm.isDisabled()).toBe(true);
  await day.fill('2026年11月20日');
  await day.press('Tab');
  expect(await day.inputValue()).toBe('2026-11-20');
});
