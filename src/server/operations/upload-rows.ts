import type { Transaction } from 'kysely';
import type { AddressFields } from '../../platforms/records.js';
import { giveReferences } from '../customers/own-reference.js';
import { toAddressColumns } from '../customers/rows.js';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import { insertMany } from '../database/insert-many.js';
import type { NewCustomerRow } from '../database/schema.js';
import { findIdsAmong } from './refs.js';

export interface UploadedRow {
  /** As it stood in the upload. */
  index: number;
  id: string | null;
  email: string | null;
  customer: NewCustomerRow;
  addresses: readonly { fields: AddressFields; isDefault: boolean }[];
}

interface Refused {
  row: UploadedRow;
  /** By field. */
  fields: Record<string, string>;
}

/** No two customers have the same in one of these columns. */
const uniques = { email_key: 'email', phone: 'phone', ref: 'ref' } as const;
type Unique = keyof typeof uniques;
const columns = Object.keys(uniques) as Unique[];

/** Adds the customers with their addresses; of several who have something unique alike, the first. */
export async function insertRows(
  transaction: Transaction<Database>,
  rows: readonly UploadedRow[],
  time: number,
): Promise<{ created: number; refused: Refused[] }> {
  const refs = rows.flatMap(({ customer }) => customer.ref ?? []);
  const found = await findIdsAmong(transaction, refs);
  const isFound = ({ customer }: UploadedRow) => found.has(customer.ref ?? '');
  const refused = rows
    .filter(isFound)
    .map((row): Refused => ({ row, fields: namedTaken(['ref']) }));
  let created = 0;
  for (let waiting = rows.filter((row) => !isFound(row)); waiting.length > 0;) {
    const next = withoutRepeated(waiting);
    const added = await insertMany<{ id: number; email_key: string; ref: string | null }>(
      transaction,
      'customers',
      next.map(({ customer }) => customer),
      ['id', 'email_key', 'ref'],
    );
    created += added.length;
    await giveReferences(transaction, namelessOf(added));
    const ids = new Map(added.map(({ id, email_key }) => [email_key, id]));
    const isAdded = new Set(next.filter(({ customer }) => ids.has(customer.email_key)));
    await insertAddresses(transaction, [...isAdded], ids, time);
    const left = waiting.filter((row) => !isAdded.has(row));
    const taken = await findTaken(transaction, left);
    // One who is left without anything that is taken had it alike with one who was refused.
    const isStuck = added.length === 0 && left.every((row) => taken.get(row)?.length === 0);
    waiting = left.filter((row) => !isStuck && taken.get(row)?.length === 0);
    for (const row of left) {
      const fields = isStuck ? (['email'] as const) : (taken.get(row) ?? []);
      if (fields.length > 0) refused.push({ row, fields: namedTaken(fields) });
    }
  }
  return { created, refused };
}

function namelessOf(rows: readonly { id: number; ref: string | null }[]): number[] {
  return rows.filter(({ ref }) => ref === null).map(({ id }) => id);
}

function namedTaken(fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, 'taken']));
}

/** Each with nothing that an earlier one has. */
function withoutRepeated(rows: readonly UploadedRow[]): UploadedRow[] {
  const seen = { email_key: new Set(), phone: new Set(), ref: new Set() };
  return rows.filter(({ customer }) => {
    const isNew = columns.every((column) => !seen[column].has(customer[column]));
    for (const column of columns) if (customer[column]) seen[column].add(customer[column]);
    return isNew;
  });
}

async function insertAddresses(
  transaction: Transaction<Database>,
  rows: readonly UploadedRow[],
  ids: ReadonlyMap<string, number>,
  time: number,
): Promise<void> {
  const addresses = rows.flatMap(({ customer, addresses: book }) => {
    const chosen = Math.max(
      book.findIndex(({ isDefault }) => isDefault),
      0,
    );
    // To spread the columns into a new object would take longer than to insert them.
    return book.map(({ fields }, index) =>
      Object.assign(toAddressColumns(fields), {
        customer_id: ids.get(customer.email_key),
        is_default: Number(index === chosen),
        created_at: time,
        updated_at: time,
      }),
    );
  });
  await insertMany(transaction, 'addresses', addresses);
}

/** What each of them has that is somebody's already. */
async function findTaken(
  transaction: Transaction<Database>,
  rows: readonly UploadedRow[],
): Promise<Map<UploadedRow, string[]>> {
  const taken = new Map<UploadedRow, string[]>(rows.map((row) => [row, []]));
  for (const column of columns) {
    const values = rows.flatMap(({ customer }) => customer[column] ?? []);
    if (values.length === 0) continue;
    const found = await transaction
      .selectFrom('customers')
      .select(column)
      .where(isOneOf(transaction, column, values))
      .execute();
    const known = new Set(found.map((one) => one[column]));
    for (const row of rows) {
      if (row.customer[column] && known.has(row.customer[column])) {
        taken.get(row)?.push(uniques[column]);
      }
    }
  }
  return taken;
}
