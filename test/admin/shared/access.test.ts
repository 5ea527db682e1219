import request from 'supertest';
import { ACTIONS, type PanelAction } from '../../../src/labels/actions';
import { ROLES } from '../../../src/access/roles';
import { ROUTES } from '../../../src/panel';
import {
  accessibilityFaults,
  aContribution,
  anEvent,
  asStaff,
  bootStrapi,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  stopsOf,
  type Application,
  type Panel,
  type RoleCode,
} from '../../support';
import { credit, populate, type People } from '../../graphql/world';

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

const CM = 'content-manager/collection-types/api::';

describe.each([
  ['light', [1280, 390]],
  ['dark', [1280]],
] as const)('with people, in the %s theme, %j pixels wide,', (theme, widths) => {
  let people: People;

  beforeAll(async () => {
    people = await peopled();
  });

  test.each([
    ['home', () => ''],
    ['releases', () => 'releases?year=2025&release=2025Q3'],
    ['published', () => 'releases?year=2025&release=2025Q1'],
    ['leaders', () => 'leaders'],
    ['grants', () => 'grants'],
    ['people', () => 'people'],
    ['person', () => `people/${people['li-wei']}`],
    ['audit', () => 'audit'],
    ['wall', () => 'wall'],
    ['members', () => `${CM}member.member`],
    ['member', () => `${CM}member.member/${people['li-wei']}`],
    ['contributions', () => `${CM}contribution.contribution`],
    ['new-contribution', () => `${CM}contribution.contribution/create`],
    ['leaderships', () => `${CM}leadership.leadership`],
    ['media', () => 'plugins/upload'],
    ['staff', () => 'settings/users'],
    ['profile', () => 'me'],
  ])('%s has one main part, tables, a ring on every stop, and no serious accessibility fault', async (name, path) => {
    const { page } = await panel.open('strapi-super-admin', 'zh-Hans');
    await page.addInitScript(`localStorage.setItem('STRAPI_THEME', '${theme}')`);
    await page.goto(`/admin/${path()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await shoot(page, `${theme}-${width}-${name}`);
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await page.getByRole('grid').count()).toBe(0);
      expect(await accessibilityFaults(page, 'body')).toEqual([]);
      const { count, ...wrong } = await stopsOf(page);
      expect(count).toBeGreaterThan(5);
      expect(wrong).toEqual({ unreached: [], unseen: [] });
    }
  });
});

let made: Promise<People> | null = null;

/** People with all that these pages show of people; made once. */
function peopled(): Promise<People> {
  made ??= (async () => {
    const people = await populate(app);
    await anEvent(app, { code: 'nianhui-2025', nameZh: '年会', nameEn: 'Meeting', heldOn: '2025-11-15', wall: {} });
    await credit(app, people['he-jun'], 'campus-event', '2025-08-20');
    await aContribution(app, { member: people['li-wei'] });
    return people;
  })();
  return made;
}
