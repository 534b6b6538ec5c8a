import { isObject } from '../../platforms/record.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import type { Part } from '../../platforms/definition.js';
import { Fault } from '../../platforms/fault.js';
import type { CustomerWrite } from '../../platforms/records.js';
import type { Target } from './target.js';

// What was sent before a crash may have been written or not. A row that comes back as taken was written
// where the shop's record says the same.

/** Whether the shop has a customer of whom it tells what the row says. */
export async function isWritten(
  target: Target,
  write: CustomerWrite,
  signal: AbortSignal,
): Promise<boolean> {
  const customer = await findCustomer(target, write, signal);
  return customer !== undefined && saysTheSame(customer, write);
}

/** By the e-mail where the platform finds it, else by the reference; undefined where it can't tell. */
async function findCustomer(
  { api, operations }: Target,
  { email, ref }: CustomerWrite,
  signal: AbortSignal,
): Promise<PlatformCustomer | undefined> {
  const { listCustomers, getCustomerByRef } = operations;
  const filter = email ? emailFilter(api, email) : null;
  if (listCustomers && filter) {
    const page = { number: 1, size: Math.min(50, api.paging.maximumSize) };
    const { customers } = await listCustomers({ filter, page }, { signal });
    return customers.find((customer) => isSame(customer.email, email));
  }
  if (!getCustomerByRef || !ref) return undefined;
  try {
    return await getCustomerByRef({ ref }, { signal });
  } catch (error) {
    if (error instanceof Fault && error.kind === 'not_found') return undefined;
    throw error;
  }
}

function emailFilter({ endpoints }: Target['api'], email: string): Part | null {
  const query = Object.values(endpoints)
    .filter(({ operation }) => operation === 'listCustomers')
    .flatMap((endpoint) => Object.values(endpoint.query ?? {}));
  const has = (name: string) => query.some(({ of }) => of === name);
  if (has('email')) return { email };
  if (has('terms')) return { terms: [{ field: 'email', value: email }] };
  return has('text') ? { text: email } : null;
}

/** As far as the record tells of it: a password it doesn't. */
function saysTheSame(customer: object, write: CustomerWrite): boolean {
  return Object.entries(write).every(([name, value]) => {
    const told: unknown = Reflect.get(customer, name);
    if (told === undefined) return true;
    switch (name) {
      case 'state':
      case 'verifiedEmail':
        // A password or an invitation moves them at once.
        return true;
      case 'phone':
      case 'phoneAsWritten': {
        // What is no number to the shop is kept as it was written.
        const { phone, phoneAsWritten } = customer as PlatformCustomer;
        return [phone, phoneAsWritten].some((one) => digits(one).endsWith(digits(value)));
      }
      case 'storeCredit':
        return Number(told) === Number(value);
      case 'addresses':
        return asList(value).every((one) => asList(told).some((other) => isWithin(one, other)));
      case 'billingAddress':
        return isWithin(value, told);
      default:
        return isSame(told, value);
    }
  });
}

/** A platform may lay the parts of an address elsewhere, or say more of it. */
function isWithin(address: unknown, told: unknown): boolean {
  const there = new Set(wordsOf(told));
  return wordsOf(address).every((word) => there.has(word));
}

/** Of the country and its provinces a platform has other names and codes. */
const placed = ['street', 'number', 'floor', 'line2', 'locality', 'city', 'zip'];
const named = ['firstName', 'lastName', 'company'];

function wordsOf(address: unknown): string[] {
  if (!isObject(address)) return [];
  const said = [...placed, ...named].map((name) => address[name]);
  return said.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
}

/** But for the case, spaces, the order of lists, and how an instant is written. */
function isSame(told: unknown, value: unknown): boolean {
  if (Array.isArray(value)) {
    const [here, there] = [value, asList(told)].map((list) => list.map(plain).sort());
    return JSON.stringify(here) === JSON.stringify(there);
  }
  if (isObject(value)) {
    return Object.entries(value).every(([name, part]) =>
      isSame(isObject(told) ? told[name] : undefined, part),
    );
  }
  return plain(told) === plain(value);
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  if (instant.test(value)) return String(Math.floor(Date.parse(value) / 1000));
  return value.normalize().trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The country's code and the zeros before it may come or go. */
function digits(phone: unknown): string {
  return typeof phone === 'string' ? phone.replaceAll(/\D/g, '').replace(/^0+/, '') : '';
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
