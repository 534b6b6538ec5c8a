import { html } from '@open-wc/testing';
import '../../../src/elements/invite/define.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import { eventually, findButton, mount, seen, settled, type Shop } from '../support.js';

export const ada = 'ada@example.com';
export const passwordLabel = 'Password (optional)';

/** A token that no server has given. */
export const strangeToken = 'x'.repeat(43);

/** Goes to where a mail's link leads, as far as the page's address is concerned. */
export function follow(token: string): void {
  history.replaceState({ theme: 'state' }, '', `?page#invite=${token}`);
}

const address = location.href;

afterEach(() => history.replaceState(null, '', address));

export async function open(
  shop: Shop,
  token: string,
  markup = html`<customer-invite></customer-invite>`,
): Promise<CustomerProviderElement> {
  follow(token);
  const page = await mount(shop, markup);
  await settled(page);
  return page;
}

/** Opens a link that works. */
export async function openForm(
  shop: Shop,
  token: string,
  markup = html`<customer-invite></customer-invite>`,
): Promise<CustomerProviderElement> {
  const page = await open(shop, token, markup);
  await eventually(() => findButton(page, 'Accept invitation'));
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
