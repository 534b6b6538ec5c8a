import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { startDemo } from '../../demo/server.js';
import type { CheckoutMode } from '../../src/contract/shop.js';
import {
  Checkout,
  checkoutPaths,
  comeBack,
  receipt,
  signInBefore,
  type CheckoutPath,
} from './checkout.js';
import { placeOrder, signOut, stranger } from './shop.js';
import { useStage } from './support.js';

/** Milliseconds by which the clocks of shop and pages have been put forward. */
let ahead = 0;
const stage = useStage({
  backForwardCache: true,
  start: (options) => startDemo({ ...options, parts: { now: () => Date.now() + ahead } }),
});

/** Long enough for every token to end. */
async function letTokensEnd(page: Page): Promise<void> {
  const time = 130_000;
  ahead += time;
  await page.evaluate((forward) => {
    const { now } = Date;
    Date.now = () => now() + forward;
  }, time);
}

/** How often an order has been sent from a page so far. */
function countOrders(page: Page, path: CheckoutPath): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === path) count += 1;
  });
  return () => count;
}

/** Nothing of what she types is in the address book. */
const king = { ...demoCustomer, firstName: 'Augusta', lastName: 'King' };

const told = ({ prompt }: Checkout, sentence: string) =>
  prompt.getByRole('status').getByText(sentence).waitFor();

