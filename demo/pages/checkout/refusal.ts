import { html } from 'hono/html';
import type { View } from '../../http/view.js';
import type { Texts } from '../../texts/index.js';
import { type Markup, storefrontPage } from '../layout.js';

/** Why an order was refused; a key of the texts, or that something is wrong with the fields. */
export type RefusalReason =
  Exclude<keyof Texts['refused'], 'title' | 'keep'> | 'fields' | 'wrong_email';

export function refusalWords({ refused, fields }: Texts, reason: RefusalReason): string {
  return reason === 'fields' || reason === 'wrong_email' ? fields.summary : refused[reason];
}

/** For an order that can't be tried again from this page. */
export function refusedPage(view: View, reason: RefusalReason): Markup {
  const { refused, cart } = view.text;
  return storefrontPage(view, {
    title: refused.title,
    main: html`<section class="plain-page">
      <h1>${refused.title}</h1>
      <p>${refusalWords(view.text, reason)}</p>
      <p><a class="button" href="/cart">${cart.title}</a></p>
    </section>`,
  });
}

/** The page begins here, or in the first field that something is wrong with. */
export function refusalNotice({ text }: View, reason: RefusalReason): Markup {
  return html`<div
    class="notice refusal"
    role="alert"
    tabindex="-1"
    ${reason !== 'fields' && reason !== 'wrong_email' && 'autofocus'}
  >
    <p><strong>${text.refused.title}</strong></p>
    <p>${refusalWords(text, reason)} ${text.refused.keep}</p>
  </div>`;
}
