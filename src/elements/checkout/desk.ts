import type { LitElement } from 'lit';
import type { Storefront } from '../../session/storefront.js';
import type { FormController } from '../../ui/form-controller.js';
import type { CheckoutConnection } from './connection.js';
import type { FieldMap } from './form-fields.js';

export interface Guest {
  email: string;
  acceptsMarketing: boolean;
}

/** A way to an account; each is an element of its own. */
export type Way = 'sign-in' | 'register';

/** Those that the shopper has opened, and the one that she sees. */
export interface Ways {
  readonly opened: Set<Way>;
  way: Way;
}

/** The checkout element, as the parts know it that come after its first paint. */
export interface CheckoutDesk {
  readonly element: LitElement;
  readonly connection: CheckoutConnection;
  readonly forms: FormController;
  /** What was typed into the contact form so far. */
  readonly guest: Guest;
  readonly ways: Ways;
  storefront(): Storefront;
  /** Where the checkout's form has what it doesn't say by autofill tokens. */
  map(): FieldMap | null;
  /** Whether the element stands in a form, where it can ask for nothing. */
  nested(): boolean;
  /** The contact form, ours or the theme's; null while there is none. */
  contactForm(): HTMLFormElement | null;
  /** What to tell the shopper of an error. */
  explain(error: unknown): Promise<string>;
  /** Moves the focus to what fits the selector and is shown of the prompt, else to its beginning. */
  focusOn(selector: string): Promise<void>;
}
