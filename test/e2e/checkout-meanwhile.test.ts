import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCustomer } from '../../demo/seed.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import type { CheckoutMode } from '../../src/contract/shop.js';
import { Checkout, checkoutPaths, comeBack, receipt, signInBefore } from './checkout.js';
import { placeOrder, signOut, stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage({ backForwardCache: true });

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

  test(`${path}: an order placed offline stays, and goes out when the line is back`, async (t) => {
    await stage.set({ checkoutMode: 'optional' });
    const { context, page } = await stage.visit(t, { cart: true, mayFail: true });
    const checkout = new Checkout(page, path);
    const grace = stranger();
    await checkout.open();
    await checkout.continueAsGuest(grace.email);
    await checkout.typeAddress(grace);
    await checkout.toOrder();
    await context.setOffline(true);
    await placeOrder(page).click();
    await page.getByText(/offline, so your order wasn’t sent|That was our fault/).waitFor();
    await checkout.hasTyped(grace);
    await context.setOffline(false);
    assert.match(await checkout.order(), /Grace Hopper/);
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
      form: { product: 'harbour-fog', quantity: '2' },
      headers: { Origin: stage.url },
    });
    await checkout.toOrder();
    await placeOrder(page).click();
    await page.getByText('Your cart was changed in another tab.').waitFor();
    if (path !== '/checkout/steps') await page.locator('.refusal:focus').waitFor();
    await checkout.hasTyped(grace);
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
    let posts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === path) posts += 1;
    });
    await placeOrder(page).dblclick();
    const first = await receipt(page);
    assert.equal(posts, 1);
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
