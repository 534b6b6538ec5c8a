import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useStage } from './support.js';

const stage = useStage();

/** As a hand on the control would. */
async function set(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`form [name="${name}"]`).evaluate((control: HTMLInputElement, wanted) => {
    control.value = wanted;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

test('a theme developer sees at once what a property does, and takes the CSS along', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/demo/theming');
  const css = page.locator('.theming-css code');
  await css.getByText('Nothing is set yet').waitFor();
  const button = page.locator('customer-sign-in .customer-button').first();
  const look = () =>
    button.evaluate((element) => {
      const { backgroundColor, borderRadius } = getComputedStyle(element);
      return [backgroundColor, borderRadius];
    });
  const before = await look();

  await set(page, '--customer-accent', '#0a7040');
  await set(page, '--customer-radius', '20');
  assert.deepEqual(await look(), ['rgb(10, 112, 64)', '20px']);
  assert.equal(
    await css.textContent(),
    ':root {\n  --customer-accent: #0a7040;\n  --customer-radius: 20px;\n}',
  );

  await set(page, '--customer-on-accent', '#205030');
  await page.getByText(/Text on buttons: \d\.\d to 1, hard to read/).waitFor();
  await set(page, 'reset', 'tailwindcss/preflight.css');
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('h1')!).marginTop === '0px',
  );
  assert.deepEqual(await look(), ['rgb(10, 112, 64)', '20px']);

  await page.getByRole('button', { name: 'Begin again' }).click();
  await css.getByText('Nothing is set yet').waitFor();
  assert.deepEqual(await look(), before);
});
