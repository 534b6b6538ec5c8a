import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { checkoutForm, fillAddress, header, placeOrder, signIn, stranger } from './shop.js';
import { accessibleNames } from './accessibility.js';
import { Checkout, checkoutPaths } from './checkout.js';
import { useStage } from './support.js';

const stage = useStage({ mode: 'required' });

for (const path of checkoutPaths) {
  test(`${path} is closed to a visitor: to the pointer, and to a screen reader`, async (t) => {
    const { page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await checkout.open();
    await checkout.gate.waitFor();
    const street = path === '/checkout/steps' ? checkout.form : checkout.field('street');
    const box = (await street.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.type('12 Weir Lane');
    assert.equal(await checkout.field('street').inputValue(), '');
    const named = (await accessibleNames(page)).filter((name) =>
      /Street and number|Place order|Delivery address/.test(name),
    );
    assert.deepEqual(named, []);
  });

  test(`${path}: an order without script and sign-in is refused by a page that says why`, async (t) => {
    const visit = { cart: true, javaScriptEnabled: false, mayFail: true };
    const { page } = await stage.visit(t, visit);
    await page.goto(path);
    const { status, body } = await postOrder(page, path);
    assert.equal(status, 403);
    assert.match(body, /Your order was not placed/);
    assert.match(body, /sells to its customers only\. Sign in above/);
    assert.match(body, /value="Hebden Bridge"/);
  });
}

test('the checkout opens at sign-in, and the order goes under the customer’s name', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  await page.goto('/checkout');
  await signIn(page);
  await page.getByText('Checking out as Ada Lovelace').waitFor();
  await fillAddress(page, demoCustomer);
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
});

test('the checkout closes again when the customer signs out, and her address stays', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  await page.goto('/checkout');
  await signIn(page);
  await page.getByText('Checking out as Ada Lovelace').waitFor();
  await fillAddress(page, demoCustomer);
  await page.locator('customer-checkout').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to check out' }).waitFor();
  assert.equal(await checkoutForm(page).evaluate((form: HTMLElement) => form.inert), true);
  assert.equal(await page.locator('#checkout-form [name=city]').inputValue(), 'Hebden Bridge');
});

test('a guest’s identity can’t be had, whatever a script asks', async (t) => {
  const { page } = await stage.visit(t, { cart: true, mayFail: true });
  await page.goto('/checkout');
  const answer = await page.evaluate(async () => {
    const response = await fetch('/storefront/v1/checkout/identity', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
      body: JSON.stringify({ email: 'guest@example.com', acceptsMarketing: false }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  });
  assert.equal(answer.status, 401);
  assert.equal((answer.body as { code: string }).code, 'sign_in_required');
});

test('the register page says that the shop invites, and the header offers no account', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/account/register');
  await page.getByText('Quiet Kettle invites its customers.').waitFor();
  assert.equal(await page.getByLabel('First name').count(), 0);
  await header.signIn(page).waitFor();
  assert.equal(await header.createAccount(page).count(), 0);
});

test('a code for registering isn’t sent, whatever a script asks', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  await page.goto('/account/register');
  const code = await page.evaluate(async (email) => {
    const response = await fetch('/storefront/v1/email-codes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
      body: JSON.stringify({ email, purpose: 'register' }),
    });
    return ((await response.json()) as { code: string }).code;
  }, stranger().email);
  assert.equal(code, 'registration_closed');
});

/** What a form post of the open page would send, with no script to close the form. */
async function postOrder(page: Page, path: string) {
  const answer = await page.request.post(path, {
    form: {
      country: 'GB',
      firstName: 'Mallory',
      lastName: 'Guest',
      street: '12 Weir Lane',
      zip: 'HX7 8AB',
      city: 'Hebden Bridge',
      delivery: 'standard',
    },
    headers: { Origin: stage.url },
  });
  return { status: answer.status(), body: await answer.text() };
}
