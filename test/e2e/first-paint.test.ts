import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { checkoutModes, type CheckoutMode } from '../../src/contract/shop.js';
import { layoutShifts, watchLayout } from './layout-shift.js';
import { header, register, stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

/** What of a page tells the mode, and in which modes it may be seen. */
const signs: Record<string, { selector: string; modes: readonly CheckoutMode[] }> = {
  form: { selector: 'customer-sign-in form', modes: ['optional', 'required'] },
  notice: { selector: 'customer-sign-in .customer-notice', modes: ['guest-only'] },
  'way to register': { selector: 'customer-sign-in .customer-note a', modes: ['optional'] },
  'sign-in link': {
    selector: 'customer-account-menu >> [part=sign-in]',
    modes: ['optional', 'required'],
  },
  'register link': { selector: 'customer-account-menu >> [part=register]', modes: ['optional'] },
};

/** Notes in each frame which of the signs can be seen. */
async function watchSigns(context: BrowserContext): Promise<void> {
  const selectors = Object.entries(signs).map(([name, { selector }]) => [name, selector]);
  await context.addInitScript((entries) => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = (): void => {
      for (const [name, selector] of entries as [string, string][]) {
        const [host, inner] = selector.split(' >> ') as [string, string?];
        const outer = document.querySelector(host);
        const found = inner ? outer?.shadowRoot?.querySelector(inner) : outer;
        if (found?.checkVisibility()) seen.add(name);
      }
      requestAnimationFrame(look);
    };
    look();
  }, selectors);
}

async function wronglySeen(page: Page, mode: CheckoutMode): Promise<string[]> {
  const seen = await page.evaluate(() => [
    ...(globalThis as unknown as { seen: Set<string> }).seen,
  ]);
  return seen.filter((name) => !signs[name]!.modes.includes(mode));
}

/** The page as of a theme whose script tag doesn't say the mode: only the last visit tells. */
async function withoutHint(page: Page): Promise<void> {
  await page.route('/account/login', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<script[^>]*) data-checkout-mode="[\w-]+"/,
      '$1',
    );
    await route.fulfill({ response, body });
  });
}

async function settled(page: Page, mode: CheckoutMode): Promise<void> {
  if (mode === 'guest-only') await page.getByText('No account needed').waitFor();
  else {
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
  }
}

async function loginPage(t: TestContext, mode: CheckoutMode): Promise<Page> {
  await stage.set({ checkoutMode: mode });
  const { context, page } = await stage.visit(t);
  await watchLayout(context);
  await watchSigns(context);
  return page;
}

test('nothing moves on the sign-in page when the words come last', async (t) => {
  const page = await loginPage(t, 'optional');
  await page.route('/cdn/chunks/en.js', async (route) => {
    await page.locator('customer-sign-in:defined').waitFor({ state: 'attached' });
    await route.continue();
  });
  await page.goto('/account/login');
  await settled(page, 'optional');
  assert.deepEqual(await layoutShifts(page), []);
});

for (const mode of checkoutModes) {
  test(`${mode}: nothing moves on the sign-in page, on the first visit or the second`, async (t) => {
    const page = await loginPage(t, mode);
    for (const visit of ['first', 'second']) {
      await page.goto('/account/login');
      await settled(page, mode);
      assert.deepEqual(await layoutShifts(page), [], visit);
      assert.deepEqual(await wronglySeen(page, mode), [], visit);
    }
  });

  test(`${mode}: the second visit paints the right mode at once, before the shop has answered`, async (t) => {
    const page = await loginPage(t, mode);
    await withoutHint(page);
    const remembered = page.waitForResponse('/storefront/v1/config');
    await page.goto('/account/login');
    await remembered;
    await settled(page, mode);
    await page.route('/storefront/v1/config', () => {
      // The shop doesn't answer.
    });
    await page.goto('/account/login');
    await settled(page, mode);
    assert.deepEqual(await wronglySeen(page, mode), []);
  });
}

test('the account page asks ahead for what it shows, and nothing that stands there moves', async (t) => {
  await stage.set({ checkoutMode: 'optional' });
  const { context, page } = await stage.visit(t, { viewport: { width: 390, height: 844 } });
  const customer = stranger('Grace', 'Hopper');
  await register(page, stage.mailbox, customer);
  await header.customer(page, 'Grace').waitFor();
  await watchLayout(context);
  for (const [part, heading] of [
    ['overview', 'Hello, Grace'],
    ['orders', 'Orders'],
    ['addresses', 'Addresses'],
    ['profile', 'Profile'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/account#${part}`);
    await page.locator('customer-account').getByRole('heading', { name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await layoutShifts(page), [], part);
  }
  const markup = await (await page.request.get('/account')).text();
  assert.match(markup, /<link rel="modulepreload" href="\/cdn\/chunks\/account-page-en\.js"/);
});
