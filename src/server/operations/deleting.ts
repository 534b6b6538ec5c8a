import type { Transaction } from 'kysely';
import { Fault } from '../../platforms/fault.js';
import { eraseCustomer } from '../account/deletion.js';
import { toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import type { Services } from '../services.js';
import { notFound } from './faults.js';
import { idOfRef } from './refs.js';

/** Deletes a customer, and all that is held of her; she is signed out. */
export function deleteCustomer(
  { database }: Services,
  id: string,
  { keepWithOrders = false }: { keepWithOrders?: boolean | undefined } = {},
): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    const customer = await hold(transaction, id);
    if (keepWithOrders && (await hasOrders(transaction, customer.id))) {
      throw new Fault('has_orders');
    }
    await eraseCustomer(transaction, customer);
  });
}

/** Deletes a customer in the same way, but keeps her record for the shop, out of everybody's sight. */
export async function markCustomerDeleted(
  { customers, database, now }: Services,
  ref: string,
): Promise<void> {
  const id = await idOfRef(database, ref);
  if (id === null) throw notFound('customer');
  await database.transaction().execute(async (transaction) => {
    const held = await hold(transaction, id);
    const customer = await customers.within(transaction).findById(id);
    if (!customer) throw notFound('customer');
    await transaction
      .insertInto('deleted_customers')
      .values({
        id: held.id,
        ref: customer.ref,
        customer: JSON.stringify(customer),
        deleted_at: now(),
      })
      .execute();
    await eraseCustomer(transaction, held);
  });
}

/** Keeps others from writing to her, an order for one, until the transaction ends. */
async function hold(transaction: Transaction<Database>, id: string) {
  const customer = await transaction
    .updateTable('customers')
    .set((former) => ({ updated_at: former.ref('updated_at') }))
    .where('id', '=', toRowId(id) ?? 0)
    .returning(['id', 'email_key'])
    .executeTakeFirst();
  if (!customer) throw notFound('customer');
  return customer;
}

async function hasOrders(transaction: Transaction<Database>, id: number): Promise<boolean> {
  const order = await transaction
    .selectFrom('orders')
    .select('id')
    .where('customer_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return order !== undefined;
}
