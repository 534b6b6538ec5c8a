import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type {
  PasswordReset,
  PasswordResetConfirmation,
  PasswordResetRequest,
} from '../../contract/password-reset.js';
import type { ShopSettings } from '../../contract/shop.js';
import { parseEmail, type EmailAddress } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { enqueue, passwordResetMail } from '../mail/index.js';
import { freshTime } from '../gateway/upstream.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts } from '../shop/modes.js';
import { countMail, forgetCodes, unknownMail } from './code-mail.js';
import { requireGoodPassword, tellOfPassword } from './credentials.js';
import { withOverview } from './overview.js';
import { resetMinutes, type StoredReset } from './password-resets.js';
import type { SignedIn, SignInContext } from './sign-in.js';

const purpose = 'reset';

/** What is so of whoever has set a password through her mailbox. */
const resetDone = { resetPassOnLogin: false, verifiedEmail: true };

/** Does the same for every e-mail, in the same time: what is known of it shows in the mailbox alone. */
export async function requestReset(
  services: Services,
  request: PasswordResetRequest,
  address: string,
): Promise<void> {
  const { shop, customers, resets, database, site, upstream, now } = services;
  const settings = await shop.settings();
  requireAccounts(settings.checkoutMode);
  const email = parseEmail(request.email);
  if (!email) throw invalidFields({ email: 'invalid' });
  await countMail(services, { email, purpose }, address);
  await upstream.bring(email);
  const customer = await customers.findAccount(email);
  const known = customer?.state === 'enabled';
  await database.transaction().execute(async (transaction) => {
    const { token, expiresAt } = await resets.create(
      transaction,
      known ? customer.id : nobody,
      email,
    );
    const { name: shopName, locale, pages } = settings;
    const resetUrl = `${site.url}${pages.passwordReset}#reset=${token}`;
    const content = known
      ? passwordResetMail({ shopName, locale, resetUrl, minutes: resetMinutes })
      : unknownMail(settings, site.url, purpose);
    const to = customer?.email ?? email.address;
    await enqueue(transaction, { to, ...content, expiresAt }, now());
  });
}

/** The id of no customer. */
const nobody = '0';

/** What the holder of the link may see. Changes nothing, so a mail scanner may do it as well. */
export async function inspectReset(
  services: Services,
  token: string,
  address: string,
): Promise<PasswordReset> {
  requireAccounts((await services.shop.settings()).checkoutMode);
  const valid = await look(services, token);
  if (!valid) {
    await services.limits.hit('failedResetsPerAddress', address);
    throw new Refusal('reset_unknown');
  }
  return {
    email: valid.customer.email,
    expiresAt: new Date(valid.reset.expires_at).toISOString(),
  };
}

/**
 * Sets the password of whoever proves the mailbox, by the link or by a code, and signs in: her other
 * sessions and links end, and she is told by mail.
 */
export async function confirmReset(
  services: Services,
  request: PasswordResetConfirmation,
  context: SignInContext,
): Promise<SignedIn> {
  const { shop, limits, metrics } = services;
  const settings = await shop.settings();
  requireAccounts(settings.checkoutMode);
  const signedIn = await metrics.signIn('token' in request ? 'link' : 'code', async () => {
    // Counted before the work begins: to estimate a password takes the processor from everybody.
    await limits.hit('failedResetsPerAddress', context.address);
    return 'token' in request
      ? byLink(services, request, settings, context)
      : byCode(services, request, settings, context);
  });
  // What is done is done, whatever becomes of this count.
  await limits.forgive('failedResetsPerAddress', context.address).catch(() => undefined);
  return withOverview(services, signedIn);
}

