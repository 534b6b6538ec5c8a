import { type Transaction } from 'kysely';
import { isOneOf } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import { insertMany } from '../database/insert-many.js';
import type { AddressRow } from '../database/schema.js';
import { updateMany } from '../database/update-many.js';
import {
  maximumAddresses,
  restoreTime,
  TooManyAddresses,
  type AddressFields,
  type BookChanges,
} from './address-directory.js';
import { toAddressColumns, toRowId } from './rows.js';

/** One customer's book, in a transaction that nobody else writes to it beside. */
export interface Book {
  db: Transaction<Database>;
  customerId: number;
  time: number;
}

/** However many addresses there are, it takes a few statements: nobody else is answered meanwhile. */
export async function rewriteBook(
  book: Book,
  { deleted, replaced, created, preferred }: BookChanges,
): Promise<void> {
  const { db, time } = book;
  await deleteRows(book, deleted);
  await updateMany(
    db,
    'addresses',
    replaced.map(({ id, version, fields }) => ({
      id: toRowId(id) ?? 0,
      ...toAddressColumns(fields),
      version: version + 1,
      updated_at: time,
    })),
  );
  await countWithRoom(book, created.length);
  const heir = await newest(book);
  const ids = await insertRows(book, created);
  const current = await defaultOf(book);
  const chosen = typeof preferred === 'number' ? ids[preferred] : toRowId(preferred ?? '');
  if (chosen && chosen !== current) {
    await giveUpDefault(book);
    await makeDefault(book, chosen);
  } else if (!current) {
    const first = heir?.id ?? ids[0];
    if (first) await makeDefault(book, first);
  }
}

async function deleteRows(book: Book, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { db, customerId, time } = book;
  // While the one that she has chosen can come back, this one has only stood in for it.
  const isChosen = !(await isAwaited(book));
  const rows = ids.map((id) => toRowId(id) ?? 0);
  await db
    .updateTable('addresses')
    .set((former) => ({
      deleted_at: time,
      was_default: isChosen ? former.ref('is_default') : 0,
      is_default: 0,
    }))
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .where(isOneOf(db, 'id', rows))
    .execute();
}

/** Gives their ids. */
async function insertRows(
  { db, customerId, time }: Book,
  addresses: readonly AddressFields[],
): Promise<number[]> {
  const rows = addresses.map((fields) => ({
    ...toAddressColumns(fields),
    customer_id: customerId,
    is_default: 0,
    version: 1,
    created_at: time,
    updated_at: time,
    was_default: 0,
  }));
  const added = await insertMany<{ id: number }>(db, 'addresses', rows, ['id']);
  return added.map(({ id }) => id).sort((one, other) => one - other);
}

async function defaultOf({ db, customerId }: Book): Promise<number | undefined> {
  const row = await db
    .selectFrom('addresses')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('is_default', '=', 1)
    .executeTakeFirst();
  return row?.id;
}

/** How many there are. Throws TooManyAddresses where there isn't room for as many more. */
export async function countWithRoom({ db, customerId }: Book, more = 1): Promise<number> {
  const { count } = await db
    .selectFrom('addresses')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (count + more > maximumAddresses) throw new TooManyAddresses();
  return count;
}

export function newest({ db, customerId }: Book) {
  return db
    .selectFrom('addresses')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether a default is among the deleted ones that can be restored. */
export async function isAwaited({ db, customerId, time }: Book): Promise<boolean> {
  const row = await db
    .selectFrom('addresses')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('was_default', '=', 1)
    .where('deleted_at', '>', time - restoreTime)
    .executeTakeFirst();
  return row !== undefined;
}

/** For another that she has chosen: none that is restored gets it back. */
export async function giveUpDefault({ db, customerId }: Book): Promise<void> {
  await db
    .updateTable('addresses')
    .set({ is_default: 0, was_default: 0 })
    .where('customer_id', '=', customerId)
    .where((or) => or.or([or('is_default', '=', 1), or('was_default', '=', 1)]))
    .execute();
}

export async function handDefaultOver({ db, customerId }: Book): Promise<void> {
  await db
    .updateTable('addresses')
    .set({ is_default: 0 })
    .where('customer_id', '=', customerId)
    .where('is_default', '=', 1)
    .execute();
}

export function makeDefault({ db }: Book, id: number): Promise<AddressRow> {
  return db
    .updateTable('addresses')
    .set({ is_default: 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
