import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { Checkout, checkoutPaths, receipt, typedAddress } from './checkout.js';
import { focusedElement, hasFocus, tabUntil, type } from './keys.js';
import { stranger, type Person } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

async function typeAddress(page: Page, { firstName, lastName }: Person): Promise<void> {
  const { street, zip, city } = typedAddress;
  await tabUntil(page, 'Country');
  await type(page, 'United King');
  await tabUntil(page, 'First name');
  await type(page, firstName);
  await tabUntil(page, 'Last name');
  await type(page, lastName);
  await tabUntil(page, 'Street and number');
  await type(page, street);
  await tabUntil(page, 'Postcode');
  await type(page, zip);
  await tabUntil(page, 'Town or city');
  await type(page, city);
}

async function signIn(page: Page): Promise<void> {
  await type(page, demoCustomer.email);
  await tabUntil(page, 'Password');
  await type(page, demoCustomer.password);
  await page.keyboard.press('Enter');
}

/** The focus is led there. */
async function comesToPassword(page: Page): Promise<void> {
  await page.locator('customer-sign-in [name=password]:focus').waitFor();
  await hasFocus(page, 'Password');
}

/** From where the address was typed, or filled in, to the thank-you page. */
async function order(page: Page, { path }: Checkout): Promise<string> {
  if (path === '/checkout/steps') {
    await tabUntil(page, 'Go on to the order');
    await page.keyboard.press('Enter');
    await hasFocus(page, 'Review and order', { ring: false });
  }
  await tabUntil(page, /^Standard/);
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, /^Express/);
  await tabUntil(page, /^Place order/);
  await page.keyboard.press('Space');
  return receipt(page);
}

for (const path of checkoutPaths) {
  test(`${path}: a guest orders with nothing but the keyboard`, async (t) => {
    await stage.set({ checkoutMode: 'guest-only' });
    const { page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    const grace = stranger();
    await checkout.open();
    await checkout.contact.getByRole('button', { name: 'Continue' }).waitFor();
    await tabUntil(page, /^E-mail( address)?$/);
    await type(page, grace.email);
    await page.keyboard.press('Enter');
    await checkout.isKnown(grace.email);
    if (path === '/checkout/steps') await checkout.field('street').waitFor();
    await typeAddress(page, grace);
    assert.match(await order(page, checkout), /Express/);
  });

  test(`${path}: a customer looks around, signs in and chooses an address with the keyboard`, async (t) => {
    await stage.set({ checkoutMode: 'optional' });
    const { page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await checkout.open();
    await checkout.contact.getByRole('button', { name: 'Sign in' }).waitFor();
    await tabUntil(page, /^E-mail( address)?$/);
    await type(page, 'ada@example.co');
    await tabUntil(page, 'Sign in');
    await page.keyboard.press('Enter');
    await comesToPassword(page);
    await tabUntil(page, 'Check out without signing in');
    await page.keyboard.press('Space');
    await checkout.contact.locator('[name=email]:focus').waitFor();
    await page.keyboard.press('End');
    await type(page, 'm');
    await tabUntil(page, 'Sign in');
    await page.keyboard.press('Space');
    await comesToPassword(page);
    await tabUntil(page, 'E-mail', 'Shift+Tab');
    assert.equal((await focusedElement(page)).value, demoCustomer.email);
    await tabUntil(page, 'Password');
    await type(page, demoCustomer.password);
    await page.keyboard.press('Enter');
    await checkout.delivers(/London/);
    await tabUntil(page, /London/);
    await page.keyboard.press('ArrowDown');
    await checkout.delivers(/Paris/);
    await hasFocus(page, /Paris/);
    if (path === '/checkout/steps') {
      await tabUntil(page, 'Go on to the address');
      await page.keyboard.press('Enter');
      await checkout.field('street').waitFor();
    }
    assert.match(await order(page, checkout), /Mary Somerville[\s\S]*75007 Paris/);
  });

  test(`${path}: the gate is passed with the keyboard, and nothing behind it reached before`, async (t) => {
    await stage.set({ checkoutMode: 'required' });
    const { page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await checkout.open();
    await checkout.prompt.getByLabel('Password', { exact: true }).waitFor();
    await neverComesInto(page, checkout);
    await page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await tabUntil(page, 'E-mail');
    await signIn(page);
    await checkout.delivers(/London/);
    if (path === '/checkout/steps') {
      await tabUntil(page, 'Go on to the address');
      await page.keyboard.press('Enter');
      await checkout.field('street').waitFor();
    }
    assert.match(await order(page, checkout), /SW1Y 4JH London/);
  });
}

test('an account is made at the checkout, and its first address kept, with the keyboard', async (t) => {
  await stage.set({ checkoutMode: 'optional' });
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, '/checkout');
  const grace = stranger();
  await checkout.open();
  await checkout.contact.getByRole('button', { name: 'Create account' }).waitFor();
  await tabUntil(page, 'E-mail');
  await type(page, grace.email);
  await tabUntil(page, 'Create account');
  await page.keyboard.press('Enter');
  await page.locator('customer-register [name=firstName]:focus').waitFor();
  await type(page, grace.firstName);
  await tabUntil(page, 'Last name');
  await type(page, grace.lastName);
  await page.keyboard.press('Enter');
  await page.locator('customer-register [name=code]:focus').waitFor();
  await type(page, await stage.mailbox.takeCode(grace.email));
  await checkout.isKnown('Grace Hopper');
  await typeAddress(page, grace);
  await tabUntil(page, 'Save this address in my account', 'Shift+Tab');
  await page.keyboard.press('Space');
  assert.match(await order(page, checkout), /Customer account[\s\S]*HX7 8AB/);
});

/** Through the whole page and out of it. */
async function neverComesInto(page: Page, { form }: Checkout): Promise<void> {
  await form.evaluate((closed) => {
    closed.addEventListener('focusin', () => Object.assign(globalThis, { entered: true }));
  });
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
  assert.equal(await page.evaluate(() => 'entered' in globalThis), false);
}
