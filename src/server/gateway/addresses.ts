import type { Kysely, Transaction } from 'kysely';
import type { Address } from '../../contract/customer.js';
import type { PlatformAddress, PlatformCustomer } from '../../platforms/client/records.js';
import type { AddressWrite as PlatformWrite } from '../../platforms/records.js';
import { restoreTime } from '../customers/address-directory.js';
import type { AddressFields, AddressWrite } from '../customers/index.js';
import { toAddress, toRowId } from '../customers/rows.js';
import type { Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import { AddressMirror } from './address-mirror.js';
import type { Calls } from './calls.js';
import { toPlatformAddress } from './address-write.js';
import type { Mirror } from './mirror.js';
import type { AddressKey, PlatformKey, PlatformPort } from './port.js';
import { withStandIns } from './stand-ins.js';
import type { Turns } from './turns.js';
import type { BookOwner, UpstreamAddresses, WrittenAddress } from './upstream.js';

interface Parts {
  port: PlatformPort;
  calls: Calls;
  database: Kysely<Database>;
  mirror: Mirror;
  turns: Turns;
  /** Asks whether she is at the platform still; throws the refusal `sign_in_required`. */
  confirm: (customerId: string) => Promise<void>;
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
  readonly #looks = new Map<string, Promise<unknown>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#books = new AddressMirror(parts);
  }

  /** Where the customer's record has them, they come with her. */
  async bring(customerId: string): Promise<void> {
    if (!this.#parts.port.carriesAddresses) await this.#look(customerId);
  }

  /** `began` is from before the platform was asked, in epoch milliseconds. */
  async take(customerId: string, { addresses }: PlatformCustomer, began: number): Promise<void> {
    if (!this.#parts.port.carriesAddresses || !addresses) return;
    const known = addresses.filter((one): one is PlatformAddress => one.id !== undefined);
    await this.#books.take(customerId, known, began);
  }

  async create(
    { id: customerId, still }: BookOwner,
    { fields, isDefault }: AddressWrite,
  ): Promise<WrittenAddress | null> {
    const { port, calls, confirm } = this.#parts;
    const key = await this.#keyOf(customerId);
    if (!key) return null;
    const wanted = await this.#toWrite(customerId, fields, isDefault);
    if (!(await still())) return null;
    const record = await calls.run('addAddress', (signal) => port.addAddress(key, wanted, signal));
    if (record) return { customerId, record };
    await confirm(customerId);
    throw new Refusal('platform_unavailable');
  }

  async replace(
    owner: BookOwner,
    id: string,
    version: number,
    { fields, isDefault }: AddressWrite,
  ): Promise<WrittenAddress | null> {
    const found = await this.#find(owner.id, id, version);
    if (!found) return null;
    return this.#change(owner, found, await this.#toWrite(owner.id, fields, isDefault));
  }

  async delete(
    { id: customerId, still }: BookOwner,
    id: string,
    version: number,
  ): Promise<WrittenAddress | null> {
    const { port, calls, confirm } = this.#parts;
    const found = await this.#find(customerId, id, version);
    if (!found || !(await still())) return null;
    const isGone = !(await calls.run('removeAddress', (signal) =>
      port.removeAddress(found, signal),
    ));
    if (isGone) await confirm(customerId);
    return { customerId, record: null };
  }

  /** Null where she has restored it already. */
  async restore(owner: BookOwner, id: string): Promise<WrittenAddress | null> {
    const { database, now } = this.#parts;
    const row = await database
      .selectFrom('addresses')
      .selectAll()
      .where('id', '=', toRowId(id) ?? 0)
      .where('customer_id', '=', toRowId(owner.id) ?? 0)
      .where('deleted_at', '>', now() - restoreTime)
      .executeTakeFirst();
    if (!row) return null;
    const isDefault = row.was_default === 1;
    return this.create(owner, { fields: toAddress(row), isDefault });
  }

  async chooseDefault(owner: BookOwner, id: string): Promise<WrittenAddress | null> {
    const found = this.#parts.port.hasDefaultAddress && (await this.#find(owner.id, id));
    return found ? this.#change(owner, found, { isDefault: true }) : null;
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
      .run('removeAddress', (signal) => port.removeAddress({ customer, id }, signal))
      .catch(() => undefined);
  }

  /** Pages that ask at once wait for one look: writes have to find a place in the line too. */
  #look(customerId: string): Promise<unknown> {
    const underWay = this.#looks.get(customerId);
    if (underWay) return underWay;
    // What is being written is complete here and there before it is compared.
    const look = this.#parts.turns
      .take(customerId, () => this.#open(customerId))
      .finally(() => this.#looks.delete(customerId));
    this.#looks.set(customerId, look);
    return look;
  }

  async #change(
    { id: customerId, still }: BookOwner,
    address: AddressKey,
    write: PlatformWrite,
  ): Promise<WrittenAddress | null> {
    const { port, calls, confirm } = this.#parts;
    if (!(await still())) return null;
    const record = await calls.run('changeAddress', (signal) =>
      port.changeAddress(address, write, signal),
    );
    if (record) return { customerId, record };
    await confirm(customerId);
    // It was deleted since the look: the next one tells the mirror, which refuses the write.
    await this.#open(customerId);
    return null;
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
    const { port, calls, confirm, now } = this.#parts;
    const customer = await this.#keyOf(customerId);
    if (!customer) return null;
    const began = now();
    const book = await calls.run('addresses', (signal) => port.addresses(customer, signal));
    if (!book) {
      await confirm(customerId);
      throw new Refusal('platform_unavailable');
    }
    await this.#books.take(customerId, book, began);
    return { customer, book };
  }

  /** Null for one who isn't the platform's. Throws the refusal `sign_in_required` for nobody. */
  async #keyOf(customerId: string): Promise<PlatformKey | null> {
    const row = await this.#parts.mirror.find(customerId);
    if (!row || row.isGone) throw new Refusal('sign_in_required');
    return row.key;
  }

  async #toWrite(
    customerId: string,
    fields: AddressFields,
    isDefault: boolean,
  ): Promise<PlatformWrite> {
    const { port } = this.#parts;
    const held = toPlatformAddress(port.addressFields, fields);
    const owner = await this.#books.ownerOf(customerId);
    const write = withStandIns(port.requiredAddressFields, held, owner);
    return port.hasDefaultAddress && isDefault ? { ...write, isDefault } : write;
  }
}
