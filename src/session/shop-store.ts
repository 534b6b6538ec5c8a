import type { CheckoutMode, ShopConfig, SignInMethod } from '../contract/shop.js';
import { recall, remember } from './storage.js';
import { Store } from './store.js';

export type ShopState =
  | { kind: 'unknown' }
  /** The page said the mode (`checkout-mode`); nothing else is known. */
  | { kind: 'hinted'; checkoutMode: CheckoutMode }
  /** As it was at the last visit. */
  | { kind: 'remembered'; config: ShopConfig }
  | { kind: 'known'; config: ShopConfig }
  /** Neither known nor to be had at the moment. */
  | { kind: 'unreachable'; checkoutMode: CheckoutMode | undefined };

interface Kept {
  config?: ShopConfig;
  method?: SignInMethod;
}

/** The shop as far as the page knows it: from the attribute, the last visit, and the server. */
export class ShopStore extends Store<ShopState> {
  readonly #key: string;
  #kept: Kept = {};
  #restored: Promise<unknown> = Promise.resolve();

  constructor(api: string, hint?: CheckoutMode) {
    super(hint ? { kind: 'hinted', checkoutMode: hint } : { kind: 'unknown' });
    this.#key = `shop:${api}`;
  }

  get config(): ShopConfig | undefined {
    return 'config' in this.state ? this.state.config : undefined;
  }

  get checkoutMode(): CheckoutMode | undefined {
    const { state } = this;
    if ('config' in state) return state.config.checkoutMode;
    return 'checkoutMode' in state ? state.checkoutMode : undefined;
  }

  /** The way this browser's last shopper signed in. */
  get lastMethod(): SignInMethod | undefined {
    return this.#kept.method;
  }

  /** Takes what the last visit left; the right mode is then painted at once. */
  restore(): Promise<void> {
    const restored = this.#restore();
    this.#restored = restored;
    return restored;
  }

  async #restore(): Promise<void> {
    const kept = await recall<Kept>(this.#key);
    if (!kept) return;
    this.#kept = { ...kept, ...this.#kept };
    const { config } = kept;
    if (!config || this.config) return;
    // What the page says of the mode is newer.
    const { checkoutMode = config.checkoutMode } = this;
    this.set({ kind: 'remembered', config: { ...config, checkoutMode } });
  }

  /** Takes what the server said, and keeps it for the next visit. */
  know(config: ShopConfig): void {
    void this.#keep({ config });
    this.set({ kind: 'known', config });
  }

  /** The server could not be asked. */
  miss(): void {
    if (!this.config) this.set({ kind: 'unreachable', checkoutMode: this.checkoutMode });
  }

  /** Fulfilled when it is kept: a page that goes elsewhere at once would lose it. */
  rememberMethod(method: SignInMethod): Promise<void> {
    return this.#keep({ method });
  }

  async #keep(part: Kept): Promise<void> {
    this.#kept = { ...this.#kept, ...part };
    // Not over what the last visit left, before that was read.
    await this.#restored;
    await remember(this.#key, this.#kept);
  }
}
