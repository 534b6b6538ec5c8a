import { html } from 'hono/html';
import { defaultPages } from '../../../src/contract/constants.js';
import type { View } from '../../http/view.js';
import { versionOf, type Cart } from '../../shop/carts.js';
import {
  countryChoices,
  deliveryMethods,
  deliveryPrice,
  type DeliveryMethod,
} from '../../shop/delivery.js';
import { addressFields, type OrderForm } from '../../shop/order-form.js';
import type { Markup } from '../layout.js';
import { leadingBack } from '../leading-back.js';
import type { RefusalReason } from './refusal.js';

interface WhoIsBuying {
  /** Who can order here; nobody before she has signed in. */
  buyer: 'guest' | 'customer' | 'nobody';
  /** What a guest has said of herself before. */
  guest?: { email: string; acceptsMarketing: boolean } | undefined;
  /** The customer's. */
  email: string;
  /** Whether there is no mailbox at what a guest has typed. */
  wrongEmail?: boolean;
}

/** What every checkout page is drawn with. */
export interface CheckoutPage extends WhoIsBuying {
  cart: Cart;
  form: OrderForm;
  refusal?: RefusalReason;
  /** Whether she is likely to choose among addresses of her account. */
  hasAddresses: boolean;
}

interface AddressOptions {
  /** The field that the page begins in. */
  focusOn?: string | undefined;
  /** Whether the fields say by `autocomplete` what they are. */
  tokens?: boolean;
  /** Whether the province is chosen from a list that the page's script fills. */
  listsProvinces?: boolean;
}

export function addressInputs(
  view: View,
  form: OrderForm,
  options: Omit<AddressOptions, 'focusOn'> = {},
): readonly Markup[] {
  const focusOn = addressFields.find(({ name }) => form.problems[name])?.name;
  return addressFields.map((rule) => addressInput(view, form, rule, { ...options, focusOn }));
}

function addressInput(
  view: View,
  form: OrderForm,
  { name, autocomplete, required, most, type, width }: (typeof addressFields)[number],
  { tokens = true, listsProvinces = false, focusOn }: AddressOptions,
): Markup {
  const { text } = view;
  const problem = form.problems[name];
  const hint = name === 'phone' ? text.checkout.phoneHint : undefined;
  const described = problem ? `${name}-error` : hint && `${name}-hint`;
  const optional = !required && name !== 'zip';
  const attributes = html`id="${name}" name="${name}"
  ${tokens && html`autocomplete="shipping ${autocomplete}"`} ${required && 'required'}
  ${problem && html`aria-invalid="true"`} ${name === focusOn && 'autofocus'}
  ${described && html`aria-describedby="${described}"`}`;
  const control =
    name === 'country'
      ? html`<select ${attributes}>
          ${countryOptions(view, form.address.country)}
        </select>`
      : name === 'province' && listsProvinces
        ? html`<select ${attributes}>
            <option></option>
          </select>`
        : html`<input
            ${attributes}
            type="${type ?? 'text'}"
            maxlength="${most}"
            dir="auto"
            value="${form.address[name]}"
          />`;
  return html`<p class="field ${width}">
    <label for="${name}">
      ${text.checkout[name]} ${optional && html`<span>${text.checkout.optional}</span>`}
    </label>
    ${control}
    ${problem && html`<span class="error" id="${name}-error">${text.fields[problem]}</span>`}
    ${!problem && hint && html`<span class="hint" id="${name}-hint">${hint}</span>`}
  </p>`;
}

function countryOptions({ language, shop }: View, chosen: string): Markup {
  return html`${countryChoices(language, shop.countries).map(
    ([code, name]) =>
      html`<option value="${code}" ${code === chosen && 'selected'}>${name}</option>`,
  )}`;
}

export function deliveryChoices(view: View, cart: Cart, chosen: DeliveryMethod): readonly Markup[] {
  const {
    text: { checkout },
    money,
  } = view;
  return deliveryMethods.map((method) => {
    const price = deliveryPrice(method, cart.subtotal);
    return html`<label class="choice">
      <input type="radio" name="delivery" value="${method}" ${chosen === method && 'checked'} />
      <span><strong>${checkout[method]}</strong> ${checkout[`${method}Words`]}</span>
      <span class="price">${price === 0 ? checkout.free : money(price)}</span>
    </label>`;
  });
}

/** The theme's CSS shows the sum of the chosen delivery. */
export function placeOrderWords({ text: { checkout }, money }: View, cart: Cart): Markup {
  return html`${checkout.place} ·
  ${deliveryMethods.map(
    (method) =>
      html`<bdi class="with-${method}"
        >${money(cart.subtotal + deliveryPrice(method, cart.subtotal))}</bdi
      >`,
  )}`;
}

/** Who is buying, asked in the order form itself where no script asks for it. */
export function contactWithoutScript(
  view: View,
  { buyer, guest, email, wrongEmail }: WhoIsBuying,
): Markup {
  const { text } = view;
  const { checkout, account } = text;
  if (buyer === 'customer') {
    return html`<noscript
      ><p>${checkout.orderingAs} <bdi>${email}</bdi></p></noscript
    >`;
  }
  return html`<noscript>
    <p class="field">
      <label for="guest-email">${account.email}</label>
      <input
        id="guest-email"
        type="email"
        name="email"
        autocomplete="email"
        value="${guest?.email}"
        required
        ${wrongEmail && html`aria-invalid="true" aria-describedby="guest-email-error" autofocus`}
      />
      ${wrongEmail && html`<span class="error" id="guest-email-error">${text.fields.email}</span>`}
    </p>
    ${consentBox(text, guest)}
  </noscript>`;
}

export function consentBox({ checkout }: View['text'], guest: CheckoutPage['guest']): Markup {
  return html`<label class="consent">
    <input
      type="checkbox"
      name="acceptsMarketing"
      value="true"
      ${guest?.acceptsMarketing && 'checked'}
    />
    <span>${checkout.consent}</span>
  </label>`;
}

/** The way in where only customers can order, for a page without script. */
export function signInWithoutScript({ text }: View, returnTo: string): Markup {
  return html`<noscript
    ><p class="notice">
      ${text.refused.no_identity_required}
      <a href="${leadingBack(defaultPages.signIn, returnTo)}">${text.account.signIn}</a>
    </p></noscript
  >`;
}

/** What she sees in her cart is what she buys, though she may change it in another tab. */
export function cartVersion(cart: Cart): Markup {
  return html`<input type="hidden" name="cart" value="${versionOf(cart)}" />`;
}

const kinds = { onePage: '/checkout', steps: '/checkout/steps', plain: '/checkout/plain' } as const;

/** The way to the same order in the demo's other checkouts. */
export function otherCheckouts({ text: { demo } }: View, current: keyof typeof kinds): Markup {
  return html`<nav class="other-checkouts" aria-label="${demo.checkouts.label}">
    ${demo.checkouts.label}:
    ${Object.entries(kinds).map(
      ([kind, path]) =>
        html`<a href="${path}" ${kind === current && html`aria-current="page"`}
          >${demo.checkouts[kind as keyof typeof kinds]}</a
        >`,
    )}
  </nav>`;
}
