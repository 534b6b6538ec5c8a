import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { NewAccountForm } from '../../contract/registration.js';
import {
  PhoneTaken,
  takenRefusal,
  type CustomerChanges,
  type EmailAddress,
} from '../customers/index.js';
import type { Database } from '../database/index.js';
import type { RegistrationWay } from '../metrics.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import type { Repeatable } from './idempotency.js';
import type { RegistrationDetails } from './registration-fields.js';
import { sha256 } from './secrets.js';
import type { Visit } from './sessions.js';

/** What came with the form that opens an account. */
export interface OpeningContext extends Visit {
  /** The shopper's IP address, kept with the customer. */
  address: string;
  /** What limits count by. */
  network: string;
  idempotencyKey: string | null;
  /** The answer's body, which is kept for a repetition. */
  present: (customer: Customer) => string;
}

export interface Opened {
  answer: string;
  /** Of the new session; null where a repetition gets none. */
  token: string | null;
}

export function toRepeatable(
  route: string,
  { password: _secret, ...body }: { password?: string | undefined },
  key: string | null,
): Repeatable | null {
  return key === null ? null : { route, key, body };
}

/** Does the work, unless the same request was carried out before or is so in the meantime. */
export async function orRepeat(
  services: Services,
  way: RegistrationWay,
  repeatable: Repeatable | null,
  context: OpeningContext,
  work: () => Promise<Opened>,
): Promise<Opened> {
  const repeated = await repeat(services, repeatable, context);
  if (repeated) return repeated;
  try {
    return await services.metrics.registration(way, () =>
      work().catch((cause: unknown) => {
        throw takenRefusal(cause) ?? cause;
      }),
    );
  } catch (error) {
    // The same request may have been carried out in the meantime.
    const earlier = error instanceof Refusal && (await repeat(services, repeatable, context));
    if (earlier) return earlier;
    throw error;
  }
}

/**
 * The first answer. The first session's cookie may have been lost with it, so for a while another
 * takes that session's place, unless it has ended.
 */
async function repeat(
  { idempotency, sessions, database, now }: Services,
  repeatable: Repeatable | null,
  visit: Visit,
): Promise<Opened | null> {
  const kept = repeatable && (await idempotency.recall(repeatable));
  if (!kept) return null;
  const { answer, sessionHash, sessionUntil } = kept;
  if (sessionUntil <= now()) return { answer, token: null };
  const token = await database.transaction().execute(async (transaction) => {
    const successor = await sessions.replace(transaction, sessionHash, visit);
    if (successor !== null) await idempotency.follow(transaction, repeatable, sha256(successor));
    return successor;
  });
  return { answer, token };
}

/**
 * Counts a phone number beforehand, so that above the limit a taken one and a free one are refused
 * alike, and takes the count back where the number wasn't taken.
 */
export async function withinPhoneLimit<T>(
  { limits }: Services,
  phone: string | null,
  network: string,
  work: () => Promise<T>,
): Promise<T> {
  if (phone === null) return work();
  await limits.hit('takenPhonesPerAddress', network);
  let taken = false;
  try {
    return await work();
  } catch (error) {
    const isNamed = error instanceof Refusal && error.fields?.['phone'] === 'taken';
    taken = isNamed || error instanceof PhoneTaken;
    throw error;
  } finally {
    // Whatever the work came to is more important than this count.
    if (!taken) await limits.forgive('takenPhonesPerAddress', network).catch(() => undefined);
  }
}

/** What a repetition of the request will get. */
interface Kept {
  repeatable: Repeatable;
  /** Epoch milliseconds from which it gets no session any more. */
  sessionUntil: number;
}

/** The mailbox that opens the account brings what she has ordered with it as a guest. */
export async function withGuestOrders(
  { customers }: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  mailbox: EmailAddress,
): Promise<Customer> {
  const directory = customers.within(transaction);
  const claimed = await directory.orders.claim(customer.id, mailbox);
  return (claimed > 0 && (await directory.findById(customer.id))) || customer;
}

/** The one session of a customer whose account has just been opened, and the answer that is kept. */
export async function beginSession(
  { sessions, idempotency }: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  kept: Kept | null,
  context: OpeningContext,
): Promise<Opened> {
  await sessions.endAll(transaction, customer.id);
  const token = await sessions.start(transaction, customer.id, context);
  const answer = context.present(customer);
  if (kept) {
    await idempotency.keep(transaction, kept.repeatable, {
      customerId: customer.id,
      answer,
      sessionHash: sha256(token),
      sessionUntil: kept.sessionUntil,
    });
  }
  return { answer, token };
}

/** What the form makes of the shop's record of its customer, where there is one. */
export function toChanges(
  { firstName, lastName, acceptsMarketing = false }: NewAccountForm,
  { phone, company, extra }: RegistrationDetails,
  former: Customer | null,
  { address }: OpeningContext,
  time: number,
): CustomerChanges {
  return {
    firstName,
    lastName,
    registrationIpAddress: address,
    ...(phone !== null && { phone, ...(phone !== former?.phone && { phoneAsWritten: null }) }),
    ...(company && { company }),
    ...(Object.keys(extra).length > 0 && { extra: { ...former?.extra, ...extra } }),
    ...toConsent(acceptsMarketing, former, time),
  };
}

/** A box left empty isn't sent, and takes back the consent that the shop's record had. */
export function toConsent(
  acceptsMarketing: boolean,
  former: Pick<Customer, 'acceptsMarketing' | 'marketingOptInLevel'> | null,
  time: number,
): CustomerChanges {
  const earlier = former?.acceptsMarketing ? former.marketingOptInLevel : null;
  if (!acceptsMarketing && !former?.acceptsMarketing) return { acceptsMarketing };
  return {
    acceptsMarketing,
    acceptsMarketingUpdatedAt: new Date(time).toISOString(),
    // She confirms what she had agreed to before; how she did stays true.
    marketingOptInLevel: acceptsMarketing ? (earlier ?? 'single_opt_in') : null,
  };
}
