import type { Transaction } from 'kysely';
import type { AddressBook, AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { Repeatable } from '../auth/idempotency.js';
import type { Holder } from '../auth/sessions.js';
import {
  AddressChanged,
  TooManyAddresses,
  UnknownAddress,
  type AddressWrite,
} from '../customers/index.js';
import type { Database } from '../database/index.js';
import type { BookOwner } from '../gateway/upstream.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { readAddressForm } from './address-form.js';

interface Creation {
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
  holder: Holder,
  { form, idempotencyKey, present }: Creation,
): Promise<string> {
  const { idempotency, shop, upstream } = services;
  const { id: customerId } = holder.customer;
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
      add(services, holder, { write, repeatable, present }),
    );
  } catch (cause) {
    const error = addressRefusal(cause) ?? cause;
    // The same request may have been carried out in the meantime.
    const answer = error instanceof Refusal && (await recall());
    if (answer) return answer;
    throw error;
  }
}

interface Addition extends Pick<Creation, 'present'> {
  write: AddressWrite;
  repeatable: Repeatable | null;
}

async function add(
  services: Services,
  holder: Holder,
  { write, repeatable, present }: Addition,
): Promise<string> {
  const { customers, idempotency, upstream } = services;
  const owner = ownerOf(services, holder);
  const { id: customerId } = owner;
  const written = await upstream.addresses.create(owner, write);
  try {
    return await inSession(services, holder, async (transaction) => {
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

/** Throws the refusals `not_found`, `changed_meanwhile` and `sign_in_required`. */
export async function replaceAddress(
  services: Services,
  holder: Holder,
  { id, version }: Pick<Address, 'id' | 'version'>,
  write: AddressWrite,
): Promise<Address> {
  const { customers, upstream } = services;
  const owner = ownerOf(services, holder);
  const work = async () => {
    const written = await upstream.addresses.replace(owner, id, version, write);
    return inSession(services, holder, async (transaction) => {
      await upstream.addresses.keep(transaction, id, written);
      return customers.within(transaction).addresses.replace(owner.id, id, version, write);
    });
  };
  return orRefused(upstream.inTurn(owner.id, work));
}

/** Throws the refusals `not_found`, `changed_meanwhile` and `sign_in_required`. */
export async function deleteAddress(
  services: Services,
  holder: Holder,
  { id, version }: Pick<Address, 'id' | 'version'>,
): Promise<void> {
  const { customers, upstream } = services;
  const owner = ownerOf(services, holder);
  const work = async () => {
    const written = await upstream.addresses.delete(owner, id, version);
    await inSession(services, holder, async (transaction) => {
      await upstream.addresses.keep(transaction, id, written);
      await customers.within(transaction).addresses.delete(owner.id, id, version);
    });
  };
  await orRefused(upstream.inTurn(owner.id, work));
}

/** Throws the refusals `not_found`, `too_many` and `sign_in_required`. */
export async function restoreAddress(
  services: Services,
  holder: Holder,
  id: string,
): Promise<Address> {
  const { customers, upstream } = services;
  const owner = ownerOf(services, holder);
  const work = async () => {
    const written = await upstream.addresses.restore(owner, id);
    try {
      return await inSession(services, holder, async (transaction) => {
        await upstream.addresses.keep(transaction, id, written);
        return customers.within(transaction).addresses.restore(owner.id, id);
      });
    } catch (error) {
      await upstream.addresses.undo(written);
      throw error;
    }
  };
  return orRefused(upstream.inTurn(owner.id, work));
}

/** Throws the refusals `not_found` and `sign_in_required`. */
export async function chooseDefaultAddress(
  services: Services,
  holder: Holder,
  id: string,
): Promise<AddressBook> {
  const { customers, upstream } = services;
  const owner = ownerOf(services, holder);
  const work = async () => {
    const written = await upstream.addresses.chooseDefault(owner, id);
    return inSession(services, holder, async (transaction) => {
      await upstream.addresses.keep(transaction, id, written);
      return customers.within(transaction).addresses.chooseDefault(owner.id, id);
    });
  };
  return orRefused(upstream.inTurn(owner.id, work));
}

/** Whose book it is, as long as her session goes on. */
function ownerOf({ database, sessions }: Services, { customer: { id }, token }: Holder): BookOwner {
  return { id, still: () => sessions.goesOn(database, token) };
}

/** Throws the refusal `sign_in_required` where her session has ended while she waited for her turn. */
function inSession<T>(
  { database, sessions }: Services,
  { token }: Holder,
  work: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await sessions.require(transaction, token);
    return work(transaction);
  });
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
