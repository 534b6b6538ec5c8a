import type { Kysely, Transaction } from 'kysely';
import type { Address } from '../../contract/customer.js';
import type { PlatformAddress, PlatformCustomer } from '../../platforms/client/records.js';
import type { AddressWrite as PlatformWrite } from '../../platforms/records.js';
import { restoreTime } from '../customers/address-directory.js';
import type { AddressFields, AddressWrite } from '../customers/index.js';
import { toAddress, toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import { AddressMirror } from './address-mirror.js';
import type { Calls } from './calls.js';
import { toPlatformAddress } from './address-write.js';
import type { Mirror } from './mirror.js';
import type { AddressKey, PlatformKey, PlatformPort } from './port.js';
import type { Turns } from './turns.js';
import type { UpstreamAddresses, WrittenAddress } from './upstream.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  database: Kysely<Database>;
  mirror: Mirror;
  turns: Turns;
  now: () => number;
}

/**
 * The address books at the platform. Before each write the book is read there again, so that it is
 * hers still, and so that what was changed there meanwhile is refused as changed: only what is
 * changed between that look and the write is written over.
 */
export class GatewayAddresses implements UpstreamAddresses {
  readonly #parts: Parts;
  readonly #books: AddressMirror;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#books = new AddressMirror(parts);
  }

  /** Where the customer's record has them, they come with her. */
  async bring(customerId: string): Promise<void> {
    const { port, turns } = this.#parts;
    // What is being written is complete here and there before it is compared.
    if (!port.carriesAddresses) await turns.take(customerId, () => this.#open(customerId));
  }

  async take(customerId: string, { addresses }: PlatformCustomer): Promise<void> {
    if (!this.#parts.port.carriesAddresses || !addresses) return;
    const known = addresses.filter((one): one is PlatformAddress => one.id !== undefined);
    await this.#books.take(customerId, known);
  }

  async create(customerId: string, write: AddressWrite): Promise<WrittenAddress | null> {
    const { port, calls, mirror } = this.#parts;
    const key = (await mirror.find(customerId))?.key;
    if (!key) return null;
    const wanted = this.#toWrite(write.fields, write.isDefault);
    const record = await calls.run((signal) => port.addAddress(key, wanted, signal));
    return { customerId, record };
  }

  async replace(
    customerId: string,
    id: string,
    version: number,
    { fields, isDefault }: AddressWrite,
  ): Promise<WrittenAddress | null> {
    const found = await this.#find(customerId, id, version);
    return found && this.#change(customerId, found, this.#toWrite(fields, isDefault));
  }

  async delete(customerId: string, id: string, version: number): Promise<WrittenAddress | null> {
    const { port, calls } = this.#parts;
    const found = await this.#find(customerId, id, version);
    if (!found) return null;
    await calls.run((signal) => port.removeAddress(found, signal));
    return { customerId, record: null };
  }

  /** Null where she has restored it already. */
  async restore(customerId: string, id: string): Promise<WrittenAddress | null> {
    const { database, now } = this.#parts;
    const row = await database
      .selectFrom('addresses')
      .selectAll()
      .where('id', '=', toRowId(id) ?? 0)
      .where('customer_id', '=', toRowId(customerId) ?? 0)
      .where('deleted_at', '>', now() - restoreTime)
      .executeTakeFirst();
    if (!row) return null;
    const isDefault = row.was_default === 1;
    return this.create(customerId, { fields: toAddress(row), isDefault });
  }

  async chooseDefault(customerId: string, id: string): Promise<WrittenAddress | null> {
    const found = this.#parts.port.hasDefaultAddress && (await this.#find(customerId, id));
    return found ? this.#change(customerId, found, { isDefault: true }) : null;
  }

  async brought(
    transaction: Transaction<Database>,
    written: WrittenAddress | null,
  ): Promise<Pick<Address, 'id' | 'version'> | null> {
    return written && this.#books.find(transaction, written);
  }

  async keep(
    transaction: Transaction<Database>,
    addressId: string,
    written: WrittenAddress | null,
  ): Promise<void> {
    if (written) await this.#books.keep(transaction, addressId, written);
  }

  async undo(written: WrittenAddress | null): Promise<void> {
    const { port, calls, mirror } = this.#parts;
    const customer = written && (await mirror.find(written.customerId))?.key;
    if (!customer || !written?.record) return;
    const { id } = written.record;
    // If it can't be, it is an address in her book, which she can delete.
    await calls
      .run((signal) => port.removeAddress({ customer, id }, signal))
      .catch(() => undefined);
  }

  async #change(
    customerId: string,
    address: AddressKey,
    write: PlatformWrite,
  ): Promise<WrittenAddress> {
    const { port, calls } = this.#parts;
    const record = await calls.run((signal) => port.changeAddress(address, write, signal));
    return { customerId, record };
  }

  /**
   * Where the address is at the platform, in her book there. Null where it isn't, or isn't at that
   * version any more: the mirror knows by now, and refuses the write.
   */
  async #find(customerId: string, id: string, version?: number): Promise<AddressKey | null> {
    const opened = await this.#open(customerId);
    if (!opened) return null;
    const { customer, book } = opened;
    const row = await this.#parts.database
      .selectFrom('addresses')
      .select(['version', 'platform_id'])
      .where('id', '=', toRowId(id) ?? 0)
      .where('customer_id', '=', toRowId(customerId) ?? 0)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    const own = book.find((address) => address.id === row?.platform_id);
    const isMeant = version === undefined || row?.version === version;
    return own && isMeant ? { customer, id: own.id } : null;
  }

  async #open(
    customerId: string,
  ): Promise<{ customer: PlatformKey; book: PlatformAddress[] } | null> {
    const { port, calls, mirror } = this.#parts;
    const customer = (await mirror.find(customerId))?.key;
    if (!customer) return null;
    const book = await calls.run((signal) => port.addresses(customer, signal));
    await this.#books.take(customerId, book);
    return { customer, book };
  }

  #toWrite(fields: AddressFields, isDefault: boolean): PlatformWrite {
    const { port } = this.#parts;
    const write = toPlatformAddress(port.addressFields, fields);
    return port.hasDefaultAddress && isDefault ? { ...write, isDefault } : write;
  }
}
