import { html } from 'hono/html';
import type { View } from '../../http/view.js';
import { versionOf } from '../../shop/carts.js';
import { type Markup, storefrontPage } from '../layout.js';
import { orderSummary } from '../order-summary.js';
import {
  addressInputs,
  deliveryChoices,
  otherCheckouts,
  placeOrderWords,
  type CheckoutPage,
} from './parts.js';
import { refusalNotice } from './refusal.js';

/** Three steps that a script leads through; there is no form to be sent, and nothing without script. */
export function stepsCheckout(view: View, { cart, form, refusal, buyer }: CheckoutPage): Markup {
  const { text } = view;
  const { checkout } = text;
  const { steps } = checkout;
  const closed = buyer === 'nobody' && 'inert';
  return storefrontPage(view, {
    title: checkout.title,
    styles: ['forms.css', 'order.css', 'checkout.css', 'steps.css'],
    tags: ['customer-checkout'],
    script: 'steps.js',
    returnTo: '/checkout/steps',
    main: html`${otherCheckouts(view, 'steps')}
      <div class="checkout">
        <div
          class="checkout-steps"
          data-cart="${versionOf(cart)}"
          data-required="${text.fields.required}"
          data-unreached="${steps.unreached}"
        >
          <h1>${checkout.title}</h1>
          ${refusal && refusalNotice(view, refusal)}
          <noscript><p class="notice">${steps.noScript}</p></noscript>
          <ol class="step-list">
            <li class="step" data-step="contact">
              <h2 tabindex="-1">${steps.contact}</h2>
              <div class="step-body">
                <customer-checkout></customer-checkout>
                <button class="button" type="button" data-to="address" hidden>
                  ${steps.toAddress}
                </button>
              </div>
            </li>
            <li class="step" data-step="address" ${closed}>
              <h2 tabindex="-1">${checkout.address}</h2>
              <button class="link" type="button" data-to="address" hidden>${steps.change}</button>
              <p class="step-summary" hidden><bdi></bdi></p>
              <div class="step-body" hidden>
                <div class="fields">${addressInputs(view, form, { listsProvinces: true })}</div>
                <button class="button" type="button" data-to="review">${steps.toReview}</button>
              </div>
            </li>
            <li class="step" data-step="review" ${closed}>
              <h2 tabindex="-1">${steps.review}</h2>
              <div class="step-body" hidden>
                <fieldset>
                  <legend>${checkout.delivery}</legend>
                  ${deliveryChoices(view, cart, form.delivery)}
                </fieldset>
                <p>${checkout.paymentWords}</p>
                <p class="refusal" role="alert"></p>
                <button class="button place-order" type="button" data-place>
                  ${placeOrderWords(view, cart)}
                </button>
              </div>
            </li>
          </ol>
        </div>
        <aside class="summary" aria-labelledby="summary-title">
          <h2 id="summary-title">${checkout.summary}</h2>
          ${orderSummary(view, cart)}
          <p><a href="/cart">${checkout.edit}</a></p>
        </aside>
      </div>`,
  });
}
