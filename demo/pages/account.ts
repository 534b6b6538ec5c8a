import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { View } from '../http/view.js';
import { type Markup, storefrontPage } from './layout.js';
import { leadingBack } from './leading-back.js';

/** The sign-in page, with the element's own form, or with a form of the theme's inside it. */
export function signInPage(
  view: View,
  { form, returnTo }: { form: 'own' | 'theme'; returnTo: string | undefined },
): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.signInTitle,
    styles: ['forms.css', 'account.css'],
    tags: ['customer-sign-in'],
    main: html`<section class="entry">
      <h1>${account.signInTitle}</h1>
      ${view.shop.checkoutMode !== 'guest-only' && html`<p class="lead">${account.signInWords}</p>`}
      <customer-sign-in
        class="${form === 'theme' ? 'with-theme-form' : 'with-own-form'}"
        register-url="${leadingBack(defaultPages.register, returnTo)}"
        return-to="${returnTo ?? defaultPages.account}"
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

export function registerPage(view: View, returnTo: string | undefined): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.registerTitle,
    styles: ['account.css'],
    tags: ['customer-register'],
    main: html`<section class="entry">
      <h1>${account.registerTitle}</h1>
      ${view.shop.checkoutMode === 'optional' && html`<p class="lead">${account.registerWords}</p>`}
      <customer-register
        sign-in-url="${leadingBack(defaultPages.signIn, returnTo)}"
        return-to="${returnTo ?? defaultPages.account}"
      ></customer-register>
    </section>`,
  });
}

/** Where the links of invitations lead; who has something in her cart goes on with it. */
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
        return-to="${view.cartCount > 0 ? '/checkout' : defaultPages.account}"
      ></customer-invite>
    </section>`,
  });
}

/** Everything of the customer's, by the one tag; without a customer it is the way to sign in. */
export function accountPage(view: View): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.title,
    styles: ['account.css'],
    tags: ['customer-account'],
    main: html`<section class="account">
      <h1>${account.title}</h1>
      <customer-account
        register-url="${defaultPages.register}"
        order-url="${defaultPages.order}"
        shop-url="/#teas"
      ></customer-account>
    </section>`,
  });
}
