import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The names of all that assistive technology finds in a page, as the browser itself tells it. */
export async function accessibleNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap(({ ignored, name }) => {
    const value: unknown = name?.value;
    return !ignored && typeof value === 'string' && value ? [value] : [];
  });
}

/** Whether the page that is open needs no scrolling sideways. */
export function fits(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
}

/** What axe finds wrong with the page that is open, a line each. */
export async function faults(page: Page): Promise<string[]> {
  // The policy lets no script in; what the debugger evaluates isn't the page's.
  await page.evaluate(axe);
  // Half faded, any text is too faint.
  await page.evaluate(() => {
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(fading.map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
