import { ContextProvider } from '@lit/context';
import { ReactiveElement } from 'lit';
import { property } from '../decorators.js';
import type { CheckoutMode } from '../../contract/shop.js';
import type { OwnTexts } from '../../i18n/own-texts.js';
import { ofScriptTag } from '../../session/default-provider.js';
import { Storefront, storefrontContext } from '../../session/storefront.js';

/**
 * Gives client, session, shop and language to the elements inside it. A change of an attribute
 * begins anew with a storefront of its own.
 *
 * @customElement customer-provider
 */
export class CustomerProviderElement extends ReactiveElement {
  /** Where the storefront API is; unless given, as the script tag says, else `/storefront/v1`. */
  @property() api: string | undefined;
  /** The language of the elements inside, as a BCP 47 tag; the script tag's or the page's unless given. */
  @property() locale: string | undefined;
  /** The shop's checkout mode, where the page knows it before the server is asked; as the script tag says unless this or `api` is given. */
  @property({ attribute: 'checkout-mode' }) checkoutMode: CheckoutMode | undefined;

  /**
   * The shop's own words: key to text, or language to such a list. Unless given, those of a
   * `<script type="application/json" data-customer-texts>` inside, else of the page's.
   */
  @property({ attribute: false }) texts: OwnTexts | undefined;

  #storefront: Storefront | undefined;
  readonly #provider = new ContextProvider(this, { context: storefrontContext });

  /** What the elements inside share; there once the element is in a page. */
  get storefront(): Storefront | undefined {
    return this.#storefront;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#storefront?.disconnect();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    this.#begin();
  }

  #begin(): void {
    this.#storefront?.disconnect();
    const said = ofScriptTag();
    // Another API is another shop.
    const mode = this.checkoutMode ?? (this.api ? undefined : said?.['checkoutMode']);
    // An attribute that was taken away is null.
    this.#storefront = new Storefront({
      api: this.api ?? said?.['api'],
      locale: this.locale ?? said?.['locale'],
      checkoutMode: mode as CheckoutMode | undefined,
      texts: this.texts ?? this.querySelector('script[data-customer-texts]') ?? undefined,
    });
    this.#storefront.connect();
    this.#provider.setValue(this.#storefront);
  }
}
