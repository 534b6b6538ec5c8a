import { html } from 'hono/html';
import type { View } from '../../http/view.js';
import { type Markup, storefrontPage } from '../layout.js';
import { orderSummary } from '../order-summary.js';
import {
  addressInputs,
  cartVersion,
  contactWithoutScript,
  deliveryChoices,
  otherCheckouts,
  placeOrderWords,
  signInWithoutScript,
  type CheckoutPage,
} from './parts.js';
import { refusalNotice } from './refusal.js';

/** One form on one page, with the plugin beside it. */
export function onePageCheckout(
  view: View,
  { cart, form, refusal, hasAddresses, ...who }: CheckoutPage,
): Markup {
  const { text, money } = view;
  const { buyer, guest } = who;
  const { checkout } = text;
  return storefrontPage(view, {
    title: checkout.title,
    styles: ['forms.css', 'order.css', 'checkout.css'],
    tags: ['customer-checkout'],
    returnTo: '/checkout',
    main: html`${otherCheckouts(view, 'onePage')}
      <div class="checkout">
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
            class="for-${buyer} ${hasAddresses && 'with-addresses'}"
            form="checkout-form"
            ${guest && html`email="${guest.email}"`}
            ${guest?.acceptsMarketing && 'accepts-marketing'}
          ></customer-checkout>
          ${buyer === 'nobody' && signInWithoutScript(view, '/checkout')}
          <form
            id="checkout-form"
            class="checkout-form"
            method="post"
            action="/checkout"
            ${buyer === 'nobody' && 'inert'}
          >
            ${cartVersion(cart)} ${buyer !== 'nobody' && contactWithoutScript(view, who)}
            <fieldset>
              <legend>${checkout.address}</legend>
              <div class="fields">${addressInputs(view, form)}</div>
            </fieldset>
            <fieldset>
              <legend>${checkout.delivery}</legend>
              ${deliveryChoices(view, cart, form.delivery)}
            </fieldset>
            <fieldset>
              <legend>${checkout.payment}</legend>
              <p>${checkout.paymentWords}</p>
            </fieldset>
            <button class="button place-order" type="submit">${placeOrderWords(view, cart)}</button>
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
