import type { Order, OrderPage } from '../../contract/orders.js';
import type { EmailAddress } from './email.js';

/** The orders of the customers, which the shop writes. */
export interface OrderDirectory {
  /**
   * Newest first, without test and archived ones; goes on from a page's `nextCursor`. Throws
   * InvalidCursor.
   */
  list(customerId: string, cursor: string | null): Promise<OrderPage>;
  /** All that there are, newest first. */
  all(customerId: string): Promise<Order[]>;
  /**
   * Takes the orders that were made as a guest with a mailbox, once it was proven to be hers, into
   * the account of an enabled customer. Gives the number of those that `list` shows. Within a
   * transaction.
   */
  claim(customerId: string, email: EmailAddress): Promise<number>;
  /** Brings what her record says of her orders up to date, in a transaction that has written her. */
  recount(customerId: string): Promise<void>;
}

export class InvalidCursor extends Error {
  override name = 'InvalidCursor';
}
