import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { EmailChange } from '../../contract/profile.js';
import type { ShopSettings } from '../../contract/shop.js';
import { maskEmail, parseEmail, takenRefusal } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { emailChangedMail, enqueue, passwordChangedMail } from '../mail/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { forgetCodes } from './code-mail.js';
import { passwordFault } from './password-policy.js';
import type { Holder } from './sessions.js';
import type { SignedIn } from './sign-in.js';

/**
 * Makes the mailbox that the code has proven the account's; the one before is told. Her other
 * sessions end, and the links that went to the mailbox before.
 */
export async function changeEmail(
  services: Services,
  { challengeId, code }: EmailChange,
  { customer: { id, email: former }, token }: Holder,
  address: string,
): Promise<Customer> {
  const { codes, customers, database, sessions, shop, upstream, now } = services;
  const { name: shopName, locale } = await shop.settings();
  const challenge = await codes.try(challengeId, 'change-email', code, id);
  const { email } = challenge;
  return codes.orGiveBack(challenge, async () => {
    await forgetCodes(services, challenge, address);
    const changes = { email, verifiedEmail: true };
    const only = stillWith(former);
    const still = async () =>
      (await sessions.goesOn(database, token)) && (await codes.isUnused(challenge));
    return upstream.inTurn(id, async () => {
      const written = await orTaken(upstream.change(id, changes, { only, still }));
      return database.transaction().execute(async (transaction) => {
        await codes.use(transaction, challenge);
        await upstream.keep(transaction, id, written);
        const directory = customers.within(transaction);
        const customer = await orTaken(directory.update(id, changes, only));
        if (!customer) throw new Refusal('code_expired');
        await keepOnly(services, transaction, id, token);
        const maskedEmail = maskEmail(email.address);
        const content = emailChangedMail({ shopName, locale, maskedEmail });
        await enqueue(transaction, { to: former, ...content }, now());
        return customer;
      });
    });
  });
}

/**
 * Sets the password, or with null takes it away, and tells the owner by mail. Her other sessions and
 * the links to set one end; this one goes on, with the token that is given.
 */
export async function changePassword(
  services: Services,
  password: string | null,
  { customer: { id, email }, token }: Holder,
): Promise<SignedIn> {
  const { customers, database, limits, passwords, shop, sessions, upstream } = services;
  await limits.hit('passwordChangesPerAccount', id);
  const settings = await shop.settings();
  if (password !== null) await requireGoodPassword(password, email, settings);
  const passwordHash = password === null ? null : await passwords.hash(password);
  // A reset that the shop has forced ended all sessions: this one began without the old password.
  const changes = password === null ? {} : { resetPassOnLogin: false };
  const only = { states: ['enabled'] } as const;
  return upstream.inTurn(id, async () => {
    const still = () => sessions.goesOn(database, token);
    const written = await upstream.change(id, changes, { password, only, still });
    return database.transaction().execute(async (transaction) => {
      const directory = customers.within(transaction);
      await upstream.keep(transaction, id, written);
      const customer = await directory.update(id, changes, only);
      const renewed = customer && (await sessions.renew(transaction, token));
      if (!renewed) throw new Refusal('sign_in_required');
      await directory.setPassword(id, passwordHash);
      await keepOnly(services, transaction, id, renewed);
      await tellOfPassword(services, transaction, customer, settings, password === null);
      return { customer, token: renewed };
    });
  });
}

/** Throws the refusal `invalid_request` with fields for a password that may not be set. */
export async function requireGoodPassword(
  password: string,
  email: string,
  { name: shopName }: ShopSettings,
): Promise<void> {
  const fault = await passwordFault(password, { shopName, email });
  if (fault) throw invalidFields({ password: fault });
}

export async function tellOfPassword(
  { passkeys, site, now }: Services,
  transaction: Transaction<Database>,
  { id, email: to }: Customer,
  { name: shopName, locale, pages }: ShopSettings,
  removed = false,
): Promise<void> {
  const signInUrl = `${site.url}${pages.signIn}`;
  const content = passwordChangedMail({
    shopName,
    locale,
    signInUrl,
    accountUrl: `${site.url}${pages.account}`,
    passkeys: await passkeys.count(transaction, id),
    removed,
  });
  await enqueue(transaction, { to, ...content }, now());
}

/**
 * Ends whatever else leads into the account. The session may have ended itself while this was under
 * way, by a reset for one: then what it wanted isn't done.
 */
async function keepOnly(
  { sessions, resets }: Services,
  transaction: Transaction<Database>,
  customerId: string,
  token: string,
): Promise<void> {
  await resets.endAll(transaction, customerId);
  const goesOn = await sessions.endOthers(transaction, customerId, token);
  if (!goesOn) throw new Refusal('sign_in_required');
}

async function orTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw takenRefusal(error) ?? error;
  }
}

function stillWith(email: string) {
  return { states: ['enabled'] as const, emailKey: parseEmail(email)?.key ?? '' };
}
