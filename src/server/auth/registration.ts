import type { RegistrationRequest } from '../../contract/registration.js';
import { takenRefusal, type NewCustomer } from '../customers/index.js';
import { invalidFields } from '../refusal.js';
import type { Services } from '../services.js';
import { requireRegistration } from '../shop/modes.js';
import { forgetCodes } from './code-mail.js';
import type { ProvenChallenge } from './codes.js';
import type { Repeatable } from './idempotency.js';
import {
  beginSession,
  orRepeat,
  toRepeatable,
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
  const { shop, codes, passwords } = services;
  const settings = await shop.settings();
  requireRegistration(settings.checkoutMode);
  const details = readDetails(request, settings.registrationFields);
  await requireGoodPassword(services, request, settings.name);

  const repeatable = toRepeatable('register', request, context.idempotencyKey);
  return orRepeat(services, repeatable, context, async () => {
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
    return enrol(services, challenge, customer, repeatable, context);
  });
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

/** The account, its session, the used code and the kept answer: all of them, or none. */
async function enrol(
  services: Services,
  challenge: ProvenChallenge,
  newCustomer: NewCustomer,
  repeatable: Repeatable | null,
  context: OpeningContext,
): Promise<Opened> {
  const { database, codes, customers, invitations } = services;
  try {
    return await database.transaction().execute(async (transaction) => {
      await codes.use(transaction, challenge);
      const customer = await customers.within(transaction).register(newCustomer);
      await invitations.useOpen(transaction, customer.id);
      return beginSession(services, transaction, customer, repeatable, context);
    });
  } catch (error) {
    const taken = takenRefusal(error);
    if (taken) await codes.giveBack(challenge);
    throw taken ?? error;
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
