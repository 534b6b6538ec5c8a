import { sql, type Kysely, type Transaction } from 'kysely';
import type { AddressBook } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { Database } from '../database/index.js';
import type { AddressRow } from '../database/schema.js';
import {
  AddressChanged,
  restoreTime,
  UnknownAddress,
  type AddressDirectory,
  type AddressFields,
  type AddressWrite,
  type BookChanges,
} from './address-directory.js';
import {
  countWithRoom,
  giveUpDefault,
  handDefaultOver,
  isAwaited,
  makeDefault,
  newest,
  rewriteBook,
  type Book,
} from './book-rows.js';
import { toAddress, toAddressColumns, toRowId } from './rows.js';

interface Parts {
  database: Kysely<Database>;
  now: () => number;
}

/** The address books in this server's own database. */
export class SqlAddresses implements AddressDirectory {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(customerId: string): Promise<AddressBook> {
    return listOf(this.#parts.database, toRowId(customerId) ?? 0);
  }

  create(customerId: string, { fields, isDefault }: AddressWrite): Promise<Address> {
    return this.#open(customerId, async (book) => {
      const count = await countWithRoom(book);
      if (isDefault) await giveUpDefault(book);
      const row = await book.db
        .insertInto('addresses')
        .values({
          ...toAddressColumns(fields),
          customer_id: book.customerId,
          is_default: Number(isDefault || count === 0),
          created_at: book.time,
          updated_at: book.time,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toAddress(row);
    });
  }

  replace(
    customerId: string,
    id: string,
    version: number,
    { fields, isDefault }: AddressWrite,
  ): Promise<Address> {
    return this.#open(customerId, async (book) => {
      const addressId = toRowId(id) ?? 0;
      const changed = await ownAddress(book, addressId)
        .set({ ...toAddressColumns(fields), version: sql`version + 1`, updated_at: book.time })
        .where('version', '=', version)
        .returningAll()
        .executeTakeFirst();
      const row = changed ?? (await repeatedOrRefused(book, addressId, version, fields));
      if (!isDefault || row.is_default === 1) return toAddress(row);
      await giveUpDefault(book);
      return toAddress(await makeDefault(book, addressId));
    });
  }

  delete(customerId: string, id: string, version: number): Promise<void> {
    return this.#open(customerId, async (book) => {
      const address = await find(book, toRowId(id) ?? 0);
      if (address.version !== version) throw new AddressChanged(toAddress(address));
      const isDefault = address.is_default === 1;
      // While the one that she has chosen can come back, this one has only stood in for it.
      const isChosen = isDefault && !(await isAwaited(book));
      await ownAddress(book, address.id)
        .set({ deleted_at: book.time, was_default: Number(isChosen), is_default: 0 })
        .execute();
      const heir = isDefault ? await newest(book) : undefined;
      if (heir) await makeDefault(book, heir.id);
    });
  }

  rewrite(customerId: string, changes: BookChanges): Promise<void> {
    return this.#open(customerId, (book) => rewriteBook(book, changes));
  }

  restore(customerId: string, id: string): Promise<Address> {
    return this.#open(customerId, async (book) => {
      const deleted = await book.db
        .selectFrom('addresses')
        .selectAll()
        .where('id', '=', toRowId(id) ?? 0)
        .where('customer_id', '=', book.customerId)
        .where((or) =>
          or.or([
            or('deleted_at', 'is', null),
            or('deleted_at', '>', this.#parts.now() - restoreTime),
          ]),
        )
        .executeTakeFirst();
      if (!deleted) throw new UnknownAddress();
      if (deleted.deleted_at === null) return toAddress(deleted);
      const count = await countWithRoom(book);
      const isDefault = deleted.was_default === 1 || count === 0;
      if (isDefault) await handDefaultOver(book);
      const row = await book.db
        .updateTable('addresses')
        .set({ deleted_at: null, is_default: Number(isDefault), was_default: 0 })
        .where('id', '=', deleted.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toAddress(row);
    });
  }

  chooseDefault(customerId: string, id: string): Promise<AddressBook> {
    return this.#open(customerId, async (book) => {
      const address = await find(book, toRowId(id) ?? 0);
      await giveUpDefault(book);
      await makeDefault(book, address.id);
      return listOf(book.db, book.customerId);
    });
  }

  chooseBilling(customerId: string, id: string): Promise<AddressBook> {
    return this.#open(customerId, async (book) => {
      const address = await find(book, toRowId(id) ?? 0);
      await book.db
        .updateTable('customers')
        .set({ billing_address_id: address.id })
        .where('id', '=', book.customerId)
        .execute();
      return listOf(book.db, book.customerId);
    });
  }

  /** The write to the customer's row lets one writer at a time into her book; what throws undoes it. */
  #open<T>(customerId: string, work: (book: Book) => Promise<T>): Promise<T> {
    const { database, now } = this.#parts;
    return inTransaction(database, async (db) => {
      const time = now();
      const customer = await db
        .updateTable('customers')
        .set({ updated_at: time })
        .where('id', '=', toRowId(customerId) ?? 0)
        .returning('id')
        .executeTakeFirst();
      if (!customer) throw new UnknownAddress();
      return work({ db, customerId: customer.id, time });
    });
  }
}

function inTransaction<T>(
  database: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  if (database.isTransaction) return work(database as Transaction<Database>);
  return database.transaction().execute(work);
}

async function listOf(db: Kysely<Database>, customerId: number): Promise<AddressBook> {
  const rows = await db
    .selectFrom('addresses')
    .innerJoin('customers', 'customers.id', 'addresses.customer_id')
    .selectAll('addresses')
    .select('customers.billing_address_id')
    .where('addresses.customer_id', '=', customerId)
    .where('addresses.deleted_at', 'is', null)
    .orderBy('addresses.is_default', 'desc')
    .orderBy('addresses.id', 'desc')
    .execute();
  // A deleted one is none, until it is restored.
  const billing = rows.find(({ id, billing_address_id }) => id === billing_address_id);
  return {
    addresses: rows.map(toAddress),
    billingAddressId: billing ? String(billing.id) : null,
  };
}

function ownAddress({ db, customerId }: Book, id: number) {
  return db
    .updateTable('addresses')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null);
}

async function find({ db, customerId }: Book, id: number): Promise<AddressRow> {
  const row = await db
    .selectFrom('addresses')
    .selectAll()
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new UnknownAddress();
  return row;
}

/** A write whose answer was lost is sent again; that it finds its own work done is no conflict. */
async function repeatedOrRefused(
  book: Book,
  id: number,
  version: number,
  fields: AddressFields,
): Promise<AddressRow> {
  const row = await find(book, id);
  const isSame = Object.entries(toAddressColumns(fields)).every(
    ([column, value]) => row[column as keyof AddressRow] === value,
  );
  if (row.version !== version + 1 || !isSame) throw new AddressChanged(toAddress(row));
  return row;
}
