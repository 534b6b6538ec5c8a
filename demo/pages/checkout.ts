import { html } from 'hono/html';
import type { View } from '../http/view.js';
import type { Cart } from '../shop/carts.js';
import { countryChoices, deliveryMethods, deliveryPrice } from '../shop/delivery.js';
import { addressFields, type OrderForm } from '../shop/order-form.js';
import { type Markup, storefrontPage } from './layout.js';
import { orderSummary } from './order-summary.js';

/** Why an order was refused; a key of the texts. */
export type RefusalReason = Exclude<keyof View['text']['refused'], 'title' | 'keep'>;

interface CheckoutPage {
  cart: Cart;
  form: OrderForm;
  refusal?: RefusalReason | 'fields' | undefined;
  /** Who can order here; nobody before she has signed in. */
  buyer: 'guest' | 'customer' | 'nobody';
  /** What a guest has typed before. */
  email?: string;
}

export function checkoutPage(
  view: View,
  { cart, form, refusal, buyer, email }: CheckoutPage,
): Markup {
  const { text, money } = view;
  const { checkout } = text;
  const total = (method: (typeof deliveryMethods)[number]): string =>
    money(cart.subtotal + deliveryPrice(method, cart.subtotal));
  return storefrontPage(view, {
    title: checkout.title,
    styles: ['forms.css', 'order.css', 'checkout.css'],
    tags: ['customer-checkout'],
    main: html`<div class="checkout">
      <div class="checkout-steps">
        <h1>${checkout.title}</h1>
        ${refusal && refusalNotice(view, refusal)}
        <details class="summary-compact">
          <summary>
            <span>${checkout.summary}</span> <strong>${money(cart.subtotal)}</strong>
          </summary>
          ${orderSummary(view, cart)}
        </details>
        <customer-checkout
          class="for-${buyer}"
          form="checkout-form"
          ${email && html`email="${email}"`}
        ></customer-checkout>
        <form
          id="checkout-form"
          class="checkout-form"
          method="post"
          action="/checkout"
          ${buyer === 'nobody' && 'inert'}
        >
          <fieldset>
            <legend>${checkout.address}</legend>
            <div class="fields">${addressFields.map((rule) => addressInput(view, form, rule))}</div>
          </fieldset>
          <fieldset>
            <legend>${checkout.delivery}</legend>
            ${deliveryMethods.map((method) => deliveryChoice(view, cart, form, method))}
          </fieldset>
          <fieldset>
            <legend>${checkout.payment}</legend>
            <p>${checkout.paymentWords}</p>
          </fieldset>
          <button class="button place-order" type="submit">
            ${checkout.place} ·
            ${deliveryMethods.map(
              (method) => html`<span class="with-${method}">${total(method)}</span>`,
            )}
          </button>
        </form>
      </div>
      <aside class="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">${checkout.summary}</h2>
        ${orderSummary(view, cart)}
        <p><a href="/cart">${checkout.edit}</a></p>
      </aside>
    </div>`,
  });
}

/** For an order that can't be tried again from this page. */
export function refusedPage(view: View, reason: RefusalReason): Markup {
  const { refused, cart } = view.text;
  return storefrontPage(view, {
    title: refused.title,
    main: html`<section class="plain-page">
      <h1>${refused.title}</h1>
      <p>${refused[reason]}</p>
      <p><a class="button" href="/cart">${cart.title}</a></p>
    </section>`,
  });
}

function refusalNotice({ text }: View, refusal: RefusalReason | 'fields'): Markup {
  return html`<div class="notice refusal" role="alert">
    <p><strong>${text.refused.title}</strong></p>
    <p>
      ${refusal === 'fields' ? text.fields.summary : text.refused[refusal]} ${text.refused.keep}
    </p>
  </div>`;
}

function addressInput(
  view: View,
  form: OrderForm,
  { name, autocomplete, required, most, type, width }: (typeof addressFields)[number],
): Markup {
  const { text } = view;
  const problem = form.problems[name];
  const hint = name === 'phone' ? text.checkout.phoneHint : undefined;
  const described = problem ? `${name}-error` : hint && `${name}-hint`;
  const optional = !required && name !== 'zip';
  const attributes = html`id="${name}" name="${name}" autocomplete="shipping ${autocomplete}"
  ${required && 'required'} ${problem && html`aria-invalid="true"`}
  ${described && html`aria-describedby="${described}"`}`;
  return html`<p class="field ${width}">
    <label for="${name}">
      ${text.checkout[name]} ${optional && html`<span>${text.checkout.optional}</span>`}
    </label>
    ${
      name === 'country'
        ? html`<select ${attributes}>
            ${countryOptions(view, form.address.country)}
          </select>`
        : html`<input
            ${attributes}
            type="${type ?? 'text'}"
            maxlength="${most}"
            value="${form.address[name]}"
          />`
    }
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

function deliveryChoice(
  { text: { checkout }, money }: View,
  cart: Cart,
  form: OrderForm,
  method: (typeof deliveryMethods)[number],
): Markup {
  const price = deliveryPrice(method, cart.subtotal);
  return html`<label class="choice">
    <input
      type="radio"
      name="delivery"
      value="${method}"
      ${form.delivery === method && 'checked'}
    />
    <span><strong>${checkout[method]}</strong> ${checkout[`${method}Words`]}</span>
    <span class="price">${price === 0 ? checkout.free : money(price)}</span>
  </label>`;
}
