import type { CheckoutIdentity } from '../../contract/checkout.js';
import type { CheckoutMode } from '../../contract/shop.js';
import type { CustomerSignedInEvent } from '../events.js';

const bubbling: EventInit = { bubbles: true, composed: true };

/** It is known who is buying. Fired again with each fresh token. */
export class CustomerCheckoutReadyEvent extends Event {
  static readonly type = 'customer-checkout-ready';
  readonly identity: CheckoutIdentity;
  /** A JWT of two minutes, for the checkout backend to verify. */
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;

  constructor(identity: CheckoutIdentity, token: string, expiresAt: string) {
    super(CustomerCheckoutReadyEvent.type, bubbling);
    this.identity = identity;
    this.token = token;
    this.expiresAt = expiresAt;
  }
}

/** The shopper is asked who she is. Without personal data, as all that follow. */
export class CustomerCheckoutPromptedEvent extends Event {
  static readonly type = 'customer-checkout-prompted';
  readonly mode: CheckoutMode;
  /**
   * `opened`: she has come to the checkout. `requested`: by `requireIdentity()`. `signed-out`: she was
   * known before. `mode-changed`: the shop's mode is another.
   */
  readonly reason: 'opened' | 'requested' | 'signed-out' | 'mode-changed';

  constructor(mode: CheckoutMode, reason: CustomerCheckoutPromptedEvent['reason']) {
    super(CustomerCheckoutPromptedEvent.type, bubbling);
    this.mode = mode;
    this.reason = reason;
  }
}

/** The shopper has signed in, or made an account, at the checkout. */
export class CustomerCheckoutSignedInEvent extends Event {
  static readonly type = 'customer-checkout-signed-in';
  readonly method: CustomerSignedInEvent['method'];

  constructor(method: CustomerSignedInEvent['method']) {
    super(CustomerCheckoutSignedInEvent.type, bubbling);
    this.method = method;
  }
}

/** The shopper goes on without an account. */
export class CustomerCheckoutContinuedAsGuestEvent extends Event {
  static readonly type = 'customer-checkout-continued-as-guest';

  constructor() {
    super(CustomerCheckoutContinuedAsGuestEvent.type, bubbling);
  }
}

/** The shopper wanted to send her order, and it could not go out. */
export class CustomerCheckoutBlockedEvent extends Event {
  static readonly type = 'customer-checkout-blocked';
  readonly reason: 'sign_in_required' | 'no_identity' | 'unreachable' | 'offline';

  constructor(reason: CustomerCheckoutBlockedEvent['reason']) {
    super(CustomerCheckoutBlockedEvent.type, bubbling);
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-checkout-ready': CustomerCheckoutReadyEvent;
    'customer-checkout-prompted': CustomerCheckoutPromptedEvent;
    'customer-checkout-signed-in': CustomerCheckoutSignedInEvent;
    'customer-checkout-continued-as-guest': CustomerCheckoutContinuedAsGuestEvent;
    'customer-checkout-blocked': CustomerCheckoutBlockedEvent;
  }
}
