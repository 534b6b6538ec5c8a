import type { Address } from '../../contract/customer.js';

/** The shopper has removed an address; for a while she can have it back. */
export class CustomerAddressDeletedEvent extends Event {
  static readonly type = 'customer-address-deleted';
  readonly address: Address;

  constructor(address: Address) {
    super(CustomerAddressDeletedEvent.type, { bubbles: true, composed: true });
    this.address = address;
  }
}

/** The shopper has taken the removal of an address back. */
export class CustomerAddressRestoredEvent extends Event {
  static readonly type = 'customer-address-restored';
  readonly address: Address;

  constructor(address: Address) {
    super(CustomerAddressRestoredEvent.type, { bubbles: true, composed: true });
    this.address = address;
  }
}

/** The shopper has chosen the address that orders are shipped to, or that invoices are made out to. */
export class CustomerAddressChosenEvent extends Event {
  static readonly type = 'customer-address-chosen';
  readonly address: Address;
  readonly use: 'shipping' | 'billing';

  constructor(address: Address, use: 'shipping' | 'billing') {
    super(CustomerAddressChosenEvent.type, { bubbles: true, composed: true });
    this.address = address;
    this.use = use;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-address-deleted': CustomerAddressDeletedEvent;
    'customer-address-restored': CustomerAddressRestoredEvent;
    'customer-address-chosen': CustomerAddressChosenEvent;
  }
}
