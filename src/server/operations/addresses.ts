import type { Address, Customer } from '../../contract/customer.js';
import type { FieldFault } from '../../platforms/fault.js';
import type { AddressFields, AddressWrite, PageRequest } from '../../platforms/records.js';
import { maximumAddresses } from '../customers/address-directory.js';
import type { AddressDirectory, CustomerDirectory } from '../customers/index.js';
import type { Services } from '../services.js';
import { blankAddress, layAddress } from './address-fields.js';
import { notFound } from './faults.js';
import { refuse } from './field-faults.js';
import { withProvince } from './provinces.js';

/** By id, the lowest first. */
export async function listAddresses(
  { customers }: Services,
  customerId: string,
  page?: PageRequest,
): Promise<Address[]> {
  const customer = await customers.findById(customerId);
  if (!customer) throw notFound('customer');
  if (!page) return customer.addresses;
  const start = (page.number - 1) * page.size;
  return customer.addresses.slice(start, start + page.size);
}

export async function getAddress(
  { customers }: Services,
  customerId: string,
  id: string,
): Promise<Address> {
  const customer = await customers.findById(customerId);
  if (!customer) throw notFound('customer');
  return ownAddress(customer, id);
}

export function createAddress(
  services: Services,
  customerId: string,
  write: AddressWrite,
): Promise<Address> {
  return withCustomer(services, customerId, async ({ addresses }, { id }) => {
    const fields = await readAddress(write);
    return addresses.create(id, { fields, isDefault: write.isDefault ?? false });
  });
}

export function updateAddress(
  services: Services,
  customerId: string,
  id: string,
  write: AddressWrite,
): Promise<Address> {
  return withCustomer(services, customerId, async ({ addresses }, customer) => {
    const former = ownAddress(customer, id);
    const fields = await readAddress(write, former);
    const address = await writeAddress(addresses, customer.id, fields, former);
    return write.isDefault ? preferAddress(addresses, customer.id, address) : address;
  });
}

export function deleteAddress(services: Services, customerId: string, id: string): Promise<void> {
  return withCustomer(services, customerId, async ({ addresses }, customer) => {
    const { version } = ownAddress(customer, id);
    await addresses.delete(customer.id, id, version);
  });
}

export function deleteAddresses(services: Services, customerId: string): Promise<void> {
  return withCustomer(services, customerId, (directory, customer) =>
    writeBook(directory, customer, []),
  );
}

export function setDefaultAddress(
  services: Services,
  customerId: string,
  id: string,
): Promise<Address> {
  return withCustomer(services, customerId, ({ addresses }, customer) =>
    preferAddress(addresses, customer.id, ownAddress(customer, id)),
  );
}

/**
 * Makes the list the whole book of a customer whom the transaction holds. An address that stays as it
 * is isn't written.
 */
export async function writeBook(
  { addresses }: CustomerDirectory,
  customer: Customer,
  writes: readonly AddressWrite[],
): Promise<void> {
  const entries = await readBook(writes, customer.addresses);
  const kept = new Set(entries.map(({ former }) => former?.id));
  // Before the new ones come, so that there is room for them.
  for (const { id, version } of customer.addresses) {
    if (!kept.has(id)) await addresses.delete(customer.id, id, version);
  }
  let preferred: Address | undefined;
  for (const { fields, former, isDefault } of entries) {
    const address = await writeAddress(addresses, customer.id, fields, former);
    if (isDefault) preferred ??= address;
  }
  if (preferred) await preferAddress(addresses, customer.id, preferred);
}

interface Entry {
  fields: AddressFields;
  /** Of a new one there is none. */
  former: Address | undefined;
  isDefault: boolean;
}

/** Throws the fault `invalid`, with all that is wrong. */
export async function readBook(
  writes: readonly AddressWrite[],
  book: readonly Address[],
): Promise<Entry[]> {
  if (writes.length > maximumAddresses) refuse([{ field: 'addresses', reason: 'too_many' }]);
  const free = new Map(book.map((address) => [address.id, address]));
  const faults: FieldFault[] = [];
  const entries: Entry[] = [];
  for (const [index, { id = '', isDefault = false, ...write }] of writes.entries()) {
    const former = free.get(id);
    // Named a second time, it is another.
    free.delete(id);
    const laid = layAddress(write, former && fieldsOf(former), ['addresses', index]);
    faults.push(...laid.faults);
    entries.push({ fields: laid.fields, former, isDefault });
  }
  refuse(faults);
  return Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      fields: await withProvince(entry.fields, entry.former),
    })),
  );
}

async function readAddress(write: AddressWrite, former?: Address): Promise<AddressFields> {
  const { id: _id, isDefault: _isDefault, ...given } = write;
  const { fields, faults } = layAddress(given, former && fieldsOf(former));
  refuse(faults);
  return withProvince(fields, former);
}

/** What the customer's row keeps apart, nobody else writes to meanwhile. */
function withCustomer<T>(
  { customers, database }: Services,
  customerId: string,
  work: (directory: CustomerDirectory, customer: Customer) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    const directory = customers.within(transaction);
    const customer = await directory.update(customerId, {});
    if (!customer) throw notFound('customer');
    return work(directory, customer);
  });
}

async function writeAddress(
  addresses: AddressDirectory,
  customerId: string,
  fields: AddressFields,
  former: Address | undefined,
): Promise<Address> {
  const write = { fields, isDefault: false };
  if (!former) return addresses.create(customerId, write);
  if (isSameAddress(fields, former)) return former;
  return addresses.replace(customerId, former.id, former.version, write);
}

async function preferAddress(
  addresses: AddressDirectory,
  customerId: string,
  { id }: Address,
): Promise<Address> {
  const book = await addresses.chooseDefault(customerId, id);
  const chosen = book.addresses.find((address) => address.id === id);
  if (!chosen) throw notFound('address');
  return chosen;
}

function ownAddress({ addresses }: Customer, id: string): Address {
  const address = addresses.find((one) => one.id === id);
  if (!address) throw notFound('address');
  return address;
}

const fieldNames = Object.keys(blankAddress) as (keyof AddressFields)[];

export function isSameAddress(one: AddressFields, other: AddressFields): boolean {
  return fieldNames.every((name) => one[name] === other[name]);
}

/** Without what the directory gives. */
export function fieldsOf(address: AddressFields): AddressFields {
  return Object.fromEntries(fieldNames.map((name) => [name, address[name]])) as AddressFields;
}
