import type { Page, Route } from 'playwright-core';
import type { Client } from 'pg';
import request from 'supertest';
import {
  accessibilityFaults,
  aContribution,
  aMember,
  bootStrapi,
  connect,
  contextAt,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  type Application,
  type Panel,
  type Staff,
} from '../../support';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { button, dialog, LIST, openList, record, selectAll } from '../contribution/review-screens';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

const MEMBERS = '/admin/content-manager/collection-types/api::member.member';
const SAVE = { 'zh-Hans': '保存', en: 'Save' } as const;

const field = (page: Page, name: string) => page.locator(`input[name=${name}]`);

async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('input[name]');
}

/** Presses save, and waits for the answer. */
async function save(page: Page, language: keyof typeof SAVE): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: SAVE[language], exact: true }).click();
  return (await answered).status();
}

async function column(table: string, name: string, documentId: string): Promise<unknown> {
  const { rows } = await sql.query<{ value: unknown }>(`SELECT ${name} AS value FROM ${table} WHERE document_id = $1`, [
    documentId,
  ]);
  return rows[0]?.value;
}

test('of two windows on one member the second to save is told who saved what, and keeps what was typed', async () => {
  const { documentId } = await aMember(app, { name: '李两窗', company: '旧公司', city: '杭州' });
  const [{ page: first }, { page: second }] = [
    await panel.open('honour-editor', 'zh-Hans'),
    await panel.open('honour-editor', 'en', { width: 800, height: 900 }),
  ];
  await openForm(first, `${MEMBERS}/${documentId}`);
  await openForm(second, `${MEMBERS}/${documentId}`);
  await field(second, 'city').fill('Nanjing');
  await field(first, 'company').fill('新公司');
  expect(await save(first, 'zh-Hans')).toBe(200);

  expect(await save(second, 'en')).toBe(409);
  await second.getByText(/saved a change of Company at/).waitFor();
  await second.getByText(/changed this at/).waitFor();
  await shoot(second, 'form-conflict-en-800');
  expect(await field(second, 'city').inputValue()).toBe('Nanjing');
  expect(await save(second, 'en')).toBe(409);
  expect(await field(second, 'city').inputValue()).toBe('Nanjing');
  expect(await column('members', 'company', documentId)).toBe('新公司');
  expect(await column('members', 'city', documentId)).toBe('杭州');

  await second.reload();
  await second.waitForSelector('input[name=city]');
  expect(await field(second, 'company').inputValue()).toBe('新公司');
  await field(second, 'city').fill('Nanjing');
  expect(await save(second, 'en')).toBe(200);

  await field(first, 'company').fill('更新的公司');
  expect(await save(first, 'zh-Hans')).toBe(409);
  await first.getByText(/修改并保存：城市。您这次没有保存/).waitFor();
  await shoot(first, 'form-conflict-zh');
  expect(await englishOn(first, /^$/, '[role=alert], [role=status]')).toEqual([]);
  expect(await field(first, 'company').inputValue()).toBe('更新的公司');
  expect(await column('members', 'company', documentId)).toBe('新公司');
});

test('who saves twice in one window is not in their own way', async () => {
  const { documentId } = await aMember(app, { name: '李连存' });
  const { page } = await panel.open('honour-editor');
  await openForm(page, `${MEMBERS}/${documentId}`);
  for (const company of ['甲', '乙', '丙']) {
    await field(page, 'company').fill(company);
    expect(await save(page, 'zh-Hans')).toBe(200);
  }
  expect(await column('members', 'company', documentId)).toBe('丙');
});

test('what the server finds wrong is said under its field, and what was typed stays', async () => {
  const { documentId: member } = await aMember(app, { name: '李有错' });
  const { documentId } = await aContribution(app, { member });
  const { page } = await panel.open('honour-editor');
  await openForm(page, `${LIST}/${documentId}`);
  await field(page, 'title').fill('改过的标题');
  await field(page, 'quantity').fill('2');
  expect(await save(page, 'zh-Hans')).toBe(400);
  await page
    .getByText(/数量 2 无效/)
    .first()
    .waitFor();
  expect(await field(page, 'title').inputValue()).toBe('改过的标题');
});

