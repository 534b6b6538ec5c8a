import type { PublicCustomer } from '../../contract/customer.js';

const bubbling = { bubbles: true, composed: true };

/** The customer has saved her details, or what she wants to hear of the shop. */
export class CustomerProfileSavedEvent extends Event {
  static readonly type = 'customer-profile-saved';
  /** As it is now. */
  readonly customer: PublicCustomer;

  constructor(customer: PublicCustomer) {
    super(CustomerProfileSavedEvent.type, bubbling);
    this.customer = customer;
  }
}

/** The customer has another e-mail now, and has proven its mailbox. */
export class CustomerEmailChangedEvent extends Event {
  static readonly type = 'customer-email-changed';
  readonly email: string;

  constructor(email: string) {
    super(CustomerEmailChangedEvent.type, bubbling);
    this.email = email;
  }
}

/** The customer has set her password, or removed it. */
export class CustomerPasswordChangedEvent extends Event {
  static readonly type = 'customer-password-changed';
  readonly hasPassword: boolean;

  constructor(hasPassword: boolean) {
    super(CustomerPasswordChangedEvent.type, bubbling);
    this.hasPassword = hasPassword;
  }
}

/** A passkey signs in to the account from now on. */
export class CustomerPasskeyAddedEvent extends Event {
  static readonly type = 'customer-passkey-added';

  constructor() {
    super(CustomerPasskeyAddedEvent.type, bubbling);
  }
}

/** A passkey signs in no more. */
export class CustomerPasskeyRemovedEvent extends Event {
  static readonly type = 'customer-passkey-removed';

  constructor() {
    super(CustomerPasskeyRemovedEvent.type, bubbling);
  }
}

/** The customer has asked for her account to be deleted. */
export class CustomerDeletionRequestedEvent extends Event {
  static readonly type = 'customer-deletion-requested';
  /** When it will be, an instant in ISO 8601; until then she can take it back. */
  readonly deletesAt: string;

  constructor(deletesAt: string) {
    super(CustomerDeletionRequestedEvent.type, bubbling);
    this.deletesAt = deletesAt;
  }
}

/** The customer has taken the deletion of her account back. */
export class CustomerDeletionCancelledEvent extends Event {
  static readonly type = 'customer-deletion-cancelled';

  constructor() {
    super(CustomerDeletionCancelledEvent.type, bubbling);
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-profile-saved': CustomerProfileSavedEvent;
    'customer-email-changed': CustomerEmailChangedEvent;
    'customer-password-changed': CustomerPasswordChangedEvent;
    'customer-passkey-added': CustomerPasskeyAddedEvent;
    'customer-passkey-removed': CustomerPasskeyRemovedEvent;
    'customer-deletion-requested': CustomerDeletionRequestedEvent;
    'customer-deletion-cancelled': CustomerDeletionCancelledEvent;
  }
}
