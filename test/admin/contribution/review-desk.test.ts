import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aMember,
  bootStrapi,
  contextAt,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
} from '../../support';
import { button, dialog, NOW, openList, record, selectAll } from './review-screens';

let app: Application;
let panel: Panel;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
}, PANEL_PATIENCE);

test('contributions are sent back with what has to be revised, and not without', async () => {
  const { documentId } = await aMember(app, { name: '周退' });
  await record(app, documentId, [{ title: '退 一' }, { title: '退 二' }]);
  const { page } = await panel.open('honour-reviewer', 'zh-Hans', { width: 800, height: 900 });
  await openList(page, '退');
  await selectAll(page);
  await button(page, '退回').click();
  await button(page, '退回 2 项').click();
  await dialog(page).getByText('请填写理由。').waitFor();
  await dialog(page).locator('textarea').click();
  await dialog(page).locator('textarea').fill('请补充活动照片');
  await shoot(page, 'review-send-back-zh-800');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await button(page, '退回 2 项').click();
  await dialog(page).getByText('已退回 2 项。').waitFor();
  // Nobody got points: there is no column for them.
  expect(await dialog(page).getByRole('columnheader').allInnerTexts()).toEqual(['贡献', '成员', '结果']);
  await shoot(page, 'review-send-back-result-zh-800');
});

test('approvals are revoked from the list, with their reason', async () => {
  const { documentId } = await aMember(app, { name: '吴撤' });
  const ids = await record(app, documentId, [{ title: '撤 高校行', activity: 'campus-event' }, { title: '撤 文章' }]);
  await reviewContributions(contextAt(app, NOW), { ids, decision: 'approve' });
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '撤', 'approved');
  await selectAll(page);
  await button(page, '取消认可').click();
  await dialog(page).getByText('低于 PostgreSQL ACE 伙伴').waitFor();
  await dialog(page).getByText('此操作不可恢复；如有误，只能重新提交。').waitFor();
  await button(page, '取消认可 2 项').click();
  await dialog(page).getByText('请填写理由。').waitFor();
  await dialog(page).locator('textarea').fill('误批');
  await shoot(page, 'review-revoke-list-zh');
  expect(await englishOn(page, /PostgreSQL ACE/, '[role=dialog]')).toEqual([]);
  await button(page, '取消认可 2 项').click();
  await dialog(page).getByText('已取消认可 2 项。').waitFor();
});

const COUNTED = {
  'zh-Hans': {
    acts: ['取消认可', '列表中符合当前筛选条件的全部', '取消认可 28 项', '取消认可 29 项', '已取消认可 29 项。'],
    field: /^输入项数 2[89] 以确认取消认可/,
    wrong: '与项数 28 不符。',
    changed: '情况有变，已重新计算',
  },
  en: {
    acts: ['Revoke', 'All that match the list’s current filter', 'Revoke 28', 'Revoke 29', '29 revoked.'],
    field: /^Type the number 2[89] to confirm: Revoke/,
    wrong: 'This is not 28.',
    changed: 'Something changed meanwhile.',
  },
} as const;

test.each(['zh-Hans', 'en'] as const)(
  'what is final and many is confirmed by its number, and what joins meanwhile is refused (%s)',
  async (language) => {
    const words = COUNTED[language];
    const [act, all, first, second, done] = words.acts;
    const { documentId } = await aMember(app, { name: `数多${language}` });
    const approved = async (rows: number) => {
      const inputs = Array.from({ length: rows }, (_, at) => ({ title: `数${language} ${at}` }));
      const ids = await record(app, documentId, inputs);
      await reviewContributions(contextAt(app, NOW), { ids, decision: 'approve' });
    };
    await approved(28);
    const narrow = language === 'en';
    const { page } = await panel.open('honour-reviewer', language, { width: narrow ? 390 : 1440, height: 900 });
    await openList(page, `数${language}`, 'approved');
    await page.locator('tbody [role=checkbox]').first().click();
    await page.screenshot();
    await button(page, act).click();
    await dialog(page).getByText(all).click();
    await dialog(page).locator('textarea').fill('误批');
    const field = dialog(page).getByRole('textbox', { name: words.field });
    expect(await button(page, first).isDisabled()).toBe(true);
    await field.fill('27');
    await dialog(page).getByText(words.wrong).waitFor();
    expect(await button(page, first).isDisabled()).toBe(true);
    await shoot(page, `typed-count-wrong-${language}`);
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    await field.fill('２８');
    await shoot(page, `typed-count-${language}`);
    await approved(1);
    await button(page, first).click();
    await dialog(page).getByText(words.changed).waitFor();
    await field.fill('29');
    await button(page, second).click();
    await dialog(page).getByText(done).waitFor();
  },
);

