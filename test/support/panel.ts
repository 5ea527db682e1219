import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, type Application } from './application';
import { signedIn, type RoleCode, type Staff } from './staff';

const root = path.resolve(__dirname, '..', '..');
const SCREENSHOTS = path.join(root, '.tmp', 'screenshots');
const AXE = require.resolve('axe-core/axe.min.js');

/** A first build of the panel takes a minute, on a busy machine ten. */
export const PANEL_PATIENCE = 900_000;

/** A member of staff before their screen. */
export interface AtWork {
  page: Page;
  staff: Staff;
}

/** The panel in a real browser. */
export interface Panel {
  /** A new member of staff with the role in a window of their own, signed in by the form, on the panel's home page. */
  open(role: RoleCode, language?: 'zh-Hans' | 'en', size?: { width: number; height: number }): Promise<AtWork>;
}

/** Opens a browser on an application that was booted with `panel: true`. */
export async function openPanel(app: Application): Promise<Panel> {
  const browser = await launchBrowser();
  return {
    async open(role, language = 'zh-Hans', size = { width: 1280, height: 900 }) {
      const staff = await signedIn(app, role, language);
      const page = await newWindow(browser, app, language, size);
      await page.goto('/admin/auth/login');
      await page.fill('input[name=email]', staff.email);
      await page.fill('input[name=password]', staff.password);
      await page.click('button[type=submit]');
      await page.waitForURL(({ pathname }) => !pathname.includes('/auth/'));
      await page.waitForSelector('nav');
      return { page, staff };
    },
  };
}

async function newWindow(
  browser: Browser,
  app: Application,
  language: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.url,
    viewport,
    locale: language,
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript(`localStorage.setItem('strapi-admin-language', '${language}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** Keeps what the screen shows, under `.tmp/screenshots`. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary: string }[];
}

/**
 * The serious and critical accessibility faults of what a selector finds, a line for each place; `main` leaves out the
 * menu, which is Strapi's own.
 */
export async function accessibilityFaults(page: Page, within = 'main'): Promise<string[]> {
  // In the middle of a transition a colour is neither the one nor the other.
  const settled = `document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished.catch(() => null))`;
  await page.evaluate(`Promise.all(${settled}).then(() => null)`);
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found: unknown = await page.evaluate(`axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'] })`);
  const { violations } = found as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Words of an English screen that stand on a Chinese one; names, addresses and codes go into `allowed`. */
export async function englishOn(page: Page, allowed: RegExp, within = 'main'): Promise<string[]> {
  const text = await page.locator(within).first().innerText();
  return text.split('\n').filter((line) => /[A-Za-z]{3,}/.test(line.replace(allowed, '')));
}
