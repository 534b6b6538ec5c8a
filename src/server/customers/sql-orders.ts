import type { Kysely } from 'kysely';
import type { Order, OrderPage } from '../../contract/orders.js';
import type { Database } from '../database/index.js';
import type { EmailAddress } from './email.js';
import { sumOf } from './money.js';
import type { OrderDirectory } from './order-directory.js';
import { readCursor, toCursor, toOrder } from './order-rows.js';
import { toRowId } from './rows.js';

const pageSize = 20;

interface Parts {
  database: Kysely<Database>;
  now: () => number;
}

/** The orders in this server's own database. */
export class SqlOrders implements OrderDirectory {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async list(customerId: string, cursor: string | null): Promise<OrderPage> {
    const after = cursor === null ? null : readCursor(cursor);
    const rows = await this.#of(customerId)
      .where('test', '=', 0)
      .where('archived', '=', 0)
      .$if(after !== null, (query) =>
        query.where((where) =>
          where(
            where.refTuple('created_at', 'id'),
            '<',
            where.tuple(after?.createdAt ?? 0, after?.id ?? 0),
          ),
        ),
      )
      // One more tells whether there are more.
      .limit(pageSize + 1)
      .execute();
    const page = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    return { orders: page.map(toOrder), nextCursor: last ? toCursor(last) : null };
  }

  async all(customerId: string): Promise<Order[]> {
    return (await this.#of(customerId).execute()).map(toOrder);
  }

  async claim(customerId: string, { key }: EmailAddress): Promise<number> {
    const { database, now } = this.#parts;
    const id = toRowId(customerId) ?? 0;
    const customer = await holdCustomer(database, now(), id);
    if (customer?.state !== 'enabled') return 0;
    const claimed = await database
      .updateTable('orders')
      .set({ customer_id: id })
      .where('customer_id', 'is', null)
      .where('email_key', '=', key)
      .returning(['test', 'archived'])
      .execute();
    const { length } = claimed.filter(({ test, archived }) => test === 0 && archived === 0);
    if (length > 0) await countOrders(database, id);
    return length;
  }

  recount(customerId: string): Promise<void> {
    return countOrders(this.#parts.database, toRowId(customerId) ?? 0);
  }

  #of(customerId: string) {
    return this.#parts.database
      .selectFrom('orders')
      .selectAll()
      .where('customer_id', '=', toRowId(customerId) ?? 0)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
  }
}

/**
 * Whoever changes what counts for a customer writes her first, in the same transaction, so that of
 * two at once the second waits, and counts what the first has written. Undefined where there is none.
 */
export function holdCustomer(transaction: Kysely<Database>, time: number, id: number) {
  return transaction
    .updateTable('customers')
    .set({ updated_at: time })
    .where('id', '=', id)
    .returning(['email', 'state'])
    .executeTakeFirst();
}

/** Brings what a customer's record says of her orders up to date. Sums are in her own currency. */
export async function countOrders(
  transaction: Kysely<Database>,
  customerId: number,
): Promise<void> {
  const rows = await transaction
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .select(['orders.id', 'orders.name', 'orders.total', 'orders.currency'])
    .select('customers.currency as own_currency')
    .where('orders.customer_id', '=', customerId)
    .where('orders.test', '=', 0)
    .where('orders.archived', '=', 0)
    .orderBy('orders.created_at', 'desc')
    .orderBy('orders.id', 'desc')
    .execute();
  const [last] = rows;
  const own = rows.filter(({ currency, own_currency }) => currency === own_currency);
  await transaction
    .updateTable('customers')
    .set({
      orders_count: rows.length,
      total_spent: sumOf(own.map(({ total }) => total)),
      last_order_id: last ? String(last.id) : null,
      last_order_name: last?.name ?? null,
    })
    .where('id', '=', customerId)
    .execute();
}
