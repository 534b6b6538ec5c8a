import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/elements/checkout/define.js';
import type { CheckoutAdapter } from '../../../src/elements/checkout/adapter.js';
import type { CustomerCheckoutElement } from '../../../src/elements/checkout/checkout.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import type { ShopSettingsPatch } from '../../../src/contract/shop.js';
import { send, signIn } from '../address-book/support.js';
import {
  eventually,
  findField,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
  type Control,
  type Shop,
} from '../support.js';
import { options } from './filling-support.js';

/** Milliseconds, and some more, within which two submits are one. */
const doubleClick = 600;

export const ada = 'ada@example.com';

/** A shop's form that asks for all of an address. */
export const shopForm = html`<form id="checkout-form" aria-label="Order">
  <input name="email" autocomplete="email" aria-label="Mail" />
  <input name="name" autocomplete="shipping name" aria-label="Name" />
  <select name="country" autocomplete="shipping country" aria-label="Country">
    ${options(['', 'Choose'], ['ES', 'Spain'], ['US', 'United States'])}
  </select>
  <input name="line1" autocomplete="shipping address-line1" aria-label="Street" />
  <input name="zip" autocomplete="shipping postal-code" aria-label="Zip" />
  <input name="city" autocomplete="shipping address-level2" aria-label="Town" />
  <input name="state" autocomplete="shipping address-level1" aria-label="State" />
  <button>Place order</button>
</form>`;

type Addresses = Parameters<Shop['addresses']>[1][];

interface Circumstances {
  settings?: ShopSettingsPatch;
  locale?: string;
  form?: TemplateResult;
  adapter?: CheckoutAdapter;
  /** Before the page is opened, with the shop's fault that she meets. */
  before?: (shop: Shop) => unknown;
}

export interface OpenDelivery {
  shop: Shop;
  page: CustomerProviderElement;
  element: CustomerCheckoutElement;
  form: HTMLFormElement;
  /** What the checkout was sent. */
  orders: FormData[];
  /** Sends the order, once more than a double click would. */
  order: () => Promise<void>;
  values: () => Record<string, string>;
  control: (name: string) => Control;
}

/** Ada comes to the checkout, signed in, with these addresses, in Madrid unless said otherwise. */
export async function openDelivery(
  addresses: Addresses,
  { settings = {}, locale = 'en', form, adapter, before }: Circumstances = {},
): Promise<OpenDelivery> {
  const shop = await openShop(settings);
  const customer = await shop.customer(ada);
  await shop.addresses(customer, ...addresses);
  await signIn(shop);
  await before?.(shop);
  const page = await mount(
    shop,
    html`<customer-checkout
        form=${adapter ? '' : 'checkout-form'}
        .adapter=${adapter ?? null}
      ></customer-checkout>
      ${adapter ? '' : (form ?? shopForm)}`,
    { locale },
  );
  await settled(page);
  const opened = page.querySelector<HTMLFormElement>('#checkout-form')!;
  const orders: FormData[] = [];
  let orderedAt = -doubleClick;
  opened?.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    orders.push(new FormData(opened));
    orderedAt = event.timeStamp;
  });
  return {
    shop,
    page,
    element: page.querySelector('customer-checkout')!,
    form: opened,
    orders,
    order: async () => {
      const before = orders.length;
      await eventually(() => performance.now() > orderedAt + doubleClick);
      opened.requestSubmit();
      await eventually(() => orders.length > before);
    },
    values: () => {
      const entries = [...new FormData(opened)].map(([name, value]) => [name, String(value)]);
      return Object.fromEntries(entries) as Record<string, string>;
    },
    control: (name) => opened.elements.namedItem(name) as Control,
  };
}

/** The choice with this text. */
export function findChoice(root: ParentNode, text: string): HTMLInputElement | undefined {
  const labels = [...root.querySelectorAll<HTMLElement>('.customer-choice')];
  const label = labels.find((other) => seen(other).includes(text));
  return label?.querySelector('input') ?? undefined;
}

export function choice(root: ParentNode, text: string): HTMLInputElement {
  const found = findChoice(root, text);
  if (!found) throw new Error(`There is no choice “${text}” in: ${seen(root)}`);
  return found;
}

/** What is said of what was done. */
export function said(root: ParentNode): string {
  const status = root.querySelector<HTMLElement>('.customer-delivery > [role=status]');
  return status?.innerText.trim() ?? '';
}

export function says(root: ParentNode, text: string): Promise<void> {
  return eventually(() => said(root) === text, `It says “${text}”`);
}

/** The box that saves what was typed; undefined where it isn't offered. */
export function saveBox(root: ParentNode): Control | undefined {
  return findField(root, 'Save this address in my account');
}

/** Puts another customer into the session, as another tab would. */
export async function becomeGrace(shop: Shop, page: CustomerProviderElement): Promise<void> {
  await send(shop, 'POST', '/session', { email: 'grace@example.com', password: goodPassword });
  await (await page.storefront!.account()).refreshSession();
}
