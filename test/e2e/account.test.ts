import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import {
  continueAsGuest,
  enterCode,
  fillAddress,
  goodPassword,
  header,
  placeOrder,
  register,
  shopForTea,
  signIn,
  signOut,
  stranger,
} from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

/** An order of somebody who isn't signed in; its name. */
async function orderAsGuest(page: Page, guest: ReturnType<typeof stranger>): Promise<string> {
  await shopForTea(page);
  await continueAsGuest(page, guest.email);
  await fillAddress(page, guest);
  await placeOrder(page).click();
  const order = await page.getByRole('heading', { name: /Order #\d+/ }).innerText();
  return order.replace('Order ', '');
}

/** Fills in an address of Spain, in the form that is open. */
async function fillSpanishAddress(page: Page): Promise<void> {
  const form = page.locator('customer-address-form');
  await form.getByLabel('Country or region').selectOption('ES');
  await form.getByLabel('First name').fill('Grace');
  await form.getByLabel('Last name').fill('Hopper');
  await form.getByLabel('Street and number').fill('Calle Mayor 1');
  await form.getByLabel('Postcode').fill('28013');
  await form.getByLabel('City').fill('Madrid');
  await form.getByLabel('Province').selectOption('Madrid');
}

test('a guest keeps her details after the order, on a phone: one code, and order and address are in her account', async (t) => {
  const { page } = await stage.visit(t, { viewport: { width: 320, height: 640 } });
  const guest = stranger('Radia', 'Perlman');
  const order = await orderAsGuest(page, guest);
  await page.getByRole('heading', { name: 'Keep your details' }).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Six-digit code').waitFor();
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
  assert.ok(fits, 'The page is wider than the window');
  const kept = page.waitForResponse(/\/customer\/addresses$/);
  await enterCode(page, await stage.mailbox.takeCode(guest.email));
  await header.customer(page, 'Radia').waitFor();
  assert.equal((await kept).status(), 201);
  await page.goto('/account#orders');
  await page.getByRole('link', { name: order }).waitFor();
  await page.getByRole('link', { name: 'Addresses' }).first().click();
  const book = page.locator('customer-address-book');
  await book.getByText('12 Weir Lane').waitFor();
  await book.getByText('Default', { exact: true }).waitFor();
});

test('a customer claims what she ordered as a guest by a code to that mailbox, and nobody else can', async (t) => {
  const { page } = await stage.visit(t);
  const guest = stranger('Radia', 'Perlman');
  const order = await orderAsGuest(page, guest);
  const customer = stranger('Grace', 'Hopper');
  await register(page, stage.mailbox, customer);
  await page.goto('/account#orders');
  await page.getByText('Your orders will show here').waitFor();
  await page.getByRole('button', { name: 'Find those orders' }).click();
  await page.getByLabel('E-mail', { exact: true }).fill(guest.email);
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByText(`We sent a code to ${guest.email}`).waitFor();
  assert.equal(await page.getByRole('link', { name: order }).count(), 0);
  await enterCode(page, await stage.mailbox.takeCode(guest.email));
  await page.getByText('One order has been added to your account.').waitFor();
  await page.getByRole('link', { name: order }).click();
  await page.getByText(guest.email).first().waitFor();
});

test('two tabs change the same address: the second sees both, and keeps what she typed', async (t) => {
  const { context, page } = await stage.visit(t, { mayFail: true });
  await register(page, stage.mailbox, stranger());
  await page.goto('/account#addresses');
  await page.getByRole('button', { name: 'Add an address' }).click();
  await fillSpanishAddress(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Calle Mayor 1').waitFor();

  const other = await context.newPage();
  await other.goto('/account#addresses');
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: /^Edit,/ }).click();
    await tab.getByLabel('Street and number').waitFor();
  }
  await other.getByLabel('Street and number').fill('Calle Menor 2');
  await other.getByRole('button', { name: 'Save' }).click();
  await other.getByText('Calle Menor 2').waitFor();

  await page.getByLabel('Street and number').fill('Calle Nueva 3');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: /changed elsewhere in the meantime/ }).waitFor();
  const street = page.getByRole('row', { name: /Calle/ });
  assert.deepEqual(await street.getByRole('cell').allInnerTexts(), [
    'Calle Nueva 3',
    'Calle Menor 2',
  ]);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Calle Nueva 3').waitFor();
  await other.reload();
  await other.getByText('Calle Nueva 3').waitFor();
});

test('what is being typed survives a reload where the shop wants it, and is gone after signing out', async (t) => {
  await stage.set({ drafts: true });
  t.after(() => stage.set({ drafts: false }));
  const { page } = await stage.visit(t);
  const customer = stranger();
  await register(page, stage.mailbox, customer, goodPassword);
  await page.goto('/account#addresses');
  const open = async () => {
    await page.getByRole('button', { name: 'Add an address' }).click();
    await page.getByLabel('Street and number').waitFor();
  };
  await open();
  await fillSpanishAddress(page);
  await until(() => page.evaluate(keptDraft, '"provinceCode":"M"'));
  await page.reload();
  await open();
  await page.getByText('What you had typed is back.').waitFor();
  const form = page.locator('customer-address-form');
  assert.equal(await form.getByLabel('Street and number').inputValue(), 'Calle Mayor 1');
  assert.equal(await form.getByLabel('City').inputValue(), 'Madrid');
  assert.equal(await form.getByLabel('Country or region').inputValue(), 'ES');

  await signOut(page, customer.firstName);
  await until(() => page.evaluate(keptNoDraft));
  await signIn(page, { email: customer.email, password: goodPassword });
  await open();
  assert.equal(await form.getByLabel('Street and number').inputValue(), '');
});

test('without the shop’s wish nothing of what is typed is kept', async (t) => {
  const { page } = await stage.visit(t);
  await register(page, stage.mailbox, stranger());
  await page.goto('/account#addresses');
  await page.getByRole('button', { name: 'Add an address' }).click();
  await fillSpanishAddress(page);
  await page.reload();
  await page.getByRole('button', { name: 'Add an address' }).click();
  await page.getByLabel('Street and number').waitFor();
  assert.equal(await page.evaluate(keptNoDraft), true);
});

test('a part whose script doesn’t arrive says so, and opens at the next try', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  await page.route('**/chunks/orders.js', (route) => route.abort());
  await page.goto('/account');
  await signIn(page);
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
  await page.getByRole('navigation', { name: 'Your account' }).getByText('Orders').click();
  await page.getByText('This part didn’t load.').waitFor();
  await page.getByRole('navigation', { name: 'Your account' }).getByText('Overview').click();
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
});

test('the account page is used by the keyboard alone', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/account');
  await signIn(page);
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
  const nav = page.getByRole('navigation', { name: 'Your account' });
  await nav.getByRole('link', { name: 'Orders' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Orders');
  await page.getByRole('button', { name: 'Show more orders' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.customer-order-name'));
  await nav.getByRole('link', { name: 'Addresses' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Addresses');
  await page.getByRole('button', { name: 'Add an address' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('customer-address-form *'));
});

/** Whether a text is in what the browser keeps of drafts. */
function keptDraft(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('customer-elements');
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('shop').objectStore('shop').getAll();
      reading.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(reading.result).includes(text));
      };
    };
  });
}

function keptNoDraft(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('customer-elements');
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('shop').objectStore('shop').getAllKeys();
      reading.onsuccess = () => {
        database.close();
        resolve(!reading.result.some((key) => String(key).startsWith('drafts:')));
      };
    };
  });
}
