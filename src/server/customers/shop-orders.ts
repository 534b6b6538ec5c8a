import type { Kysely } from 'kysely';
import type { Order } from '../../contract/orders.js';
import { sha256 } from '../auth/secrets.js';
import type { Database } from '../database/index.js';
import type { OrderRow } from '../database/schema.js';
import type { EmailAddress } from './email.js';
import { toOrder } from './order-rows.js';
import { toRowId } from './rows.js';
import { countOrders, holdCustomer } from './sql-orders.js';

type Statuses = Pick<Order, 'financialStatus' | 'fulfillmentStatus' | 'test' | 'archived'>;

/** What the shop says of a new order. */
export interface NewOrder extends Statuses, Pick<Order, 'name' | 'total' | 'currency' | 'items'> {
  buyer: { kind: 'customer'; id: string } | { kind: 'guest'; email: EmailAddress };
  /** Epoch milliseconds; now unless given. */
  createdAt: number | null;
}

export type OrderChanges = { [Field in keyof Statuses]?: Statuses[Field] | undefined };

interface Parts {
  database: Kysely<Database>;
  now: () => number;
}

/** The orders that the shop's checkout writes down. */
export class ShopOrders {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Writes an order down, once: a second one of its name gives the first back. Throws OrderNameTaken
   * where that one was another, and UnknownBuyer.
   */
  async create(order: NewOrder): Promise<{ order: Order; isNew: boolean }> {
    const { database, now } = this.#parts;
    const earlier = await findRepeated(database, order);
    if (earlier) return { order: earlier, isNew: false };
    return database.transaction().execute(async (transaction) => {
      const { buyer } = order;
      const customerId = buyer.kind === 'customer' ? toRowId(buyer.id) : null;
      const customer =
        customerId === null ? undefined : await holdCustomer(transaction, now(), customerId);
      if (buyer.kind === 'customer' && !customer) throw new UnknownBuyer();
      const row = await transaction
        .insertInto('orders')
        .values({
          name: order.name,
          customer_id: customerId,
          email: buyer.kind === 'guest' ? buyer.email.address : (customer?.email ?? ''),
          email_key: buyer.kind === 'guest' ? buyer.email.key : null,
          total: order.total,
          currency: order.currency,
          financial_status: order.financialStatus,
          fulfillment_status: order.fulfillmentStatus,
          items: JSON.stringify(order.items),
          test: Number(order.test),
          archived: Number(order.archived),
          created_at: order.createdAt ?? now(),
          fingerprint: fingerprintOf(order),
        })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) {
        const repeated = await findRepeated(transaction, order);
        if (!repeated) throw new OrderNameTaken();
        return { order: repeated, isNew: false };
      }
      if (customerId !== null) await countOrders(transaction, customerId);
      return { order: toOrder(row), isNew: true };
    });
  }

  async find(id: string): Promise<Order | null> {
    const row = await this.#row(this.#parts.database, id);
    return row ? toOrder(row) : null;
  }

  /** Null where there is no such order. */
  async change(id: string, changes: OrderChanges): Promise<Order | null> {
    const { database, now } = this.#parts;
    return database.transaction().execute(async (transaction) => {
      const former = await this.#row(transaction, id);
      if (!former) return null;
      const held = former.customer_id;
      if (held !== null) await holdCustomer(transaction, now(), held);
      const row = await transaction
        .updateTable('orders')
        // An empty change would be no statement.
        .set({ name: former.name, ...toColumns(changes) })
        .where('id', '=', former.id)
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      const holder = row.customer_id;
      // It may have been claimed meanwhile.
      if (holder !== null && holder !== held) await holdCustomer(transaction, now(), holder);
      if (holder !== null) await countOrders(transaction, holder);
      return toOrder(row);
    });
  }

  #row(database: Kysely<Database>, id: string): Promise<OrderRow | undefined> {
    return database
      .selectFrom('orders')
      .selectAll()
      .where('id', '=', toRowId(id) ?? 0)
      .executeTakeFirst();
  }
}

/**
 * The order of this name, if the shop said the same of it; throws OrderNameTaken if not. Where the
 * customers are at a platform that has it too, it is as the platform says.
 */
async function findRepeated(database: Kysely<Database>, order: NewOrder): Promise<Order | null> {
  const mirrored = await findMirrored(database, order);
  if (mirrored) return toOrder(mirrored);
  const row = await database
    .selectFrom('orders')
    .selectAll()
    .where('name', '=', order.name)
    .executeTakeFirst();
  if (!row) return null;
  if (row.fingerprint !== fingerprintOf(order) || !isBuyer(order.buyer, row)) {
    throw new OrderNameTaken();
  }
  return toOrder(row);
}

/** The platform's order of this buyer, whom it may know by her e-mail alone; its names begin with #. */
function findMirrored(
  database: Kysely<Database>,
  { name, buyer }: NewOrder,
): Promise<OrderRow | undefined> {
  return database
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .selectAll('orders')
    .where('orders.name', 'in', [name, `#${name}`])
    .where('orders.platform_id', 'is not', null)
    .where((where) =>
      buyer.kind === 'guest'
        ? where('customers.email_key', '=', buyer.email.key)
        : where('customers.id', '=', toRowId(buyer.id) ?? 0),
    )
    .executeTakeFirst();
}

/** A guest's order has the key of her mailbox, also after she has claimed it. */
function isBuyer(buyer: NewOrder['buyer'], row: OrderRow): boolean {
  if (buyer.kind === 'guest') return row.email_key === buyer.email.key;
  return row.email_key === null && row.customer_id === toRowId(buyer.id);
}

/** Of what was said at first: what comes after doesn't make a repetition another order. */
function fingerprintOf(order: NewOrder): string {
  const said = [
    order.total,
    order.currency,
    order.items.map(({ title, quantity }) => [title, quantity]),
    order.financialStatus,
    order.fulfillmentStatus,
    order.test,
    order.archived,
    order.createdAt,
  ];
  return sha256(JSON.stringify(said));
}

function toColumns({ financialStatus, fulfillmentStatus, test, archived }: OrderChanges) {
  return {
    ...(financialStatus && { financial_status: financialStatus }),
    ...(fulfillmentStatus && { fulfillment_status: fulfillmentStatus }),
    ...(test !== undefined && { test: Number(test) }),
    ...(archived !== undefined && { archived: Number(archived) }),
  };
}

export class OrderNameTaken extends Error {
  override name = 'OrderNameTaken';
}

export class UnknownBuyer extends Error {
  override name = 'UnknownBuyer';
}
