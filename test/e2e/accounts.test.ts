import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  enterCode,
  fillAddress,
  goodPassword,
  header,
  placeOrder,
  register,
  signIn,
  signOut,
  stranger,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage({ mode: 'optional' });

test('a code from the mailbox makes an account, and the header greets on every page', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await register(page, stage.mailbox, grace, goodPassword);
  await page.getByRole('heading', { name: `Hello, ${grace.firstName}` }).waitFor();
  for (const path of ['/', '/products/harbour-fog', '/cart', '/account', '/account/login']) {
    await page.goto(path);
    await header.customer(page, grace.firstName).waitFor();
  }
});

test('a customer signs out, and in again by password', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await register(page, stage.mailbox, grace, goodPassword);
  await signOut(page, grace.firstName);
  await page.goto('/account/login');
  await signIn(page, { ...grace, password: goodPassword });
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
});

test('a customer without a password signs in by code, and is offered it the next time', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await register(page, stage.mailbox, grace);
  for (const visit of ['first', 'second']) {
    await signOut(page, grace.firstName);
    await page.goto('/account/login');
    await page.getByLabel('E-mail', { exact: true }).fill(grace.email);
    assert.equal(
      await page.getByLabel('Password', { exact: true }).count(),
      visit === 'first' ? 1 : 0,
    );
    await page.getByRole('button', { name: 'E-mail me a code' }).click();
    await enterCode(page, await stage.mailbox.takeCode(grace.email));
    await page.waitForURL('/account');
  }
});

test('a customer checks out under her name, and finds the order in her account', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  const grace = stranger();
  await register(page, stage.mailbox, grace);
  await page.goto('/checkout');
  await page.getByText(`Checking out as ${grace.firstName} ${grace.lastName}`).waitFor();
  await fillAddress(page, grace);
  await placeOrder(page).click();
  await page.getByRole('heading', { name: `Thank you, ${grace.firstName}` }).waitFor();
  await page.getByText('Customer account').waitFor();
  const order = await page.getByRole('heading', { name: /Order #\d+/ }).innerText();
  await page.goto('/account#orders');
  await page.getByRole('link', { name: order.replace('Order ', '') }).click();
  await page.getByText(grace.email).first().waitFor();
});

test('a shopper signs in during the checkout and loses nothing that she typed', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  await page.goto('/checkout');
  await fillAddress(page, { firstName: 'Ada', lastName: 'King' });
  await page.locator('customer-checkout').getByRole('button', { name: 'Sign in' }).click();
  await signIn(page);
  await page.getByText('Checking out as Ada Lovelace').waitFor();
  assert.equal(await page.getByLabel('Town or city').inputValue(), 'Hebden Bridge');
  await placeOrder(page).click();
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
});
