import { readFileSync } from 'node:fs';
import type { Part, Platform, WireContext } from '../../src/platforms/definition.js';
import type { Fault } from '../../src/platforms/fault.js';
import { decodeCustomerWrite } from '../../src/platforms/address-list.js';
import { blankAddress } from '../../src/server/customers/address-directory.js';

export const context: WireContext = { baseUrl: 'http://shop.example/api' };

/** A body that a seed shows. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));
}

/** What a platform says of a customer, with what it says nothing of as we hold it. */
export function completed(customer: Part): Part {
  const { billingAddress } = customer as { billingAddress?: Part };
  return {
    ...customer,
    billingAddress: billingAddress ? { ...blankAddress, ...billingAddress } : null,
  };
}

/** What the platform takes from a body; `former` is the customer whom it changes. */
export function written(platform: Platform, wire: unknown, former?: Part): Part {
  const { customer, readOnly, unknown } = platform;
  const write = former ? 'update' : 'create';
  return decodeCustomerWrite(customer, wire, { write, readOnly, unknown, former, context });
}

/** What is thrown; the promise that nothing is isn't kept otherwise. */
export function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    return error as Fault;
  }
  throw new Error('Nothing was thrown');
}

/** Property by property, as JSON: what the first has, the second has too. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(expected, actual) ? [] : [path];
  }
  if (typeof actual !== 'object' || actual === null) return [path];
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, (actual as Part)[name], path === '' ? name : `${path}.${name}`),
  );
}
