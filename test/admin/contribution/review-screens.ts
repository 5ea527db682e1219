import type { Locator, Page } from 'playwright-core';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { recordContributions, type ContributionInput } from '../../../src/services/contribution/record-contributions';
import { contextAt, type Application } from '../../support';

/** The content manager's list of contributions. */
export const LIST = '/admin/content-manager/collection-types/api::contribution.contribution';

/** When the tests' contributions are recorded and decided. */
export const NOW = '2025-12-01T10:00:00+08:00';

/** Submits contributions of one member: articles, each with evidence of its own, unless told otherwise. */
export async function record(
  app: Application,
  member: string,
  inputs: Partial<ContributionInput>[],
): Promise<string[]> {
  const rows = inputs.map((input, at) => ({
    member,
    activity: 'article',
    occurredOn: '2025-02-10',
    title: `文章 ${at}`,
    evidenceUrl: `https://example.org/${Math.random()}`,
    ...input,
  }));
  const recorded = await recordContributions(contextAt(app, NOW), rows);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  return recorded.ids;
}

/** Opens the list of contributions in a state whose title begins so. */
export async function openList(page: Page, title: string, state = 'submitted'): Promise<void> {
  const filters = `filters[$and][0][state][$eq]=${state}&filters[$and][1][title][$startsWith]=${encodeURIComponent(title)}`;
  await page.goto(`${LIST}?page=1&pageSize=100&sort=title:ASC&${filters}`);
  await page.waitForSelector('tbody tr [role=checkbox]');
}

/**
 * Selects every row on the page. Strapi shows the buttons once the browser is idle, which a window that nobody looks at
 * never is: a picture makes it draw.
 */
export async function selectAll(page: Page): Promise<void> {
  const checkbox = page.locator('thead [role=checkbox]');
  await page.screenshot();
  await checkbox.click();
  await page.locator('thead [role=checkbox][data-state=checked]').waitFor();
  await page.screenshot();
}

/** A button by its whole name, or by a part of it. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

/** The dialog that is open. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}
