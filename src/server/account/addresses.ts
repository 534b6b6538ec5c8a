import type { AddressBook, AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { Repeatable } from '../auth/idempotency.js';
import {
  AddressChanged,
  TooManyAddresses,
  UnknownAddress,
  type AddressWrite,
} from '../customers/index.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { readAddressForm } from './address-form.js';

interface Creation {
  customerId: string;
  form: AddressForm;
  idempotencyKey: string | null;
  /** The answer's body, which is kept for a repetition. */
  present: (address: Address) => string;
}

export async function listAddresses(
  { customers, upstream }: Services,
  customerId: string,
): Promise<AddressBook> {
  await upstream.addresses.bring(customerId);
  return customers.addresses.list(customerId);
}

/** Adds an address and gives the answer; a repetition of the request gets the same, and adds nothing. */
export async function createAddress(
  services: Services,
  { customerId, form, idempotencyKey, present }: Creation,
): Promise<string> {
  const { idempotency, shop, upstream } = services;
  const repeatable: Repeatable | null =
    idempotencyKey === null
      ? null
      : { route: 'createAddress', customerId, key: idempotencyKey, body: form };
  const recall = async () => repeatable && (await idempotency.recall(repeatable))?.answer;
  const earlier = await recall();
  if (earlier) return earlier;
  const write = await readAddressForm(form, await shop.settings());
  try {
    return await upstream.inTurn(customerId, () =>
      add(services, customerId, write, repeatable, present),
    );
  } catch (cause) {
    const error = addressRefusal(cause) ?? cause;
    // The same request may have been carried out in the meantime.
    const answer = error instanceof Refusal && (await recall());
    if (answer) return answer;
    throw error;
  }
}

async function add(
  { customers, database, idempotency, upstream }: Services,
  customerId: string,
  write: AddressWrite,
  repeatable: Repeatable | null,
  present: (address: Address) => string,
): Promise<string> {
  const written = await upstream.addresses.create(customerId, write);
  try {
    return await database.transaction().execute(async (transaction) => {
      const { addresses } = customers.within(transaction);
      const there = await upstream.addresses.brought(transaction, written);
      const address = await (there
        ? addresses.replace(customerId, there.id, there.version, write)
        : addresses.create(customerId, write));
      await upstream.addresses.keep(transaction, address.id, written);
      const answer = present(address);
      if (repeatable) await idempotency.keep(transaction, repeatable, { customerId, answer });
      return answer;
    });
  } catch (error) {
    await upstream.addresses.undo(written);
    throw error;
  }
}

/** Throws the refusals `not_found` and `changed_meanwhile`. */
export async function replaceAddress(
  { customers, database, upstream }: Services,
  customerId: string,
  { id, version }: Pick<Address, 'id' | 'version'>,
  write: AddressWrite,
): Promise<Address> {
  const work = async () => {
    const written = await upstream.addresses.replace(customerId, id, version, write);
    return database.transaction().execute(async (transaction) => {
      await upstream.addresses.keep(transaction, id, written);
      return customers.within(transaction).addresses.replace(customerId, id, version, write);
    });
  };
  return orRefused(upstream.inTurn(customerId, work));
}

/** Throws the refusals `not_found` and `changed_meanwhile`. */
export async function deleteAddress(
  { customers, database, upstream }: Services,
  customerId: string,
  { id, version }: Pick<Address, 'id' | 'version'>,
): Promise<void> {
  const work = async () => {
    const written = await upstream.addresses.delete(customerId, id, version);
    await database.transaction().execute(async (transaction) => {
      await upstream.addresses.keep(transaction, id, written);
      await customers.within(transaction).addresses.delete(customerId, id, version);
    });
  };
  await orRefused(upstream.inTurn(customerId, work));
}

/** Throws the refusals `not_found` and `too_many`. */
export async function restoreAddress(
  { customers, database, upstream }: Services,
  customerId: string,
  id: string,
): Promise<Address> {
  const work = async () => {
    const written = await upstream.addresses.restore(customerId, id);
    try {
      return await database.transaction().execute(async (transaction) => {
        await upstream.addresses.keep(transaction, id, written);
        return customers.within(transaction).addresses.restore(customerId, id);
      });
    } catch (error) {
      await upstream.addresses.undo(written);
      throw error;
    }
  };
  return orRefused(upstream.inTurn(customerId, work));
}

/** Throws the refusal `not_found`. */
export async function chooseDefaultAddress(
  { customers, database, upstream }: Services,
  customerId: string,
  id: string,
): Promise<AddressBook> {
  const work = async () => {
    const written = await upstream.addresses.chooseDefault(customerId, id);
    return database.transaction().execute(async (transaction) => {
      await upstream.addresses.keep(transaction, id, written);
      return customers.within(transaction).addresses.chooseDefault(customerId, id);
    });
  };
  return orRefused(upstream.inTurn(customerId, work));
}

/** What a shopper is told where her address book can't do it; anything else is thrown on. */
export async function orRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw addressRefusal(error) ?? error;
  }
}

function addressRefusal(cause: unknown): Refusal | null {
  if (cause instanceof UnknownAddress) return new Refusal('not_found', { cause });
  if (cause instanceof TooManyAddresses) return new Refusal('too_many', { cause });
  if (cause instanceof AddressChanged) {
    return new Refusal('changed_meanwhile', { current: cause.current, cause });
  }
  return null;
}
