/** Orders that the shopper had made as a guest have come to her account. */
export class CustomerOrdersClaimedEvent extends Event {
  static readonly type = 'customer-orders-claimed';
  /** How many. */
  readonly count: number;

  constructor(count: number) {
    super(CustomerOrdersClaimedEvent.type, { bubbles: true, composed: true });
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-orders-claimed': CustomerOrdersClaimedEvent;
  }
}
