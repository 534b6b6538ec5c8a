import type { AddressForm } from '../../contract/addresses.js';
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

/** Adds an address and gives the answer; a repetition of the request gets the same, and adds nothing. */
export async function createAddress(
  services: Services,
  { customerId, form, idempotencyKey, present }: Creation,
): Promise<string> {
  const { idempotency, shop } = services;
  const repeatable: Repeatable | null =
    idempotencyKey === null
      ? null
      : { route: 'createAddress', customerId, key: idempotencyKey, body: form };
  const recall = async () => repeatable && (await idempotency.recall(repeatable))?.answer;
  const earlier = await recall();
  if (earlier) return earlier;
  const write = await readAddressForm(form, await shop.settings());
  try {
    return await add(services, customerId, write, repeatable, present);
  } catch (cause) {
    const error = addressRefusal(cause) ?? cause;
    // The same request may have been carried out in the meantime.
    const answer = error instanceof Refusal && (await recall());
    if (answer) return answer;
    throw error;
  }
}

function add(
  { customers, database, idempotency }: Services,
  customerId: string,
  write: AddressWrite,
  repeatable: Repeatable | null,
  present: (address: Address) => string,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const address = await customers.within(transaction).addresses.create(customerId, write);
    const answer = present(address);
    if (repeatable) await idempotency.keep(transaction, repeatable, { customerId, answer });
    return answer;
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