interface LostSaving {
  what: string;
  language: keyof typeof SAVE;
  happens: (route: Route) => Promise<void>;
  said: RegExp;
}

const failed = (status: number, error: object) => (route: Route) =>
  route.fulfill({ status, json: { data: null, error: { status, ...error } } });

const LOST_SAVINGS: readonly LostSaving[] = [
  {
    what: 'no answer',
    language: 'zh-Hans',
    happens: (route) => route.abort('connectionreset'),
    said: /没有收到服务器的答复/,
  },
  {
    what: 'a refusal of no field',
    language: 'zh-Hans',
    happens: failed(400, {
      name: 'ApplicationError',
      message: '演示，不能保存。 · A demonstration, not saved.',
      details: { messages: { zh: '演示，不能保存。', en: 'A demonstration, not saved.' } },
    }),
    said: /^演示，不能保存。$/,
  },
  {
    what: 'the page of a proxy',
    language: 'en',
    happens: (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    said: /No answer came/,
  },
  {
    what: 'a failure',
    language: 'en',
    happens: failed(500, { name: 'InternalServerError', message: 'Internal Server Error' }),
    said: /The request failed/,
  },
];

test.each(['zh-Hans', 'en'] as const)(
  'whatever goes wrong with saving, what was typed stays, is said not to be saved, and is saved next time: %s',
  async (language) => {
    const { documentId } = await aMember(app, { name: '李再存', company: '旧公司' });
    const { page } = await panel.open('honour-editor', language);
    await openForm(page, `${MEMBERS}/${documentId}`);
    await field(page, 'company').fill('新公司');
    const button = page.getByRole('button', { name: SAVE[language], exact: true });
    const form = `**/api::member.member/${documentId}*`;
    for (const { what, happens, said } of LOST_SAVINGS.filter((lost) => lost.language === language)) {
      await page.route(form, (route) => (route.request().method() === 'PUT' ? happens(route) : route.continue()));
      await button.click();
      await page.getByText(said).first().waitFor();
      await page.unroute(form);
      // It waits until the button can be pressed again.
      await button.click({ trial: true });
      await shoot(page, `form-kept-${language}-${what}`);
      expect([what, await field(page, 'company').inputValue()]).toEqual([what, '新公司']);
      expect(await column('members', 'company', documentId)).toBe('旧公司');
    }
    expect(await save(page, language)).toBe(200);
    expect(await column('members', 'company', documentId)).toBe('新公司');
  },
);

/** What another editor saves in another window. */
async function editElsewhere(editor: Staff, documentId: string, values: object): Promise<void> {
  const { status } = await request(app.url)
    .put(`/content-manager/collection-types/api::contribution.contribution/${documentId}`)
    .set('authorization', `Bearer ${editor.token}`)
    .send(values);
  expect(status).toBe(200);
}

test('an approval of what changed since it was read is not done: the dialog shows what it says now', async () => {
  const { documentId: li } = await aMember(app, { name: '李有变' });
  const [one = '', two = ''] = await record(app, li, [{ title: '丁 一' }, { title: '丁 二' }]);
  const editor = await signedIn(app, 'honour-editor');
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '丁');
  await selectAll(page);
  await button(page, '通过').click();
  await button(page, '通过 2 项').waitFor();
  await editElsewhere(editor, two, { evidenceUrl: 'https://example.org/swapped', occurredOn: '2025-02-11' });
  await button(page, '通过 2 项').click();
  await dialog(page).getByText('以下 1 项在您查看之后有改动').waitFor();
  await shoot(page, 'review-conflict-zh');
  expect(await dialog(page).innerText()).toMatch(
    /丁 二[\s\S]*李有变[\s\S]*2025-02-11[\s\S]*https:\/\/example\.org\/swapped/,
  );
  expect(await englishOn(page, /https?:\S+|PostgreSQL/, '[role=dialog]')).toEqual([]);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  expect(await column('contributions', 'state', one)).toBe('submitted');
  await button(page, '通过 2 项').click();
  await dialog(page).getByText('已通过 2 项。').waitFor();
});

