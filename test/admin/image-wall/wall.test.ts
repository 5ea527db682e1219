import { freezeWall } from '../../../src/services/image-wall/freeze-wall';
import {
  accessibilityFaults,
  anEvent,
  asStaff,
  bootStrapi,
  contextAt,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  setTime,
  shoot,
  signedIn,
  type Application,
  type Panel,
} from '../../support';
import { edit, populate, type People } from '../../graphql/world';

let app: Application;
let panel: Panel;
let people: People;
const EVENT = 'nianhui-2025';
const NOW = '2025-10-20T12:00:00+08:00';

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  await anEvent(app, {
    code: EVENT,
    nameZh: '2025 年会',
    nameEn: 'Annual meeting 2025',
    heldOn: '2025-11-15',
    wall: {},
  });
  people = await populate(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

test('the conference team reads what is missing, checks captions and freezes the wall', async () => {
  const { page } = await panel.open('honour-conference-team');
  await page.goto('/admin/wall');
  await page.getByRole('heading', { name: '形象墙' }).first().waitFor();
  const row = (name: string) => page.getByRole('row', { name });
  await row('王芳').waitFor();
  expect(await row('王芳').innerText()).toContain('缺照片');
  await shoot(page, 'wall-open-zh');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: '王芳的图注已核对' }).click();
  await page.getByText('已记录 1 条图注核对。').first().waitFor();
  await page.getByRole('button', { name: '本页图注已核对' }).click();
  await page.getByText('已记录 5 条图注核对。').first().waitFor();

  await page.getByRole('button', { name: '冻结', exact: true }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '冻结', exact: true }).isDisabled()).toBe(true);
  await dialog.getByLabel('活动代码').fill(EVENT);
  await shoot(page, 'wall-freeze-zh');
  await dialog.getByRole('button', { name: '冻结', exact: true }).click();
  await page.getByText('第 1 版，冻结于').waitFor();

  await edit(app, people['wang-fang'], { company: '别处' });
  await page.reload();
  await page.getByRole('heading', { name: '冻结后的变化' }).waitFor();
  await page.getByText('图注变化 (1)').waitFor();
  await shoot(page, 'wall-frozen-zh');
  expect(
    await englishOn(page, /PostgreSQL ACE( Director| Partner)?|[a-z]+-[a-z0-9]+|Hangzhou [A-Z]\w+( Group)?/g),
  ).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载文件包' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('nianhui-2025-v1.zip');
  expect(await download.failure()).toBeNull();
});

test('an editor reads the wall in English in a narrow window, and finds no button to freeze or download', async () => {
  const { page } = await panel.open('honour-editor', 'en', { width: 800, height: 900 });
  await page.goto('/admin/wall');
  await page.getByRole('row', { name: '李伟' }).waitFor();
  expect(await page.getByRole('button', { name: /Freeze|Download/ }).count()).toBe(0);
  await shoot(page, 'wall-narrow-en');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.each([
  ['zh-Hans', '冻结', '形象墙上还没有人，不能冻结'],
  ['en', 'Freeze', 'Nobody hangs on this wall yet'],
] as const)('a wall on which nobody hangs cannot be frozen, and says so, in %s', async (language, freeze, why) => {
  const code = `before-${language.toLowerCase()}`;
  await anEvent(app, { code, nameZh: '创办之前', nameEn: 'Before it all', heldOn: '2001-01-01', wall: {} });
  const { page } = await panel.open('honour-conference-team', language);
  await page.goto(`/admin/wall?event=${code}`);
  await page.getByText(why).waitFor();
  expect(await page.getByRole('button', { name: freeze, exact: true }).isDisabled()).toBe(true);
  await shoot(page, `wall-empty-${language}`);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a reviewer is turned away by the routes', async () => {
  const reviewer = await signedIn(app, 'honour-reviewer');
  expect((await asStaff(app, reviewer).get('/walls')).status).toBe(403);
});

test('the wall to project shows everybody who consents, without a network too, until they withdraw', async () => {
  setTime(NOW);
  await freezeWall(contextAt(app, NOW), { event: EVENT, edition: 1 });
  const { page } = await panel.open('honour-editor');
  await page.goto(`/wall/${EVENT}`);
  await page.getByText('赵静').first().waitFor();
  // The page's policy forbids what waits for an expression; asking whether the worker is ready waits as well.
  await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
  await page.reload();
  await page.getByText('赵静').first().waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText('赵静').first().waitFor();
  await page.context().setOffline(false);
  await edit(app, people['zhao-jing'], { consentImageWall: false });
  await page.reload();
  await page.getByText('李伟').first().waitFor();
  expect(await page.getByText('赵静').count()).toBe(0);
  expect(await accessibilityFaults(page, 'body')).toEqual([]);

  const before = await page.locator('#place').innerText();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#place').innerText()).not.toBe(before);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('?');
  await page.goto(`/wall/${EVENT}?lang=en`);
  await page.getByRole('button', { name: 'Full screen' }).waitFor();
  await page.goto('/wall/nothing');
  await page.getByText('没有形象墙').waitFor();
});