test('an answer that gets lost is asked for, also after the connection was gone for a while', async () => {
  const { documentId } = await aMember(app, { name: '陈断' });
  await record(app, documentId, [{ title: '断 一篇' }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '断');
  await selectAll(page);
  await page.route('**/honour/review/decide', async (route) => {
    await route.fetch();
    await route.abort();
  });
  let gone = true;
  await page.route('**/honour/review/outcomes/*', (route) => (gone ? route.abort() : route.continue()));
  await button(page, '通过').click();
  await button(page, '通过 1 项').click();
  await dialog(page).getByText('连接中断，尚不知道是否已处理').waitFor();
  await shoot(page, 'review-answer-lost-zh');
  gone = false;
  await button(page, '重试').click();
  await dialog(page).getByText('已通过 1 项。').waitFor();
});

test('a decision during which the page was reloaded tells its result on return, until it is read', async () => {
  const { documentId } = await aMember(app, { name: '褚回' });
  await record(app, documentId, [{ title: '回 一篇' }, { title: '回 二篇', evidenceUrl: null }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '回');
  await selectAll(page);
  const decided = new Promise<void>((resolve) => {
    void page.route('**/honour/review/decide', async (route) => {
      await route.fetch();
      resolve();
    });
  });
  await button(page, '通过').click();
  await button(page, '通过 1 项').click();
  await decided;
  await page.reload();
  const tray = page.getByRole('region', { name: '后台任务' });
  await tray.getByText('已通过 1 项。').waitFor();
  await button(page, '查看结果').click();
  await dialog(page).getByText('已通过 1 项。').waitFor();
  expect(await dialog(page).innerText()).toMatch(/回 一篇[\s\S]*褚回[\s\S]*已通过[\s\S]*回 二篇/);
  await shoot(page, 'review-found-again-zh');
  expect(await englishOn(page, /PostgreSQL ACE/, '[role=dialog]')).toEqual([]);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await tray.getByRole('button', { name: '关闭' }).click();
  await page.reload();
  await page.locator('tbody').getByText('回 二篇').waitFor();
  expect(await tray.count()).toBe(0);
});

test('of a list longer than a batch one batch alone can be decided, and then the rest is offered', async () => {
  const { documentId } = await aMember(app, { name: '卫续' });
  await record(app, documentId, [{ title: '续 一篇' }]);
  const { page } = await panel.open('honour-reviewer');
  await openList(page, '续');
  await selectAll(page);
  const asked: unknown[] = [];
  await page.route('**/honour/review/preview', async (route) => {
    const { selection } = route.request().postDataJSON() as { selection: { after?: number; search?: string } };
    const answer = await route.fetch();
    const body = (await answer.json()) as object;
    if ('search' in selection) asked.push(selection.after ?? null);
    const first = 'search' in selection && selection.after === undefined;
    await route.fulfill({ response: answer, json: first ? { ...body, remaining: 1234, next: 5 } : body });
  });
  await button(page, '通过').click();
  await page.getByText('列表中符合当前筛选条件的全部').click();
  await dialog(page).getByText('共 1,235 项，以下是其中前 1 项的结果。').waitFor();
  await button(page, '逐批通过全部 1,235 项').waitFor();
  await shoot(page, 'review-batch-zh');
  await button(page, '仅通过这 1 项').click();
  await dialog(page).getByText('已通过 1 项。 其后还有 1,234 项。').waitFor();
  await shoot(page, 'review-batch-result-zh');
  await button(page, '继续处理其余 1,234 项').click();
  await dialog(page).getByText('没有可以处理的贡献。').waitFor();
  expect(asked).toEqual([null, 5]);
});
