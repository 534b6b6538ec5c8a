/** The shopper has declined her invitation. */
export class CustomerInvitationDeclinedEvent extends Event {
  static readonly type = 'customer-invitation-declined';

  constructor() {
    super(CustomerInvitationDeclinedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-invitation-declined': CustomerInvitationDeclinedEvent;
  }
}
