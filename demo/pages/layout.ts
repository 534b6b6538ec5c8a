import { html } from 'hono/html';
import { defaultPages, storefrontPath } from '../../src/contract/constants.js';
import { languageTags } from '../../src/contract/languages.js';
import { preloadsFor } from '../http/preloads.js';
import type { View } from '../http/view.js';
import { languageName } from '../texts/index.js';
import { demoBar } from './demo-bar.js';
import { leadingBack } from './leading-back.js';

/** Markup: what was interpolated into it is escaped. */
export type Markup = ReturnType<typeof html>;

interface Page {
  title: string;
  /** What of the shop's it is, beside its name in the header. */
  subtitle?: string;
  main: Markup;
  /** The elements in `main`. */
  tags?: readonly string[];
  /** Files of `public`, beside `theme.css`. */
  styles?: readonly string[];
  /** What else the page's head needs: it stands before the styles. */
  head?: Markup;
  /** A script of the theme's own, a file of `public`. */
  script?: string;
  /** Where the header's ways to an account lead back to. */
  returnTo?: string;
}

/** A page of the storefront: header, the content, footer. */
export function storefrontPage(
  view: View,
  { title, main, tags = [], styles = [], script, returnTo }: Page,
): Markup {
  const { text } = view;
  return document(view, {
    title,
    styles,
    head: html`${scriptTag(view, ['customer-account-menu', ...tags])}
    ${script && html`<script type="module" src="/assets/${script}"></script>`}`,
    body: html`<a class="skip" href="#main">${text.skip}</a>
      ${demoBar(view)} ${header(view, returnTo)}
      <main id="main" tabindex="-1">${main}</main>
      ${footer(view)}`,
  });
}

/** A page of the shop owner's: apart from the storefront, in English. */
export function backOfficePage(
  shopView: View,
  { title, subtitle = 'Back office', main, tags = [], styles = [], head, script }: Page,
): Markup {
  const view: View = { ...shopView, language: 'en', locale: 'en', direction: 'ltr' };
  return document(view, {
    title,
    first: head,
    styles: ['forms.css', 'back-office.css', ...styles],
    head: html`${tags.length > 0 && scriptTag(view, tags)}
    ${script && html`<script type="module" src="/assets/${script}"></script>`}`,
    body: html`${demoBar(view)}
      <header class="office-header">${brand(view)}<span>${subtitle}</span></header>
      <main id="main" class="office">${main}</main>`,
  });
}

/** The one script tag of ours, with what the page's elements will ask for. */
export function scriptTag({ preloads, locale, shop }: View, tags: readonly string[]): Markup {
  return html`${preloadsFor(preloads, tags, locale).map(
      (file) => html`<link rel="modulepreload" href="${file}" />`,
    )}
    <script
      type="module"
      src="/cdn/customer-elements.js"
      data-api="${storefrontPath}"
      data-locale="${locale}"
      data-checkout-mode="${shop.checkoutMode}"
    ></script>`;
}

interface Parts {
  title: string;
  /** What stands before the styles. */
  first?: Markup | undefined;
  styles: readonly string[];
  head: Markup;
  body: Markup;
}

function document(view: View, { title, first, styles, head, body }: Parts): Markup {
  return html`<!doctype html>
    <html
      lang="${view.locale}"
      dir="${view.direction}"
      data-checkout-mode="${view.shop.checkoutMode}"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${view.shop.name}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        ${first}
        ${['theme.css', 'frame.css', ...styles].map(
          (file) => html`<link rel="stylesheet" href="/assets/${file}" />`,
        )}
        <noscript><link rel="stylesheet" href="/assets/no-script.css" /></noscript>
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function header(view: View, returnTo?: string): Markup {
  const { text, cartCount } = view;
  const withAccounts = view.shop.checkoutMode !== 'guest-only';
  return html`<header class="site-header">
    ${brand(view)}
    <nav class="site-nav" aria-label="${text.nav.label}">
      <a href="/#teas">${text.nav.teas}</a>
      <a href="/#ceramics">${text.nav.ceramics}</a>
      <a href="/#about">${text.nav.about}</a>
    </nav>
    <div class="site-tools">
      <customer-account-menu
        sign-in-url="${leadingBack(defaultPages.signIn, returnTo)}"
        register-url="${leadingBack(defaultPages.register, returnTo)}"
        account-url="${defaultPages.account}"
        ><noscript
          >${withAccounts && html`<a href="${defaultPages.account}">${text.account.title}</a>`}</noscript
        ></customer-account-menu
      >
      <a class="cart-link" href="/cart">
        ${bag} <span class="cart-word">${text.nav.cart}</span>
        ${
          cartCount > 0 &&
          html`<span class="cart-count" aria-label="${text.nav.cartCount(cartCount)}"
            >${cartCount}</span
          >`
        }
      </a>
    </div>
  </header>`;
}

function brand({ shop }: View): Markup {
  return html`<a class="brand" href="/"
    ><img src="/assets/icon.svg" alt="" width="28" height="28" />${shop.name}</a
  >`;
}

const bag = html`<svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2" />
</svg>`;

function footer(view: View): Markup {
  const { footer } = view.text;
  return html`<footer class="site-footer">
    <div>
      <p>${brand(view)}</p>
      <p>${footer.words}</p>
    </div>
    <div>
      <h2>${footer.visit}</h2>
      ${footer.address.map((line) => html`<p><bdi>${line}</bdi></p>`)}
    </div>
    <div>
      <h2>${footer.help}</h2>
      <p>${footer.delivery}</p>
      <p>${footer.returns}</p>
    </div>
    <div>
      <h2>${footer.language}</h2>
      <p class="languages">
        ${languageTags
          .filter((tag) => tag !== view.locale)
          .map(
            (tag) =>
              html`<a href="?locale=${tag}" hreflang="${tag}" lang="${tag}"
                >${languageName(tag)}</a
              > `,
          )}
      </p>
    </div>
  </footer>`;
}
