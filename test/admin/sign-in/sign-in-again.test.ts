import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  aGroup,
  aMember,
  bootStrapi,
  connect,
  englishOn,
  goHome,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  until,
  type Application,
  type Panel,
  type RoleCode,
  type Staff,
} from '../../support';

let app: Application;
let panel: Panel;
let member: string;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  ({ documentId: member } = await aMember(app, {
    name: '王芳',
    latinName: 'Wang Fang',
    company: '演示云海科技有限公司',
  }));
  await aGroup(app, { code: 'demo-hangzhou', nameZh: '西湖演示组', nameEn: 'West Lake Demo Group', position: 0 });
  panel = await openPanel(app);
}, PANEL_PATIENCE);

/** The address that the panel shows, without what follows it. */
const place = (page: Page) => new URL(page.url()).pathname;
const FORM = () => `/admin/content-manager/collection-types/api::member.member/${member}`;
const asked = (page: Page) => page.getByRole('alertdialog');
const passwordOf = (page: Page) => asked(page).getByLabel(/^(密码|Password)/);
const company = (page: Page) => page.locator('input[name="company"]');

/** Signs in by the form, as people do: with a session that can be renewed, and that all windows of the browser share. */
async function atWork(role: RoleCode, language: 'zh-Hans' | 'en' = 'zh-Hans') {
  const { page, staff } = await panel.open(role, language);
  await page.context().clearCookies();
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(staff.email);
  await page.locator('input[name="password"]').fill(staff.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForSelector('nav');
  return { page, staff };
}

/**
 * Ends somebody's sessions, as the days do, or an administrator: neither the token nor its renewal is taken any more. It
 * happens as they ask something of their window, whose pages also ask by themselves.
 */
async function endAt(page: Page, asking: string, { id }: Staff): Promise<void> {
  const sql = await connect(app);
  await page.route(
    asking,
    async (route) => {
      await sql.query('DELETE FROM strapi_sessions WHERE user_id = $1', [id]);
      await route.continue();
    },
    { times: 1 },
  );
}

const SAVING = '**/content-manager/collection-types/api::member.member/*';

async function storedCompany(): Promise<string> {
  const sql = await connect(app);
  const { rows } = await sql.query<{ company: string }>('SELECT company FROM members WHERE document_id = $1', [member]);
  return rows[0]?.company ?? '';
}

describe.each([
  ['zh-Hans', '登录已过期', '登录并继续', '保存'],
  ['en', 'Your session has ended', 'Sign in and go on', 'Save'],
] as const)('when the session has ended under whoever is at work, in %s,', (language, title, goOn, save) => {
  test('they are asked for their password above the page, and what they were saving is saved', async () => {
    const { page, staff } = await atWork('honour-editor', language);
    await page.goto(FORM());
    await company(page).fill(`新公司 ${language}`);
    await endAt(page, SAVING, staff);
    await page.getByRole('button', { name: save, exact: true }).click();

    await asked(page).getByText(title).waitFor();
    expect(
      await asked(page)
        .getByLabel(/^(账号|Account)/)
        .inputValue(),
    ).toBe(staff.email);
    await shoot(page, `sign-in-again-${language}`);
    expect(await accessibilityFaults(page, '[role=alertdialog]')).toEqual([]);
    if (language === 'zh-Hans') expect(await englishOn(page, /\S+@\S+/g, '[role=alertdialog]')).toEqual([]);

    // By keyboard: the field has the focus, and a wrong password is said beneath it.
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await asked(page)
      .getByText(language === 'en' ? 'Invalid credentials' : '邮箱或密码不正确')
      .waitFor();
    expect(await storedCompany()).not.toBe(`新公司 ${language}`);
    await passwordOf(page).fill(staff.password);
    await page.keyboard.press('Enter');
    await asked(page).waitFor({ state: 'detached' });
    expect(await until(storedCompany, (stored) => stored === `新公司 ${language}`)).toBe(`新公司 ${language}`);
    expect(await company(page).inputValue()).toBe(`新公司 ${language}`);
    expect(place(page)).toBe(FORM());
  });
});

test('it stands above a dialog of ours too, and what was typed and pressed there is done once', async () => {
  const { page, staff } = await atWork('honour-release-manager');
  await page.goto('/admin/leaders');
  await page.getByRole('button', { name: '为西湖演示组任命组长' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('成员').fill('wang');
  await dialog.getByRole('button', { name: '王芳' }).click();
  await dialog.getByText('现状：').waitFor();
  await dialog.getByLabel('理由').fill('委员会会议决定');
  await endAt(page, '**/honour/leaders/appoint', staff);
  await dialog.getByRole('button', { name: '任命', exact: true }).click();
  await asked(page).waitFor();
  await shoot(page, 'sign-in-again-above-a-dialog');
  // Neither Escape nor a press beside it takes away what was typed.
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await passwordOf(page).fill(staff.password);
  await asked(page).getByRole('button', { name: '登录并继续' }).click();
  await page.getByText('起任西湖演示组组长').first().waitFor();
  const sql = await connect(app);
  const { rows } = await sql.query('SELECT id FROM leaderships');
  expect(rows).toHaveLength(1);
});

test('all windows ask, and signing in at one goes for all', async () => {
  const { page, staff } = await atWork('honour-editor');
  await page.goto(FORM());
  await company(page).fill('左边的公司');
  const other = await page.context().newPage();
  await other.goto('/admin/people');
  await other.getByRole('link', { name: '王芳' }).waitFor();
  await endAt(page, SAVING, staff);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await asked(page).waitFor();
  await asked(other).waitFor();
  await passwordOf(other).fill(staff.password);
  await other.keyboard.press('Enter');
  await asked(other).waitFor({ state: 'detached' });
  await asked(page).waitFor({ state: 'detached' });
  expect(await until(storedCompany, (stored) => stored === '左边的公司')).toBe('左边的公司');
  await other.close();
});

test('whoever would rather sign out comes to the page for signing in', async () => {
  const { page, staff } = await atWork('honour-editor');
  await goHome(page);
  await endAt(page, '**/honour/people*', staff);
  await page.getByRole('link', { name: '成员档案' }).click();
  await asked(page).getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL('**/admin/auth/login*');
  expect(await asked(page).count()).toBe(0);
  // Nobody is at work there: whoever comes with a token that ran out is not asked either.
  await page.context().addCookies([{ name: 'jwtToken', value: 'ran.out.x', url: app.url }]);
  await page.goto('/admin');
  await page.waitForURL('**/admin/auth/login*');
  expect(await asked(page).count()).toBe(0);
});
