import type { Page } from 'playwright-core';

/** Keeps the script away until the returned function is called. */
export async function holdScript(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('/cdn/**', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
