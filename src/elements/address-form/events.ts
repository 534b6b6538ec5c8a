import type { Address } from '../../contract/customer.js';

/** The shopper has added an address, or changed one. */
export class CustomerAddressSavedEvent extends Event {
  static readonly type = 'customer-address-saved';
  readonly address: Address;

  constructor(address: Address) {
    super(CustomerAddressSavedEvent.type, { bubbles: true, composed: true });
    this.address = address;
  }
}

/** The shopper has left the form without saving. */
export class CustomerAddressCancelledEvent extends Event {
  static readonly type = 'customer-address-cancelled';
  /** What another tab has made of the address, where she chose that. */
  readonly address: Address | undefined;

  constructor(address?: Address) {
    super(CustomerAddressCancelledEvent.type, { bubbles: true, composed: true });
    this.address = address;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-address-saved': CustomerAddressSavedEvent;
    'customer-address-cancelled': CustomerAddressCancelledEvent;
  }
}
