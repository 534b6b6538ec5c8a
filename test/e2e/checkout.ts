import assert from 'node:assert/strict';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import type { Mailbox } from './mailbox.js';
import { enterCode, placeOrder, signIn, type Person } from './shop.js';

/** The demo's checkouts: one form, steps that a script leads through, and another system's page. */
export const checkoutPaths = ['/checkout', '/checkout/steps', '/checkout/plain'] as const;
export type CheckoutPath = (typeof checkoutPaths)[number];

/** Where the parcel of somebody goes who types it. */
export const typedAddress = {
  country: 'GB',
  street: '12 Weir Lane',
  zip: 'HX7 8AB',
  city: 'Hebden Bridge',
} as const;

type Named = Pick<Person, 'firstName' | 'lastName'>;

/** One of the demo's checkouts in a page, as a shopper sees and uses it. */
export class Checkout {
  readonly page: Page;
  readonly path: CheckoutPath;
  readonly #isInSteps: boolean;

  constructor(page: Page, path: CheckoutPath) {
    this.page = page;
    this.path = path;
    this.#isInSteps = path === '/checkout/steps';
  }

  /** What the plugin shows of its own. */
  get prompt(): Locator {
    return this.page.locator('.customer-prompt');
  }

  /** Where a guest says who she is: the plugin's form or the theme's. */
  get contact(): Locator {
    return this.page.locator('customer-checkout form:is([data-step=contact], .contact)');
  }

  get email(): Locator {
    return this.contact.locator('[name=email]');
  }

  /** What belongs to the checkout, and is closed to a shopper who may not order. */
  get form(): Locator {
    return this.page.locator('#checkout-form, #order-form, .step[data-step=address]');
  }

  get gate(): Locator {
    return this.page.getByRole('heading', { name: 'Sign in to check out' });
  }

  get addresses(): Locator {
    return this.prompt.getByRole('group', { name: 'Deliver to' });
  }

  field(name: string): Locator {
    return this.form.locator(`[name=${name}]`);
  }

  /** Opens the page, and marks it: whoever leaves it loses the mark. */
  async open(): Promise<void> {
    await this.page.goto(this.path);
    await this.page.evaluate(() => Object.assign(globalThis, { opened: true }));
  }

  /** Neither signing in nor registering may load another page, or this one anew. */
  async wasNeverLeft(): Promise<void> {
    assert.equal(new URL(this.page.url()).pathname, this.path);
    assert.equal(await this.page.evaluate(() => 'opened' in globalThis), true);
  }

  async continueAsGuest(email: string): Promise<void> {
    await this.email.fill(email);
    await this.contact.getByRole('button', { name: 'Continue' }).click();
    await this.isKnown(email);
    if (this.#isInSteps) await this.field('street').waitFor();
  }

  /** The prompt says under which name, or e-mail, the order will go. */
  async isKnown(name: string): Promise<void> {
    await this.prompt.getByText(`Checking out as ${name}`).waitFor();
  }

  /** In place, by password. */
  async signIn(customer: { email: string; password: string } = demoCustomer): Promise<void> {
    const open = this.contact.getByRole('button', { name: 'Sign in', exact: true });
    await open.or(this.gate).first().waitFor();
    if (await open.isVisible()) await open.click();
    await signIn(this.page, customer);
  }

  /** In place, by a code from the mailbox. */
  async register(mailbox: Mailbox, person: Person): Promise<void> {
    await this.email.fill(person.email);
    const offer = this.contact.getByRole('button', { name: 'Create account' });
    if ((await offer.count()) > 0) await offer.click();
    else {
      // This theme's contact form leads to it by way of signing in.
      await this.contact.getByRole('button', { name: 'Sign in', exact: true }).click();
      await this.prompt.getByRole('link', { name: 'Create account' }).click();
    }
    const form = this.prompt.locator('customer-register');
    await form.getByLabel('First name').fill(person.firstName);
    await form.getByLabel('Last name').fill(person.lastName);
    assert.equal(await form.getByLabel('E-mail', { exact: true }).inputValue(), person.email);
    await form.getByRole('button', { name: 'Create account' }).click();
    await enterCode(this.page, await mailbox.takeCode(person.email));
  }

  /** To where the address is asked for; on a single page it is there. */
  async toAddress(): Promise<void> {
    if (!this.#isInSteps || (await this.field('street').isVisible())) return;
    await this.page.getByRole('button', { name: 'Go on to the address' }).click();
    await this.field('street').waitFor();
  }

  async typeAddress({ firstName, lastName }: Named): Promise<void> {
    await this.toAddress();
    const { country, ...others } = typedAddress;
    await this.field('country').selectOption(country);
    for (const [name, value] of Object.entries({ firstName, lastName, ...others })) {
      await this.field(name).fill(value);
    }
  }

  async hasTyped({ firstName, lastName }: Named): Promise<void> {
    const expected = { firstName, lastName, ...typedAddress };
    assert.deepEqual(await this.read(Object.keys(expected)), expected);
  }

  async read(names: readonly string[]): Promise<Record<string, string>> {
    const values = await Promise.all(names.map((name) => this.field(name).inputValue()));
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  }

  /** An address of the book stands chosen, or what was typed: “Another address”. */
  async delivers(to: RegExp): Promise<void> {
    const settled = this.prompt.locator('.customer-delivery[aria-busy=false]');
    await settled.getByRole('radio', { name: to, checked: true }).waitFor();
  }

  /** To where the order is placed. */
  async toOrder(): Promise<void> {
    if (!this.#isInSteps || (await placeOrder(this.page).isVisible())) return;
    await this.toAddress();
    await this.page.getByRole('button', { name: 'Go on to the order' }).click();
  }

  /** Places the order, and returns what the thank-you page says of it. */
  async order(): Promise<string> {
    await this.toOrder();
    await placeOrder(this.page).click();
    return receipt(this.page);
  }
}

/** What the thank-you page says that is coming, or there. */
export async function receipt(page: Page): Promise<string> {
  await page.waitForURL('/thank-you/*');
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
  return page.locator('main').innerText();
}

/** Signs a customer in as another page of the shop would have done it. */
export async function signInBefore(
  context: BrowserContext,
  shopUrl: string,
  { email, password }: { email: string; password: string } = demoCustomer,
): Promise<void> {
  const answer = await context.request.post(`${storefrontPath}/session`, {
    data: { email, password },
    headers: { Origin: shopUrl, [requestedWith.name]: requestedWith.value },
  });
  assert.equal(answer.ok(), true, await answer.text());
}

/** What a browser tells a page when the shopper comes back to its tab. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
