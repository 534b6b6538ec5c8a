import { ContextProvider } from '@lit/context';
import type { CheckoutMode } from '../contract/shop.js';
import { Storefront, storefrontContext } from './storefront.js';

/**
 * Provides a page that has no `<customer-provider>` from its script tag:
 * `<script type="module" src="…" data-api="/storefront/v1" data-locale="es" data-checkout-mode="optional">`.
 */
export function provideFromScriptTag(): void {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][data-api]');
  const { api, locale, checkoutMode } = script?.dataset ?? {};
  const storefront =
    script && new Storefront({ api, locale, checkoutMode: checkoutMode as CheckoutMode });
  // Without a script tag too: it keeps the requests of elements that come before their provider.
  new ContextProvider(document.documentElement, {
    context: storefrontContext,
    initialValue: storefront!,
  });
  storefront?.connect();
}
