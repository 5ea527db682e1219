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

/** Presses the dialog's button that saves, and waits for the answer. */
async function confirm(page: Page, label: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await asked(page).getByRole('button', { name: label, exact: true }).click();
  return (await answered).status();
}

/** Waits until a field of the form says this. */
async function expectField(page: Page, name: string, value: string): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelector<HTMLInputElement>(selector!)?.value === wanted,
    [`input[name=${name}]`, value],
  );
}

async function columns(table: string, names: readonly string[], documentId: string): Promise<unknown[]> {
  return Promise.all(names.map((name) => column(table, name, documentId)));
}

async function column(table: string, name: string, documentId: string): Promise<unknown> {
  const { rows } = await sql.query<{ value: unknown }>(`SELECT ${name} AS value FROM ${table} WHERE document_id = $1`, [
    documentId,
  ]);
  return rows[0]?.value;
}

/** The dialog that asks whose value to save, and one of its fields. */
const asked = (page: Page) => page.getByRole('dialog');
const choice = (page: Page, name: string, which: string) =>
  asked(page).getByRole('region', { name }).getByRole('radio', { name: which });

test('two windows on one member: different fields are both saved, and of the same one each is asked whose to keep', async () => {
  const { documentId } = await aMember(app, { name: '李两窗', company: '旧公司', city: '杭州' });
  const [{ page: first }, { page: second }] = [
    await panel.open('honour-editor', 'zh-Hans'),
    await panel.open('honour-editor', 'en', { width: 800, height: 900 }),
  ];
  await openForm(first, `${MEMBERS}/${documentId}`);
  await openForm(second, `${MEMBERS}/${documentId}`);
  await field(second, 'city').fill('Nanjing');
  await field(second, 'company').blur();
  await first.getByRole('checkbox', { name: '同意官网展示' }).click();
  await field(first, 'company').fill('新公司');
  expect(await save(first, 'zh-Hans')).toBe(200);

  expect(await save(second, 'en')).toBe(200);
  await second.getByText(/While you were at it, others changed: Company, Consents to be listed/).waitFor();
  await shoot(second, 'form-merged-en-800');
  await expectField(second, 'company', '新公司');
  expect(await columns('members', ['company', 'city', 'consent_site'], documentId)).toEqual([
    '新公司',
    'Nanjing',
    false,
  ]);

  await first.locator('textarea[name=bio]').fill('两窗的简介');
  await field(first, 'city').fill('苏州');
  expect(await save(first, 'zh-Hans')).toBe(409);
  await asked(first).getByText('他人也修改了您改过的内容').waitFor();
  expect(await asked(first).innerText()).toMatch(
    /城市[\s\S]*保留我填写的[\s\S]*苏州[\s\S]*采用现在的[\s\S]*编辑 \d+ · 20[\s\S]*Nanjing/,
  );
  expect(await englishOn(first, /Nanjing/, '[role=dialog]')).toEqual([]);
  expect(await accessibilityFaults(first, '[role=dialog]')).toEqual([]);
  await shoot(first, 'form-conflict-zh');
  await button(first, '返回表单').click();
  await asked(first).waitFor({ state: 'hidden' });
  await first.getByText(/已于 .+ 修改此项/).waitFor();
  expect(await field(first, 'city').inputValue()).toBe('苏州');
  expect(await columns('members', ['city', 'bio'], documentId)).toEqual(['Nanjing', null]);

  expect(await save(first, 'zh-Hans')).toBe(409);
  expect(await button(first, '按所选保存').isDisabled()).toBe(true);
  await choice(first, '城市', '保留我填写的').click();
  expect(await confirm(first, '按所选保存')).toBe(200);
  await asked(first).waitFor({ state: 'hidden' });
  expect(await columns('members', ['company', 'city', 'bio'], documentId)).toEqual(['新公司', '苏州', '两窗的简介']);

  await field(second, 'city').fill('Wuxi');
  await field(second, 'cityEn').fill('Suzhou');
  expect(await save(second, 'en')).toBe(409);
  await choice(second, 'City', 'Take theirs').click();
  await shoot(second, 'form-conflict-en-800');
  expect(await confirm(second, 'Save as chosen')).toBe(200);
  await expectField(second, 'city', '苏州');
  expect(await columns('members', ['city', 'city_en', 'bio'], documentId)).toEqual(['苏州', 'Suzhou', '两窗的简介']);
});

