import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { Line } from './line.js';
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

const line = new Line();
const stage = useStage({ line });

const unreachable = 'We couldn’t reach the shop. Nothing is lost: try again.';

/** The page has all that it needs: what is asked for now is what the shopper does. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await header.signIn(page).waitFor();
  // Also what the elements load once they have been painted: a module that never comes has no limit.
  await page.waitForLoadState('networkidle');
}

function count(page: Page, request: string): () => number {
  let sent = 0;
  page.on('request', (it) => {
    if (`${it.method()} ${new URL(it.url()).pathname}` === request) sent++;
  });
  return () => sent;
}

async function accounts(email: string): Promise<number> {
  const { database } = stage.demo.server;
  const rows = await database
    .selectFrom('customers')
    .where('email', '=', email)
    .select('id')
    .execute();
  return rows.length;
}

test('a server that is gone while details are sent costs nothing that was typed', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  const grace = stranger();
  await open(page, '/account/register');
  await fillDetails(page, grace);
  await page.getByLabel('Password (optional)').fill(goodPassword);
  await line.cut();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('alert').getByText(unreachable).waitFor();
  assert.equal(await page.getByLabel('Password (optional)').inputValue(), goodPassword);
  await line.mend();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Six-digit code').waitFor();

  const code = await stage.mailbox.takeCode(grace.email);
  await line.cut();
  await enterCode(page, code);
  await page.getByRole('alert').getByText(unreachable).waitFor();
  assert.equal(await page.getByLabel('Six-digit code').inputValue(), code);
  await line.mend();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL('/account');
});

test('an account whose answer was lost is there once, and trying again signs in', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  const grace = stranger();
  await open(page, '/account/register');
  await fillDetails(page, grace);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Six-digit code').waitFor();
  line.loseAnswers();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await page.getByRole('alert').getByText(unreachable).waitFor();
  assert.equal(await accounts(grace.email), 1);
  await line.mend();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL('/account');
  await header.customer(page, grace.firstName).waitFor();
  assert.equal(await accounts(grace.email), 1);
});

test('offline is said in one sentence, and signing in goes on when the connection is back', async (t) => {
  const { context, page } = await stage.visit(t, { mayFail: true });
  await open(page, '/account/login');
  await context.setOffline(true);
  await signIn(page);
  await page.getByRole('alert').getByText('You’re offline. Nothing is lost').waitFor();
  assert.equal(
    await page.getByLabel('Password', { exact: true }).inputValue(),
    demoCustomer.password,
  );
  await context.setOffline(false);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/account');
});

test('a slow server: the form says that it is busy, keeps the focus, and sends once', async (t) => {
  const { page } = await stage.visit(t);
  await open(page, '/account/login');
  const sent = count(page, 'POST /storefront/v1/session');
  await page.getByLabel('E-mail', { exact: true }).fill(demoCustomer.email);
  await page.getByLabel('Password', { exact: true }).fill(demoCustomer.password);
  line.hold();
  await page.keyboard.press('Enter');
  await page.locator('main form[aria-busy=true]').waitFor();
  await page.keyboard.press('Enter');
  const button = page.locator('main').getByRole('button', { name: 'Sign in' });
  await button.click();
  await page.getByLabel('Password', { exact: true }).focus();
  assert.equal(await page.locator('main :disabled').count(), 0);
  line.release();
  await page.waitForURL('/account');
  assert.equal(sent(), 1);
});

test('a server that never answers is given up, and the shopper may try again', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  await open(page, '/account/login');
  line.hold();
  await signIn(page);
  await page.getByRole('alert').getByText('The shop took too long to answer.').waitFor();
  assert.equal(await page.getByLabel('E-mail', { exact: true }).inputValue(), demoCustomer.email);
  line.release();
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/account');
});

test('a guest’s order waits for a server that is gone, with the address in it', async (t) => {
  const { page } = await stage.visit(t, { cart: true, mayFail: true });
  const guest = stranger();
  await open(page, '/checkout');
  await page.locator('customer-checkout').getByLabel('E-mail', { exact: true }).fill(guest.email);
  await fillAddress(page, guest);
  await line.cut();
  await placeOrder(page).click();
  await page.getByRole('alert').getByText(unreachable).waitFor();
  assert.equal(await checkoutForm(page).getByLabel('Town or city').inputValue(), 'Hebden Bridge');
  await line.mend();
  await placeOrder(page).click();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
});

test('an order that met no server is placed once by the browser’s own “Reload”', async (t) => {
  const { page } = await stage.visit(t, { cart: true, mayFail: true });
  const guest = stranger();
  await open(page, '/checkout');
  await continueAsGuest(page, guest.email);
  await fillAddress(page, guest);
  await line.cut();
  const failed = page.waitForEvent('requestfailed');
  await placeOrder(page).click({ noWaitAfter: true });
  await failed;
  await line.mend();
  await page.waitForURL('chrome-error://chromewebdata/');
  await page.reload();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
  await page.getByText(guest.email).waitFor();
});

test('a part of the script that didn’t arrive is fetched when it is needed', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  const grace = stranger();
  await page.route('/cdn/chunks/client.js', (route) => route.abort('connectionrefused'), {
    times: 1,
  });
  await open(page, '/account/register');
  await fillDetails(page, grace);
  await page.getByRole('button', { name: 'Create account' }).click();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await page.waitForURL('/account');
});

test('a double click on “Create account” and on “Confirm” makes one account', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await open(page, '/account/register');
  const codes = count(page, 'POST /storefront/v1/email-codes');
  const registrations = count(page, 'POST /storefront/v1/registrations');
  await fillDetails(page, grace);
  await page.getByRole('button', { name: 'Create account' }).dblclick();
  const code = await stage.mailbox.takeCode(grace.email);
  // The sixth digit sends the form; impatient shoppers press its button as well.
  line.hold();
  await enterCode(page, code);
  await page.getByRole('button', { name: 'Confirm' }).dblclick();
  line.release();
  await page.waitForURL('/account');
  assert.deepEqual([codes(), registrations()], [1, 1]);
  assert.equal(await accounts(grace.email), 1);
});

test('a double click on “Place order” makes one order', async (t) => {
  const numbers: number[] = [];
  for (const clickCount of [2, 1]) {
    const { page } = await stage.visit(t, { cart: true });
    const guest = stranger();
    await open(page, '/checkout');
    await continueAsGuest(page, guest.email);
    await fillAddress(page, guest);
    await placeOrder(page).click({ clickCount });
    const order = page.getByRole('heading', { name: /^Order #/ });
    numbers.push(Number((await order.innerText()).replace('Order #', '')));
  }
  assert.equal(numbers[1], numbers[0]! + 1);
});