for (const path of checkoutPaths) {
  const mode = path === '/checkout/steps' ? 'required' : 'optional';

  test(`${path}: a customer signs out in another tab, is told, and goes on where she was`, async (t) => {
    await stage.set({ checkoutMode: mode });
    const { context, page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await signInBefore(context, stage.url);
    await checkout.open();
    await checkout.delivers(/London/);
    await checkout.typeAddress(king);
    const other = await context.newPage();
    await other.goto('/cart');
    await signOut(other, 'Ada');
    await other.close();
    await told(checkout, 'You signed out in another tab. What you typed here is still here.');
    await checkout.hasTyped(king);
    assert.equal(
      await checkout.form.evaluate((form: HTMLElement) => form.inert),
      mode === 'required',
    );
    await checkout.signIn();
    await checkout.delivers(/^Another address/);
    await checkout.hasTyped(king);
    await checkout.wasNeverLeft();
    assert.match(await checkout.order(), /Augusta King/);
  });

  test(`${path}: a session ends at the server, and nothing that was typed is lost`, async (t) => {
    await stage.set({ checkoutMode: mode });
    const { context, page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await signInBefore(context, stage.url);
    await checkout.open();
    await checkout.delivers(/London/);
    await checkout.typeAddress(king);
    const headers = { Origin: stage.url, [requestedWith.name]: requestedWith.value };
    await context.request.delete(`${storefrontPath}/session`, { headers });
    await comeBack(page);
    await told(checkout, 'Your session has ended, so you’re signed out.');
    await checkout.hasTyped(king);
    await checkout.signIn();
    await checkout.isKnown('Ada Lovelace');
    await checkout.hasTyped(king);
    await checkout.wasNeverLeft();
  });

  test(`${path}: the mode goes each way while a guest checks out, and she keeps what she typed`, async (t) => {
    await stage.set({ checkoutMode: 'guest-only' });
    const { page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    const grace = stranger();
    const switchTo = async (mode: CheckoutMode, sentence?: string): Promise<void> => {
      await stage.set({ checkoutMode: mode });
      await comeBack(page);
      if (sentence) await told(checkout, sentence);
    };
    await checkout.open();
    await checkout.continueAsGuest(grace.email);
    await checkout.typeAddress(grace);
    const required = 'The shop now sells to customers with an account.';
    await switchTo('optional');
    await switchTo('guest-only');
    await checkout.isKnown(grace.email);
    await switchTo('required', required);
    await checkout.gate.waitFor();
    assert.equal(await checkout.form.evaluate((form: HTMLElement) => form.inert), true);
    await switchTo('optional', 'You can check out with or without an account now.');
    assert.equal(await checkout.form.evaluate((form: HTMLElement) => form.inert), false);
    await switchTo('required', required);
    await checkout.gate.waitFor();
    await switchTo('guest-only', 'The shop now sells without accounts.');
    assert.equal(await checkout.email.inputValue(), grace.email);
    await checkout.hasTyped(grace);
    await checkout.wasNeverLeft();
    await checkout.continueAsGuest(grace.email);
    assert.match(await checkout.order(), /Grace Hopper/);
  });

  test(`${path}: an order placed offline stays while its token ends, and goes out once when the line is back`, async (t) => {
    await stage.set({ checkoutMode: 'optional' });
    const { context, page } = await stage.visit(t, { cart: true, mayFail: true });
    const checkout = new Checkout(page, path);
    const grace = stranger();
    await checkout.open();
    await checkout.continueAsGuest(grace.email);
    await checkout.typeAddress(grace);
    await checkout.toOrder();
    const orders = countOrders(page, path);
    await context.setOffline(true);
    await placeOrder(page).click();
    await told(checkout, 'You’re offline, so your order wasn’t sent.');
    await letTokensEnd(page);
    await placeOrder(page).click();
    await told(checkout, 'You’re offline, so your order wasn’t sent.');
    await checkout.hasTyped(grace);
    await context.setOffline(false);
    await placeOrder(page).dblclick();
    assert.match(await receipt(page), /Grace Hopper/);
    assert.equal(orders(), 1);
  });

  test(`${path}: a cart that was changed in another tab is looked over before it is ordered`, async (t) => {
    await stage.set({ checkoutMode: 'optional' });
    const { context, page } = await stage.visit(t, { cart: true, mayFail: true });
    const checkout = new Checkout(page, path);
    const grace = stranger();
    await checkout.open();
    await checkout.continueAsGuest(grace.email);
    await checkout.typeAddress(grace);
    await context.request.post('/cart/lines', {
      form: { product: 'harbour-fog', quantity: '4' },
      headers: { Origin: stage.url },
    });
    await checkout.toOrder();
    await placeOrder(page).click();
    await page.getByText('Your cart was changed in another tab.').waitFor();
    if (path !== '/checkout/steps') await page.locator('.refusal:focus').waitFor();
    await checkout.hasTyped(grace);
    // All of the page tells of the cart as it is now, and so is what is ordered.
    await page.locator('.summary, .order').getByText('€70.00').first().waitFor();
    await page.locator('.choice').first().getByText('Free').waitFor();
    assert.match(await checkout.order(), /× 5\s+€70.00[\s\S]*Grace Hopper/);
  });

  test(`${path}: a double click is one order, and the way back leads to no second`, async (t) => {
    await stage.set({ checkoutMode: 'optional' });
    const { page } = await stage.visit(t, { cart: true, mayFail: true });
    const checkout = new Checkout(page, path);
    const grace = stranger();
    await checkout.open();
    await checkout.continueAsGuest(grace.email);
    await checkout.typeAddress(grace);
    await checkout.toOrder();
    const orders = countOrders(page, path);
    await placeOrder(page).dblclick();
    const first = await receipt(page);
    assert.equal(orders(), 1);
    await page.goBack({ waitUntil: 'commit' });
    await placeOrder(page).click();
    // The cart has become the order already.
    await page.getByText('Your cart is empty, so there is nothing to order.').waitFor();
    assert.match(first, /Grace Hopper/);
  });

  test(`${path}: a page that is loaded anew knows the customer who has signed in there`, async (t) => {
    await stage.set({ checkoutMode: mode });
    const { page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await checkout.open();
    await checkout.signIn();
    await checkout.delivers(/London/);
    await page.reload();
    await checkout.isKnown('Ada Lovelace');
    await checkout.delivers(/London/);
    assert.match(await checkout.order(), /SW1Y 4JH London/);
  });
}
