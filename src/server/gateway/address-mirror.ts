import { sql, type Kysely, type Transaction } from 'kysely';
import type { PlatformAddress } from '../../platforms/client/records.js';
import { blankAddress, type AddressFields } from '../customers/address-directory.js';
import { toAddress, toAddressColumns, toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import type { AddressRow } from '../database/schema.js';
import { changedFields } from './merge.js';
import type { PlatformPort } from './port.js';
import type { WrittenAddress } from './upstream.js';

const fields = Object.keys(blankAddress) as (keyof AddressFields)[];

interface Parts {
  port: Pick<PlatformPort, 'hasDefaultAddress'>;
  database: Kysely<Database>;
  now: () => number;
}

interface Book {
  db: Transaction<Database>;
  customerId: number;
  time: number;
}

/** The address books as the platform has told them last. */
export class AddressMirror {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes a book over. An address that was changed there goes on to the next version. */
  async take(customerId: string, records: readonly PlatformAddress[]): Promise<void> {
    const { database, now } = this.#parts;
    const id = toRowId(customerId) ?? 0;
    if (await this.#isSame(id, records)) return;
    await database.transaction().execute(async (db) => {
      if (!(await hold(db, id))) return;
      const book = { db, customerId: id, time: now() };
      const rows = await rowsOf(db, id);
      const gone = rows.filter((row) => !records.some((record) => record.id === row.platform_id));
      for (const row of gone) await db.deleteFrom('addresses').where('id', '=', row.id).execute();
      for (const record of records) {
        const row = rows.find(({ platform_id }) => platform_id === record.id);
        if (row) await change(book, row, record);
        else await add(book, record);
      }
      await this.#settleDefault(book, records);
    });
  }

  /** The row that a look has made of it; in a transaction that holds the book from here on. */
  async find(
    transaction: Transaction<Database>,
    { customerId, record }: WrittenAddress,
  ): Promise<{ id: string; version: number } | null> {
    const id = toRowId(customerId) ?? 0;
    if (!record || !(await hold(transaction, id))) return null;
    const row = await rowAt(transaction, id, record);
    return row ? { id: String(row.id), version: row.version } : null;
  }

  /** An address is here once: a look may have made another row of one that is being restored. */
  async keep(
    transaction: Transaction<Database>,
    addressId: string,
    { customerId, record }: WrittenAddress,
  ): Promise<void> {
    const twin = record && (await this.#twin(transaction, addressId, { customerId, record }));
    if (twin) {
      await transaction.deleteFrom('addresses').where('id', '=', twin.id).execute();
      if (twin.is_default === 1) {
        await transaction
          .updateTable('addresses')
          .set({ was_default: 1 })
          .where('id', '=', toRowId(addressId) ?? 0)
          .execute();
      }
    }
    await transaction
      .updateTable('addresses')
      .set({
        platform_id: record?.id ?? null,
        platform_record: record && JSON.stringify(record),
      })
      .where('id', '=', toRowId(addressId) ?? 0)
      .execute();
  }

  async #twin(
    transaction: Transaction<Database>,
    addressId: string,
    { customerId, record }: { customerId: string; record: PlatformAddress },
  ): Promise<AddressRow | undefined> {
    const id = toRowId(customerId) ?? 0;
    if (!(await hold(transaction, id))) return undefined;
    const row = await rowAt(transaction, id, record);
    return row && String(row.id) !== addressId ? row : undefined;
  }

  /** Most looks find nothing new, and then nobody has to wait for a write. */
  async #isSame(customerId: number, records: readonly PlatformAddress[]): Promise<boolean> {
    const rows = await rowsOf(this.#parts.database, customerId);
    if (rows.length !== records.length) return false;
    return records.every((record) => {
      const row = rows.find(({ platform_id }) => platform_id === record.id);
      if (!row || Object.keys(changesOf(row, record)).length > 0) return false;
      const hasDefault = this.#parts.port.hasDefaultAddress && record.isDefault !== undefined;
      return !hasDefault || record.isDefault === (row.is_default === 1);
    });
  }

  /** A book with an address in it has one default: the platform's, or the one chosen here, or the newest. */
  async #settleDefault(
    { db, customerId }: Book,
    records: readonly PlatformAddress[],
  ): Promise<void> {
    const rows = await rowsOf(db, customerId);
    const told = this.#parts.port.hasDefaultAddress
      ? records.find(({ isDefault }) => isDefault)
      : undefined;
    const wanted =
      rows.find(({ platform_id }) => told && platform_id === told.id) ??
      rows.find(({ is_default }) => is_default === 1) ??
      rows.at(-1);
    if (!wanted || wanted.is_default === 1) return;
    const own = db.updateTable('addresses').where('customer_id', '=', customerId);
    await own.set({ is_default: 0 }).where('is_default', '=', 1).execute();
    await own.set({ is_default: 1 }).where('id', '=', wanted.id).execute();
  }
}

/** Lets one writer at a time into the book; false where there is no such customer. */
async function hold(db: Transaction<Database>, customerId: number): Promise<boolean> {
  const held = await db
    .updateTable('customers')
    .set((former) => ({ updated_at: former.ref('updated_at') }))
    .where('id', '=', customerId)
    .returning('id')
    .executeTakeFirst();
  return held !== undefined;
}

function rowAt(
  db: Kysely<Database>,
  customerId: number,
  { id }: PlatformAddress,
): Promise<AddressRow | undefined> {
  return db
    .selectFrom('addresses')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('platform_id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

function rowsOf(db: Kysely<Database>, customerId: number): Promise<AddressRow[]> {
  return db
    .selectFrom('addresses')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

function changesOf(row: AddressRow, record: PlatformAddress): Partial<AddressFields> {
  const former =
    row.platform_record === null ? null : (JSON.parse(row.platform_record) as PlatformAddress);
  return changedFields(fields, former, record) as Partial<AddressFields>;
}

async function change({ db, time }: Book, row: AddressRow, record: PlatformAddress): Promise<void> {
  const changes = changesOf(row, record);
  if (Object.keys(changes).length === 0) return;
  await db
    .updateTable('addresses')
    .set({
      ...toAddressColumns({ ...toAddress(row), ...changes }),
      version: sql`version + 1`,
      updated_at: time,
      platform_record: JSON.stringify(record),
    })
    .where('id', '=', row.id)
    .execute();
}

async function add(
  { db, customerId, time }: Book,
  { id, ...record }: PlatformAddress,
): Promise<void> {
  const { createdAt } = record;
  await db
    .insertInto('addresses')
    .values({
      ...toAddressColumns({
        ...blankAddress,
        ...(changedFields(fields, null, record) as Partial<AddressFields>),
      }),
      customer_id: customerId,
      is_default: 0,
      created_at: createdAt === undefined ? time : Date.parse(createdAt),
      updated_at: time,
      deleted_at: null,
      platform_id: id,
      platform_record: JSON.stringify({ id, ...record }),
    })
    .execute();
}
