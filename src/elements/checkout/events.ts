import type { CheckoutIdentity } from '../../contract/checkout.js';

/** It is known who is buying. Fired again with each fresh token. */
export class CustomerCheckoutReadyEvent extends Event {
  static readonly type = 'customer-checkout-ready';
  readonly identity: CheckoutIdentity;
  /** A JWT of two minutes, for the checkout backend to verify. */
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;

  constructor(identity: CheckoutIdentity, token: string, expiresAt: string) {
    super(CustomerCheckoutReadyEvent.type, { bubbles: true, composed: true });
    this.identity = identity;
    this.token = token;
    this.expiresAt = expiresAt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-checkout-ready': CustomerCheckoutReadyEvent;
  }
}
