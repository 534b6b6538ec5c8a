import type { Kysely } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { Order } from '../../contract/orders.js';
import type { CustomerFilter, CustomerPage, PageRequest } from '../../platforms/records.js';
import { toOrder } from '../customers/order-rows.js';
import { toCustomer, toRowId } from '../customers/rows.js';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import type { AddressRow } from '../database/schema.js';
import type { Services } from '../services.js';
import { notFound } from './faults.js';
import { select } from './filters.js';
import { count, findIds } from './finding.js';
import { idOfRef } from './refs.js';

/** By id, the lowest first. */
export async function listCustomers(
  services: Services,
  filter: CustomerFilter,
  page: PageRequest,
  { withTotal = false }: { withTotal?: boolean | undefined } = {},
): Promise<CustomerPage> {
  const { database } = services;
  const selection = await select(services, filter);
  if (!selection) return { customers: [], ...(withTotal && { total: 0 }) };
  const ids = await findIds(database, selection, placeOf(page));
  return {
    customers: await readCustomers(database, ids),
    ...(withTotal && { total: await count(database, selection) }),
  };
}

export async function countCustomers(services: Services, filter: CustomerFilter): Promise<number> {
  const selection = await select(services, filter);
  return selection ? count(services.database, selection) : 0;
}

export async function getCustomer({ customers }: Services, id: string): Promise<Customer> {
  const customer = await customers.findById(id);
  if (!customer) throw notFound('customer');
  return customer;
}

/** By the shop's own reference, or by the id where she has none. */
export async function getCustomerByRef(services: Services, ref: string): Promise<Customer> {
  const id = await idOfRef(services.database, ref);
  if (id === null) throw notFound('customer');
  return getCustomer(services, id);
}

/** Of these customers, or of everybody; the newest first, with test and archived ones. */
export async function listOrders(
  { database }: Services,
  customerIds: readonly string[] | undefined,
  page: PageRequest,
): Promise<Order[]> {
  const { offset, limit } = placeOf(page);
  const ids = customerIds?.flatMap((id) => toRowId(id) ?? []);
  const rows = await database
    .selectFrom('orders')
    .selectAll()
    .$if(ids !== undefined, (query) =>
      query.where(isOneOf(database, 'orders.customer_id', ids ?? [])),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(toOrder);
}

async function readCustomers(
  database: Kysely<Database>,
  ids: readonly number[],
): Promise<Customer[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('customers')
    .selectAll()
    .where(isOneOf(database, 'id', ids))
    .orderBy('id')
    .execute();
  const addresses = await database
    .selectFrom('addresses')
    .selectAll()
    .where(isOneOf(database, 'customer_id', ids))
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  const books = new Map<number, AddressRow[]>();
  for (const address of addresses) {
    const book = books.get(address.customer_id);
    if (book) book.push(address);
    else books.set(address.customer_id, [address]);
  }
  return rows.map((row) => toCustomer(row, books.get(row.id) ?? []));
}

/** No page is so far off that the databases couldn't count up to it. */
function placeOf({ number, size }: PageRequest): { offset: number; limit: number } {
  return { offset: Math.min((number - 1) * size, Number.MAX_SAFE_INTEGER), limit: size };
}
