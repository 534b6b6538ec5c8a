import type { AddressBook } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { AddressFields } from '../../platforms/records.js';

export type { AddressFields };

/** One of which nothing is known. */
export const blankAddress: AddressFields = {
  firstName: '',
  lastName: '',
  company: '',
  street: '',
  number: '',
  floor: '',
  line2: '',
  locality: '',
  city: '',
  province: '',
  provinceCode: '',
  countryCode: '',
  zip: '',
  phone: '',
  type: 'residential',
};

export interface AddressWrite {
  fields: AddressFields;
  /** Moves the default here; false leaves it where it is. */
  isDefault: boolean;
}

/** What becomes of a book at once. */
export interface BookChanges {
  /** Ids. */
  deleted: readonly string[];
  /** Each with the version that it was read at. */
  replaced: readonly { id: string; version: number; fields: AddressFields }[];
  created: readonly AddressFields[];
  /** An id, or a place among those that are created; without it the default stays where it is. */
  preferred?: string | number;
}

/**
 * The address books of the customers. A book with an address in it has one default. All but `list`
 * throw UnknownAddress where the customer has no such address in her book.
 */
export interface AddressDirectory {
  /** The default first, then the newest. */
  list(customerId: string): Promise<AddressBook>;
  /** Throws TooManyAddresses. */
  create(customerId: string, write: AddressWrite): Promise<Address>;
  /**
   * Writes the whole address, which goes on to the next version. Throws AddressChanged where it isn't
   * at the version given, unless it is what this very write has made of it.
   */
  replace(customerId: string, id: string, version: number, write: AddressWrite): Promise<Address>;
  /** Hands the default on to the newest of the others. Throws AddressChanged. */
  delete(customerId: string, id: string, version: number): Promise<void>;
  /**
   * Carries it out for a customer whom the transaction holds, and whose book was read within it. Throws
   * TooManyAddresses.
   */
  rewrite(customerId: string, changes: BookChanges): Promise<void>;
  /**
   * Puts an address that was deleted within the last hour back, as it was: as the default, and
   * for billing, unless she has chosen another since. Throws TooManyAddresses.
   */
  restore(customerId: string, id: string): Promise<Address>;
  chooseDefault(customerId: string, id: string): Promise<AddressBook>;
  chooseBilling(customerId: string, id: string): Promise<AddressBook>;
}

/** Of one customer. */
export const maximumAddresses = 2000;

/** Milliseconds for which a deleted address can be restored. */
export const restoreTime = 3_600_000;

export class UnknownAddress extends Error {
  override name = 'UnknownAddress';
}

export class TooManyAddresses extends Error {
  override name = 'TooManyAddresses';
}

export class AddressChanged extends Error {
  override name = 'AddressChanged';
  /** What it is now. */
  readonly current: Address;

  constructor(current: Address) {
    super('The address is at another version');
    this.current = current;
  }
}
