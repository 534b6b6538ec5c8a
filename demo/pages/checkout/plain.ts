import { html } from 'hono/html';
import type { View } from '../../http/view.js';
import { addressFields } from '../../shop/order-form.js';
import { scriptTag, type Markup } from '../layout.js';
import { orderSummary } from '../order-summary.js';
import {
  addressInputs,
  cartVersion,
  consentBox,
  contactWithoutScript,
  deliveryChoices,
  otherCheckouts,
  placeOrderWords,
  signInWithoutScript,
  type CheckoutPage,
} from './parts.js';
import { refusalNotice } from './refusal.js';

/** Where the plugin finds the fields of a form that says nothing by `autocomplete`. */
const map = Object.fromEntries(
  addressFields.map(({ name, autocomplete }) => [`shipping ${autocomplete}`, `[name=${name}]`]),
);

/**
 * Another system's page, with a reset and a look of its own. All of it is there before the script,
 * the contact too; the plugin stands around it and takes it over.
 */
export function plainCheckout(view: View, { cart, form, refusal, ...who }: CheckoutPage): Markup {
  const { text, shop, locale, direction } = view;
  const { buyer, guest } = who;
  const { checkout } = text;
  return html`<!doctype html>
    <html lang="${locale}" dir="${direction}" data-checkout-mode="${shop.checkoutMode}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${checkout.title} · ${shop.name}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/plain.css" />
        <noscript><link rel="stylesheet" href="/assets/no-script.css" /></noscript>
        ${scriptTag(view, ['customer-checkout'])}
      </head>
      <body>
        ${otherCheckouts(view, 'plain')}
        <header>
          <a href="/">${shop.name}</a>
          <h1>${checkout.title}</h1>
        </header>
        <main>
          ${refusal && refusalNotice(view, refusal)}
          <section class="order">${orderSummary(view, cart)}</section>
          <customer-checkout form="order-form" map="${JSON.stringify(map)}">
            ${buyer === 'nobody' && signInWithoutScript(view, '/checkout/plain')}
            ${shop.checkoutMode !== 'required' && contactForm(view, guest)}
            <form
              id="order-form"
              method="post"
              action="/checkout/plain"
              ${buyer === 'nobody' && 'inert'}
            >
              ${cartVersion(cart)} ${buyer !== 'nobody' && contactWithoutScript(view, who)}
              <h2>${checkout.address}</h2>
              <div class="fields">${addressInputs(view, form, { tokens: false })}</div>
              <h2>${checkout.delivery}</h2>
              ${deliveryChoices(view, cart, form.delivery)}
              <p>${checkout.paymentWords}</p>
              <button class="place-order" type="submit">${placeOrderWords(view, cart)}</button>
            </form>
          </customer-checkout>
        </main>
      </body>
    </html>`;
}

/** The theme's own; the plugin takes it over as it stands. */
function contactForm({ text, shop }: View, guest: CheckoutPage['guest']): Markup {
  const { checkout, account } = text;
  return html`<form class="contact needs-script" method="post">
    <h2>${checkout.contact}</h2>
    <p class="field">
      <label for="contact-email">${account.email}</label>
      <input
        id="contact-email"
        type="email"
        name="email"
        autocomplete="email"
        value="${guest?.email}"
        required
      />
    </p>
    ${consentBox(text, guest)}
    <p class="ways">
      <button type="submit">${checkout.continue}</button>
      ${
        shop.checkoutMode === 'optional' &&
        html`<button type="submit" value="sign-in" formnovalidate>${account.signIn}</button>
          <button type="submit" value="code" formnovalidate>${account.emailCode}</button>`
      }
    </p>
  </form>`;
}