test('a save whose answer was lost is done once more without a question', async () => {
  const { documentId } = await aMember(app, { name: '李失答', company: '旧公司' });
  const { page } = await panel.open('honour-editor');
  await openForm(page, `${MEMBERS}/${documentId}`);
  await field(page, 'company').fill('新公司');
  const form = `**/api::member.member/${documentId}*`;
  await page.route(form, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page
    .getByText(/没有收到服务器的答复/)
    .first()
    .waitFor();
  await page.unroute(form);
  expect(await column('members', 'company', documentId)).toBe('新公司');
  await field(page, 'city').fill('杭州');
  expect(await save(page, 'zh-Hans')).toBe(200);
  expect(await asked(page).count()).toBe(0);
  expect(await columns('members', ['company', 'city'], documentId)).toEqual(['新公司', '杭州']);
});

test('what was changed of a member is read by a link beside the form, before and after', async () => {
  const { documentId } = await aMember(app, { name: '李修订', company: '旧公司' });
  const { page } = await panel.open('honour-editor', 'zh-Hans', { width: 1440, height: 900 });
  await openForm(page, `${MEMBERS}/${documentId}`);
  await field(page, 'company').fill('新公司');
  await page.getByRole('checkbox', { name: '同意官网展示' }).click();
  expect(await save(page, 'zh-Hans')).toBe(200);
  await page.getByRole('link', { name: '修改记录' }).click();
  const rows = page.getByRole('table', { name: '李修订的修改记录' }).getByRole('row');
  await rows.filter({ hasText: '新公司' }).waitFor();
  expect(await rows.filter({ hasText: '新公司' }).innerText()).toMatch(/编辑 \d+[\s\S]*单位\s+旧公司\s+新公司/);
  expect(await rows.filter({ hasText: '同意官网展示' }).first().innerText()).toMatch(/同意官网展示\s+是\s+否/);
  expect(await englishOn(page, /Member \d+|member-\d+|chengyuan \d+/)).toEqual([]);
  await shoot(page, 'revisions-zh-1440');
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

test('of two windows on one contribution the editor who saves after its approval keeps the title, and loses nothing of the decision', async () => {
  const { documentId: member } = await aMember(app, { name: '李先批' });
  const { documentId } = await aContribution(app, { member, title: '先批后改' });
  const { page } = await panel.open('honour-editor');
  const { staff } = await panel.open('honour-reviewer');
  await openForm(page, `${LIST}/${documentId}`);
  await field(page, 'title').fill('改后的标题');
  await field(page, 'evidenceUrl').fill('https://example.org/late');
  const actor = { kind: 'administrator', id: staff.id, door: 'panel' } as const;
  const approved = await reviewContributions(
    { ...contextAt(app, new Date()), actor },
    { ids: [documentId], decision: 'approve' },
  );
  expect(isRefusal(approved)).toBe(false);
  // What was decided upon stays, and is said under its field.
  expect(await save(page, 'zh-Hans')).toBe(400);
  await page.getByText('贡献已有结论，此项不能再改').first().waitFor();
  await shoot(page, 'form-conflict-approved-zh');
  expect(await field(page, 'title').inputValue()).toBe('改后的标题');
  await page.reload();
  await page.waitForSelector('input[name=title]');
  await field(page, 'title').fill('改后的标题');
  expect(await save(page, 'zh-Hans')).toBe(200);
  expect(await columns('contributions', ['title', 'state', 'points'], documentId)).toEqual([
    '改后的标题',
    'approved',
    400,
  ]);
});

test('two windows on one contribution: a title and a quantity are both saved, of the same title each is asked', async () => {
  const { documentId: member } = await aMember(app, { name: '李同改' });
  const { documentId } = await aContribution(app, { member, title: '原题' });
  const [{ page: first }, { page: second }] = [
    await panel.open('honour-editor', 'zh-Hans'),
    await panel.open('honour-editor', 'en'),
  ];
  await second.addInitScript("localStorage.setItem('STRAPI_THEME', 'dark')");
  await openForm(first, `${LIST}/${documentId}`);
  await openForm(second, `${LIST}/${documentId}`);
  await field(first, 'title').fill('第一题');
  expect(await save(first, 'zh-Hans')).toBe(200);
  await field(second, 'evidenceUrl').fill('https://example.org/second');
  await field(second, 'title').fill('Second title');
  expect(await save(second, 'en')).toBe(409);
  await choice(second, 'Title', 'Keep mine').click();
  await shoot(second, 'form-conflict-contribution-en-dark');
  expect(await accessibilityFaults(second, '[role=dialog]')).toEqual([]);
  expect(await confirm(second, 'Save as chosen')).toBe(200);
  expect(await columns('contributions', ['title', 'evidence_url', 'state'], documentId)).toEqual([
    'Second title',
    'https://example.org/second',
    'submitted',
  ]);
});

test('two windows on one release draft: what the second does on an outdated one is refused and says so', async () => {
  const named: [string, string][] = [];
  for (const name of ['李在册', '李缓入']) {
    const { documentId: member } = await aMember(app, { name, latinName: name, appliedOn: '2025-12-01' });
    const { documentId } = await aContribution(app, { member, activityType: 'campus-event', occurredOn: '2026-02-10' });
    await reviewContributions(contextAt(app, '2026-02-11T12:00:00+08:00'), { ids: [documentId], decision: 'approve' });
    named.push([name, member]);
  }
  const [{ page: first }, { page: second }] = [
    await panel.open('honour-release-manager', 'zh-Hans'),
    await panel.open('honour-release-manager', 'en'),
  ];
  for (const page of [first, second]) {
    await page.goto('/admin/releases?year=2026&release=2026Q1');
    await page.getByRole('row').filter({ hasText: '李缓入' }).first().waitFor();
    // From here on each goes by what it has read.
    await page.route('**/honour/releases/{version,read}', (route) => route.abort());
  }
  const row = (page: Page) => page.getByRole('row').filter({ hasText: '李缓入' }).first();
  await row(first).getByRole('button', { name: '暂缓' }).click();
  await asked(first).getByRole('textbox').fill('第一位的说明');
  const held = first.waitForResponse((response) => response.url().endsWith('/releases/hold-back'));
  await asked(first).getByRole('button', { name: '暂缓' }).click();
  expect((await held).status()).toBe(200);

  await row(second).getByRole('button', { name: 'Hold back' }).click();
  await asked(second).getByRole('textbox').fill('the second note');
  await asked(second).getByRole('button', { name: 'Hold back' }).click();
  await asked(second)
    .getByText(/is held back from this release already/)
    .waitFor();
  expect(await asked(second).getByRole('textbox').inputValue()).toBe('the second note');
  await shoot(second, 'release-conflict-hold-back-en');
  await asked(second).getByRole('button', { name: 'Cancel' }).click();

  await button(second, 'Publish').click();
  await asked(second).getByRole('textbox').fill('2026Q1');
  await asked(second).getByRole('button', { name: 'Publish', exact: true }).click();
  await second.getByText(/Something changed beneath the draft of 2026Q1/).waitFor();
  await shoot(second, 'release-conflict-publish-en');
  const { rows } = await sql.query<{ note: string }>(
    `SELECT h.note FROM honour.hold_back h WHERE h.member = ANY($1) UNION ALL SELECT code FROM honour.release`,
    [named.map(([, member]) => member)],
  );
  expect(rows).toEqual([{ note: '第一位的说明' }]);
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
  // Folded up it says what it is worth, not its day alone.
  await page.reload();
  await page.getByRole('button', { name: '生效日期 2026-01-01 · 积分 30 · 计分单位 1', exact: true }).waitFor();
});
