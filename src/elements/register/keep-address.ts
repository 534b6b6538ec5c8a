import type { AddressForm } from '../../contract/addresses.js';
import type { Account } from '../../session/account.js';

/** Begins the names of its fields, such as `address.street`. */
const prefix = 'address.';

/**
 * Puts the address that came with the form into the new account's book. It never rejects: an address
 * that the book won't take must not stand in the way of the account.
 */
export async function keepAddress(account: Account, data: FormData): Promise<void> {
  const fields = [...data].flatMap(([name, value]) =>
    name.startsWith(prefix) && value ? [[name.slice(prefix.length), String(value)]] : [],
  );
  try {
    const client = await account.customerClient();
    await client.createAddress(Object.fromEntries(fields) as AddressForm);
  } catch {
    // She can add it herself; the account is there.
  }
}
