import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { CheckoutMode } from '../../src/contract/shop.js';
import {
  checkoutForm,
  continueAsGuest,
  enterCode,
  fillAddress,
  fillDetails,
  goodPassword,
  header,
  placeOrder,
  signIn,
  stranger,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

/** A shopper in the middle of something, and the shop owner at her settings page. */
async function shopperAndOwner(t: TestContext) {
  await stage.set({ checkoutMode: 'optional' });
  const { page } = await stage.visit(t, { cart: true, mayFail: true });
  const { page: owner } = await stage.visit(t);
  const switchTo = async (mode: CheckoutMode): Promise<void> => {
    await owner.goto('/demo/settings');
    await owner.locator(`input[name=checkoutMode][value=${mode}]`).check();
    await owner.getByRole('button', { name: 'Save settings' }).click();
    await owner.getByText('Saved. It is at work in the shop already.').waitFor();
  };
  return { page, switchTo };
}

/** What a browser tells a page when the shopper comes back to its tab. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const email = (page: Page) => page.getByLabel('E-mail', { exact: true });

test('registering that is closed halfway says so, keeps what was typed, and goes on later', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  const grace = stranger();
  await page.goto('/account/register');
  await fillDetails(page, grace);
  await page.getByLabel('Password (optional)').fill(goodPassword);
  await switchTo('required');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Quiet Kettle invites its customers.').waitFor();
  await email(page).waitFor({ state: 'hidden' });

  await switchTo('optional');
  await comeBack(page);
  await email(page).waitFor();
  assert.equal(await page.getByLabel('First name').inputValue(), grace.firstName);
  assert.equal(await email(page).inputValue(), grace.email);
  assert.equal(await page.getByLabel('Password (optional)').inputValue(), goodPassword);
  await page.getByRole('button', { name: 'Create account' }).click();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
});

test('a code that was sent before registering closed works when it is open again', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  const grace = stranger();
  await page.goto('/account/register');
  await fillDetails(page, grace);
  await page.getByRole('button', { name: 'Create account' }).click();
  const code = await stage.mailbox.takeCode(grace.email);
  await switchTo('guest-only');
  await enterCode(page, code);
  await page.getByText('No account needed').waitFor();
  await switchTo('optional');
  await comeBack(page);
  await enterCode(page, code);
  await page.waitForURL('/account');
});

test('signing in that is refused halfway says so, and keeps what was typed', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  await page.goto('/account/login');
  await email(page).fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill('quiet engines weave numbers');
  await switchTo('guest-only');
  await page.locator('customer-sign-in').getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('No account needed').waitFor();
  await header.signIn(page).waitFor({ state: 'detached' });
  await switchTo('required');
  await comeBack(page);
  await email(page).waitFor();
  assert.equal(await email(page).inputValue(), 'ada@example.com');
  await page.locator('customer-sign-in').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/account');
});

test('a checkout that closes before the order opens at sign-in, with the address in it', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  await page.goto('/checkout');
  await email(page).fill('ada@example.com');
  await fillAddress(page, { firstName: 'Ada', lastName: 'King' });
  await switchTo('required');
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Sign in to check out' }).waitFor();
  assert.equal(await checkoutForm(page).evaluate((form: HTMLElement) => form.inert), true);
  assert.equal(await email(page).inputValue(), 'ada@example.com');
  await signIn(page);
  await page.getByText('Checking out as Ada Lovelace').waitFor();
  assert.equal(await page.getByLabel('Town or city').inputValue(), 'Hebden Bridge');
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
});

test('a guest whose identity was signed before the switch is told, and her address kept', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  await page.goto('/checkout');
  await continueAsGuest(page, 'ada@example.com');
  await fillAddress(page, { firstName: 'Ada', lastName: 'King' });
  await switchTo('required');
  await placeOrder(page).click();
  await page.getByText('This shop now sells to its customers only.').waitFor();
  await page.getByRole('heading', { name: 'Sign in to check out' }).waitFor();
  assert.equal(await email(page).inputValue(), 'ada@example.com');
  await signIn(page);
  await page.getByText('Checking out as Ada Lovelace').waitFor();
  assert.equal(await page.getByLabel('Town or city').inputValue(), 'Hebden Bridge');
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
});

test('a session is not honoured while the shop is guests-only, and is afterwards', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await header.customer(page, 'Ada').waitFor();
  await switchTo('guest-only');
  await comeBack(page);
  await header.customer(page, 'Ada').waitFor({ state: 'detached' });
  await page.goto('/account');
  await page.getByText('No account needed').waitFor();
  await page.goto('/checkout');
  await continueAsGuest(page, 'somebody@example.com');
  await switchTo('optional');
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
  await header.customer(page, 'Ada').waitFor();
});

test('a customer in the checkout becomes a guest when the shop goes guests-only, and goes on', async (t) => {
  const { page, switchTo } = await shopperAndOwner(t);
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await page.goto('/checkout');
  await page.getByText('Checking out as Ada Lovelace').waitFor();
  await fillAddress(page, { firstName: 'Ada', lastName: 'King' });
  await switchTo('guest-only');
  await comeBack(page);
  await continueAsGuest(page, 'ada@example.com');
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
  await page.getByText('Guest', { exact: true }).waitFor();
});
