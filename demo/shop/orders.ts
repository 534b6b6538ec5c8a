import { randomUUID } from 'node:crypto';
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
      createdAt: new Date().toISOString(),
    };
    // One statement decides, so that of two submits at once only one is an order.
    const row = this.#database
      .prepare(
        `INSERT INTO orders (number, id, cart_id, token_id, customer_id, details)
         SELECT coalesce(max(number) + 1, ${firstNumber}), ?, ?, ?, ?, ? FROM orders WHERE true
         ON CONFLICT DO NOTHING RETURNING id, number, details`,
      )
      .get(
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

  /** Newest first. */
  ofCustomer(customerId: string): Order[] {
    const rows = this.#database
      .prepare('SELECT id, number, details FROM orders WHERE customer_id = ? ORDER BY number DESC')
      .all(customerId) as Row[];
    return rows.map(fromRow);
  }

  #one(column: 'id' | 'cart_id', value: string): Order | undefined {
    const row = this.#database
      .prepare(`SELECT id, number, details FROM orders WHERE ${column} = ?`)
      .get(value) as Row | undefined;
    return row && fromRow(row);
  }
}

function fromRow({ id, number, details }: Row): Order {
  return { ...(JSON.parse(details) as Omit<Order, 'id' | 'name'>), id, name: `#${number}` };
}
