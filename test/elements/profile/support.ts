import { html } from '@open-wc/testing';
import '../../../src/elements/profile/define.js';
import type { SectionName } from '../../../src/elements/profile/section.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  goodPassword,
  mount,
  seen,
  settled,
  type Shop,
} from '../support.js';

export const ada = 'ada@example.com';

/** Milliseconds after which a sensitive change asks her to sign in again. */
export const recently = 16 * 60_000;

/** Carries something out as another tab would, without the element. */
export async function ask(
  shop: Shop,
  method: string,
  path: string,
  body?: unknown,
  credentials: RequestCredentials = 'include',
): Promise<Record<string, unknown> | undefined> {
  const answer = await fetch(shop.api + path, {
    method,
    credentials,
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered with ${answer.status}`);
  return answer.status === 204 ? undefined : ((await answer.json()) as Record<string, unknown>);
}

export async function signIn(shop: Shop, email = ada): Promise<void> {
  await ask(shop, 'POST', '/session', { email, password: goodPassword });
}

/** Signs in as from another device: this one's session stays as it is. */
export async function signInElsewhere(shop: Shop, email = ada): Promise<void> {
  await ask(shop, 'POST', '/session', { email, password: goodPassword }, 'omit');
}

/** The profile of somebody who is signed in. */
export async function openProfile(
  shop: Shop,
  markup = html`<customer-profile></customer-profile>`,
  locale?: string,
): Promise<CustomerProviderElement> {
  const page = await mount(shop, markup, locale ? { locale } : {});
  await settled(page);
  await eventually(() => page.querySelector('.customer-parts'), 'the profile is there');
  return page;
}

/** A customer, signed in, and her profile. */
export async function profileOf(
  shop: Shop,
  fields: Record<string, unknown> = {},
): Promise<CustomerProviderElement> {
  await shop.customer(ada, fields);
  await signIn(shop);
  return openProfile(shop);
}

export function section(page: ParentNode, name: SectionName | 'marketing'): HTMLElement {
  const found = page.querySelector<HTMLElement>(`[data-section="${name}"]`);
  if (!found) throw new Error(`There is no section ${name}`);
  return found;
}

/** What opens and closes a section. */
export function toggle(page: ParentNode, name: SectionName): HTMLElement {
  return section(page, name).querySelector<HTMLElement>('.customer-toggle')!;
}

/** Opens a section, and waits until its form or list is there. */
export async function open(page: ParentNode, name: SectionName): Promise<HTMLElement> {
  toggle(page, name).click();
  const content = name === 'passkeys' ? 'form, li, .customer-hint' : 'form, li';
  await eventually(() => section(page, name).querySelector(content), `${name} opens`);
  await eventually(() => !section(page, name).querySelector('.customer-waiting'));
  return section(page, name);
}

/** What a section says that it has done. */
export function said(page: ParentNode, name: SectionName | 'marketing'): string {
  return section(page, name).querySelector<HTMLElement>('.customer-status')!.innerText.trim();
}

export function reads(page: ParentNode, text: string): Promise<void> {
  return eventually(() => seen(page).includes(text), `The page says “${text}”`);
}

/** Does as she is asked where the change needs a more recent sign-in. */
export async function signInAgain(page: ParentNode): Promise<void> {
  await reads(page, 'Is it you?');
  const form = () => page.querySelector('customer-sign-in')!;
  await eventually(() => findButton(form(), 'Sign in'));
  enter(field(form(), 'Password'), goodPassword);
  button(form(), 'Sign in').click();
  await eventually(() => !page.querySelector('customer-sign-in'), 'she is believed');
}
