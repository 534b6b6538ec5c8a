import { accountRoutes } from '../contract/account-routes.js';
import type { AddressBook, AddressForm } from '../contract/addresses.js';
import type { Address } from '../contract/customer.js';
import { send, type Transport } from './transport.js';

export function listAddresses(transport: Transport, signal?: AbortSignal): Promise<AddressBook> {
  return send(transport, accountRoutes.listAddresses, undefined, { signal });
}

/**
 * Adds an address. Pass the same `idempotencyKey` when the same one is sent again after a lost answer:
 * it is added once.
 */
export async function createAddress(
  transport: Transport,
  form: AddressForm,
  { idempotencyKey, signal }: { idempotencyKey?: string; signal?: AbortSignal } = {},
): Promise<Address> {
  const options = { idempotencyKey: idempotencyKey ?? crypto.randomUUID(), signal };
  return (await send(transport, accountRoutes.createAddress, form, options)).address;
}

/**
 * Writes the whole address. Rejects with `changed_meanwhile` and the `current` one where it isn't at
 * that version any more.
 */
export async function replaceAddress(
  transport: Transport,
  { id, version }: Pick<Address, 'id' | 'version'>,
  form: AddressForm,
  signal?: AbortSignal,
): Promise<Address> {
  const options = { id, version, signal };
  return (await send(transport, accountRoutes.replaceAddress, form, options)).address;
}

/** For an hour it can be restored. Rejects as `replaceAddress` does. */
export function deleteAddress(
  transport: Transport,
  { id, version }: Pick<Address, 'id' | 'version'>,
  signal?: AbortSignal,
): Promise<void> {
  return send(transport, accountRoutes.deleteAddress, undefined, { id, version, signal });
}

/** Puts a deleted address back into the book. */
export async function restoreAddress(
  transport: Transport,
  id: string,
  signal?: AbortSignal,
): Promise<Address> {
  return (await send(transport, accountRoutes.restoreAddress, {}, { id, signal })).address;
}

/** Makes this the address that orders are shipped to. */
export function chooseDefaultAddress(
  transport: Transport,
  id: string,
  signal?: AbortSignal,
): Promise<AddressBook> {
  return send(transport, accountRoutes.chooseDefaultAddress, {}, { id, signal });
}

/** Makes this the address that invoices are made out to. */
export function chooseBillingAddress(
  transport: Transport,
  id: string,
  signal?: AbortSignal,
): Promise<AddressBook> {
  return send(transport, accountRoutes.chooseBillingAddress, {}, { id, signal });
}