async function byLink(
  services: Services,
  { token, password }: { token: string; password: string },
  settings: ShopSettings,
  context: SignInContext,
): Promise<SignedIn> {
  const { database, customers, passwords, resets, upstream } = services;
  const valid = await look(services, token);
  if (!valid) throw new Refusal('reset_unknown');
  const { customer: owner, reset } = valid;
  await requireGoodPassword(password, owner.email, settings);
  const passwordHash = await passwords.hash(password);
  const email = { address: owner.email, key: reset.email_key };
  await forgetTries(services, email, context.address);
  const only = { states: ['enabled'], emailKey: email.key } as const;
  return upstream.inTurn(owner.id, async () => {
    const still = () => resets.isOpen(token);
    const written = await upstream.change(owner.id, resetDone, { password, only, still });
    return database.transaction().execute(async (transaction) => {
      await upstream.keep(transaction, owner.id, written);
      const customer = await prove(customers.within(transaction), owner.id, email);
      const used = customer && (await resets.use(transaction, token));
      if (!used) throw new Refusal('reset_expired');
      return begin(services, transaction, customer, passwordHash, settings, context);
    });
  });
}

/** All that can be wrong with the password is said before the code is tried, so that it costs none. */
async function byCode(
  services: Services,
  { challengeId, code, password }: { challengeId: string; code: string; password: string },
  settings: ShopSettings,
  context: SignInContext,
): Promise<SignedIn> {
  const { database, customers, codes, passwords, upstream } = services;
  await requireGoodPassword(password, await codes.emailOf(challengeId, purpose), settings);
  const challenge = await codes.try(challengeId, purpose, code);
  return codes.orGiveBack(challenge, async () => {
    const { email } = challenge;
    await forgetTries(services, email, context.address);
    const passwordHash = await passwords.hash(password);
    const only = { states: ['enabled'], emailKey: email.key } as const;
    return upstream.inTurn(email, async () => {
      const still = () => codes.isUnused(challenge);
      const written = await upstream.change(email, resetDone, { password, only, still });
      return database.transaction().execute(async (transaction) => {
        await codes.use(transaction, challenge);
        const directory = customers.within(transaction);
        const owner = await directory.findByEmail(email);
        if (owner) await upstream.keep(transaction, owner.id, written);
        // The shop may have changed the state since the code was sent, and she the e-mail.
        const customer = owner && (await prove(directory, owner.id, email));
        if (!customer) throw new Refusal('code_expired');
        return begin(services, transaction, customer, passwordHash, settings, context);
      });
    });
  });
}

/** Null where there is no such reset; throws the refusal `reset_expired` where it works no more. */
async function look(
  { resets, customers, upstream }: Services,
  token: string,
): Promise<{ reset: StoredReset; customer: Customer } | null> {
  const reset = await resets.read(token);
  if (reset) await upstream.refresh(String(reset.customer_id), freshTime);
  const customer = reset && (await customers.findById(String(reset.customer_id)));
  if (!customer) return null;
  const fault = resets.faultOf(reset, customer);
  if (fault) throw new Refusal(fault);
  return { reset, customer };
}

/** Null where she has no account any more, or another mailbox than the one that was proven. */
function prove(
  directory: Services['customers'],
  id: string,
  { key: emailKey }: EmailAddress,
): Promise<Customer | null> {
  return directory.update(id, resetDone, { states: ['enabled'], emailKey });
}

/** The password, its one session, and the mail that tells of it: all of them, or none. */
async function begin(
  services: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  passwordHash: string,
  settings: ShopSettings,
  context: SignInContext,
): Promise<SignedIn> {
  const { customers, sessions, resets } = services;
  await customers.within(transaction).setPassword(customer.id, passwordHash);
  await resets.endAll(transaction, customer.id);
  await sessions.endAll(transaction, customer.id);
  await tellOfPassword(services, transaction, customer, settings);
  return { customer, token: await sessions.start(transaction, customer.id, context) };
}

async function forgetTries(
  services: Services,
  email: EmailAddress,
  address: string,
): Promise<void> {
  await forgetCodes(services, { email, purpose }, address);
  await services.limits.clear('failedSignInsPerAccount', email.key);
}
