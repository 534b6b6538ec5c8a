import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/elements/checkout/define.js';
import type { CustomerCheckoutElement } from '../../../src/elements/checkout/checkout.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

export const ada = 'ada@example.com';

/** The shop's own checkout form. */
export const orderForm = html`<form id="checkout-form">
  <label>Street <input name="street" /></label>
  <button name="way" value="invoice">Place order</button>
</form>`;

export interface CheckoutPage {
  page: CustomerProviderElement;
  element: CustomerCheckoutElement;
  form: HTMLFormElement;
  /** What the shop has been sent. */
  orders: FormData[];
  placeOrder: HTMLButtonElement;
}

/** A checkout page; its own script sends the order. */
export async function openCheckout(
  shop: Shop,
  markup: TemplateResult = html`<customer-checkout form="checkout-form"></customer-checkout>
    ${orderForm}`,
): Promise<CheckoutPage> {
  const page = await mount(shop, markup);
  await settled(page);
  const element = page.querySelector('customer-checkout')!;
  const form = page.querySelector<HTMLFormElement>('#checkout-form')!;
  const orders: FormData[] = [];
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    orders.push(new FormData(form, event.submitter));
  });
  return { page, element, form, orders, placeOrder: form.querySelector('button')! };
}

/** Signs in at the form that is open. */
export async function signIn(element: Element, email = ada): Promise<void> {
  await eventually(() => findField(element, 'Password'));
  enter(field(element, 'E-mail'), email);
  enter(field(element, 'Password'), goodPassword);
  button(element.querySelector('customer-sign-in')!, 'Sign in').click();
}

/** Signs Ada in, and waits until the checkout knows. */
export async function signedIn(element: Element): Promise<void> {
  await signIn(element);
  await eventually(() => seen(element).includes('Checking out as Ada Lovelace'));
}

export async function continueAsGuest(element: Element, email = 'guest@example.com') {
  enter(field(element, 'E-mail'), email);
  button(element, 'Continue').click();
  await eventually(() => seen(element).includes(`Checking out as ${email}`));
}

/** Opens a way to an account from the contact form. */
export async function openWay(element: Element, name: string): Promise<void> {
  await eventually(() => findButton(element, name));
  button(element, name).click();
  await eventually(() => findButton(element, 'Check out without signing in'));
}

/** What is said of what has happened meanwhile. */
export function told(element: Element): string {
  const region = element.querySelector<HTMLElement>('.customer-prompt > [role=status]')!;
  return region.innerText.trim();
}

/** What another tab of this browser tells. */
export function tellFromElsewhere(shop: Shop, notice: 'changed' | 'signed-out'): void {
  const channel = new BroadcastChannel(`customer-elements:${shop.api}`);
  channel.postMessage(notice);
  channel.close();
}

export async function guestAtCheckout(): Promise<CheckoutPage & { shop: Shop }> {
  const shop = await openShop();
  const page = await openCheckout(shop);
  await continueAsGuest(page.element);
  return { ...page, shop };
}

/** How often the shop was asked who is buying. */
export const asked = (shop: Shop) => shop.requests('POST /checkout/identity');

/** Puts somebody into the session, and tells no page of it. */
export async function signInUnseen(shop: Shop, email: string): Promise<void> {
  await fetch(`${shop.api}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
    body: JSON.stringify({ email, password: goodPassword }),
  });
}

/** Another tab signs somebody in. */
export async function signInElsewhere(shop: Shop, email: string): Promise<void> {
  await signInUnseen(shop, email);
  tellFromElsewhere(shop, 'changed');
}

/** The shop owner switches the mode, and the page hears of it as she comes back to it. */
export async function switchMode(
  { page }: CheckoutPage,
  shop: Shop,
  checkoutMode: 'guest-only' | 'optional' | 'required',
): Promise<void> {
  await shop.change({ checkoutMode });
  const account = await page.storefront!.account();
  await account.refreshShop();
  await page.querySelector('customer-checkout')!.updateComplete;
}

export function tokenOf(form: HTMLFormElement): string {
  return String(new FormData(form).get('customer_identity_token') ?? '');
}

export function claims(token: FormDataEntryValue | null): Record<string, unknown> {
  const [, payload = ''] = String(token).split('.');
  return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as Record<string, unknown>;
}

/** Later by so many milliseconds, for as long as `work` takes. */
export async function later(milliseconds: number, work: () => Promise<unknown>): Promise<void> {
  const { now } = Date;
  Date.now = () => now() + milliseconds;
  try {
    await work();
  } finally {
    Date.now = now;
  }
}
