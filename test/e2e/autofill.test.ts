import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { until } from '../support/until.js';
import { Checkout, checkoutPaths } from './checkout.js';
import { enterCode, fillAddress, goodPassword, header, placeOrder, stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

/** Writes into a field as extensions do: the value changes, and no event tells of it. */
async function writeSilently(page: Page, values: Record<string, string>): Promise<void> {
  await page.evaluate((entries) => {
    for (const [selector, value] of entries) {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`No ${selector}`);
      field.value = value;
    }
  }, Object.entries(values));
}

test('a password manager that writes without events signs a customer in', async (t) => {
  const { page } = await stage.visit(t);
  for (const path of ['/account/login', '/account/login?form=theme']) {
    await page.goto(path);
    const form = page.locator('customer-sign-in form');
    await form.locator('[name=password]').waitFor();
    await writeSilently(page, {
      'customer-sign-in [name=email]': demoCustomer.email,
      'customer-sign-in [name=password]': demoCustomer.password,
    });
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('/account');
    await header.customer(page, 'Ada').click();
    await header.signOut(page).click();
    await header.signIn(page).waitFor();
  }
});

test('a password manager that writes without events fills the register form and the code', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await page.goto('/account/register');
  await page.getByRole('button', { name: 'Create account' }).waitFor();
  await writeSilently(page, {
    '[name=firstName]': grace.firstName,
    '[name=lastName]': grace.lastName,
    '[name=email]': grace.email,
    '[name=password]': goodPassword,
  });
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Six-digit code').waitFor();
  await writeSilently(page, { '[name=code]': await stage.mailbox.takeCode(grace.email) });
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL('/account');
});

test('a guest’s e-mail that was written without events goes with the order', async (t) => {
  const { page } = await stage.visit(t, { cart: true });
  const guest = stranger();
  await page.goto('/checkout');
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await fillAddress(page, guest);
  await writeSilently(page, { 'customer-checkout [name=email]': guest.email });
  await placeOrder(page).click();
  await page.getByText(guest.email).waitFor();
});

test('the sign-in form says to password managers what its fields are', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/account/login');
  const tokens = async (names: string[]) =>
    Promise.all(
      names.map((name) => page.locator(`main [name=${name}]`).getAttribute('autocomplete')),
    );
  await page.getByLabel('Password', { exact: true }).waitFor();
  assert.deepEqual(await tokens(['email', 'password']), ['username webauthn', 'current-password']);
  await page.goto('/account/register');
  await page.getByRole('button', { name: 'Create account' }).waitFor();
  assert.deepEqual(await tokens(['firstName', 'lastName', 'email', 'password', 'phone']), [
    'given-name',
    'family-name',
    'username',
    'new-password',
    'tel',
  ]);
});

interface Filled {
  name: string;
  value: string;
  autofillType: string;
}

/** Lets the browser's own autofill fill the form around a field from a stored address. */
async function autofill(
  page: Page,
  session: CDPSession,
  selector: string,
  address: Record<string, string>,
): Promise<Filled[]> {
  let filled: Filled[] | undefined;
  session.on('Autofill.addressFormFilled', (event) => {
    filled = event.filledFields as unknown as Filled[];
  });
  await session.send('DOM.enable');
  await session.send('Autofill.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  await page.locator(selector).click();
  const fields = Object.entries(address).map(([name, value]) => ({ name, value }));
  await session.send('Autofill.trigger', {
    fieldId: node.backendNodeId,
    address: { fields },
  } as never);
  await until(() => filled !== undefined);
  return filled as Filled[];
}

test('the browser’s own autofill fills name, e-mail and phone of the register form', async (t) => {
  const { context, page } = await stage.visit(t);
  const grace = stranger();
  await page.goto('/account/register');
  await page.getByRole('button', { name: 'Create account' }).waitFor();
  const filled = await autofill(
    page,
    await context.newCDPSession(page),
    'customer-register [name=firstName]',
    {
      NAME_FIRST: grace.firstName,
      NAME_LAST: grace.lastName,
      EMAIL_ADDRESS: grace.email,
      PHONE_HOME_WHOLE_NUMBER: '+34600123456',
    },
  );
  const taken = filled.filter(({ value }) => value);
  assert.deepEqual(
    Object.fromEntries(taken.map(({ name, autofillType }) => [name, autofillType])),
    {
      firstName: 'First name',
      lastName: 'Last name',
      email: 'Email address',
      phone: 'Phone number',
    },
  );
  await page.getByRole('button', { name: 'Create account' }).click();
  await enterCode(page, await stage.mailbox.takeCode(grace.email));
  await page.waitForURL('/account');
});

for (const path of checkoutPaths) {
  test(`the browser’s own autofill fills ${path}, and the order goes where it says`, async (t) => {
    const { context, page } = await stage.visit(t, { cart: true });
    const checkout = new Checkout(page, path);
    await checkout.open();
    await checkout.continueAsGuest(stranger().email);
    const begin = ':is(#checkout-form, #order-form, .step) [name=firstName]';
    const filled = await autofill(page, await context.newCDPSession(page), begin, {
      NAME_FIRST: 'Grace',
      NAME_LAST: 'Hopper',
      ADDRESS_HOME_STREET_ADDRESS: '12 Weir Lane',
      ADDRESS_HOME_LINE1: '12 Weir Lane',
      ADDRESS_HOME_CITY: 'Hebden Bridge',
      ADDRESS_HOME_ZIP: 'HX7 8AB',
      ADDRESS_HOME_COUNTRY: 'GB',
    });
    assert.ok(filled.length > 0);
    await checkout.hasTyped({ firstName: 'Grace', lastName: 'Hopper' });
    assert.match(await checkout.order(), /Grace Hopper\s+12 Weir Lane\s+HX7 8AB Hebden Bridge/);
  });
}
