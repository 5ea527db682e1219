import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../src/domain/shared/actor';
import { csvLine } from '../../../src/domain/shared/csv';
import { insertAudit, type AuditedAction } from '../../../src/persistence/audit/audit';
import {
  accessibilityFaults,
  aContribution,
  aMember,
  asStaff,
  bootStrapi,
  catalogued,
  contextAt,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  SYSTEM,
  type Application,
  type Panel,
  type Staff,
} from '../../support';

let app: Application;
let panel: Panel;
let manager: Staff;
let member: string;

async function record(at: string, who: Actor, actions: readonly AuditedAction[]): Promise<void> {
  const { database } = contextAt(app, at);
  await insertAudit(database, { id: randomUUID(), at: new Date(at), actor: who }, actions);
}

/** 130 publications of nothing, so that there are pages. */
const many = Array.from({ length: 130 }, (_, index) => ({
  action: 'release.publish',
  subjectType: 'release',
  subjectId: `${1900 + index}Q1`,
  after: { changes: index },
}));

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
  manager = await signedIn(app, 'honour-release-manager');
  member = (await aMember(app, { name: '欧阳明' })).documentId;
  const { documentId } = await aContribution(app, { member, title: '大会演讲' });
  await record('2025-01-01T03:00:00Z', SYSTEM, many);
  await record('2025-03-31T15:59:59Z', { kind: 'administrator', id: manager.id, door: 'panel' }, [
    {
      action: 'contribution.approve',
      subjectType: 'contribution',
      subjectId: documentId,
      before: { state: 'submitted' },
      after: { state: 'approved', points: 400 },
    },
  ]);
  const { documentId: tour } = await catalogued(app, 'activity-type', 'summit-talk');
  const revision = { effectiveFrom: '2024-01-01', points: 200, unit: 1, cap: null, evidenceRequired: true };
  await record('2025-05-01T03:00:00Z', { kind: 'administrator', id: manager.id, door: 'panel' }, [
    {
      action: 'activity-type.edit',
      subjectType: 'activity-type',
      subjectId: tour,
      before: { revisions: [revision] },
      after: { revisions: [revision, { ...revision, effectiveFrom: '2026-01-01', points: 250, cap: 500 }] },
    },
    {
      action: 'role.permissions',
      subjectType: 'role',
      subjectId: '1',
      after: {
        added: [
          { action: 'api::release.publish' },
          {
            action: 'plugin::content-manager.explorer.update',
            subject: 'api::member.member',
            fields: ['city', 'company'],
          },
        ],
        removed: [{ action: 'admin::api-tokens.create' }],
      },
    },
    {
      action: 'member-contact.delete',
      subjectType: 'member-contact',
      subjectId: member,
      before: { fields: ['phone', 'wechatId'] },
    },
  ]);
  await record('2025-03-31T16:00:00Z', { kind: 'member', id: member, door: 'graphql' }, [
    {
      action: 'member.edit',
      subjectType: 'member',
      subjectId: member,
      reason: '=SUM(1,2)',
      after: { consentSite: false },
    },
  ]);
}, PANEL_PATIENCE);

interface Page {
  entries: { id: string; action: string; actorName: string; subjectName: string; subjectId: string }[];
  total: number;
}

async function read(query: string): Promise<Page> {
  const { body, status } = await asStaff(app, manager).get(`/audit?${query}`);
  expect(status).toBe(200);
  return body as Page;
}

const actionsOf = ({ entries }: Page) => entries.map(({ action }) => action);

test('names stand for the person who acted and for what it was done to', async () => {
  const { entries } = await read('actorKind=administrator&action=contribution.approve');
  expect(entries).toMatchObject([
    { actorName: expect.stringContaining('发布管理员'), subjectName: '欧阳明 · 大会演讲' },
  ]);
});

test('a day is the programme’s day: an entry a second before midnight in Shanghai is of that day', async () => {
  expect(actionsOf(await read('from=2025-03-31&to=2025-03-31'))).toEqual(['contribution.approve']);
  expect(actionsOf(await read('from=2025-04-01&to=2025-04-01'))).toEqual(['member.edit']);
});

test('part of a name finds who acted and to whom; an id does too', async () => {
  expect(actionsOf(await read(`who=${encodeURIComponent('欧阳')}`))).toEqual(['member.edit']);
  expect(actionsOf(await read(`who=${member}`))).toEqual(['member.edit']);
  const about = await read(`subject=${encodeURIComponent('大会演讲')}&actorKind=administrator`);
  expect(actionsOf(about)).toEqual(['contribution.approve']);
});

test('pages go through all entries once, newest first', async () => {
  const pages = [await read('action=release.publish'), await read('action=release.publish&page=2')];
  const last = await read('action=release.publish&page=3');
  const seen = [...pages, last].flatMap(({ entries }) => entries.map(({ subjectId }) => subjectId));
  expect(last.entries).toHaveLength(30);
  expect(new Set(seen).size).toBe(130);
  expect(seen).toEqual(many.map(({ subjectId }) => subjectId).reverse());
});

