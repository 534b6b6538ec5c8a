import { isDeepStrictEqual } from 'node:util';
import type { Address, Customer } from '../../contract/customer.js';
import type { FieldFault } from '../../platforms/fault.js';
import type {
  AddressFields,
  AddressWrite,
  CustomerWrite,
  PageRequest,
} from '../../platforms/records.js';
import { maximumAddresses } from '../customers/address-directory.js';
import type { AddressDirectory, CustomerDirectory } from '../customers/index.js';
import type { Services } from '../services.js';
import { blankAddress } from '../customers/address-directory.js';
import { layAddress } from './address-fields.js';
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
    writeBook(directory, customer, { addresses: [] }),
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

/** What the shop writes of a book. */
export type BookWrite = Pick<CustomerWrite, 'addresses' | 'addressesKnownAt' | 'defaultAddress'>;

/** Writes what is another in the book of a customer whom the transaction holds. */
export async function writeBook(
  { addresses }: CustomerDirectory,
  customer: Customer,
  write: BookWrite,
): Promise<void> {
  const entries = await readBook(write, customer.addresses);
  const kept = new Set(entries.map(({ former }) => former?.id));
  const isGone = ({ id, createdAt }: Address) =>
    write.addresses !== undefined && !kept.has(id) && !isLater(createdAt, write.addressesKnownAt);
  const deleted = customer.addresses.filter(isGone).map(({ id }) => id);
  const replaced = entries.flatMap(({ fields, former }) =>
    former && !isSameAddress(fields, former)
      ? [{ id: former.id, version: former.version, fields }]
      : [],
  );
  const created = entries.filter(({ former }) => !former);
  const chosen = entries.find(({ isDefault }) => isDefault);
  const preferred = chosen && (chosen.former?.id ?? created.indexOf(chosen));
  const isChosen = preferred !== undefined && !chosen?.former?.isDefault;
  if (deleted.length + replaced.length + created.length === 0 && !isChosen) return;
  await addresses.rewrite(customer.id, {
    deleted,
    replaced,
    created: created.map(({ fields }) => fields),
    ...(preferred !== undefined && { preferred }),
  });
}

/** Instants on the wire are whole seconds. */
function isLater(instant: string, than: string | undefined): boolean {
  const second = (one: string) => Math.floor(Date.parse(one) / 1000);
  return than !== undefined && second(instant) > second(than);
}

interface Entry {
  fields: AddressFields;
  /** Of a new one there is none. */
  former: Address | undefined;
  isDefault: boolean;
}

/** Throws the fault `invalid`, with all that is wrong. */
export async function readBook(write: BookWrite, book: readonly Address[]): Promise<Entry[]> {
  const written = withDefault(write);
  if (written.length > maximumAddresses) refuse([{ field: 'addresses', reason: 'too_many' }]);
  const free = new Map(book.map((address) => [address.id, address]));
  const faults: FieldFault[] = [];
  const entries: Entry[] = [];
  for (const { address, path } of written) {
    const { id = '', isDefault = false, ...given } = address;
    const former = free.get(id);
    // Named a second time, it is another.
    free.delete(id);
    const isNothing = Object.values(given).every((value) => value === undefined);
    // What was sent back as it was isn't made anew where somebody has deleted it meanwhile.
    if (!former && id && isNothing) continue;
    const laid = layAddress(given, former && fieldsOf(former), path);
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

interface Written {
  address: AddressWrite;
  /** For the names of the faults. */
  path: readonly (string | number)[];
}

/** The default is one of the list where it has the same id, or else says the same. */
function withDefault({ addresses = [], defaultAddress }: BookWrite): Written[] {
  const list = addresses.map((address, index) => ({ address, path: ['addresses', index] }));
  if (!defaultAddress) return list;
  const index = addresses.findIndex((one) => isSameEntry(one, defaultAddress));
  const there = list[index] ?? { address: {}, path: ['defaultAddress'] };
  const chosen = { ...there, address: { ...there.address, ...defaultAddress, isDefault: true } };
  const others = list.map((one) => ({ ...one, address: { ...one.address, isDefault: false } }));
  return index < 0 ? [...others, chosen] : others.with(index, chosen);
}

function isSameEntry(
  { id: oneId, isDefault: _one, ...one }: AddressWrite,
  { id: otherId, isDefault: _other, ...other }: AddressWrite,
): boolean {
  if (oneId !== undefined || otherId !== undefined) return oneId === otherId;
  return isDeepStrictEqual(one, other);
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
