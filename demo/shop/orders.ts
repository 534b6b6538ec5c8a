import { randomUUID } from 'node:crypto';
import type { financialStatuses, fulfillmentStatuses } from '../../src/contract/orders.js';
import type { Cart } from './carts.js';
import type { ShopDatabase } from './database.js';
import { deliveryPrice, type DeliveryMethod } from './delivery.js';

export interface DeliveryAddress {
  country: string;
  firstName: string;
  lastName: string;
  company: string;
  street: string;
  line2: string;
  zip: string;
  city: string;
  province: string;
  phone: string;
}

/** Who is buying, as the identity token says. */
export interface Buyer {
  email: string;
  /** Null for a guest. */
  customerId: string | null;
  acceptsMarketing: boolean;
}

/** What has become of an order of earlier times. */
export interface PastStatuses {
  financialStatus: (typeof financialStatuses)[number];
  fulfillmentStatus: (typeof fulfillmentStatuses)[number];
}

export interface NewOrder {
  cartId: string;
  /** The `jti` of the identity token: good for one order. */
  tokenId: string;
  buyer: Buyer;
  cart: Cart;
  currency: string;
  delivery: DeliveryMethod;
  address: DeliveryAddress;
}

export interface Order {
  /** Unguessable: who has it may read the order. */
  id: string;
  /** `#1001` */
  name: string;
  buyer: Buyer;
  lines: readonly { productId: string; quantity: number; price: number }[];
  currency: string;
  delivery: DeliveryMethod;
  deliveryPrice: number;
  /** In the minor unit, as all prices. */
  total: number;
  address: DeliveryAddress;
  createdAt: string;
  past?: PastStatuses;
}

interface Row {
  id: string;
  number: number;
  details: string;
}

const firstNumber = 1001;

export class Orders {
  readonly #database: ShopDatabase;

  constructor(database: ShopDatabase) {
    this.#database = database;
  }

  /** Undefined where the cart is an order already, or the token has bought something before. */
  place(order: NewOrder): Order | undefined {
    return this.#insert(order, { createdAt: new Date().toISOString() });
  }

  /** One of before the shop had this software: it keeps its number, below those that are placed. */
  keepPast(order: NewOrder, number: number, createdAt: string, past: PastStatuses): void {
    this.#insert(order, { createdAt, past }, number);
  }

  #insert(
    order: NewOrder,
    more: Pick<Order, 'createdAt' | 'past'>,
    number: number | null = null,
  ): Order | undefined {
    const shipping = deliveryPrice(order.delivery, order.cart.subtotal);
    const details: Omit<Order, 'id' | 'name'> = {
      buyer: order.buyer,
      lines: order.cart.lines.map(({ product, quantity }) => ({
        productId: product.id,
        quantity,
        price: product.price,
      })),
      currency: order.currency,
      delivery: order.delivery,
      deliveryPrice: shipping,
      total: order.cart.subtotal + shipping,
      address: order.address,
      ...more,
    };
    // One statement decides, so that of two submits at once only one is an order.
    const row = this.#database
      .prepare(
        `INSERT INTO orders (number, id, cart_id, token_id, customer_id, details)
         SELECT coalesce(?, max(number) + 1, ${firstNumber}), ?, ?, ?, ?, ? FROM orders WHERE true
         ON CONFLICT DO NOTHING RETURNING id, number, details`,
      )
      .get(
        number,
        randomUUID(),
        order.cartId,
        order.tokenId,
        order.buyer.customerId,
        JSON.stringify(details),
      ) as Row | undefined;
    return row && fromRow(row);
  }

  find(id: string): Order | undefined {
    return this.#one('id', id);
  }

  /** The order that a cart has become. */
  findByCart(cartId: string): Order | undefined {
    return this.#one('cart_id', cartId);
  }

  /** By the name that customers know it by. */
  findByName(name: string): Order | undefined {
    return this.#one('number', Number(name.replace('#', '')));
  }

  /** The oldest first. */
  unreported(): Order[] {
    const rows = this.#database
      .prepare(
        `SELECT id, number, details FROM orders
         WHERE number NOT IN (SELECT number FROM reported_orders) ORDER BY number`,
      )
      .all() as Row[];
    return rows.map(fromRow);
  }

  markReported({ id }: Order): void {
    this.#database
      .prepare('INSERT OR IGNORE INTO reported_orders SELECT number FROM orders WHERE id = ?')
      .run(id);
  }

  #one(column: 'id' | 'cart_id' | 'number', value: string | number): Order | undefined {
    const row = this.#database
      .prepare(`SELECT id, number, details FROM orders WHERE ${column} = ?`)
      .get(value) as Row | undefined;
    return row && fromRow(row);
  }
}

function fromRow({ id, number, details }: Row): Order {
  return { ...(JSON.parse(details) as Omit<Order, 'id' | 'name'>), id, name: `#${number}` };
}
