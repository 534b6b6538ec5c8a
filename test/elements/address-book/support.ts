import { html, type TemplateResult } from 'lit';
import '../../../src/elements/address-book/define.js';
import '../../../src/elements/address-form/define.js';
import type { ShopSettingsPatch } from '../../../src/contract/shop.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import {
  button,
  eventually,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

export const ada = 'ada@example.com';

/** Sends a write as another tab would, without the element. */
export async function send(
  shop: Shop,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await fetch(shop.api + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-Requested-With': 'customer-elements',
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered with ${answer.status}`);
  return answer;
}

/** The addresses that the server has. */
export async function stored(shop: Shop): Promise<Record<string, unknown>[]> {
  const answer = await fetch(`${shop.api}/customer/addresses`);
  return ((await answer.json()) as { addresses: Record<string, unknown>[] }).addresses;
}

interface Opened {
  shop: Shop;
  page: CustomerProviderElement;
  /** Of the addresses, in the order given. */
  ids: readonly string[];
}

interface Circumstances {
  settings?: ShopSettingsPatch;
  locale?: string;
}

/** Ada is signed in, and has these addresses, in Madrid unless said otherwise. */
export async function openBook(
  addresses: Parameters<Shop['addresses']>[1][],
  markup:
    | TemplateResult
    | ((
        ids: readonly string[],
      ) => TemplateResult) = html`<customer-address-book></customer-address-book>`,
  { settings = {}, locale = 'en-GB' }: Circumstances = {},
): Promise<Opened> {
  const shop = await openShop(settings);
  const customer = await shop.customer(ada);
  const ids = (await shop.addresses(customer, ...addresses)).map(({ id }) => id);
  await signIn(shop);
  const page = await mount(shop, typeof markup === 'function' ? markup(ids) : markup, { locale });
  await settled(page);
  return { shop, page, ids };
}

export async function signIn(shop: Shop): Promise<void> {
  await send(shop, 'POST', '/session', { email: ada, password: goodPassword });
}

export function reads(page: ParentNode, text: string): Promise<void> {
  return eventually(() => seen(page).includes(text), `The page says “${text}”`);
}

/** The form of an address, once it has its fields. */
export async function formOf(page: ParentNode): Promise<HTMLFormElement> {
  await eventually(() => page.querySelector('form[data-step=editing] select'), 'The form is there');
  return page.querySelector<HTMLFormElement>('form[data-step=editing]')!;
}

/** Opens the form by a button of the book. */
export async function openForm(page: ParentNode, name: string): Promise<HTMLFormElement> {
  await eventually(() => page.querySelector('.customer-card,.customer-empty'), 'The book is there');
  button(page, name).click();
  return formOf(page);
}

/** Chooses a country and waits for its fields. */
export async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await select.closest<HTMLElementTagNameMap['customer-address-form']>('customer-address-form')!
    .updateComplete;
}

/** The labels of a form in their order. */
export function labels(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll('label')]
    .filter((label) => label.checkVisibility())
    .map(({ innerText }) => innerText.trim());
}
