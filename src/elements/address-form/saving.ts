import { isAccountError } from '../../client/account-error.js';
import type { CustomerClient } from '../../client/customer-client.js';
import type { AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';

type Outcome =
  | { kind: 'saved'; address: Address }
  /** Another tab was quicker. */
  | { kind: 'changed'; current: Address }
  | { kind: 'gone' };

/** Writes the address of one form. */
export class Saving {
  /** The new address that was sent last, and its idempotency key. */
  #attempt: { content: string; key: string } | undefined;

  /** Changes what the address was, or adds it where it was none. */
  async save(
    client: CustomerClient,
    form: AddressForm,
    was: Address | undefined,
  ): Promise<Outcome> {
    try {
      const address = was ? await client.replaceAddress(was, form) : await this.#add(client, form);
      return { kind: 'saved', address };
    } catch (error) {
      if (!was || !isAccountError(error)) throw error;
      const { code, current } = error;
      if (code === 'changed_meanwhile' && current) return { kind: 'changed', current };
      if (code === 'not_found') return { kind: 'gone' };
      throw error;
    }
  }

  /** Once, also where the answer is lost and it is sent again. */
  async #add(client: CustomerClient, form: AddressForm): Promise<Address> {
    const content = JSON.stringify(form);
    if (this.#attempt?.content !== content) this.#attempt = { content, key: crypto.randomUUID() };
    const address = await client.createAddress(form, { idempotencyKey: this.#attempt.key });
    this.#attempt = undefined;
    return address;
  }
}
