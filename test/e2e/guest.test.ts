import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibleNames } from './accessibility.js';
import {
  checkoutForm,
  continueAsGuest,
  fillAddress,
  header,
  placeOrder,
  shopForTea,
  stranger,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

for (const mode of ['optional', 'guest-only'] as const) {
  test(`a guest checks out where accounts are ${mode}`, async (t) => {
    await stage.set({ checkoutMode: mode });
    const { page } = await stage.visit(t);
    const guest = stranger('Radia', 'Perlman');
    await shopForTea(page);
    await continueAsGuest(page, guest.email);
    await fillAddress(page, guest);
    await placeOrder(page).click();
    await page.getByRole('heading', { name: 'Thank you, Radia' }).waitFor();
    await page.getByText(guest.email).waitFor();
    const offers = await page.getByRole('button', { name: 'Create an account' }).count();
    assert.equal(offers, mode === 'optional' ? 1 : 0);
  });
}

test('placing the order is enough: the e-mail is taken along without a Continue', async (t) => {
  await stage.set({ checkoutMode: 'optional' });
  const { page } = await stage.visit(t, { cart: true });
  const guest = stranger();
  await page.goto('/checkout');
  await page.locator('customer-checkout').getByLabel('E-mail', { exact: true }).fill(guest.email);
  await fillAddress(page, guest);
  await placeOrder(page).click();
  await page.getByText(guest.email).waitFor();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
});

test('an order without an e-mail is held back, and the shopper is shown where to enter it', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  const guest = stranger();
  await page.goto('/checkout');
  await fillAddress(page, guest);
  await placeOrder(page).click();
  await page.getByText('Enter your e-mail.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'email');
  assert.equal(new URL(page.url()).pathname, '/checkout');
  assert.equal(await checkoutForm(page).getByLabel('Town or city').inputValue(), 'Hebden Bridge');
});

test('an order that the shop refuses comes back with all that was typed', async (t) => {
  const { page } = await stage.visit(t, { cart: true, mayFail: true });
  const guest = stranger();
  await page.goto('/checkout');
  await continueAsGuest(page, guest.email);
  await fillAddress(page, guest);
  await checkoutForm(page).getByLabel('Postcode').fill('XXXX');
  await placeOrder(page).click();
  await page.getByText('Your order was not placed').waitFor();
  await page.getByText('This postcode doesn’t fit the country.').waitFor();
  await checkoutForm(page).locator('[name=zip]:focus').waitFor();
  const email = page.locator('customer-checkout').getByLabel('E-mail', { exact: true });
  assert.equal(await email.inputValue(), guest.email);
  assert.equal(await checkoutForm(page).getByLabel('Postcode').inputValue(), 'XXXX');
  await checkoutForm(page).getByLabel('Postcode').fill('HX7 8AB');
  await placeOrder(page).click();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
});

test('a shop without accounts has no account menu, and its pages say that none is needed', async (t) => {
  await stage.set({ checkoutMode: 'guest-only' });
  const { page } = await stage.visit(t, { cart: true });
  await page.goto('/checkout');
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  const words = (await accessibleNames(page)).join('\n');
  assert.match(words, /^E-mail$/m);
  assert.doesNotMatch(words, /\b(account|sign in|signed in|password|register)\b/i);
  for (const path of ['/', '/cart', '/checkout']) {
    await page.goto(path);
    await page
      .locator('customer-account-menu[data-mode="guest-only"]')
      .waitFor({ state: 'hidden' });
    assert.equal(await header.signIn(page).count(), 0, path);
  }
  for (const path of ['/account/login', '/account/register', '/account']) {
    await page.goto(path);
    await page.getByText('No account needed').waitFor();
    assert.equal(await page.getByLabel('E-mail').count(), 0, path);
  }
});
