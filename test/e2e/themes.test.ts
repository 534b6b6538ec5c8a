import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { startDemo } from '../../demo/server.js';
import { layoutShifts, watchLayout } from './layout-shift.js';
import { holdScript } from './hold-script.js';
import { header } from './shop.js';
import { useStage } from './support.js';

/** The element has taken over: the browser's own bubbles are off. */
const takenOver = (page: Page) => page.locator('main form[novalidate]').first().waitFor();

for (const theme of ['liquid', 'stencil', 'twig'] as const) {
  describe(theme, () => {
    const stage = useStage({ start: (options) => startDemo({ ...options, theme }) });

    test(`${theme}: each form is taken over in place: nothing moves, and what was typed stays`, async (t) => {
      const { context, page } = await stage.visit(t, { cart: true, mayFail: true });
      await watchLayout(context);
      for (const path of ['/account/register', '/account/reset', '/checkout', '/account/login']) {
        const release = await holdScript(page);
        await page.goto(path, { waitUntil: 'commit' });
        const email = page.locator('main [name=email]').first();
        await email.fill('ada@exam');
        const kept = await email.elementHandle();
        release();
        await takenOver(page);
        await header.signIn(page).waitFor();
        await page.keyboard.type('ple.com');
        assert.equal(await kept?.inputValue(), demoCustomer.email, path);
        assert.deepEqual(await layoutShifts(page), [], path);
        await page.unroute('/cdn/**');
      }
      const form = page.locator('customer-sign-in');
      await form.getByLabel('Password').fill('not hers');
      await page.keyboard.press('Enter');
      await form.getByRole('alert').getByText('E-mail and password don’t match.').waitFor();
      await form.getByLabel('Password').fill(demoCustomer.password);
      await page.keyboard.press('Enter');
      await page.waitForURL('/account');
      await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
    });
  });
}
