import type { Page } from 'playwright-core';

/** What may be clicked in the walk changes nothing: whatever would, is answered so. */
const KEPT_BACK = { status: 409, json: { error: { status: 409, name: 'KeptBack', message: '不改动任何内容' } } };
/** Requests that only read, though they are sent as the others are. */
const READS = /access-token|permissions\/check|preview|forecast|homepage/;
const POPUPS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Where on the panel a page is, without what differs from one entry to the next. */
export function placeOf(address: string): string {
  const { pathname } = new URL(address, 'http://panel');
  return pathname
    .replace(/\/[a-z0-9]{24}(?=\/|$)/g, '/:document')
    .replace(/\/\d+(?=\/|$)/g, '/:id')
    .replace(/(.)\/$/, '$1');
}

/** Lets the page ask what it wants and change nothing. */
export async function changingNothing(page: Page): Promise<void> {
  await page.route('**', (route) => {
    const asked = route.request();
    return asked.method() === 'GET' || READS.test(asked.url()) ? route.continue() : route.fulfill(KEPT_BACK);
  });
}

/** Every page that one gets to from the first by links, one of each kind; `visit` is told of each. */
export async function everyPage(page: Page, first: string, visit: (place: string) => Promise<void>): Promise<string[]> {
  const found = new Map([[placeOf(first), first]]);
  for (const [place, address] of found) {
    await page.goto(address);
    await settled(page);
    await visit(place);
    for (const link of await linksOn(page)) if (!found.has(placeOf(link))) found.set(placeOf(link), link);
  }
  return [...found.keys()];
}

/** A page is there when it has its heading and waits for nothing any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.waitForLoadState('networkidle');
}

const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('a[href^="/admin"]')].map((link) => link.getAttribute('href')).filter((href) => !/logout|auth/.test(href))`,
  );

/** Clicks whatever can be clicked on a page and is new to `known`; `opened` is told of each. */
export async function everyButton(
  page: Page,
  place: string,
  known: Set<string>,
  opened: (button: string) => Promise<void>,
): Promise<void> {
  const address = page.url();
  for (;;) {
    const name: string | null = await page.evaluate(`(${markNext})(${JSON.stringify([...known])}, ${JSON.stringify(place)})`);
    if (name === null) return;
    known.add(name);
    const button = page.locator('[data-walked=now]');
    await button.click({ timeout: 3000 }).catch(() => undefined);
    await page.waitForLoadState('networkidle');
    await opened(name);
    if (page.url() !== address || !(await closed(page))) {
      await page.goto(address);
      await settled(page);
    }
  }
}

/** Runs in the page: marks the next button that was not clicked yet, in the first row of a table alone. */
const markNext = `(known, place) => {
  document.querySelector('[data-walked=now]')?.setAttribute('data-walked', 'done');
  const buttons = document.querySelectorAll('main button, main [role=combobox], main [role=tab]');
  for (const button of buttons) {
    if (button.disabled || button.getAttribute('aria-disabled') === 'true' || !button.checkVisibility()) continue;
    if (button.closest('tbody tr:not(:first-child)') || button.closest('[data-walked]')) continue;
    const name = place + ' ' + (button.getAttribute('aria-label') ?? (button.innerText || button.title || button.name || button.id));
    if (known.includes(name)) { continue; }
    button.setAttribute('data-walked', 'now');
    return name;
  }
  return null;
}`;

async function closed(page: Page): Promise<boolean> {
  for (let times = 0; times < 3 && (await page.locator(POPUPS).count()) > 0; times += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
  return (await page.locator(POPUPS).count()) === 0;
}

/** Everything that a page says with Latin letters, seen or heard: texts, labels, placeholders, titles, its own title. */
export const saidIn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const said = new Set([document.title]);
    for (const element of document.body.querySelectorAll('*')) {
      if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(element.tagName) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription', 'aria-valuetext', 'aria-description'])
        said.add(element.getAttribute(name) ?? '');
      if (element.tagName === 'INPUT' && (element.getAttribute('role') === 'combobox' || /button|submit/.test(element.type))) said.add(element.value);
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.add(node.data);
    }
    return [...said].map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  })()`);
