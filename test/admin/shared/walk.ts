import type { Page, Request } from 'playwright-core';

/** What may be clicked in a walk changes nothing: whatever would, is answered so. */
const KEPT_BACK = { status: 409, json: { error: { status: 409, name: 'KeptBack', message: '不改动任何内容' } } };
/** Requests that only read, though they are sent as others are. */
const READS = /access-token|permissions\/check|preview|forecast|homepage/;
const POPUPS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** One who walks through the panel and changes nothing. */
export interface Walker {
  /** Opens an address in the panel that is open, or the panel. */
  go(address: string): Promise<void>;
  /** Everything that is linked from what is seen, by the kind of place. */
  links(): Promise<Map<string, string>>;
  /** Clicks whatever can be clicked on this page and is new to `known`; `opened` is told of each. */
  clickAll(place: string, known: Set<string>, opened: (button: string) => Promise<void>): Promise<void>;
}

export async function walkerOn(page: Page): Promise<Walker> {
  const quiet = quietOf(page);
  let clicked = true;
  // A form that was touched asks whether it may be left.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.route('**', (route) => {
    const asked = route.request();
    return asked.method() === 'GET' || READS.test(asked.url()) ? route.continue() : route.fulfill(KEPT_BACK);
  });
  const go = async (address: string) => {
    if (clicked) await page.goto(address);
    else
      await page.evaluate(
        `history.pushState({}, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`,
      );
    clicked = false;
    await page.locator('main').first().waitFor();
    await quiet();
  };
  return {
    go,
    async links() {
      const addresses: string[] = await page.evaluate(
        `[...document.querySelectorAll('a[href^="/admin"]')].map((link) => link.getAttribute('href'))`,
      );
      const apart = addresses.filter((address) => !/\/auth\/|\/marketplace/.test(address));
      return new Map(apart.map((address) => [placeOf(address), address]));
    },
    async clickAll(place, known, opened) {
      const address = page.url();
      for (;;) {
        const name: string | null = await page.evaluate(
          `(${MARK})(${JSON.stringify([...known])}, ${JSON.stringify(place)})`,
        );
        if (name === null) return;
        known.add(name);
        clicked = true;
        await page
          .locator('[data-walked=now]')
          .click({ timeout: 3000 })
          .catch(() => undefined);
        await quiet();
        await opened(name);
        if (page.url() !== address || !(await closed(page))) await go(address);
        clicked = true;
      }
    },
  };
}

/** Where on the panel a page is, without what differs from one entry to the next. */
function placeOf(address: string): string {
  const { pathname } = new URL(address, 'http://panel');
  return pathname
    .replace(/\/[a-z0-9]{24}(?=\/|$)/g, '/:document')
    .replace(/\/\d+(?=\/|$)/g, '/:id')
    .replace(/(.)\/$/, '$1');
}

/** Waits until a page has all that it asked for and shows it. */
function quietOf(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let told = () => undefined as void;
  const ended = (asked: Request) => {
    underWay.delete(asked);
    told();
  };
  page.on('request', (asked) => underWay.add(asked));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    do {
      while (underWay.size > 0) await new Promise<void>((resolve) => (told = resolve));
      await page.evaluate(SHOWN).catch(() => undefined);
    } while (underWay.size > 0);
  };
}

/** Runs in the page: waits until what it was told is drawn. */
const SHOWN = 'new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shown))))';

/** Runs in the page: marks the next button that was not clicked yet, in the first row of a table alone. */
const MARK = `(known, place) => {
  document.querySelector('[data-walked=now]')?.setAttribute('data-walked', 'done');
  for (const button of document.querySelectorAll('main button, main [role=combobox], main [role=tab]')) {
    if (button.disabled || button.getAttribute('aria-disabled') === 'true' || !button.checkVisibility()) continue;
    if (button.closest('tbody tr:not(:first-child)') || button.closest('[data-walked]')) continue;
    const label = button.getAttribute('aria-label') ?? (button.innerText || button.title || button.name || '');
    const name = place + ' ' + label.replace(/[0-9]+/g, '0');
    if (known.includes(name)) continue;
    button.setAttribute('data-walked', 'now');
    return name;
  }
  return null;
}`;

async function closed(page: Page): Promise<boolean> {
  for (let times = 0; times < 3 && (await page.locator(POPUPS).count()) > 0; times += 1) {
    await page.keyboard.press('Escape');
    await page.evaluate(SHOWN);
  }
  return (await page.locator(POPUPS).count()) === 0;
}

/** Everything that a page says with Latin letters, seen or heard: texts, labels, placeholders, titles, its own title. */
export const latinOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const said = new Set([document.title]);
    for (const element of document.body.querySelectorAll('*')) {
      if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(element.tagName) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription', 'aria-valuetext', 'aria-description'])
        said.add(element.getAttribute(name) ?? '');
      if (element.tagName === 'INPUT' && (element.getAttribute('role') === 'combobox' || /button|submit/.test(element.type)))
        said.add(element.value);
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.add(node.data);
    }
    return [...said].map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  })()`);
