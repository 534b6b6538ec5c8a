import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { View } from '../http/view.js';
import type { PageModels } from '../themes/pages.js';
import { accountForm, isAnswered, withoutScript } from './forms/index.js';
import { say } from './forms/words.js';
import { type Markup, storefrontPage } from './layout.js';
import { leadingBack } from './leading-back.js';

/** The sign-in page, with the element's own form, or with a form of the theme's inside it. */
export function signInPage(view: View, { form, withThemeForm }: PageModels['sign-in']): Markup {
  const { account } = view.text;
  const isThemes = withThemeForm && view.shop.checkoutMode !== 'guest-only';
  return storefrontPage(view, {
    title: account.signInTitle,
    styles: ['forms.css', 'account.css'],
    tags: ['customer-sign-in'],
    main: html`<section class="entry">
      <h1>${account.signInTitle}</h1>
      ${view.shop.checkoutMode !== 'guest-only' && html`<p class="lead">${account.signInWords}</p>`}
      <customer-sign-in
        class="${isThemes ? 'with-theme-form' : 'with-own-form'}"
        register-url="${leadingBack(defaultPages.register, form.returnTo)}"
        return-to="${form.returnTo ?? defaultPages.account}"
        >${isThemes ? accountForm(view, form) : withoutScript(view, form)}</customer-sign-in
      >
    </section>`,
  });
}

export function registerPage(view: View, { form }: PageModels['register']): Markup {
  const { account } = view.text;
  const isOpen = view.shop.checkoutMode === 'optional';
  return storefrontPage(view, {
    title: account.registerTitle,
    styles: ['forms.css', 'account.css'],
    tags: ['customer-register'],
    main: html`<section class="entry">
      <h1>${account.registerTitle}</h1>
      ${isOpen && html`<p class="lead">${account.registerWords}</p>`}
      <customer-register
        sign-in-url="${leadingBack(defaultPages.signIn, form.returnTo)}"
        return-to="${form.returnTo ?? defaultPages.account}"
        >${isOpen && isAnswered(form) ? accountForm(view, form) : withoutScript(view, form)}</customer-register
      >
    </section>`,
  });
}

/** Where the links of invitations lead. */
export function invitationPage(view: View, { form }: PageModels['invitation']): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.invitationTitle,
    styles: ['forms.css', 'account.css'],
    tags: ['customer-invite'],
    main: html`<section class="entry">
      <h1>${account.invitationTitle}</h1>
      <customer-invite
        sign-in-url="${defaultPages.signIn}"
        return-to="${form.returnTo ?? defaultPages.account}"
        >${withoutScript(view, form)}</customer-invite
      >
    </section>`,
  });
}

/** Everything of the customer's, by the one tag; without a customer it is the way to sign in. */
export function accountPage(view: View, { customer }: PageModels['account']): Markup {
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
        ><noscript
          >${customer ? signedIn(view, customer) : signInLink(view)}</noscript
        ></customer-account
      >
    </section>`,
  });
}

function signedIn(view: View, { firstName, email }: { firstName: string; email: string }): Markup {
  return html`<form class="theme-form" method="post" action="/account/sign-out">
    <p>${say(view, 'signedInAs', { name: firstName || email })}</p>
    <p>${view.text.account.needsScript}</p>
    <button class="button quiet" type="submit">${say(view, 'signOut')}</button>
  </form>`;
}

function signInLink(view: View): Markup {
  if (view.shop.checkoutMode === 'guest-only') return html`<p>${say(view, 'noAccounts')}</p>`;
  return html`<p><a href="${defaultPages.signIn}">${say(view, 'signIn')}</a></p>`;
}
