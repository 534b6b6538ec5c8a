import type { Customer } from '../../contract/customer.js';
import type { SignInRequest } from '../../contract/session.js';
import { parseEmail } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts } from '../shop/modes.js';
import { forgetCodes } from './code-mail.js';
import { withOverview } from './overview.js';
import { byPasskey } from './passkeys.js';
import type { Visit } from './sessions.js';

export interface SignInContext extends Visit {
  /** What limits count by. */
  address: string;
  /** The page's. */
  origin: string;
}

export interface SignedIn {
  customer: Customer;
  /** Of the new session. */
  token: string;
}

/** By password, by a code from the mailbox, or by a passkey; only customers in state `enabled`. */
export async function signIn(
  services: Services,
  request: SignInRequest,
  context: SignInContext,
): Promise<SignedIn> {
  const { checkoutMode } = await services.shop.settings();
  requireAccounts(checkoutMode);
  return withOverview(services, await begin(services, request, context));
}

function begin(
  services: Services,
  request: SignInRequest,
  context: SignInContext,
): Promise<SignedIn> {
  const { metrics } = services;
  if ('password' in request) {
    return metrics.signIn('password', () => byPassword(services, request, context));
  }
  if ('code' in request) return metrics.signIn('code', () => byCode(services, request, context));
  return metrics.signIn('passkey', () => byPasskey(services, request, context));
}

async function byPassword(
  { customers, limits, sessions, database, upstream }: Services,
  request: { email: string; password: string },
  context: SignInContext,
): Promise<SignedIn> {
  const { address } = context;
  const email = parseEmail(request.email);
  if (!email) throw invalidFields({ email: 'invalid' });
  // Counted before the password is looked at: of many tries at once none slips through.
  await limits.hit('failedSignInsPerAddress', address);
  await limits.hit('failedSignInsPerAccount', email.key);
  const match = await upstream.checkPassword(email, request.password).catch(async (error) => {
    // Where the platform counts wrong tries as well, this may have been one of them.
    if (error instanceof Refusal && error.code === 'rate_limited') throw error;
    // The password was neither right nor wrong. Where the database is away this fails too, and the
    // first error tells more.
    await Promise.allSettled([
      limits.forgive('failedSignInsPerAddress', address),
      limits.forgive('failedSignInsPerAccount', email.key),
    ]);
    throw error;
  });
  if (match?.customer.state !== 'enabled') throw new Refusal('invalid_credentials');
  await limits.clear('failedSignInsPerAccount', email.key);
  await limits.forgive('failedSignInsPerAddress', address);
  const { customer: known, passwordHash } = match;
  return database.transaction().execute(async (transaction) => {
    // Another password, or none, may have been set while this one was looked at.
    const customer = await customers
      .within(transaction)
      .update(known.id, {}, { states: ['enabled'], passwordHash });
    if (!customer) throw new Refusal('invalid_credentials');
    if (customer.resetPassOnLogin) throw new Refusal('password_reset_required');
    return { customer, token: await sessions.start(transaction, customer.id, context) };
  });
}

async function byCode(
  services: Services,
  request: { challengeId: string; code: string },
  context: SignInContext,
): Promise<SignedIn> {
  const { codes, customers, limits, sessions, database, upstream } = services;
  const challenge = await codes.try(request.challengeId, 'sign-in', request.code);
  return codes.orGiveBack(challenge, async () => {
    await upstream.bring(challenge.email);
    await forgetCodes(services, challenge, context.address);
    await limits.clear('failedSignInsPerAccount', challenge.email.key);
    return database.transaction().execute(async (transaction) => {
      await codes.use(transaction, challenge);
      const directory = customers.within(transaction);
      const known = await directory.findByEmail(challenge.email);
      const customer =
        known &&
        (await directory.update(known.id, known.verifiedEmail ? {} : { verifiedEmail: true }, {
          states: ['enabled'],
          emailKey: challenge.email.key,
        }));
      // The shop may have changed the state since the code was sent, and she the e-mail.
      if (!customer) throw new Refusal('code_expired');
      return { customer, token: await sessions.start(transaction, customer.id, context) };
    });
  });
}
