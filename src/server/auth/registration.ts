import type { Customer } from '../../contract/customer.js';
import type { RegistrationRequest } from '../../contract/registration.js';
import { EmailTaken, PhoneTaken, type NewCustomer } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireRegistration } from '../shop/modes.js';
import { forgetCodes } from './code-mail.js';
import type { ProvenChallenge } from './codes.js';
import type { Repeatable } from './idempotency.js';
import { passwordFault } from './password-policy.js';
import { readDetails, type RegistrationDetails } from './registration-fields.js';

export interface RegistrationContext {
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

export interface Registered {
  answer: string;
  /** Of the new session. */
  token: string;
}

/**
 * Makes the account of the challenge's mailbox and signs in. All that can be wrong with the form is
 * said before the code is tried, so that a refused form never costs a code.
 */
export async function register(
  services: Services,
  request: RegistrationRequest,
  context: RegistrationContext,
): Promise<Registered> {
  const { shop, codes, passwords } = services;
  const settings = await shop.settings();
  requireRegistration(settings.checkoutMode);
  const details = readDetails(request, settings.registrationFields);
  await requireGoodPassword(services, request, settings.name);

  const repeatable = toRepeatable(request, context.idempotencyKey);
  const repeated = await repeat(services, repeatable, context);
  if (repeated) return repeated;
  try {
    const challenge = await codes.try(request.challengeId, 'register', request.code);
    await forgetCodes(services, challenge, context.network);
    const passwordHash = request.password ? await passwords.hash(request.password) : null;
    const customer = toCustomer(services, {
      request,
      details,
      challenge,
      passwordHash,
      currency: settings.currency,
      address: context.address,
    });
    return await enrol(services, challenge, customer, repeatable, context);
  } catch (error) {
    // The same request may have been carried out in the meantime.
    const earlier = error instanceof Refusal && (await repeat(services, repeatable, context));
    if (earlier) return earlier;
    throw error;
  }
}

async function requireGoodPassword(
  { codes }: Services,
  { challengeId, password }: RegistrationRequest,
  shopName: string,
): Promise<void> {
  if (password === undefined) return;
  const email = (await codes.emailOf(challengeId)) ?? '';
  const fault = await passwordFault(password, { shopName, email });
  if (fault) throw invalidFields({ password: fault });
}

function toRepeatable(
  { password: _secret, ...body }: RegistrationRequest,
  key: string | null,
): Repeatable | null {
  return key === null ? null : { route: 'register', key, body };
}

/** The first answer, with a session of its own: the first one's cookie may have been lost with it. */
async function repeat(
  { idempotency, sessions, database }: Services,
  repeatable: Repeatable | null,
  { formerToken }: RegistrationContext,
): Promise<Registered | null> {
  const kept = repeatable && (await idempotency.recall(repeatable));
  if (!kept) return null;
  const token = await database
    .transaction()
    .execute((transaction) => sessions.start(transaction, kept.customerId, formerToken));
  return { answer: kept.answer, token };
}

/** The account, its session, the used code and the kept answer: all of them, or none. */
async function enrol(
  { database, codes, customers, sessions, idempotency }: Services,
  challenge: ProvenChallenge,
  newCustomer: NewCustomer,
  repeatable: Repeatable | null,
  { formerToken, present }: RegistrationContext,
): Promise<Registered> {
  try {
    return await database.transaction().execute(async (transaction) => {
      await codes.use(transaction, challenge);
      const customer = await customers.within(transaction).register(newCustomer);
      await sessions.endAll(transaction, customer.id);
      const token = await sessions.start(transaction, customer.id, formerToken);
      const answer = present(customer);
      if (repeatable) {
        await idempotency.keep(transaction, repeatable, { customerId: customer.id, answer });
      }
      return { answer, token };
    });
  } catch (error) {
    if (!(error instanceof EmailTaken || error instanceof PhoneTaken)) throw error;
    await codes.giveBack(challenge);
    throw new Refusal(error instanceof EmailTaken ? 'email_taken' : 'phone_taken', {
      fields: error instanceof EmailTaken ? { email: 'taken' } : { phone: 'taken' },
      cause: error,
    });
  }
}

function toCustomer(
  { now }: Services,
  form: {
    request: RegistrationRequest;
    details: RegistrationDetails;
    challenge: ProvenChallenge;
    passwordHash: string | null;
    currency: string;
    address: string;
  },
): NewCustomer {
  const { request, details, challenge, passwordHash, currency, address } = form;
  const consent = request.acceptsMarketing === true;
  return {
    email: challenge.email,
    currency,
    passwordHash,
    firstName: request.firstName,
    lastName: request.lastName,
    registrationIpAddress: address,
    ...(details.phone !== null && { phone: details.phone }),
    ...(details.company && { company: details.company }),
    ...(Object.keys(details.extra).length > 0 && { extra: details.extra }),
    ...(consent && {
      acceptsMarketing: true,
      acceptsMarketingUpdatedAt: new Date(now()).toISOString(),
      marketingOptInLevel: 'single_opt_in',
    }),
  };
}
