import type { Cart } from './shop/carts.js';
import { cartOf } from './shop/carts.js';
import type { Buyer, DeliveryAddress, Orders, PastStatuses } from './shop/orders.js';
import { products, type Product } from './shop/products.js';

/** Orders that are placed begin at 1001. */
const lastNumber = 1000;
const day = 24 * 3_600_000;

const statuses: Readonly<Record<string, PastStatuses>> = {
  delivered: { financialStatus: 'paid', fulfillmentStatus: 'delivered' },
  onItsWay: { financialStatus: 'paid', fulfillmentStatus: 'fulfilled' },
  inParts: { financialStatus: 'paid', fulfillmentStatus: 'partially_fulfilled' },
  packing: { financialStatus: 'authorized', fulfillmentStatus: 'unfulfilled' },
  sentBack: { financialStatus: 'refunded', fulfillmentStatus: 'returned' },
  oneBroke: { financialStatus: 'partially_refunded', fulfillmentStatus: 'delivered' },
  cancelled: { financialStatus: 'voided', fulfillmentStatus: 'cancelled' },
};

/** The newest first, a month apart. */
const history: readonly (keyof typeof statuses)[] = [
  ...['packing', 'inParts', 'onItsWay', 'delivered', 'delivered', 'sentBack', 'delivered'],
  ...['delivered', 'cancelled', 'delivered', 'delivered', 'oneBroke', 'delivered', 'delivered'],
  ...['delivered', 'sentBack', 'delivered', 'delivered', 'delivered', 'cancelled', 'delivered'],
  ...['delivered', 'delivered', 'delivered'],
];

/** The first of them were paid in the currency that the shop had then. */
const formerCurrency = { currency: 'GBP', orders: 3 };

/** Puts two years of a customer's orders into the shop's books: the same ones every time. */
export function keepPastOrders(
  orders: Orders,
  buyer: Buyer,
  { currency, address, newest }: { currency: string; address: DeliveryAddress; newest: string },
): void {
  history.forEach((kind, index) => {
    const former = index >= history.length - formerCurrency.orders;
    const time = Date.parse(newest) - index * 30 * day - ((index * 7) % 11) * 3_600_000;
    orders.keepPast(
      {
        cartId: `past-${index}`,
        tokenId: `past-${index}`,
        buyer,
        cart: pastCart(index),
        currency: former ? formerCurrency.currency : currency,
        delivery: index % 5 === 2 ? 'express' : 'standard',
        address,
      },
      lastNumber - index,
      new Date(time).toISOString(),
      statuses[kind] as PastStatuses,
    );
  });
}

/** One to three things, each time others. */
function pastCart(index: number): Cart {
  const chosen = Array.from({ length: 1 + (index % 3) }, (_, line) => ({
    product: products[(index * 3 + line) % products.length] as Product,
    quantity: 1 + ((index + line) % 2),
  }));
  return cartOf(chosen);
}
