import type { PublicCustomer } from '../contract/customer.js';

/** The shopper has signed in. Cancel it to keep the element from going to its `return-to`. */
export class CustomerSignedInEvent extends Event {
  static readonly type = 'customer-signed-in';
  readonly customer: PublicCustomer;
  readonly method: 'password' | 'code' | 'passkey' | 'registration' | 'reset' | 'invitation';

  constructor(customer: PublicCustomer, method: CustomerSignedInEvent['method']) {
    super(CustomerSignedInEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.customer = customer;
    this.method = method;
  }
}

/** The shopper has signed out. */
export class CustomerSignedOutEvent extends Event {
  static readonly type = 'customer-signed-out';

  constructor() {
    super(CustomerSignedOutEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-signed-in': CustomerSignedInEvent;
    'customer-signed-out': CustomerSignedOutEvent;
  }
}
