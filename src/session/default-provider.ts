import { ContextProvider } from '@lit/context';
import type { CheckoutMode } from '../contract/shop.js';
import { Storefront, storefrontContext } from './storefront.js';

/** What the page's script tag says. */
export function ofScriptTag(): DOMStringMap | undefined {
  return document.querySelector<HTMLScriptElement>('script[type=module][data-api]')?.dataset;
}

/**
 * Provides a page that has no `<customer-provider>` from its script tag:
 * `<script type="module" src="…" data-api="/storefront/v1" data-locale="es" data-checkout-mode="optional">`.
 */
export function provideFromScriptTag(): void {
  const said = ofScriptTag();
  const { api, locale, checkoutMode } = said ?? {};
  const storefront =
    said && new Storefront({ api, locale, checkoutMode: checkoutMode as CheckoutMode });
  // Without a script tag too: it keeps the requests of elements that come before their provider.
  new ContextProvider(document.documentElement, {
    context: storefrontContext,
    initialValue: storefront!,
  });
  storefront?.connect();
}
