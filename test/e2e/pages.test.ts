import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkoutModes } from '../../src/contract/shop.js';
import { faults, fits } from './accessibility.js';
import { header, signIn } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

const paths = [
  '/',
  '/products/harbour-fog',
  '/cart',
  '/checkout',
  '/account/login',
  '/account/register',
  '/account/invitation',
  '/account/reset',
  '/account',
  '/demo/settings',
  '/demo/invitations',
  '/demo/mailbox',
];

const phone = { width: 320, height: 640 };
const desktop = { width: 1440, height: 900 };
const looks = [
  {
    name: 'on a phone, in Spanish, right to left, dark',
    viewport: phone,
    dark: true,
    query: 'locale=es&dir=rtl',
  },
  {
    name: 'on a desktop, in English, left to right, light',
    viewport: desktop,
    dark: false,
    query: 'locale=en&dir=ltr',
  },
];

for (const mode of checkoutModes) {
  // The modes differ in what is there, not in how wide it is.
  for (const { name, viewport, dark, query } of mode === 'optional' ? looks : looks.slice(0, 1)) {
    test(`${mode}: every page is accessible and fits the window ${name}`, async (t) => {
      await stage.set({ checkoutMode: mode });
      const colorScheme = dark ? 'dark' : 'light';
      const { page } = await stage.visit(t, { cart: true, viewport, colorScheme });
      for (const path of paths) await check(page, `${path}?${query}`);
    });
  }
}

for (const mode of ['optional', 'required'] as const) {
  test(`${mode}: a customer’s pages are accessible and fit a phone`, async (t) => {
    await stage.set({ checkoutMode: mode });
    const { page } = await stage.visit(t, { cart: true, viewport: phone });
    await page.goto('/account/login');
    await signIn(page);
    await page.waitForURL('/account');
    await header.customer(page, 'Ada').waitFor();
    for (const path of ['/checkout', '/account/login', '/account/register', '/account']) {
      await check(page, path);
    }
    for (const part of ['orders', 'addresses', 'profile']) {
      await page.locator(`nav a[href="#${part}"]`).click();
      await page.locator(`[data-part=${part}] .customer-waiting`).waitFor({ state: 'detached' });
      await settled(page);
      assert.deepEqual(await faults(page), [], part);
      assert.ok(await fits(page), part);
    }
    await header.customer(page, 'Ada').click();
    await header.signOut(page).waitFor();
    assert.deepEqual(await faults(page), []);
  });
}

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  assert.ok(await fits(page), `${path} is wider than the window`);
  assert.deepEqual(await faults(page), [], path);
}

/** Each element is there, and none is waiting for the shop. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector(':not(:defined), .customer-waiting, [aria-busy=true]'),
  );
}
