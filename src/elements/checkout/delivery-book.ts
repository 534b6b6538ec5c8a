import type { CustomerClient } from '../../client/customer-client.js';
import type { AddressBook, AddressForm } from '../../contract/addresses.js';
import type { Address, PublicCustomer } from '../../contract/customer.js';
import type { Language } from '../../i18n/language.js';
import { Entries, type Entry } from '../address-book/entries.js';
import type { CheckoutDetails } from './adapter.js';
import { placeOf } from './typed-address.js';

type State = { kind: 'loading' } | { kind: 'unloaded' } | { kind: 'loaded'; book: AddressBook };

/** The customer's addresses, as far as they are here. */
export class DeliveryBook {
  readonly #customer: PublicCustomer;
  readonly #entries: Entries;
  #state: State = { kind: 'loading' };

  constructor(customer: PublicCustomer, { locale, tag }: Language) {
    this.#customer = customer;
    this.#entries = new Entries(locale, tag);
  }

  get kind(): State['kind'] {
    return this.#state.kind;
  }

  /** The default first; empty as long as they aren't here. */
  get addresses(): readonly Address[] {
    return this.#state.kind === 'loaded' ? this.#state.book.addresses : [];
  }

  get entries(): readonly Entry[] {
    return this.addresses.map((address) => this.#entries.of(address));
  }

  find(id: string): Address | undefined {
    return this.addresses.find((address) => address.id === id);
  }

  /** The address that stands in the checkout, else the default one. */
  first(standing: AddressForm | null): Address | undefined {
    const place = standing && placeOf(standing);
    const { addresses } = this;
    return addresses.find((address) => placeOf(address) === place) ?? addresses[0];
  }

  begin(): void {
    this.#state = { kind: 'loading' };
  }

  /** Rejects where they can't be had. */
  async load(client: Promise<CustomerClient>): Promise<void> {
    try {
      const book = await (await client).listAddresses();
      await this.#entries.learn(book.addresses);
      this.#state = { kind: 'loaded', book };
    } catch (error) {
      this.#state = { kind: 'unloaded' };
      throw error;
    }
  }

  /** Takes an address that was saved into the book. */
  async put(address: Address): Promise<void> {
    await this.#entries.learn([address]);
    if (this.#state.kind !== 'loaded') return;
    const { book } = this.#state;
    const others = book.addresses.filter(({ id }) => id !== address.id);
    this.#state = { kind: 'loaded', book: { ...book, addresses: [...others, address] } };
  }

  /** Short, for a sentence. */
  nameOf(address: Address): string {
    return [this.#entries.of(address).name, address.city].filter(Boolean).join(', ');
  }

  countryOf(address: Address): string {
    return this.#entries.of(address).lines.at(-1) ?? '';
  }

  /** What a checkout is filled in with. Without an address for invoices they go where the parcel goes. */
  details(shipping: Address | undefined): CheckoutDetails {
    const { email, firstName, lastName, phone } = this.#customer;
    const billingId = this.#state.kind === 'loaded' && this.#state.book.billingAddressId;
    const billing = (billingId && this.find(billingId)) || shipping;
    return {
      contact: { email, firstName, lastName, ...(phone && { phone }) },
      ...(shipping && { shipping }),
      ...(shipping && billing && { billing }),
    };
  }
}
