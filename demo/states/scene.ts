import type { PublicCustomer } from '../../src/contract/customer.js';
import type { CheckoutMode, ShopConfig } from '../../src/contract/shop.js';
import type { Markup } from '../pages/layout.js';
import type { Answers } from './answers.js';

/** What a shopper does, by a CSS selector in the scene; `tell` is what another tab says. */
export type Act =
  | readonly ['type', selector: string, text: string]
  | readonly ['press', selector: string]
  | readonly ['see', selector: string]
  | readonly ['tell', 'signed-out' | 'changed'];

/** One element in one state, and what brings it there. */
export interface Scene {
  /** Unique among the scenes of its element. */
  name: string;
  caption: string;
  /** In which modes there is such a state; where the shop has accounts unless given. */
  modes?: readonly CheckoutMode[];
  markup: Markup;
  /** Of the page's address when the element comes, such as `#invite=…`. */
  fragment?: string;
  /** Who is signed in. */
  customer?: PublicCustomer;
  shop?: Partial<ShopConfig>;
  answers?: Answers;
  acts?: readonly Act[];
  /** A CSS selector: it is there as soon as the state is. */
  sees: string;
}

export interface Chapter {
  tag: `customer-${string}`;
  /** Needs room: its cells are as wide as the page. */
  wide?: boolean;
  scenes: readonly Scene[];
}

export const type = (name: string, text: string): Act => ['type', `[name="${name}"]`, text];
export const press = (selector: string): Act => ['press', selector];
export const see = (selector: string): Act => ['see', selector];

/** The form's one button. */
export const primary = 'form:not([hidden]) .customer-button';

export const intent = (value: string): string => `form:not([hidden]) button[value="${value}"]`;
export const wrong = '[aria-invalid=true]';
export const alert = '.customer-form-error:not(:empty)';
export const busy = 'form[aria-busy=true]';

/** What an element says where the shop sells to guests only. */
export const noAccounts = (shown: Pick<Scene, 'markup' | 'fragment'>): Scene => ({
  name: 'no-accounts',
  caption: 'The shop has no accounts',
  modes: ['guest-only'],
  ...shown,
  sees: '.customer-notice',
});

const inTen = new Date(Date.now() + 600_000).toISOString();

export const challenge = { challengeId: 'challenge', expiresAt: inTen };
export const later = new Date(Date.now() + 7 * 86_400_000).toISOString();
/** A link's token. */
export const token = 'states-page-token-'.padEnd(43, '0');
