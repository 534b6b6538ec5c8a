import type { Customer } from '../../contract/customer.js';
import type { RegistrationRequest } from '../../contract/registration.js';
import type { ShopSettings } from '../../contract/shop.js';
import { requireOneFree, type CustomerChanges } from '../customers/index.js';
import { visitTime, type WrittenCustomer } from '../gateway/upstream.js';
import { invalidFields } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts, requireRegistration } from '../shop/modes.js';
import { forgetCodes } from './code-mail.js';
import type { ProvenChallenge } from './codes.js';
import type { Repeatable } from './idempotency.js';
import {
  beginSession,
  orRepeat,
  toChanges,
  toRepeatable,
  withGuestOrders,
  withinPhoneLimit,
  type Opened,
  type OpeningContext,
} from './opening.js';
import { passwordFault } from './password-policy.js';
import { readDetails, type RegistrationDetails } from './registration-fields.js';

/**
 * Makes the account of the challenge's mailbox and signs in. All that can be wrong with the form is
 * said before the code is tried, so that a refused form never costs a code.
 */
export async function register(
  services: Services,
  request: RegistrationRequest,
  context: OpeningContext,
): Promise<Opened> {
  const settings = await services.shop.settings();
  requireAccounts(settings.checkoutMode);
  const repeatable = toRepeatable('register', request, context.idempotencyKey);
  // What is done is done, whatever the shop has changed since.
  return orRepeat(services, 'form', repeatable, context, async () => {
    requireRegistration(settings.checkoutMode);
    const details = readDetails(request, settings);
    const challenge = await prove(services, request, settings.name, context.network);
    const enrolment = { request, details, challenge, settings, repeatable };
    return services.codes.orGiveBack(challenge, () =>
      withinPhoneLimit(services, details.phone, context.network, () =>
        enrol(services, enrolment, context),
      ),
    );
  });
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

async function enrol(
  services: Services,
  enrolment: Enrolment,
  context: OpeningContext,
): Promise<Opened> {
  const { codes, customers, database, passwords, upstream, now } = services;
  const { request, details, challenge } = enrolment;
  const { email } = challenge;
  await forgetCodes(services, challenge, context.network);
  const { password } = request;
  const passwordHash = password ? await passwords.hash(password) : null;
  const changesOf = (former: Customer | null) =>
    toChanges(request, details, former, context, now());
  const known = await customers.findByEmail(email);
  if (known?.state === 'enabled') {
    await requireOneFree(database, { email, phone: details.phone });
  }
  // In a turn of its own: within hers it would wait for her.
  if (known) await upstream.tryBringOverview(known.id, visitTime);
  return upstream.inTurn(email, async () => {
    const still = () => codes.isUnused(challenge);
    const written = await upstream.register(email, changesOf, { password, still });
    return open(services, { ...enrolment, changesOf, passwordHash, written }, context);
  });
}

interface Opening extends Enrolment {
  changesOf: (former: Customer | null) => Omit<CustomerChanges, 'email'>;
  passwordHash: string | null;
  written: WrittenCustomer | null;
}

/** The account, its session, the used code and the kept answer: all of them, or none. */
async function open(
  services: Services,
  { challenge, settings, repeatable, changesOf, passwordHash, written }: Opening,
  context: OpeningContext,
): Promise<Opened> {
  const { database, codes, customers, invitations, upstream } = services;
  const { email, expiresAt: sessionUntil } = challenge;
  return database.transaction().execute(async (transaction) => {
    await codes.use(transaction, challenge);
    const directory = customers.within(transaction);
    const former = await directory.findByEmail(email);
    const registered = await directory.register({
      email,
      currency: settings.currency,
      passwordHash,
      ...changesOf(former),
    });
    await upstream.keep(transaction, registered.id, written);
    await invitations.useOpen(transaction, registered.id);
    const customer = await withGuestOrders(services, transaction, registered, email);
    const kept = repeatable && { repeatable, sessionUntil };
    return beginSession(services, transaction, customer, kept, context);
  });
}