test('in English and a narrower window: what changed since the list or the form was opened is shown before anything is decided', async () => {
  const { documentId: li } = await aMember(app, { name: '李又变' });
  const [one = ''] = await record(app, li, [{ title: '戊 一' }]);
  const editor = await signedIn(app, 'honour-editor');
  const { page } = await panel.open('honour-reviewer', 'en', { width: 800, height: 900 });
  await openList(page, '戊');
  await editElsewhere(editor, one, { evidenceUrl: 'https://example.org/while-listed' });
  await selectAll(page);
  await button(page, 'Approve').click();
  await dialog(page).getByText('Changed since you read them: 1.').waitFor();
  await dialog(page).getByText('https://example.org/while-listed').waitFor();
  await shoot(page, 'review-conflict-en-800');

  // In a narrow window Strapi's bar of buttons lies over the end of the page.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${LIST}/${one}`);
  await button(page, 'Approve').waitFor();
  await editElsewhere(editor, one, { evidenceUrl: 'https://example.org/while-open' });
  await button(page, 'Approve').click();
  await dialog(page).getByText('Changed since you read them: 1.').waitFor();
  await dialog(page).getByText('https://example.org/while-open').waitFor();
  await button(page, 'Approve 1').click();
  await dialog(page).getByText('1 approved.').waitFor();
});

test('of two windows on one contribution the editor who saves after its approval is told who decided', async () => {
  const { documentId: member } = await aMember(app, { name: '李先批' });
  const { documentId } = await aContribution(app, { member, title: '先批后改' });
  const { page } = await panel.open('honour-editor');
  const { staff } = await panel.open('honour-reviewer');
  await openForm(page, `${LIST}/${documentId}`);
  await field(page, 'title').fill('改后的标题');
  const actor = { kind: 'administrator', id: staff.id, door: 'panel' } as const;
  const approved = await reviewContributions(
    { ...contextAt(app, new Date()), actor },
    { ids: [documentId], decision: 'approve' },
  );
  expect(isRefusal(approved)).toBe(false);
  expect(await save(page, 'zh-Hans')).toBe(409);
  await page.getByText(/审核人 \d+ 已于 .+ 修改并保存：.*状态/).waitFor();
  await shoot(page, 'form-conflict-approved-zh');
  expect(await field(page, 'title').inputValue()).toBe('改后的标题');
  expect(await column('contributions', 'title', documentId)).toBe('先批后改');
});

test('a reviewer is told beside the entry and in the list that a co-speaker’s is another reviewer’s to decide', async () => {
  const { page, staff } = await panel.open('honour-reviewer');
  const { documentId: self } = await aMember(app, { name: '审核人自己', administrator: Number(staff.id) });
  const { documentId: other } = await aMember(app, { name: '同台讲者' });
  const evidenceUrl = 'https://example.org/one-talk';
  await record(app, self, [{ title: '己 我的', evidenceUrl }]);
  const [theirs = ''] = await record(app, other, [{ title: '己 同台', evidenceUrl }]);
  await openList(page, '己 同台');
  await selectAll(page);
  await button(page, '通过').click();
  await dialog(page).getByText('与您本人的贡献“己 我的”佐证相同，须由他人审核').waitFor();
  await shoot(page, 'review-own-interest-zh');
  await page.goto(`${LIST}/${theirs}`);
  await page.getByText('与您本人的一项贡献佐证相同，须由他人审核').waitFor();
});

test('an activity type is made by hand in the form', async () => {
  const { page } = await panel.open('strapi-super-admin');
  await page.goto('/admin/content-manager/collection-types/api::activity-type.activity-type/create');
  await field(page, 'code').fill('salon-talk');
  await field(page, 'nameZh').fill('沙龙分享');
  await field(page, 'nameEn').fill('Salon talk');
  // The form begins with one revision, folded up.
  await page.locator('h3 > button[aria-expanded=false]').first().click();
  const day = page.getByRole('textbox', { name: /^生效日期/ });
  await day.fill('2026/01/01');
  await day.press('Tab');
  await page.locator('input[name="revisions.0.points"]').fill('30');
  await shoot(page, 'activity-type-new-zh');
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('activity-type'),
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const answer = await answered;
  expect([answer.status(), await answer.text()]).toEqual([201, expect.any(String)]);
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  await shoot(page, 'activity-type-made-zh');
  const { rows } = await sql.query(`SELECT active FROM activity_types WHERE code = 'salon-talk'`);
  expect(rows).toEqual([{ active: true }]);
});
