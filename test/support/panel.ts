import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, type Application } from './application';
import { signedIn, type RoleCode, type Staff } from './staff';

const root = path.resolve(__dirname, '..', '..');
const SCREENSHOTS = path.join(root, '.tmp', 'screenshots');
const AXE = require.resolve('axe-core/axe.min.js');

/** A first build of the panel takes a minute, on a busy machine ten. */
export const PANEL_PATIENCE = 900_000;

/** A member of staff before their screen. */
interface AtWork {
  page: Page;
  staff: Staff;
}

/** The panel in a real browser. */
export interface Panel {
  /**
   * A new member of staff with the role in a window of their own: signed in, and on no page yet. It is theirs until the
   * end of the test.
   */
  open(role: RoleCode, language?: 'zh-Hans' | 'en', size?: { width: number; height: number }): Promise<AtWork>;
}

/** A session of the browser. What it loaded once it has at hand: the next test goes on with it, as somebody else. */
interface Session {
  context: BrowserContext;
  language: string;
  /** The name of the test that has it. */
  test: string | undefined;
}

/**
 * Opens a browser on an application that was booted with `panel: true`. Its readers sit in another zone than the
 * programme, by whose clock our pages tell time; Strapi's own tell it by the reader's.
 */
export async function openPanel(app: Application, timezoneId = 'America/New_York'): Promise<Panel> {
  const browser = await launchBrowser();
  const sessions: Session[] = [];

  const sessionIn = async (language: string): Promise<BrowserContext> => {
    const test = expect.getState().currentTestName;
    const left = sessions.filter((session) => session.test !== test);
    await Promise.all(left.flatMap(({ context }) => context.pages()).map((page) => page.close()));
    const free = left.find((session) => session.language === language);
    if (free) {
      free.test = test;
      return free.context;
    }
    const context = await browser.newContext({ baseURL: app.url, locale: language, timezoneId });
    await context.addInitScript(`localStorage.setItem('strapi-admin-language', '${language}')`);
    sessions.push({ context, language, test });
    return context;
  };

  return {
    async open(role, language = 'zh-Hans', size = { width: 1280, height: 900 }) {
      const context = await sessionIn(language);
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      await page.setViewportSize(size);
      await forget(page, app);
      const staff = await signedIn(app, role, language);
      await context.addCookies([{ name: 'jwtToken', value: staff.token, url: app.url }]);
      return { page, staff };
    },
  };
}

/** Opens the panel's home page. */
export async function goHome(page: Page): Promise<void> {
  await page.goto('/admin');
  await page.waitForSelector('nav');
}

/** Takes from the browser what somebody left in it, but the files of the panel. */
async function forget(page: Page, app: Application): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const storageTypes = 'cookies,local_storage,indexeddb,service_workers,cache_storage';
  await browser.send('Storage.clearDataForOrigin', { origin: app.url, storageTypes });
  await browser.detach();
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

/** What the screen shows of an element and of what it stands in, a ring being drawn about either. */
const LOOK = `(element) => {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  const shown = [];
  for (let at = element, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(at);
    const ring = getComputedStyle(at, '::after').borderColor;
    shown.push(outlineStyle === 'none' ? '' : [outlineWidth, outlineColor], boxShadow, borderColor, ring);
  }
  return shown.join(' ');
}`;

/** The stops of a page, in its tables those that Tab should come to and does not, and those where no ring tells of the focus. */
export interface Stops {
  count: number;
  unreached: string[];
  unseen: string[];
}

/** Puts the focus on one stop of a page after another, as somebody at the keyboard does. */
export async function stopsOf(page: Page): Promise<Stops> {
  // What a script gives the focus to is ringed only where a key was pressed before.
  await page.keyboard.press('Tab');
  const found: unknown = await page.evaluate(`(() => {
    const look = ${LOOK};
    const told = (element) => element.outerHTML.slice(0, 200);
    const all = [...document.querySelectorAll('a, button, input, textarea, select, [tabindex]')].filter(
      (one) => !one.disabled && one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible');
    const stops = all.filter((one) => one.tabIndex >= 0);
    document.activeElement?.blur();
    const without = new Map(stops.map((one) => [one, look(one)]));
    const unseen = stops.filter((one) => {
      one.focus();
      // A group hands the focus on to one of its own.
      return document.activeElement === one && look(one) === without.get(one);
    });
    document.activeElement?.blur();
    const unreached = all.filter((one) => one.tabIndex < 0 && one.closest('table'));
    return { count: stops.length, unreached: unreached.map(told), unseen: unseen.map(told) };
  })()`);
  return found as Stops;
}

/** Words of an English screen that stand on a Chinese one; names, addresses and codes go into `allowed`. */
export async function englishOn(page: Page, allowed: RegExp, within = 'main'): Promise<string[]> {
  const text = await page.locator(within).first().innerText();
  return text.split('\n').filter((line) => /[A-Za-z]{3,}/.test(line.replace(allowed, '')));
}
