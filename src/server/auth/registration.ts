import type { Customer } from '../../contract/customer.js';
import type { RegistrationRequest } from '../../contract/registration.js';
import type { ShopSettings } from '../../contract/shop.js';
import { EmailTaken, PhoneTaken } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts, requireRegistration } from '../shop/modes.js';
import { forgetCodes } from './code-mail.js';
import type { ProvenChallenge } from './codes.js';
import type { Repeatable } from './idempotency.js';
import { passwordFault } from './password-policy.js';
import { readDetails, type RegistrationDetails } from './registration-fields.js';
import { sha256 } from './secrets.js';

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
  /** Of the new session; null where a repetition gets none. */
  token: string | null;
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
  const settings = await services.shop.settings();
  requireAccounts(settings.checkoutMode);
  // What is done is done, whatever the shop has changed since.
  const repeatable = toRepeatable(request, context.idempotencyKey);
  const repeated = await repeat(services, repeatable, context);
  if (repeated) return repeated;

  requireRegistration(settings.checkoutMode);
  const details = readDetails(request, settings.registrationFields);
  try {
    const challenge = await prove(services, request, settings.name, context.network);
    const enrolment = { request, details, challenge, settings, repeatable };
    return await services.codes.orGiveBack(challenge, () =>
      withinPhoneLimit(services, details.phone, context.network, () =>
        enrol(services, enrolment, context),
      ),
    );
  } catch (cause) {
    const error = toRefusal(cause);
    // The same request may have been carried out in the meantime.
    const earlier = error instanceof Refusal && (await repeat(services, repeatable, context));
    if (earlier) return earlier;
    throw error;
  }
}

function toRepeatable(
  { password: _secret, ...body }: RegistrationRequest,
  key: string | null,
): Repeatable | null {
  return key === null ? null : { route: 'register', key, body };
}

/**
 * The first answer. The first session's cookie may have been lost with it, so as long as the code
 * would have run another takes that session's place, unless it has ended.
 */
async function repeat(
  { idempotency, sessions, database, now }: Services,
  repeatable: Repeatable | null,
  { formerToken }: RegistrationContext,
): Promise<Registered | null> {
  const kept = repeatable && (await idempotency.recall(repeatable));
  if (!kept) return null;
  const { answer, sessionHash, sessionUntil } = kept;
  if (sessionUntil <= now()) return { answer, token: null };
  const token = await database.transaction().execute(async (transaction) => {
    const successor = await sessions.replace(transaction, sessionHash, formerToken);
    if (successor !== null) await idempotency.follow(transaction, repeatable, sha256(successor));
    return successor;
  });
  return { answer, token };
}

/** Holds the password against the policy, then tries the code. */
async function prove(
  { codes, limits }: Services,
  { challengeId, code, password }: RegistrationRequest,
  shopName: string,
  network: string,
): Promise<ProvenChallenge> {
  // Counted before the work begins: to estimate a password takes the processor from everybody.
  await limits.hit('failedRegistrationsPerAddress', network);
  const email = await codes.emailOf(challengeId, 'register');
  const fault = password === undefined ? null : await passwordFault(password, { shopName, email });
  if (fault) throw invalidFields({ password: fault });
  const challenge = await codes.try(challengeId, 'register', code);
  await limits.forgive('failedRegistrationsPerAddress', network);
  return challenge;
}

interface Enrolment {
  request: RegistrationRequest;
  details: RegistrationDetails;
  challenge: ProvenChallenge;
  settings: ShopSettings;
  repeatable: Repeatable | null;
}

/** The account, its session, the used code and the kept answer: all of them, or none. */
async function enrol(
  services: Services,
  { request, details, challenge, settings, repeatable }: Enrolment,
  { formerToken, address, network, present }: RegistrationContext,
): Promise<Registered> {
  const { database, codes, customers, passwords, sessions, idempotency, now } = services;
  await forgetCodes(services, challenge, network);
  const passwordHash = request.password ? await passwords.hash(request.password) : null;
  return database.transaction().execute(async (transaction) => {
    await codes.use(transaction, challenge);
    const directory = customers.within(transaction);
    const former = await directory.findByEmail(challenge.email);
    const customer = await directory.register({
      email: challenge.email,
      currency: settings.currency,
      passwordHash,
      firstName: request.firstName,
      lastName: request.lastName,
      registrationIpAddress: address,
      ...(details.phone !== null && { phone: details.phone }),
      ...(details.company && { company: details.company }),
      ...(Object.keys(details.extra).length > 0 && { extra: details.extra }),
      ...toConsent(request.acceptsMarketing === true, former, now()),
    });
    await sessions.endAll(transaction, customer.id);
    const token = await sessions.start(transaction, customer.id, formerToken);
    const answer = present(customer);
    if (repeatable) {
      await idempotency.keep(transaction, repeatable, {
        customerId: customer.id,
        answer,
        sessionHash: sha256(token),
        sessionUntil: challenge.expiresAt,
      });
    }
    return { answer, token };
  });
}

/** A box left empty isn't sent, and takes back the consent that the shop's record had. */
function toConsent(acceptsMarketing: boolean, former: Customer | null, time: number) {
  if (!acceptsMarketing && !former?.acceptsMarketing) return { acceptsMarketing };
  return {
    acceptsMarketing,
    acceptsMarketingUpdatedAt: new Date(time).toISOString(),
    marketingOptInLevel: acceptsMarketing ? ('single_opt_in' as const) : null,
  };
}

/**
 * Counts a phone number beforehand, so that above the limit a taken one and a free one are refused
 * alike, and takes the count back where the number wasn't taken.
 */
async function withinPhoneLimit<T>(
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
    taken = error instanceof PhoneTaken;
    throw error;
  } finally {
    // Whatever the work came to is more important than this count.
    if (!taken) await limits.forgive('takenPhonesPerAddress', network).catch(() => undefined);
  }
}

function toRefusal(error: unknown): unknown {
  if (error instanceof EmailTaken) {
    return new Refusal('email_taken', { fields: { email: 'taken' }, cause: error });
  }
  if (error instanceof PhoneTaken) {
    return new Refusal('phone_taken', { fields: { phone: 'taken' }, cause: error });
  }
  return error;
}
