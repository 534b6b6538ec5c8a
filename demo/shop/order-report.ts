import type { NewOrderRequest } from '../../src/contract/admin.js';
import type { Order, Orders } from './orders.js';
import { findProduct } from './products.js';

/** Writes the orders down that the account server doesn't have yet, so that customers find them. */
export type ReportOrders = () => Promise<void>;

/**
 * What can't be written now is tried again with the next order, and when the shop starts. An order is
 * known by its name, so that one that is sent twice is there once.
 */
export function orderReporter({
  orders,
  write,
  onError,
}: {
  orders: Orders;
  write: (order: NewOrderRequest) => Promise<unknown>;
  onError: (error: unknown) => void;
}): ReportOrders {
  return async () => {
    for (const order of orders.unreported()) {
      try {
        await write(toRequest(order));
        orders.markReported(order);
      } catch (error) {
        onError(error);
      }
    }
  };
}

function toRequest({
  name,
  buyer,
  lines,
  total,
  currency,
  createdAt,
  past,
}: Order): NewOrderRequest {
  const request = {
    name,
    total: toDecimal(total),
    currency,
    items: lines.map(({ productId, quantity }) => ({
      title: findProduct(productId)?.text.en.name ?? productId,
      quantity,
    })),
    createdAt,
    ...past,
  };
  const { customerId, email } = buyer;
  return customerId === null ? { ...request, email } : { ...request, customerId };
}

/** Of an amount in the minor unit. */
function toDecimal(amount: number): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
