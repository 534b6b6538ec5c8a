import { isAccountError } from '../../client/account-error.js';
import type { AddressBook } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';

export type List =
  { kind: 'loading' } | { kind: 'unloaded' } | { kind: 'loaded'; book: AddressBook };

/** The book with an address as it is now, in its place: the default first, then the newest. */
export function withAddress(book: AddressBook, address: Address): AddressBook {
  const isKnown = book.addresses.some(({ id }) => id === address.id);
  const all = isKnown ? book.addresses : [address, ...book.addresses];
  const addresses = all.map((other) => {
    if (other.id === address.id) return address;
    return address.isDefault && other.isDefault ? { ...other, isDefault: false } : other;
  });
  return { ...book, addresses: defaultFirst(addresses) };
}

export function withoutAddress(book: AddressBook, id: string): AddressBook {
  return {
    addresses: book.addresses.filter((address) => address.id !== id),
    billingAddressId: book.billingAddressId === id ? null : book.billingAddressId,
  };
}

/** An address that isn't there any more is removed: the first answer may have been lost. */
export function unlessGone(error: unknown): void {
  if (!isAccountError(error) || error.code !== 'not_found') throw error;
}

function defaultFirst(addresses: readonly Address[]): Address[] {
  return [
    ...addresses.filter(({ isDefault }) => isDefault),
    ...addresses.filter(({ isDefault }) => !isDefault),
  ];
}
