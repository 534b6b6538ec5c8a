import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { CustomerClient } from '../../client/customer-client.js';
import type { AddressForm } from '../../contract/addresses.js';
import type { Address, PublicCustomer } from '../../contract/customer.js';
import { deliveryWords } from '../../i18n/checkout.js';
import type { Storefront } from '../../session/storefront.js';
import { adoptStyles } from '../../ui/styles.js';
import { isServed } from '../address-form/countries.js';
import { CustomerAddressSavedEvent } from '../address-form/events.js';
import type { FillOutcome } from './adapter.js';
import { DeliveryBook } from './delivery-book.js';
import { DeliveryFilling, fillIn, nobody, type Addressed } from './delivery-filling.js';
import { DeliverySaving } from './delivery-saving.js';
import { deliveryStyles } from './delivery-styles.js';
import { deliveryPanel, other, type DeliveryActions } from './delivery-view.js';
import { isInBook, placeOf } from './typed-address.js';

export interface DeliveryHost {
  readonly element: LitElement;
  readonly storefront: Storefront;
  readonly customer: PublicCustomer;
}

let count = 0;

/** “Deliver to”: fills the checkout in with an address of the customer's book. */
export class Delivery {
  readonly filling = new DeliveryFilling();
  readonly #host: DeliveryHost;
  readonly #uid = `customer-delivery-${++count}`;
  readonly #book: DeliveryBook;
  readonly #saving: DeliverySaving;
  readonly #unserved = new Map<string, string>();
  #adapter: Addressed | undefined;
  /** What is chosen, and what stands in the checkout: an address's id, or `other`. */
  #chosen: string | undefined;
  #standing: string | undefined;
  /** The address that would replace what the shopper has typed. */
  #asking: Address | undefined;
  /** What the checkout had when an address had been filled in. */
  #filled = '';
  #busy = false;
  #said = '';
  #saves = false;
  /** Goes up with each choice; what comes of an older one says nothing any more. */
  #turn = 0;
  #stopped = false;

  /** For one customer, with the words for it. Rejects where these can't be had. */
  static async open(host: DeliveryHost): Promise<Delivery> {
    await host.storefront.language.learn(deliveryWords);
    return new Delivery(host);
  }

