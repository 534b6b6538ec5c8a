import type { ShopDatabase } from './database.js';
import { findProduct, type Product } from './products.js';

export interface CartLine {
  product: Product;
  quantity: number;
}

export interface Cart {
  lines: readonly CartLine[];
  /** All pieces. */
  count: number;
  /** In the minor unit of the shop's currency. */
  subtotal: number;
}

const emptyCart: Cart = { lines: [], count: 0, subtotal: 0 };

const mostOfOne = 99;

/** What shoppers have put aside, by the id in their cookie. */
export class Carts {
  readonly #database: ShopDatabase;

  constructor(database: ShopDatabase) {
    this.#database = database;
  }

  read(id: string): Cart {
    const rows = this.#database
      .prepare('SELECT product_id, quantity FROM cart_lines WHERE cart_id = ? ORDER BY position')
      .all(id) as { product_id: string; quantity: number }[];
    const lines = rows.flatMap(({ product_id, quantity }) => {
      const product = findProduct(product_id);
      return product ? [{ product, quantity }] : [];
    });
    return cartOf(lines);
  }

  /** Who has put nothing aside has no id. */
  readOrEmpty(id: string | undefined): Cart {
    return id ? this.read(id) : emptyCart;
  }

  add(id: string, product: Product, quantity: number): void {
    this.#database
      .prepare(
        `INSERT INTO cart_lines (cart_id, product_id, quantity) VALUES (?, ?, ?)
         ON CONFLICT (cart_id, product_id)
         DO UPDATE SET quantity = min(quantity + excluded.quantity, ${mostOfOne})`,
      )
      .run(id, product.id, limited(quantity));
  }

  /** 0 takes the product out. */
  setQuantity(id: string, productId: string, quantity: number): void {
    if (quantity <= 0) {
      this.#database
        .prepare('DELETE FROM cart_lines WHERE cart_id = ? AND product_id = ?')
        .run(id, productId);
      return;
    }
    this.#database
      .prepare('UPDATE cart_lines SET quantity = ? WHERE cart_id = ? AND product_id = ?')
      .run(limited(quantity), id, productId);
  }

  clear(id: string): void {
    this.#database.prepare('DELETE FROM cart_lines WHERE cart_id = ?').run(id);
  }
}

export function cartOf(lines: readonly CartLine[]): Cart {
  return {
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal: lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0),
  };
}

/** Tells whether a cart is the one that a page has shown. */
export function versionOf({ lines }: Cart): string {
  return lines.map(({ product, quantity }) => `${product.id}:${quantity}`).join(' ');
}

/** A quantity as typed into a form; undefined for anything but a whole number. */
export function parseQuantity(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : undefined;
}

function limited(quantity: number): number {
  return Math.min(quantity, mostOfOne);
}
