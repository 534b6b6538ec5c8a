import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { PublicCustomer } from '../../src/contract/customer.js';
import type { View } from '../http/view.js';
import type { Order } from '../shop/orders.js';
import { type Markup, storefrontPage } from './layout.js';

/** The sign-in page, with the element's own form, or with a form of the theme's inside it. */
export function signInPage(view: View, form: 'own' | 'theme'): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.signInTitle,
    styles: ['forms.css', 'account.css'],
    tags: ['customer-sign-in'],
    main: html`<section class="entry">
      <h1>${account.signInTitle}</h1>
      <p class="lead">${account.signInWords}</p>
      <customer-sign-in
        class="${form === 'theme' ? 'with-theme-form' : 'with-own-form'}"
        register-url="${defaultPages.register}"
        return-to="${defaultPages.account}"
        >${form === 'theme' && themeForm(view)}</customer-sign-in
      >
    </section>`,
  });
}

function themeForm({ text: { account } }: View): Markup {
  return html`<form class="theme-form" method="post">
    <p class="field">
      <label for="theme-email">${account.email}</label>
      <input
        id="theme-email"
        name="email"
        type="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
      />
    </p>
    <p class="field">
      <label for="theme-password">${account.password}</label>
      <input
        id="theme-password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
      />
    </p>
    <p class="buttons">
      <button class="button" type="submit">${account.signIn}</button>
      <button class="button quiet" type="submit" name="method" value="code" formnovalidate>
        ${account.emailCode}
      </button>
    </p>
  </form>`;
}

export function registerPage(view: View): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.registerTitle,
    styles: ['account.css'],
    tags: ['customer-register'],
    main: html`<section class="entry">
      <h1>${account.registerTitle}</h1>
      <p class="lead">${account.registerWords}</p>
      <customer-register
        sign-in-url="${defaultPages.signIn}"
        return-to="${defaultPages.account}"
      ></customer-register>
    </section>`,
  });
}

/** Where the links of invitations lead. */
export function invitationPage(view: View): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.invitationTitle,
    styles: ['account.css'],
    tags: ['customer-invite'],
    main: html`<section class="entry">
      <h1>${account.invitationTitle}</h1>
      <customer-invite
        sign-in-url="${defaultPages.signIn}"
        return-to="${defaultPages.account}"
      ></customer-invite>
    </section>`,
  });
}

/** `orders` are of the signed-in customer, newest first. */
export function accountPage(
  view: View,
  customer: PublicCustomer | null,
  orders: readonly Order[],
): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.title,
    styles: ['account.css'],
    tags: ['customer-sign-in'],
    script: 'account.js',
    main: html`<section class="${customer ? 'account' : 'entry'}">
      <h1>${customer?.firstName ? account.greeting(customer.firstName) : account.title}</h1>
      <customer-sign-in
        class="${customer ? 'signed-in' : 'with-own-form'}"
        register-url="${defaultPages.register}"
      ></customer-sign-in>
      ${customer && orderList(view, orders)}
    </section>`,
  });
}

function orderList({ text: { account }, language }: View, orders: readonly Order[]): Markup {
  return html`<section class="orders">
    <h2>${account.orders}</h2>
    ${orders.length === 0 && html`<p class="hint">${account.noOrders}</p>`}
    <ul>
      ${orders.map(
        (order) =>
          html`<li>
            <a href="/thank-you/${order.id}">${order.name}</a>
            <span>
              ${new Date(order.createdAt).toLocaleDateString(language, { dateStyle: 'long' })}
            </span>
            <span>${account.items(piecesOf(order))}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function piecesOf({ lines }: Order): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
