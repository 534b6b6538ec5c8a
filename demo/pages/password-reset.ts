import { html } from 'hono/html';
import { defaultPages } from '../../src/contract/constants.js';
import type { View } from '../http/view.js';
import type { PageModels } from '../themes/pages.js';
import { withoutScript } from './forms/index.js';
import { type Markup, storefrontPage } from './layout.js';

/** Where the links of mail lead that a forgotten password has had sent. */
export function passwordResetPage(view: View, { form }: PageModels['password-reset']): Markup {
  const { account } = view.text;
  return storefrontPage(view, {
    title: account.resetTitle,
    styles: ['forms.css', 'account.css'],
    tags: ['customer-password-reset'],
    main: html`<section class="entry">
      <h1>${account.resetTitle}</h1>
      <customer-password-reset
        sign-in-url="${defaultPages.signIn}"
        return-to="${defaultPages.account}"
        >${withoutScript(view, form)}</customer-password-reset
      >
    </section>`,
  });
}
