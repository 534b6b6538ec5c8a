import type { CustomerClient } from '../../client/customer-client.js';
import type { AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import { Saving } from '../address-form/saving.js';
import { toSave } from './typed-address.js';

/** Milliseconds that an order waits for an address to be saved. */
const patience = 2000;

export interface DeliverySavingOptions {
  locale: string;
  client(): Promise<CustomerClient>;
  /** Whether the customer whose address it is has left. */
  hasLeft(): boolean;
  onSaved(address: Address): Promise<void>;
  onFailure(error: unknown): void;
}

/** Saves the address of an order: once, also where the order is sent again. */
export class DeliverySaving {
  readonly #options: DeliverySavingOptions;
  readonly #saving = new Saving();
  /** The one that was saved at this checkout. */
  #saved: Address | undefined;

  constructor(options: DeliverySavingOptions) {
    this.#options = options;
  }

  /** Takes two seconds at most, and never rejects. */
  async save(typed: AddressForm): Promise<void> {
    await Promise.race([
      this.#save(typed).catch((error: unknown) => this.#options.onFailure(error)),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ]);
  }

  async #save(typed: AddressForm): Promise<void> {
    const { locale, client, hasLeft, onSaved } = this.#options;
    const form = await toSave(typed, locale);
    if (!form || hasLeft()) return;
    const outcome = await this.#saving.save(await client(), form, this.#saved);
    if (outcome.kind !== 'saved') return;
    this.#saved = outcome.address;
    await onSaved(outcome.address);
  }
}
