import { sql, type Kysely, type Transaction } from 'kysely';
import { loadCountry, type Country } from '../../countries/index.js';
import type { PlatformAddress } from '../../platforms/client/records.js';
import { blankAddress, type AddressFields } from '../customers/address-directory.js';
import { toAddress, toAddressColumns, toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import type { AddressRow, CustomerRow } from '../database/schema.js';
import { changedFields } from './merge.js';
import type { PlatformPort } from './port.js';
import { hasNone, standInsOf, type Owner } from './stand-ins.js';
import type { WrittenAddress } from './upstream.js';

const fields = Object.keys(blankAddress) as (keyof AddressFields)[];

interface Parts {
  port: Pick<PlatformPort, 'hasDefaultAddress' | 'requiredAddressFields'>;
  database: Kysely<Database>;
  now: () => number;
}

interface Book {
  db: Transaction<Database>;
  customerId: number;
  owner: Owner;
  time: number;
}

/** The address books as the platform has told them last. */
export class AddressMirror {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Takes a book over, unless it has been written here since the platform was asked. An address that
   * was changed there goes on to the next version.
   */
  async take(
    customerId: string,
    records: readonly PlatformAddress[],
    began: number,
  ): Promise<void> {
    const { database, now } = this.#parts;
    const id = toRowId(customerId) ?? 0;
    if (await this.#isSame(id, records)) return;
    const countries = await this.#countriesOf(records);
    await database.transaction().execute(async (db) => {
      const owner = await hold(db, id);
      if (!owner || (await isWrittenSince(db, id, began))) return;
      const book = { db, customerId: id, owner, time: now() };
      const rows = await rowsOf(db, id);
      const gone = rows.filter((row) => !records.some((record) => record.id === row.platform_id));
      for (const row of gone) await db.deleteFrom('addresses').where('id', '=', row.id).execute();
      for (const record of records) {
        const row = rows.find(({ platform_id }) => platform_id === record.id);
        if (row) await this.#change(book, row, record);
        else await this.#add(book, record, countries.get(record.countryCode ?? ''));
      }
      await this.#settleDefault(book, records, gone);
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
        // No look that began before this takes it back.
        updated_at: this.#parts.now(),
      })
      .where('id', '=', toRowId(addressId) ?? 0)
      .execute();
  }

  async ownerOf(customerId: string): Promise<Owner> {
    const row = await this.#parts.database
      .selectFrom('customers')
      .select(ownerColumns)
      .where('id', '=', toRowId(customerId) ?? 0)
      .executeTakeFirst();
    return toOwner(row);
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

  /**
   * A book with an address in it has one default: the platform's, or the one chosen here; in the place
   * of one that is gone the newest, as where she deletes it; else the oldest.
   */
  async #settleDefault(
    { db, customerId }: Book,
    records: readonly PlatformAddress[],
    gone: readonly AddressRow[],
  ): Promise<void> {
    const rows = await rowsOf(db, customerId);
    const told = this.#parts.port.hasDefaultAddress
      ? records.find(({ isDefault }) => isDefault)
      : undefined;
    const isOrphaned = gone.some(({ is_default }) => is_default === 1);
    const wanted =
      rows.find(({ platform_id }) => told && platform_id === told.id) ??
      rows.find(({ is_default }) => is_default === 1) ??
      (isOrphaned ? rows.at(-1) : rows[0]);
    if (!wanted || wanted.is_default === 1) return;
    const own = db.updateTable('addresses').where('customer_id', '=', customerId);
    await own.set({ is_default: 0 }).where('is_default', '=', 1).execute();
    await own.set({ is_default: 1 }).where('id', '=', wanted.id).execute();
  }

  /** What only stands in for what is empty here isn't taken over, but known from then on. */
  async #change({ db, owner, time }: Book, row: AddressRow, record: PlatformAddress) {
    const changes = changesOf(row, record);
    if (Object.keys(changes).length === 0) return;
    const here = toAddress(row);
    const required = this.#parts.port.requiredAddressFields;
    const standIns = standInsOf(required, record, owner, (name) => here[name] === '');
    const news = without(
      changes,
      standIns.filter((name) => here[name] === ''),
    );
    const isNews = Object.keys(news).length > 0;
    await db
      .updateTable('addresses')
      .set({
        platform_record: JSON.stringify(record),
        ...(isNews && {
          ...toAddressColumns({ ...here, ...news }),
          version: sql`version + 1`,
          updated_at: time,
        }),
      })
      .where('id', '=', row.id)
      .execute();
  }

  async #add(
    { db, customerId, owner, time }: Book,
    { id, ...record }: PlatformAddress,
    country: Country | undefined,
  ): Promise<void> {
    const { createdAt } = record;
    const told = changedFields(fields, null, record) as Partial<AddressFields>;
    const required = this.#parts.port.requiredAddressFields;
    const isNone = (name: keyof AddressFields) => country !== undefined && hasNone(country, name);
    const standIns = standInsOf(required, record, owner, isNone);
    await db
      .insertInto('addresses')
      .values({
        ...toAddressColumns({ ...blankAddress, ...without(told, standIns) }),
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

  /** Of a platform that requires what not every country has. */
  async #countriesOf(records: readonly PlatformAddress[]): Promise<ReadonlyMap<string, Country>> {
    if (this.#parts.port.requiredAddressFields.length === 0) return new Map();
    const codes = [...new Set(records.map(({ countryCode = '' }) => countryCode))];
    return new Map(
      await Promise.all(codes.map(async (code) => [code, await loadCountry(code)] as const)),
    );
  }
}

const ownerColumns = ['first_name', 'last_name', 'phone'] as const;

function toOwner(row: Pick<CustomerRow, (typeof ownerColumns)[number]> | undefined): Owner {
  const { first_name = '', last_name = '', phone = null } = row ?? {};
  return { firstName: first_name, lastName: last_name, phone };
}

/** Lets one writer at a time into the book, and tells whose it is; null where there is no such customer. */
async function hold(db: Transaction<Database>, customerId: number): Promise<Owner | null> {
  const held = await db
    .updateTable('customers')
    .set((former) => ({ updated_at: former.ref('updated_at') }))
    .where('id', '=', customerId)
    .returning(ownerColumns)
    .executeTakeFirst();
  return held ? toOwner(held) : null;
}

/** Whether an address was written, or deleted, later than that. */
async function isWrittenSince(
  db: Transaction<Database>,
  customerId: number,
  time: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('addresses')
    .select('id')
    .where('customer_id', '=', customerId)
    .where((or) => or.or([or('updated_at', '>', time), or('deleted_at', '>', time)]))
    .executeTakeFirst();
  return row !== undefined;
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

function without(fields: Partial<AddressFields>, names: readonly string[]): Partial<AddressFields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
