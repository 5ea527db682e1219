import request from 'supertest';
import { ACTIONS, type PanelAction } from '../../../src/labels/actions';
import { ROLES } from '../../../src/access/roles';
import { ROUTES } from '../../../src/panel';
import {
  accessibilityFaults,
  asStaff,
  bootStrapi,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  type Application,
  type Panel,
  type RoleCode,
} from '../../support';

let app: Application;
let panel: Panel;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
}, PANEL_PATIENCE);

const EVERYBODY: { code: RoleCode; actions: readonly PanelAction[] }[] = [
  ...ROLES.map(({ code, actions }) => ({ code: code as RoleCode, actions })),
  { code: 'strapi-super-admin', actions: Object.keys(ACTIONS) as PanelAction[] },
];

/** Parameters in a path stand for something that does not exist: whoever may ask is told so, not turned away. */
const addressOf = (path: string) => path.replace(/:\w+/g, 'none');

test('every route answers 401 to nobody and 403 to each role whose table does not name its action', async () => {
  expect(ROUTES.length).toBeGreaterThan(0);
  for (const { code, actions } of EVERYBODY) {
    const staff = await signedIn(app, code);
    for (const { method, path, may } of ROUTES) {
      const ask = (who: typeof staff | null) =>
        method === 'GET' ? asStaff(app, who).get(addressOf(path)) : asStaff(app, who).post(addressOf(path), {});
      const { status } = await ask(staff);
      expect({ code, method, path, refused: status === 403 }).toEqual({
        code,
        method,
        path,
        refused: !actions.includes(may),
      });
      expect(status).toBeLessThan(500);
      expect((await ask(null)).status).toBe(401);
    }
  }
});

test('an API token of the content API is nobody in the panel', async () => {
  const tokens = app.strapi.service('admin::api-token') as {
    create(values: object): Promise<{ accessKey: string }>;
  };
  const { accessKey } = await tokens.create({ name: 'full', type: 'full-access', lifespan: null, description: '' });
  const { status } = await request(app.url).get('/honour/audit').set('Authorization', `Bearer ${accessKey}`);
  expect(status).toBe(401);
});

test('a field that a route does not know is refused in both languages', async () => {
  const staff = await signedIn(app, 'strapi-super-admin');
  const { status, body } = await asStaff(app, staff).get('/audit?colour=red&page=0');
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'INPUT_INVALID', data: { fields: expect.arrayContaining(['colour', 'page']) } });
  expect(body.messages.zh).toContain('colour');
  expect(body.messages.en).toContain('colour');
});

const AUDIT = { 'zh-Hans': '操作记录', en: 'Audit trail' } as const;

test.each([
  ['honour-editor', false],
  ['honour-reviewer', false],
  ['honour-release-manager', true],
  ['honour-conference-team', false],
  ['strapi-super-admin', true],
] as const)(
  '%s signs in by the form and finds the audit trail in the menu: %s, and no marketplace',
  async (role, sees) => {
    const { page, staff } = await panel.open(role);
    await page.context().clearCookies();
    await page.goto('/admin');
    await page.fill('input[name=email]', staff.email);
    await page.fill('input[name=password]', staff.password);
    await page.click('button[type=submit]');
    await page.waitForSelector('nav a[href$="/content-manager"], nav a[href*="/content-manager"]');
    await shoot(page, `home-${role}`);
    expect(await page.locator('nav').getByText(AUDIT['zh-Hans'], { exact: true }).count()).toBe(sees ? 1 : 0);
    expect(await page.locator('a[href*="marketplace"]').count()).toBe(0);
    await page.goto('/admin/marketplace');
    await page.getByRole('heading', { name: '没有找到页面' }).waitFor();
    await page.goto('/admin/audit');
    const exporting = page.getByRole('button', { name: '导出 CSV' });
    await (sees ? exporting : page.getByText('您没有权限访问该内容')).waitFor();
    expect(await exporting.count()).toBe(sees ? 1 : 0);
    await shoot(page, `audit-as-${role}`);
  },
);

/** What the trail of a first start names: products, the platform's own roles, and groups and roles in both languages. */
const DATA_OR_NAME = /CSV|PostgreSQL|ACE|API|Author|Editor|Writer|Tech&Talk|PGFans|PG\.Live|· [A-Z][a-z ]+/g;

test.each(['zh-Hans', 'en'] as const)(
  'the audit trail in %s without a serious accessibility fault',
  async (language) => {
    const { page } = await panel.open('honour-release-manager', language);
    await page.goto('/admin/audit');
    await page.getByRole('heading', { name: AUDIT[language] }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, `audit-empty-${language}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    if (language === 'zh-Hans') expect(await englishOn(page, DATA_OR_NAME)).toEqual([]);
  },
);

test('in the dark theme no page of ours has a serious accessibility fault', async () => {
  const { page } = await panel.open('strapi-super-admin');
  await page.goto('/admin');
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark')");
  const faults: Record<string, string[]> = {};
  for (const name of ['releases', 'leaders', 'grants', 'people', 'audit', 'wall']) {
    await page.goto(`/admin/${name}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, `dark-${name}`);
    faults[name] = await accessibilityFaults(page);
  }
  expect(faults).toEqual({ releases: [], leaders: [], grants: [], people: [], audit: [], wall: [] });
});
