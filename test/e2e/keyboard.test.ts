import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCustomer } from '../../demo/seed.js';
import { hasFocus, skipToContent, tabThrough, tabTo, tabUntil, type } from './keys.js';
import { header, goodPassword, signIn, stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

test('an account is made with nothing but the keyboard', async (t) => {
  const { page } = await stage.visit(t);
  const grace = stranger();
  await page.goto('/account/register');
  await page.getByRole('button', { name: 'Create account' }).waitFor();
  await skipToContent(page);
  await tabTo(page, 'First name');
  await type(page, grace.firstName);
  await tabTo(page, 'Last name');
  await type(page, grace.lastName);
  await tabTo(page, 'E-mail');
  await type(page, grace.email);
  await tabTo(page, 'Password (optional)');
  await type(page, goodPassword);
  await tabTo(page, 'Show password');
  await page.keyboard.press('Space');
  await page.locator('[name=password][type=text]').waitFor();
  await tabTo(page, 'Phone (optional)');
  await tabTo(page, 'E-mail me about news and offers');
  await page.keyboard.press('Space');
  await tabTo(page, 'Create account');
  await page.keyboard.press('Enter');
  await page.getByLabel('Six-digit code').waitFor();
  await hasFocus(page, 'Six-digit code');
  await type(page, await stage.mailbox.takeCode(grace.email));
  await page.waitForURL('/account');
});

test('a customer signs in by password, opens her menu and signs out with the keyboard', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/account/login');
  await page.getByLabel('Password', { exact: true }).waitFor();
  await skipToContent(page);
  await tabTo(page, 'E-mail');
  await type(page, demoCustomer.email);
  await tabTo(page, 'Password');
  await type(page, demoCustomer.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('/account');

  const menu = header.customer(page, 'Ada');
  await menu.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Account');
  await page.keyboard.press('Escape');
  await header.signOut(page).waitFor({ state: 'hidden' });
  await hasFocus(page, 'Ada');
  await page.keyboard.press('Space');
  await tabTo(page, 'Account');
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await page.getByLabel('Password', { exact: true }).waitFor();
});

test('a code by mail is asked for and entered with the keyboard', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  await page.goto('/account/login');
  await page.getByLabel('Password', { exact: true }).waitFor();
  await skipToContent(page);
  await tabTo(page, 'E-mail');
  await type(page, demoCustomer.email);
  await tabTo(page, 'Password');
  await tabTo(page, 'Show password');
  await tabTo(page, 'Sign in');
  await tabTo(page, 'E-mail me a code');
  await page.keyboard.press('Space');
  await page.getByLabel('Six-digit code').waitFor();
  await hasFocus(page, 'Six-digit code');
  const code = await stage.mailbox.takeCode(demoCustomer.email);
  await type(page, code === '000000' ? '000001' : '000000');
  await page.getByText('That code isn’t right.').waitFor();
  await hasFocus(page, 'Six-digit code');
  // The wrong digits are selected: typing replaces them.
  await type(page, code);
  await page.waitForURL('/account');
});

test('a customer keeps her account with the keyboard, on a phone', async (t) => {
  const { page } = await stage.visit(t, { viewport: { width: 320, height: 640 } });
  const open = async (part: string) => {
    await tabUntil(page, part, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator(`[data-part=${part.toLowerCase()}] h2:focus`).waitFor();
  };
  await page.goto('/account/login');
  await signIn(page);
  await page.waitForURL('/account');
  await page.locator('.customer-cards').waitFor();
  const stops = await tabThrough(page);
  for (const stop of ['Overview', 'Orders', 'Addresses', 'Profile', 'Sign out']) {
    assert.ok(stops.includes(stop), stops.join(', '));
  }

  await open('Addresses');
  await tabUntil(page, 'Add an address');
  await page.keyboard.press('Enter');
  await page.locator('[name=countryCode]:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-step=add] button:focus').waitFor();
  await tabUntil(page, /^Remove, /);
  await page.keyboard.press('Enter');
  await page.locator('.customer-undo button:focus').waitFor();
  await page.keyboard.press('Space');
  await page.locator('[value=edit]:focus').waitFor();
  // Without the focus the offer ends after ten seconds, and all of the page may take longer.
  await tabUntil(page, /^Remove, /);
  await page.keyboard.press('Enter');
  await page.locator('.customer-undo button:focus').waitFor();
  await tabThrough(page);

  await open('Profile');
  await tabUntil(page, 'Change Details');
  await page.keyboard.press('Enter');
  await page.locator('[data-section=details] [name=firstName]:focus').waitFor();
  await tabThrough(page);
  await tabUntil(page, 'Save', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Saved.').waitFor();
  await hasFocus(page, 'Change Details');

  await open('Orders');
  await tabUntil(page, /^#\d+$/);
  await tabUntil(page, 'Find those orders');
  await page.keyboard.press('Space');
  await hasFocus(page, 'E-mail');
});

test('a guest buys with nothing but the keyboard', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/products/harbour-fog');
  await skipToContent(page);
  await tabTo(page, 'Quantity');
  await tabTo(page, 'Add to cart');
  await page.keyboard.press('Enter');
  await page.getByText('Harbour Fog is in your cart.').waitFor();
  await page.goto('/checkout');
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  const guest = stranger();
  await tabUntil(page, 'E-mail');
  await type(page, guest.email);
  await tabTo(page, 'E-mail me about news and offers');
  await tabTo(page, 'Continue');
  await page.keyboard.press('Enter');
  await page.getByText(`Checking out as ${guest.email}`).waitFor();
  await tabTo(page, 'Change');
  await tabTo(page, 'Country');
  await type(page, 'United King');
  await tabTo(page, 'First name');
  await type(page, guest.firstName);
  await tabTo(page, 'Last name');
  await type(page, guest.lastName);
  await tabTo(page, /^Company/);
  await tabTo(page, 'Street and number');
  await type(page, '12 Weir Lane');
  await tabTo(page, /^Flat/);
  await tabTo(page, 'Postcode');
  await type(page, 'HX7 8AB');
  await tabTo(page, 'Town or city');
  await type(page, 'Hebden Bridge');
  await tabTo(page, /^State/);
  await tabTo(page, /^Phone/);
  await tabTo(page, /^Standard/);
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, /^Express/);
  await tabTo(page, /^Place order/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
});

test('what is wrong with a form takes the focus to the first bad field', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto('/account/register');
  await page.getByRole('button', { name: 'Create account' }).waitFor();
  await page.getByLabel('First name').fill('Grace');
  await page.getByLabel('E-mail', { exact: true }).fill('nonsense');
  await page.getByLabel('E-mail', { exact: true }).press('Enter');
  await page.getByText('Fill this in.').waitFor();
  await hasFocus(page, 'Last name');
  await type(page, 'Hopper');
  await page.keyboard.press('Enter');
  await page.getByText('Enter an e-mail such as name@example.com.').waitFor();
  await hasFocus(page, 'E-mail');
});
