import type { Locator, Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import type { Mailbox } from './mailbox.js';

/** Long and strange enough for the policy. */
export const goodPassword = 'lantern river seven oboe';

export interface Person {
  firstName: string;
  lastName: string;
  email: string;
}

let count = 0;

/** Somebody whom the shop doesn't know. */
export function stranger(firstName = 'Grace', lastName = 'Hopper'): Person {
  return { firstName, lastName, email: `shopper-${++count}@example.com` };
}

/** The header's way in, or what it shows of who is signed in. */
export const header = {
  signIn: (page: Page): Locator =>
    page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true }),
  createAccount: (page: Page): Locator =>
    page.getByRole('banner').getByRole('link', { name: 'Create account' }),
  customer: (page: Page, firstName: string): Locator =>
    page.getByRole('banner').getByRole('button', { name: firstName }),
  signOut: (page: Page): Locator =>
    page.getByRole('banner').getByRole('button', { name: 'Sign out' }),
};

export async function fillDetails(page: Page, person: Person): Promise<void> {
  await page.getByLabel('First name').fill(person.firstName);
  await page.getByLabel('Last name').fill(person.lastName);
  await page.getByLabel('E-mail', { exact: true }).fill(person.email);
}

/** Fills the code in; its form sends itself. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Six-digit code').fill(code);
}

/** From the register page to the account page. */
export async function register(
  page: Page,
  mailbox: Mailbox,
  person: Person,
  password?: string,
): Promise<void> {
  await page.goto('/account/register');
  await fillDetails(page, person);
  if (password) await page.getByLabel('Password (optional)').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await enterCode(page, await mailbox.takeCode(person.email));
  await page.waitForURL('/account');
}

/** By password, on the sign-in page that is open. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string } = demoCustomer,
): Promise<void> {
  const form = page.locator('customer-sign-in');
  await form.getByLabel('E-mail', { exact: true }).fill(email);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
}

export async function signOut(page: Page, firstName: string): Promise<void> {
  await header.customer(page, firstName).click();
  await header.signOut(page).click();
  await header.signIn(page).waitFor();
}

/** From the product page to the checkout, as a shopper goes. */
export async function shopForTea(page: Page): Promise<void> {
  await page.goto('/products/harbour-fog');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('Harbour Fog is in your cart.').waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Cart' }).click();
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.waitForURL('/checkout');
}

export const checkoutForm = (page: Page): Locator => page.locator('#checkout-form');

export const placeOrder = (page: Page): Locator =>
  page.getByRole('button', { name: /^Place order/ });

export async function fillAddress(page: Page, person: Pick<Person, 'firstName' | 'lastName'>) {
  const checkout = page.locator('customer-checkout');
  // No browser trusts the events of a test, so what it types counts as a script's until hers is there.
  if (await checkout.getByRole('button', { name: 'Sign out' }).isVisible()) {
    await checkout.locator('.customer-delivery[aria-busy=false]').waitFor();
  }
  const form = checkoutForm(page);
  await form.getByLabel('Country').selectOption('GB');
  await form.getByLabel('First name').fill(person.firstName);
  await form.getByLabel('Last name').fill(person.lastName);
  await form.getByLabel('Street and number').fill('12 Weir Lane');
  await form.getByLabel('Postcode').fill('HX7 8AB');
  await form.getByLabel('Town or city').fill('Hebden Bridge');
}

/** Says who is buying, without an account. */
export async function continueAsGuest(page: Page, email: string): Promise<void> {
  const contact = page.locator('customer-checkout');
  await contact.getByLabel('E-mail', { exact: true }).fill(email);
  await contact.getByRole('button', { name: 'Continue' }).click();
  await contact.getByText(`Checking out as ${email}`).waitFor();
}
