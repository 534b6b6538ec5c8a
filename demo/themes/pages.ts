import type { PublicCustomer } from '../../src/contract/customer.js';
import type { FormName, FormOutcome, FormStep, FormValues } from '../../src/server/index.js';
import type { View } from '../http/view.js';
import type { CheckoutPage } from '../pages/checkout/parts.js';
import type { Markup } from '../pages/layout.js';
import type { Cart } from '../shop/carts.js';
import type { Order } from '../shop/orders.js';
import type { Product } from '../shop/products.js';

/** A form of an account page, as it was posted without script or as it begins. */
export interface ShownForm {
  name: FormName;
  /** Where it is posted to: the page itself. */
  action: string;
  step: FormStep;
  /** What was typed; never a password or a code. */
  values: FormValues;
  /** Field name to what is wrong with it. */
  errors: Readonly<Record<string, string>>;
  /** What is wrong beyond the fields; an error code, or empty. */
  error: string;
  /** Why this step comes; an error code, or empty. */
  because: string;
  /** A path of the shop's own, to go to afterwards. */
  returnTo: string | null;
}

/** What each page of the storefront is drawn with, beside the view. */
export interface PageModels {
  home: object;
  product: { product: Product; added: boolean };
  cart: { cart: Cart };
  'sign-in': { form: ShownForm; withThemeForm: boolean };
  register: { form: ShownForm };
  invitation: { form: ShownForm };
  'password-reset': { form: ShownForm };
  /** What a form asks for next: the code from the mailbox, with a new password or without. */
  next: { form: ShownForm };
  account: { customer: PublicCustomer | null };
  checkout: CheckoutPage;
  'thank-you': { order: Order };
  order: { order: Order };
  message: { title: string; words: string };
}

export type PageName = keyof PageModels;

/** Draws the storefront's pages; only the drawing differs from theme to theme. */
export interface Theme {
  draw<Name extends PageName>(
    name: Name,
    view: View,
    model: PageModels[Name],
  ): Markup | Promise<string>;
  /** Its stylesheet and pictures, where it brings some. */
  assets?: string;
}

export type Draw = <Name extends PageName>(
  name: Name,
  model: PageModels[Name],
) => Markup | Promise<string>;

interface FormPlace {
  name: FormName;
  action: string;
}

export function blankForm(place: FormPlace, returnTo: string | null): ShownForm {
  const nothing = { values: {}, errors: {}, error: '', because: '' };
  return { ...place, ...nothing, step: 'details', returnTo };
}

/** The form that comes next, or the same one again. */
export function formAfter(
  place: FormPlace,
  outcome: Exclude<FormOutcome, { kind: 'done' }>,
  returnTo: string | null,
): ShownForm {
  const { step, values } = outcome;
  const form = { ...blankForm(place, returnTo), step, values };
  if (outcome.kind === 'asks') return { ...form, because: outcome.because ?? '' };
  // What the page has no field for, since the shop's settings have changed say, is told above all.
  const shown = Object.entries(outcome.fields).filter(
    ([name, fault]) => fault !== 'unknown' && name !== 'challengeId',
  );
  return {
    ...form,
    errors: Object.fromEntries(shown),
    error: shown.length > 0 ? '' : outcome.code,
  };
}
