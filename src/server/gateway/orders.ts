import type { Kysely, Transaction } from 'kysely';
import type { PlatformOrder } from '../../platforms/client/records.js';
import { sha256 } from '../auth/secrets.js';
import type { CustomerDirectory } from '../customers/index.js';
import { toRowId } from '../customers/rows.js';
import { holdCustomer } from '../customers/sql-orders.js';
import type { Database } from '../database/index.js';
import type { Calls } from './calls.js';
import type { Mirror } from './mirror.js';
import type { PlatformPort } from './port.js';
import { freshTime } from './upstream.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  database: Kysely<Database>;
  customers: CustomerDirectory;
  mirror: Mirror;
  /** Asks whether she is at the platform still; throws the refusal `sign_in_required`. */
  confirm: (customerId: string) => Promise<void>;
  now: () => number;
}

interface Buyer {
  id: number;
  email: string;
  email_key: string;
  currency: string;
}

/** The orders that a customer has at the platform, beside those that the shop has written down here. */
export class OrderMirror {
  readonly #parts: Parts;
  /** When whose were asked for last. */
  readonly #asked = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async bring(customerId: string): Promise<void> {
    const { port, calls, mirror, confirm, now } = this.#parts;
    if (!port.hasOrders || now() - (this.#asked.get(customerId) ?? 0) < freshTime) return;
    const key = (await mirror.find(customerId))?.key;
    if (!key) return;
    const orders = await calls.run('orders', (signal) => port.orders(key, signal));
    if (!orders) return confirm(customerId);
    if (!(await this.#isSame(customerId, orders))) await this.#take(customerId, orders);
    this.#note(customerId);
  }

  #note(customerId: string): void {
    const time = this.#parts.now();
    for (const [id, at] of this.#asked) if (time - at >= freshTime) this.#asked.delete(id);
    this.#asked.set(customerId, time);
  }

  /** Most looks find nothing new: then she stays as she was written last. */
  async #isSame(customerId: string, orders: readonly PlatformOrder[]): Promise<boolean> {
    const rows = await this.#parts.database
      .selectFrom('orders')
      .innerJoin('customers', 'customers.id', 'orders.customer_id')
      .selectAll('orders')
      .select('customers.currency as own_currency')
      .where('orders.customer_id', '=', toRowId(customerId) ?? 0)
      .where('orders.platform_id', 'is not', null)
      .execute();
    if (rows.length !== orders.length) return false;
    return orders.every((order) => {
      const row = rows.find(({ platform_id }) => platform_id === order.id);
      if (!row) return false;
      const said = Object.entries(toValues(order, row.own_currency));
      return said.every(([column, value]) => Reflect.get(row, column) === value);
    });
  }

  #take(customerId: string, orders: readonly PlatformOrder[]): Promise<void> {
    const { database, customers, now } = this.#parts;
    return database.transaction().execute(async (transaction) => {
      const id = toRowId(customerId) ?? 0;
      if (!(await holdCustomer(transaction, now(), id))) return;
      const buyer = await transaction
        .selectFrom('customers')
        .select(['id', 'email', 'email_key', 'currency'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await this.#deleteOthers(transaction, id, orders);
      for (const order of orders) await write(transaction, buyer, order, now());
      await customers.within(transaction).orders.recount(customerId);
    });
  }

  async #deleteOthers(
    transaction: Transaction<Database>,
    customerId: number,
    orders: readonly PlatformOrder[],
  ): Promise<void> {
    const own = transaction
      .deleteFrom('orders')
      .where('customer_id', '=', customerId)
      .where('platform_id', 'is not', null);
    const ids = orders.map(({ id }) => id);
    await (ids.length > 0 ? own.where('platform_id', 'not in', ids) : own).execute();
  }
}

async function write(
  transaction: Transaction<Database>,
  buyer: Buyer,
  order: PlatformOrder,
  time: number,
): Promise<void> {
  const { id, createdAt } = order;
  const values = { customer_id: buyer.id, ...toValues(order, buyer.currency) };
  const changed = await transaction
    .updateTable('orders')
    .set(values)
    .where('platform_id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (changed) return;
  const name = order.name ?? `#${id}`;
  const own = await findOwn(transaction, buyer, name);
  if (own) {
    const ours = transaction.updateTable('orders').where('id', '=', own.id);
    await ours.set({ ...values, platform_id: id }).execute();
    return;
  }
  const row = {
    ...values,
    name,
    email: order.email ?? buyer.email,
    email_key: null,
    created_at: createdAt === undefined ? time : Date.parse(createdAt),
    // Of an order that the shop wrote down itself it says what it said: here nothing.
    fingerprint: sha256(`platform ${id}`),
    platform_id: id,
  };
  const added = await transaction
    .insertInto('orders')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) return;
  await transaction
    .insertInto('orders')
    .values({ ...row, name: `${name} (${id})` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The columns of what the platform has the last word on. */
function toValues(
  { total, currency, financialStatus, fulfillmentStatus, items, test, archived }: PlatformOrder,
  ownCurrency: string,
) {
  return {
    total: inBrief(total ?? '0.00'),
    currency: currency ?? ownCurrency,
    financial_status: financialStatus ?? 'pending',
    fulfillment_status: fulfillmentStatus ?? 'unfulfilled',
    items: JSON.stringify(items ?? []),
    test: Number(test ?? false),
    archived: Number(archived ?? false),
  };
}

/**
 * The shop's checkout may have written it down here too, perhaps by its number alone, or as a guest's
 * whom the platform knows by her e-mail: it is the same.
 */
async function findOwn(
  transaction: Transaction<Database>,
  { id, email_key: emailKey }: Buyer,
  name: string,
) {
  const found = await transaction
    .selectFrom('orders')
    .select(['id', 'name'])
    .where('name', 'in', [name, name.replace(/^#/, '')])
    .where('platform_id', 'is', null)
    .where((where) =>
      where.or([
        where('customer_id', '=', id),
        where.and([where('customer_id', 'is', null), where('email_key', '=', emailKey)]),
      ]),
    )
    .execute();
  return found.find((one) => one.name === name) ?? found[0];
}

/** Without the zeros that some platforms write behind the cents. */
function inBrief(amount: string): string {
  return amount.replace(/(\.\d{2}\d*?)0+$/, '$1');
}
