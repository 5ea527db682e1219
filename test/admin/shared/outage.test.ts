import type { Page } from 'playwright-core';
import {
  bootStrapi,
  createDatabase,
  englishOn,
  goHome,
  openPanel,
  openProxy,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
  type Proxy,
} from '../../support';

let app: Application;
let panel: Panel;
let proxy: Proxy;

beforeAll(async () => {
  proxy = await openProxy(await createDatabase());
  app = await bootStrapi({ databaseUrl: proxy.databaseUrl, panel: true });
  // Each failure is logged, which is of no use here.
  app.strapi.log.silent = true;
  panel = await openPanel(app);
}, PANEL_PATIENCE);

afterEach(() => proxy.mend());
afterAll(async () => {
  await app.close();
  await proxy.close();
});

const SENTENCE = { 'zh-Hans': '服务暂时不可用，请稍后再试。', en: 'The service is not available just now' } as const;

/** The address that the panel shows, without what follows it. */
const place = (page: Page) => new URL(page.url()).pathname;

describe.each(['zh-Hans', 'en'] as const)('while the database is away, in %s,', (language) => {
  test('whoever is at work stays signed in, is told, and goes on when it is there again', async () => {
    const { page } = await panel.open('strapi-super-admin', language);
    await goHome(page);
    await page.goto('/admin/content-manager/collection-types/api::tier.tier');
    await page.getByText('partner').first().waitFor();
    await proxy.cut();
    await page.goto('/admin/content-manager/collection-types/api::committee.committee');
    await page.getByRole('alert').getByText(SENTENCE[language]).waitFor();
    await shoot(page, `outage-page-${language}`);
    expect(place(page)).not.toContain('/auth/');
    await proxy.mend();
    // Nobody has to load it anew.
    await page.getByText('evangelism').first().waitFor();
    await page.getByText(SENTENCE[language]).waitFor({ state: 'detached' });
  });

  test('signing in says so in the reader’s language', async () => {
    const { page, staff } = await panel.open('strapi-super-admin', language);
    await page.context().clearCookies();
    await page.goto('/admin/auth/login');
    await page.locator('input[name="email"]').fill(staff.email);
    await page.locator('input[name="password"]').fill(staff.password);
    await proxy.cut();
    await page.locator('button[type="submit"]').click();
    await page.getByText(SENTENCE[language]).first().waitFor();
    await shoot(page, `outage-login-${language}`);
    if (language === 'zh-Hans') expect(await englishOn(page, /PostgreSQL ACE|Strapi|@|\.org/, 'form')).toEqual([]);
    await proxy.mend();
    await page.locator('button[type="submit"]').click();
    await page.waitForSelector('nav');
  });
});

test('a session whose token runs out meanwhile waits for its renewal', async () => {
  const { page, staff } = await panel.open('strapi-super-admin');
  await page.context().clearCookies();
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(staff.email);
  await page.locator('input[name="password"]').fill(staff.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForSelector('nav');
  // As half an hour later: the token is no good any more. No page is open meanwhile whose requests could notice it.
  await page.goto('about:blank');
  await page.context().addCookies([{ name: 'jwtToken', value: 'ran.out.x', url: app.url }]);
  let renewals = 0;
  await page.route('**/admin/access-token', async (route) => {
    renewals += 1;
    // The database goes away between the answer that the token ran out and its renewal.
    if (renewals === 1) await proxy.cut();
    else if (renewals === 3) await proxy.mend();
    await route.continue();
  });
  await page.goto('/admin/content-manager/collection-types/api::tier.tier');
  await page.getByText('partner').first().waitFor();
  expect(renewals).toBeGreaterThan(2);
});
