import type { Kysely, Transaction } from 'kysely';
import type { CustomerFilter } from '../../platforms/records.js';
import { eraseCustomers } from '../account/deletion.js';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import type { Services } from '../services.js';
import { invalid } from './faults.js';
import { select } from './filters.js';
import { findIds, testsOf } from './finding.js';
import { all, isEverybody, type Selection } from './selection.js';

/** Customers in one transaction. */
const batch = 500;

/**
 * Deletes the customers whom a filter means, or all, and what is held of them; they are signed out.
 * Those who are gone stay so when it fails on the way. Gives their number. Throws a fault.
 */
export async function deleteCustomers(
  services: Services,
  { filter, all: mayBeAll = false }: { filter: CustomerFilter; all?: boolean },
): Promise<number> {
  const { database, log } = services;
  const selection = await select(services, filter);
  if (!mayBeAll && (hasBlank(filter) || (selection && isEverybody(selection)))) {
    throw invalid({ field: 'filter', reason: 'required' });
  }
  let deleted = 0;
  try {
    for (let after = selection?.after ?? 0; selection;) {
      const rest = { ...selection, after };
      const ids = await findIds(database, rest, { offset: 0, limit: batch });
      if (ids.length === 0) break;
      deleted += await deleteAll(database, selection, ids);
      after = ids.at(-1) ?? after;
    }
  } finally {
    const filtered = Object.values(filter).some((value) => value !== undefined);
    log.warn({ deleted, filtered }, filtered ? 'customers deleted' : 'all customers deleted');
  }
  return deleted;
}

/** A word that isn't there leaves nobody out, and was meant to. */
function hasBlank({ text, terms = [] }: CustomerFilter): boolean {
  const words = [text, ...terms.map(({ value }) => value)];
  return words.some((word) => word?.trim() === '');
}

function deleteAll(
  database: Kysely<Database>,
  selection: Selection,
  ids: readonly number[],
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const customers = await hold(transaction, selection, ids);
    await eraseCustomers(transaction, customers);
    return customers.length;
  });
}

/** Those who are still selected, kept from others' writes until the transaction ends. */
function hold(
  transaction: Transaction<Database>,
  selection: Selection,
  ids: readonly number[],
): Promise<{ id: number; email_key: string }[]> {
  return transaction
    .updateTable('customers')
    .set((former) => ({ updated_at: former.ref('updated_at') }))
    .where(isOneOf(transaction, 'customers.id', ids))
    .where(all(testsOf(selection)))
    .returning(['id', 'email_key'])
    .execute();
}