test('the export has every entry that the filter finds, and no cell that a spreadsheet would run', async () => {
  const all = await asStaff(app, manager).get('/audit/export?action=release.publish');
  expect(all.headers['content-type']).toContain('text/csv');
  expect(all.text.trim().split('\r\n')).toHaveLength(131);
  const one = await asStaff(app, manager).get('/audit/export?action=member.edit');
  expect(one.text).toContain(`"'=SUM(1,2)"`);
  expect(csvLine(['-1', 1, null, 'a"b'])).toBe(`'-1,1,,"a""b"\r\n`);
});

test('the export is in the reader’s language: headings, actions and values in words, with their codes beside them', async () => {
  const export_ = async (query: string, reader = manager) =>
    (await asStaff(app, reader).get(`/audit/export?action=contribution.approve${query}`)).text;
  const chinese = await export_('');
  expect(chinese).toMatch(/^\uFEFF编号,时间,操作人,身份,途径,操作,/);
  expect(chinese).toContain(',工作人员,管理后台,贡献 · 通过,贡献,');
  expect(chinese).toContain('状态：已提交,"状态：已通过\n积分：400"');
  expect(chinese).toContain(',administrator,panel,contribution.approve,contribution,');
  expect(chinese).toContain('"{""state"":""submitted""}"');
  const english = await signedIn(app, 'honour-release-manager', 'en');
  expect(await export_('', english)).toMatch(/^\uFEFFNumber,When,Who,Kind of actor,Through,Action,/);
  expect(await export_('', english)).toContain(',Staff,Admin panel,Contribution: approve,Contribution,');
  // The window may speak another language than its owner chose for themselves.
  expect(await export_('&language=en')).toContain('State: Submitted,"State: Approved\nPoints: 400"');
});

test('a date that does not exist is refused', async () => {
  const { status, body } = await asStaff(app, manager).get('/audit?from=2025-02-30');
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'INPUT_INVALID', data: { fields: ['from'] } });
});

test.each([
  [
    'zh-Hans',
    {
      who: '操作人',
      filter: '筛选',
      show: /查看第/,
      older: '较早',
      empty: '没有符合条件的记录。',
      field: '同意官网展示',
    },
  ],
  [
    'en',
    {
      who: 'Who',
      filter: 'Filter',
      show: /Show the change/,
      older: 'Older',
      empty: 'No entry matches.',
      field: 'Consents to be listed',
    },
  ],
] as const)('in %s the trail is filtered, opened and paged in a browser', async (language, words) => {
  const { page } = await panel.open('honour-release-manager', language);
  await page.goto('/admin/audit');
  await page.getByTestId('audit-entries').waitFor();
  await shoot(page, `audit-list-${language}`);
  await page.getByRole('button', { name: words.older, exact: true }).click();
  await page.getByText(/2 \/ \d|Page 2 of \d/).waitFor();

  await page.getByLabel(words.who, { exact: true }).fill('欧阳');
  await page.getByRole('button', { name: words.filter, exact: true }).click();
  await page.getByText('=SUM(1,2)').waitFor();
  // By the programme's clock, wherever the reader sits.
  await page.getByText('2025-04-01 00:00:00').waitFor();
  await page.getByRole('button', { name: words.show }).click();
  await page.getByText(words.field).waitFor();
  await shoot(page, `audit-change-${language}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  if (language === 'zh-Hans') {
    expect(await englishOn(page, /CSV|SUM/g)).toEqual([]);
  }

  await page.getByLabel(words.who, { exact: true }).fill('查无此人');
  await page.getByRole('button', { name: words.filter, exact: true }).click();
  await page.getByText(words.empty).waitFor();
  await shoot(page, `audit-empty-${language}`);
  await page.setViewportSize({ width: 420, height: 800 });
  await shoot(page, `audit-narrow-${language}`);
});

test.each([
  [
    'zh-Hans',
    [
      ['角色 · 调整权限', ['发布名单', '内容 · 修改：成员（城市、单位）', 'API 令牌 · 新建']],
      ['活动类型 · 修改', ['生效日期 2026-01-01，积分 250，计分单位 1，年度上限 500，须有佐证 是']],
      ['联系方式 · 删除', ['电话、微信号']],
    ],
  ],
  [
    'en',
    [
      ['Role: change permissions', ['Publish releases', 'Content: edit: Member (', 'API tokens: create']],
      ['Activity type: edit', ['Effective from 2026-01-01, Points 250, Unit 1, Cap 500, Evidence required Yes']],
      ['Private contact: delete', ['Phone, WeChat id']],
    ],
  ],
] as const)('in %s changes of rights, rules and private contacts are said in words', async (language, cases) => {
  const { page } = await panel.open('honour-release-manager', language, { width: 1280, height: 1000 });
  await page.goto('/admin/audit');
  for (const [action, words] of cases) {
    const line = page.getByRole('row').filter({ hasText: action }).filter({ hasText: /2025/ });
    await line.first().getByRole('button').click();
    for (const word of words) await page.locator('[data-entry]').getByText(word).first().waitFor();
    await shoot(page, `audit-${action.split(/ |:/)[0]}-${language}`);
  }
  if (language === 'zh-Hans') expect(await englishOn(page, /CSV|SUM|API|Super Admin/g)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the file that the button saves is the filtered export', async () => {
  const { page } = await panel.open('honour-release-manager');
  await page.goto('/admin/audit');
  await page.getByTestId('audit-entries').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('audit.csv');
});
