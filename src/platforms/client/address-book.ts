import type { Api } from '../definition.js';
import { Fault } from '../fault.js';
import type { AddressWrite } from '../records.js';
import { unavailable } from './exchange.js';
import type { CallOptions } from './options.js';
import type { AnyOperations, PlatformOperations } from './operations.js';
import type { PlatformAddress, PlatformCustomer } from './records.js';

export type AddressOperation =
  | 'listAddresses'
  | 'countAddresses'
  | 'getAddress'
  | 'createAddress'
  | 'updateAddress'
  | 'deleteAddress'
  | 'deleteAddresses'
  | 'setDefaultAddress';

/** Whether a platform has addresses in its customers and nowhere else. */
export function keepsAddressesWithin({ customer, endpoints }: Api): boolean {
  const { addresses } = customer.fields;
  return addresses?.access === 'write' && !('listAddresses' in endpoints);
}

/**
 * The operations of addresses where these go in and out with the customer: the customer is read, and
 * written with another book. Between the two somebody else may write; the platforms have no guard.
 */
export function createAddressBook(operations: AnyOperations): PlatformOperations<AddressOperation> {
  const read = async (id: string, options?: CallOptions): Promise<PlatformAddress[]> =>
    bookOf(await readCustomer(operations, id, options));
  const write = async (
    id: string,
    addresses: readonly AddressWrite[],
    options?: CallOptions,
  ): Promise<PlatformAddress[]> => {
    const customer = await writeCustomer(operations, id, addresses, options);
    return customer.addresses ? bookOf(customer) : read(id, options);
  };

  return {
    listAddresses: async ({ customerId, page }, options) => {
      const start = (page.number - 1) * page.size;
      return (await read(customerId, options)).slice(start, start + page.size);
    },
    countAddresses: async ({ customerId }, options) => (await read(customerId, options)).length,
    getAddress: async ({ customerId, id }, options) => find(await read(customerId, options), id),
    createAddress: async ({ customerId, write: { id: _id, ...address } }, options) => {
      const former = await read(customerId, options);
      const known = new Set(former.map(({ id }) => id));
      const others = address.isDefault ? withoutDefault(former) : former;
      const book = await write(customerId, [...others, address], options);
      const [created] = book.filter(({ id }) => !known.has(id));
      if (!created) throw unavailable('The answer held no new address');
      return created;
    },
    updateAddress: async ({ customerId, id, write: changes }, options) => {
      const former = await read(customerId, options);
      const changed = { ...find(former, id), ...changes, id };
      const others = changes.isDefault ? withoutDefault(former) : former;
      return find(await write(customerId, replace(others, changed), options), id);
    },
    deleteAddress: async ({ customerId, id }, options) => {
      const former = await read(customerId, options);
      find(former, id);
      const others = former.filter((one) => one.id !== id);
      const book = await write(customerId, others, options);
      if (book.some((one) => one.id === id)) throw unavailable('The answer held the address still');
    },
    deleteAddresses: async ({ customerId }, options) => {
      await write(customerId, [], options);
    },
    setDefaultAddress: async ({ customerId, id }, options) => {
      const former = await read(customerId, options);
      const chosen = { ...find(former, id), isDefault: true };
      return find(await write(customerId, replace(withoutDefault(former), chosen), options), id);
    },
  };
}

function readCustomer(
  { getCustomer, getCustomerByRef }: AnyOperations,
  id: string,
  options?: CallOptions,
): Promise<PlatformCustomer> {
  if (getCustomer) return getCustomer({ id }, options);
  if (getCustomerByRef) return getCustomerByRef({ ref: id }, options);
  throw new Error('Nothing reads a customer');
}

function writeCustomer(
  { updateCustomer, updateCustomerByRef }: AnyOperations,
  id: string,
  addresses: readonly AddressWrite[],
  options?: CallOptions,
): Promise<PlatformCustomer> {
  const write = { addresses };
  if (updateCustomer) return updateCustomer({ id, write }, options);
  if (updateCustomerByRef) return updateCustomerByRef({ ref: id, write }, options);
  throw new Error('Nothing writes a customer');
}

function bookOf({ addresses = [] }: PlatformCustomer): PlatformAddress[] {
  return addresses.flatMap(({ id, ...address }) => (id === undefined ? [] : [{ ...address, id }]));
}

function find(book: readonly PlatformAddress[], id: string): PlatformAddress {
  const found = book.find((address) => address.id === id);
  if (found) return found;
  throw new Fault('not_found', { record: 'address' });
}

function replace(book: readonly PlatformAddress[], changed: PlatformAddress): PlatformAddress[] {
  return book.map((address) => (address.id === changed.id ? changed : address));
}

function withoutDefault(book: readonly PlatformAddress[]): PlatformAddress[] {
  return book.map((address) => ({ ...address, isDefault: false }));
}