  private constructor(host: DeliveryHost) {
    this.#host = host;
    const { language } = host.storefront;
    this.#book = new DeliveryBook(host.customer, language);
    this.#saving = new DeliverySaving({
      locale: language.locale,
      client: () => this.#client(),
      hasLeft: () => this.#stopped,
      onSaved: (address) => this.#onSaved(address),
      onFailure: (error) => this.#notice(error),
    });
    adoptStyles(host.element, deliveryStyles);
    document.addEventListener('change', this.#onChange, true);
    document.addEventListener('focusin', this.#onFocus, true);
  }

  /**
   * Whether an order has to wait: for an address that is being filled in, or is to be saved, or for the
   * shopper's word whether it replaces what she has typed.
   */
  get holdsBack(): boolean {
    return this.filling.isUnderWay || this.#asking !== undefined || this.#typed !== null;
  }

  /** Serves a checkout from now on. */
  use(adapter: Addressed | undefined): void {
    if (!adapter || adapter === this.#adapter) return;
    this.#adapter = adapter;
    void this.#begin();
  }

  /** Fulfilled with whether an order may go out, once all is filled in and saved: in seven seconds at most. */
  async prepareOrder(): Promise<boolean> {
    const mayGoOut = (await this.filling.done()) && !this.#asking;
    if (!mayGoOut) await this.#focusOn(this.#asking ? '.customer-question p' : 'input:checked');
    const typed = mayGoOut && this.#typed;
    if (typed) await this.#saving.save(typed);
    return mayGoOut;
  }

  /** Another customer is here, or none. With `takeBack` nothing of hers stays in the checkout. */
  stop({ takeBack = false } = {}): void {
    this.#stopped = true;
    this.filling.end();
    if (takeBack) void fillIn(this.#adapter, { contact: nobody }, false);
    document.removeEventListener('change', this.#onChange, true);
    document.removeEventListener('focusin', this.#onFocus, true);
  }

  render(): TemplateResult | typeof nothing {
    const { fill, read } = this.#adapter ?? {};
    if (!fill && !read) return nothing;
    const { language } = this.#host.storefront;
    const { kind, entries } = this.#book;
    return deliveryPanel(
      {
        uid: this.#uid,
        language,
        entries: fill ? (kind === 'loaded' ? entries : undefined) : [],
        isUnloaded: kind === 'unloaded',
        chosen: this.#chosen,
        unserved: this.#unserved,
        isAsking: this.#asking !== undefined,
        offersSaving: this.#offersSaving,
        saves: this.#saves,
        isBusy: this.#busy || kind === 'loading',
        said: this.#said,
        expected: this.#host.customer.defaultAddressId ? 2 : 1,
      },
      this.#actions,
    );
  }

  readonly #actions: DeliveryActions = {
    choose: (id) => void this.#choose(id),
    replace: () => void this.#replace(),
    keep: () => this.#keep(),
    retry: () => {
      const turn = this.#turn;
      this.#book.begin();
      this.#update();
      void this.#load().then(() => this.#chooseFirst(turn));
    },
    save: (wanted) => {
      this.#saves = wanted;
      this.#update();
    },
  };

  /** For what she has typed herself, unless the book has it. */
  get #offersSaving(): boolean {
    const { kind, addresses } = this.#book;
    const isOther = this.#chosen === other && this.#standing === other && !this.#asking;
    if (!isOther || kind !== 'loaded' || !this.#adapter?.read) return false;
    const typed = this.#adapter.read();
    return !typed || !isInBook(typed, addresses);
  }

  /** What she wants to be saved. */
  get #typed(): AddressForm | null {
    return this.#saves && this.#offersSaving ? this.#adapter!.read!() : null;
  }

  /** Fills in the contact while the book is on its way, and then an address. */
  async #begin(): Promise<void> {
    const turn = this.#turn;
    this.#chosen = this.#standing = this.#asking = undefined;
    await Promise.all([
      this.#fill(undefined, false),
      this.#book.kind === 'loading' && this.#load(),
    ]);
    await this.#chooseFirst(turn);
  }

  async #load(): Promise<void> {
    await this.#book.load(this.#client()).catch((error: unknown) => this.#notice(error));
    this.#update();
  }

  /** Unless she has chosen since the turn given. */
  async #chooseFirst(turn: number): Promise<void> {
    if (this.#stopped || turn !== this.#turn) return;
    const first = this.#book.first(this.#adapter?.read?.() ?? null);
    if (first && this.#adapter?.fill) return this.#choose(first.id, { asks: false });
    this.#chosen = this.#standing = other;
    this.#update();
  }

  async #choose(id: string, { overwrite = false, asks = true } = {}): Promise<void> {
    const turn = ++this.#turn;
    const address = this.#book.find(id);
    this.#chosen = id;
    this.#asking = undefined;
    this.#said = '';
    // What she has typed is another address; what was filled in makes room for it.
    this.#busy = address !== undefined || this.#standing !== other;
    if (!this.#busy) return this.#update();
    this.#update();
    const settled = this.#fill(address, overwrite).then((outcome) => {
      if (turn !== this.#turn || this.#stopped) return true;
      this.#busy = false;
      this.#settle(id, address, outcome, asks);
      this.#update();
      // Nobody has asked for the first one.
      return !asks || !address || outcome.kind === 'filled';
    });
    await this.filling.during(this.#adapter, settled);
    if (this.#asking) await this.#focusOn('.customer-question p');
  }

  #settle(id: string, address: Address | undefined, { kind }: FillOutcome, asks: boolean): void {
    const { language } = this.#host.storefront;
    if (kind === 'filled' || !address) {
      this.#standing = id;
      this.#filled = this.#place;
      if (address) {
        this.#said = language.text('deliveryFilled', { address: this.#book.nameOf(address) });
      }
      return;
    }
    if (kind === 'typed') {
      this.#standing = other;
      if (asks) this.#asking = address;
      else this.#chosen = other;
      return;
    }
    this.#chosen = this.#standing ??= other;
    if (kind === 'unserved') {
      const country = this.#book.countryOf(address);
      this.#unserved.set(address.id, country);
      this.#said = language.text('deliveryUnserved', { country });
    } else this.#said = language.text('deliveryUnfilled');
  }

  async #fill(shipping: Address | undefined, overwrite: boolean): Promise<FillOutcome> {
    const { config } = this.#host.storefront.shop;
    if (shipping && config?.countries.length && !isServed(shipping.countryCode, config)) {
      return { kind: 'unserved' };
    }
    return fillIn(this.#adapter, this.#book.details(shipping), overwrite);
  }

  async #replace(): Promise<void> {
    const { id } = this.#asking!;
    await this.#choose(id, { overwrite: true });
    await this.#focusOn('input:checked');
  }

  #keep(): void {
    this.#turn++;
    this.#asking = undefined;
    this.#chosen = this.#standing;
    this.#update();
    void this.#focusOn('input:checked');
  }

  async #onSaved(address: Address): Promise<void> {
    this.#host.element.dispatchEvent(new CustomerAddressSavedEvent(address));
    await this.#book.put(address);
    this.#update();
  }

  async #client(): Promise<CustomerClient> {
    return (await this.#host.storefront.account()).customerClient();
  }

  /** What an error says of the session; the order goes on without. */
  #notice(error: unknown): void {
    void this.#host.storefront.account().then(
      (account) => account.noticeFailure(error),
      () => undefined,
    );
  }

  get #place(): string {
    const address = this.#adapter?.read?.();
    return address ? placeOf(address) : '';
  }

  #update(): void {
    if (!this.#stopped) this.#host.element.requestUpdate();
  }

  async #focusOn(selector: string): Promise<void> {
    const { element } = this.#host;
    await element.updateComplete;
    element.querySelector<HTMLElement>(`.customer-delivery ${selector}`)?.focus();
  }

  /** She goes on in the checkout: what stands there now is what was filled in. */
  #onFocus = (event: Event): void => {
    if (!this.#busy && !this.#isOurs(event)) this.#filled = this.#place;
  };

  /** What she has changed there is another address. */
  #onChange = (event: Event): void => {
    if (!event.isTrusted || this.#busy || this.#isOurs(event)) return;
    if (this.#standing !== undefined && this.#place !== this.#filled) {
      if (this.#chosen === this.#standing) this.#chosen = other;
      this.#standing = other;
      this.#said = '';
    }
    this.#update();
  };

  #isOurs({ target }: Event): boolean {
    const panel = this.#host.element.querySelector('.customer-delivery');
    return panel?.contains(target as Node) === true;
  }
}
