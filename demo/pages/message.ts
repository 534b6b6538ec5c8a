import { html } from 'hono/html';
import type { View } from '../http/view.js';
import { type Markup, storefrontPage } from './layout.js';

/** A page that says one thing, and leads back to the shop. */
export function messagePage(
  view: View,
  { title, words }: { title: string; words: string },
): Markup {
  return storefrontPage(view, {
    title,
    main: html`<section class="plain-page">
      <h1>${title}</h1>
      <p>${words}</p>
      <p><a class="button" href="/">${view.text.thanks.home}</a></p>
    </section>`,
  });
}
