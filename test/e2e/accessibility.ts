import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
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

/** Of all that axe knows, what WCAG 2.2 asks for on the levels A and AA. */
export const wcag: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: {
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
  },
};

/** What axe finds wrong with the page that is open, a line each; by all of its rules unless told. */
export async function faults(page: Page, options: RunOptions = {}): Promise<string[]> {
  // The policy lets no script in; what the debugger evaluates isn't the page's.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  // Half faded, any text is too faint.
  await page.evaluate(() => {
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(fading.map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate(
    (chosen) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
        { resultTypes: ['violations'], ...chosen },
      ),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
