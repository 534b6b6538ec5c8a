import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { header, goodPassword, stranger } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

/** Presses Tab and checks that what has the focus now has this name and shows that it does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Tab');
  await hasFocus(page, name);
}

async function hasFocus(page: Page, name: string | RegExp): Promise<void> {
  const focused = await focusedElement(page);
  if (typeof name === 'string') assert.equal(focused.name, name);
  else assert.match(focused.name, name);
  assert.ok(focused.ring, `Nothing shows that "${focused.name}" has the focus`);
}

async function focusedElement(page: Page): Promise<{ name: string; ring: boolean }> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => {
      let active = document.activeElement;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    })()`,
  });
  const { objectId } = result as { objectId: string };
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  });
  const ring = await session.send('Runtime.callFunctionOn', {
    objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(this);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    }`,
  });
  await session.detach();
  const name: unknown = nodes[0]?.name?.value;
  return { name: typeof name === 'string' ? name : '', ring: ring.result.value === true };
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** From the top of a page: the way past the header. */
async function skipToContent(page: Page): Promise<void> {
  await tabTo(page, 'Skip to the content');
  await page.keyboard.press('Enter');
}

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
  await skipToContent(page);
  const guest = stranger();
  await tabTo(page, 'E-mail');
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
