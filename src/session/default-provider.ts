import { ContextProvider } from '@lit/context';
import type { CheckoutMode } from '../contract/shop.js';
import { Storefront, storefrontContext } from './storefront.js';

/**
 * Provides a page that has no `<customer-provider>` from its script tag:
 * `<script type="module" src="…" data-api="/storefront/v1" data-locale="es" data-checkout-mode="optional">`.
 */
export function provideFromScriptTag(): void {
  const script = document.querySelector<HTMLScriptElement>('script[data-api]');
  if (!script) return;
  const { api, locale, checkoutMode } = script.dataset;
  const storefront = new Storefront({
    api,
    locale,
    checkoutMode: checkoutMode as CheckoutMode | undefined,
  });
  new ContextProvider(document.documentElement, {
    context: storefrontContext,
    initialValue: storefront,
  });
  storefront.connect();
}
