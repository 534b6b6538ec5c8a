import { createContext } from '@lit/context';
import { unreached } from '../client/account-error.js';
import { storefrontPath } from '../contract/constants.js';
import type { CheckoutMode } from '../contract/shop.js';
import { Language } from '../i18n/language.js';
import type { OwnTexts } from '../i18n/own-texts.js';
import type { Account } from './account.js';
import type { SessionState } from './session-state.js';
import { ShopStore } from './shop-store.js';
import { hasKept } from './storage.js';
import { Store } from './store.js';

/** Milliseconds that the first paint waits for what the last visit left in IndexedDB. */
export const restoreLimit = 100;

export interface StorefrontOptions {
  /** Where the storefront API is; `/storefront/v1` unless said otherwise. */
  api?: string | undefined;
  /** A BCP 47 tag; the page's language unless said otherwise. */
  locale?: string | undefined;
  /** The shop's checkout mode, where the page knows it already. */
  checkoutMode?: CheckoutMode | undefined;
  /** What the shop says in its own words, or the element that holds it as JSON; the page's unless given. */
  texts?: OwnTexts | Element | null | undefined;
}

/** All that the elements share: the session, the shop, the language, and the way to the server. */
export class Storefront {
  readonly session = new Store<SessionState>({ kind: 'unknown' });
  readonly shop: ShopStore;
  readonly language: Language;
  /** Fulfilled when the first paint has all that it needs: never later for want of an answer. */
  readonly ready: Promise<unknown>;
  readonly #api: string;
  #account: Promise<Account> | undefined;
  #connected = false;

  constructor({
    api = storefrontPath,
    locale,
    checkoutMode,
    texts = document.querySelector('script[data-customer-texts]:not(customer-provider *)'),
  }: StorefrontOptions) {
    this.#api = api;
    this.shop = new ShopStore(api, checkoutMode);
    this.language = new Language(locale, texts);
    this.ready = Promise.all([
      this.language.ready,
      hasKept() &&
        Promise.race([this.shop.restore(), new Promise((done) => setTimeout(done, restoreLimit))]),
      parsed(),
    ]);
  }

  /** The way to the server; it is loaded once the forms have been painted. */
  account(): Promise<Account> {
    this.#account ??= import('./account.js').then(
      ({ Account }) => {
        const account = new Account(this.#api, this.session, this.shop);
        if (this.#connected) account.connect();
        return account;
      },
      (error: unknown) => {
        this.#account = undefined;
        throw unreached(error);
      },
    );
    return this.#account;
  }

  connect(): void {
    this.#connected = true;
    // A task of its own, so that the elements are painted first.
    void this.ready.then(() => setTimeout(() => void this.account().catch(() => this.#goOn())));
  }

  disconnect(): void {
    this.#connected = false;
    void this.#account?.then((account) => account.disconnect());
  }

  /** Without its way to the server a page shows what it can; the next submit looks for the way again. */
  #goOn(): void {
    this.shop.miss();
    this.session.set({ kind: 'signed-out' });
  }
}

/** A theme's form must have been parsed before an element decides whether to render its own. */
function parsed(): Promise<unknown> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((done) => {
    document.addEventListener('DOMContentLoaded', done, { once: true });
  });
}

export const storefrontContext = createContext<Storefront>('customer-elements:storefront');
