import { html } from '@open-wc/testing';
import '../../../src/elements/password-reset/define.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import {
  eventually,
  findField,
  goodPassword,
  mount,
  seen,
  settled,
  type Shop,
} from '../support.js';

export const ada = 'ada@example.com';
export const newPassword = 'meadow copper violin dusk';

/** A token that no server has given. */
export const strangeToken = 'x'.repeat(43);

const address = location.href;

afterEach(() => history.replaceState(null, '', address));

/** Goes to where a mail's link leads, as far as the page's address is concerned. */
export function follow(token: string): void {
  history.replaceState({ theme: 'state' }, '', `?page#reset=${token}`);
}

/** The token of a link that the customer has had sent. */
export async function linkFor(shop: Shop, email = ada, count = 1): Promise<string> {
  await act(shop, '/password-resets', { email });
  return shop.resetToken(email, count);
}

export async function open(
  shop: Shop,
  token: string,
  markup = html`<customer-password-reset></customer-password-reset>`,
  locale?: string,
): Promise<CustomerProviderElement> {
  follow(token);
  const page = await mount(shop, markup, locale ? { locale } : {});
  await settled(page);
  return page;
}

/** Opens a link that works. */
export async function openForm(shop: Shop, token: string): Promise<CustomerProviderElement> {
  const page = await open(shop, token);
  await eventually(() => findField(page, 'New password'));
  return page;
}

export function reads(page: ParentNode, text: string): Promise<void> {
  return eventually(() => seen(page).includes(text), `The page says “${text}”`);
}

/** Carries an action out as another tab or page would, without the element. */
export async function act(shop: Shop, path: string, body: unknown): Promise<void> {
  const answer = await fetch(shop.api + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered with ${answer.status}`);
}

export function signIn(shop: Shop, email: string, password = goodPassword): Promise<void> {
  return act(shop, '/session', { email, password });
}
