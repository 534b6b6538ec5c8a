import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { Database } from '../database/index.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import type { Repeatable } from './idempotency.js';

/** What came with the form that opens an account. */
export interface OpeningContext {
  /** The session that the browser came with, if any: it ends. */
  formerToken: string | null;
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
  /** Of the new session. */
  token: string;
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
  repeatable: Repeatable | null,
  context: OpeningContext,
  work: () => Promise<Opened>,
): Promise<Opened> {
  const repeated = await repeat(services, repeatable, context);
  if (repeated) return repeated;
  try {
    return await work();
  } catch (error) {
    const earlier = error instanceof Refusal && (await repeat(services, repeatable, context));
    if (earlier) return earlier;
    throw error;
  }
}

/** The first answer, with a session of its own: the first one's cookie may have been lost with it. */
async function repeat(
  { idempotency, sessions, database }: Services,
  repeatable: Repeatable | null,
  { formerToken }: OpeningContext,
): Promise<Opened | null> {
  const kept = repeatable && (await idempotency.recall(repeatable));
  if (!kept) return null;
  const token = await database
    .transaction()
    .execute((transaction) => sessions.start(transaction, kept.customerId, formerToken));
  return { answer: kept.answer, token };
}

/** The one session of a customer whose account has just been opened, and the answer that is kept. */
export async function beginSession(
  { sessions, idempotency }: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  repeatable: Repeatable | null,
  { formerToken, present }: OpeningContext,
): Promise<Opened> {
  await sessions.endAll(transaction, customer.id);
  const token = await sessions.start(transaction, customer.id, formerToken);
  const answer = present(customer);
  if (repeatable) {
    await idempotency.keep(transaction, repeatable, { customerId: customer.id, answer });
  }
  return { answer, token };
}
