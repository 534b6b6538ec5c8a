import type { Page } from 'playwright-core';

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
