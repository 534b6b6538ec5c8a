import type { Transaction } from 'kysely';
import type { Customer, PublicCustomer } from '../../contract/customer.js';
import type {
  NewPasskey,
  Passkey,
  PasskeyAssertion,
  PasskeyChallenge,
} from '../../contract/passkeys.js';
import type { ShopSettings } from '../../contract/shop.js';
import type { Database } from '../database/index.js';
import { enqueue, passkeyAddedMail, passkeyRemovedMail } from '../mail/index.js';
import { freshTime } from '../gateway/upstream.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts } from '../shop/modes.js';
import type { Site } from '../site.js';
import type { PasskeyPurpose } from './passkey-store.js';
import type { SignedIn, SignInContext } from './sign-in.js';
import {
  addOptions,
  signInOptions,
  verifyAssertion,
  verifyAttestation,
  type Ceremony,
} from './webauthn.js';

const mostPasskeys = 20;

/** Whoever wants to sign in; `address` is what limits count by, `origin` that of her page. */
export async function challengeToSignIn(
  services: Services,
  { origin, address }: { origin: string; address: string },
): Promise<PasskeyChallenge> {
  const { shop, limits } = services;
  requireAccounts((await shop.settings()).checkoutMode);
  const rpId = requireRpId(services, origin);
  await limits.hit('passkeyChallengesPerAddress', address);
  return begin(services, { kind: 'sign-in' }, await signInOptions(rpId));
}

export async function challengeToAdd(
  services: Services,
  { id, email, firstName, lastName }: PublicCustomer,
  { origin, address }: { origin: string; address: string },
): Promise<PasskeyChallenge> {
  const { shop, limits, passkeys } = services;
  const rpId = requireRpId(services, origin);
  await limits.hit('passkeyChallengesPerAddress', address);
  const credentials = await passkeys.credentials(id);
  if (credentials.length >= mostPasskeys) throw new Refusal('too_many');
  const options = await addOptions(rpId, {
    shopName: (await shop.settings()).name,
    handle: passkeys.handleOf(id),
    email,
    name: `${firstName} ${lastName}`.trim(),
    passkeys: credentials,
  });
  return begin(services, { kind: 'add', customerId: id }, options);
}

/** Every failure is the same refusal, `invalid_passkey`: nothing is told of why. */
export async function byPasskey(
  services: Services,
  request: { challengeId: string; passkey: PasskeyAssertion },
  context: SignInContext,
): Promise<SignedIn> {
  const { limits } = services;
  const { address } = context;
  // Counted before the signature is looked at: of many tries at once none slips through.
  await limits.hit('failedPasskeysPerAddress', address);
  try {
    const signedIn = await verified(services, request, context);
    await limits.forgive('failedPasskeysPerAddress', address);
    return signedIn;
  } catch (error) {
    // Where the server is at fault the passkey was neither right nor wrong.
    if (!(error instanceof Refusal) || error.code === 'platform_unavailable') {
      await limits.forgive('failedPasskeysPerAddress', address).catch(() => undefined);
    }
    throw error;
  }
}

async function verified(
  services: Services,
  { challengeId, passkey: assertion }: { challengeId: string; passkey: PasskeyAssertion },
  context: SignInContext,
): Promise<SignedIn> {
  const { passkeys, customers, sessions, database, upstream } = services;
  const ceremony = await take(services, challengeId, { kind: 'sign-in' }, context.origin);
  const passkey = await passkeys.find(assertion.id);
  if (!passkey) throw new Refusal('invalid_passkey');
  const { userHandle } = assertion.response;
  if (userHandle && userHandle !== passkeys.handleOf(passkey.customerId)) {
    throw new Refusal('invalid_passkey');
  }
  const use = await verifyAssertion(assertion, passkey, ceremony);
  if (!use) throw new Refusal('invalid_passkey');
  await upstream.refresh(passkey.customerId, freshTime);
  return database.transaction().execute(async (transaction) => {
    const used = await passkeys.use(transaction, passkey, use);
    const customer = await customers.within(transaction).findById(passkey.customerId);
    // Of a password that has to be set anew the passkey knows nothing: it is another key.
    if (!used || customer?.state !== 'enabled') throw new Refusal('invalid_passkey');
    return { customer, token: await sessions.start(transaction, customer.id, context) };
  });
}

/** Throws the refusals `invalid_passkey`, `sign_in_required` and `too_many`. */
export async function addPasskey(
  services: Services,
  { customer: { id: customerId }, token }: { customer: PublicCustomer; token: string },
  { challengeId, name, credential }: NewPasskey,
  origin: string,
): Promise<Passkey> {
  const { passkeys, customers, sessions, database, shop } = services;
  const ceremony = await take(services, challengeId, { kind: 'add', customerId }, origin);
  const key = await verifyAttestation(credential, ceremony);
  if (!key) throw new Refusal('invalid_passkey');
  const settings = await shop.settings();
  return database.transaction().execute(async (transaction) => {
    // Written first, so that of two at once the second waits, and counts the first.
    const states = ['enabled'] as const;
    const customer = await customers.within(transaction).update(customerId, {}, { states });
    // The session may have been ended meanwhile, by a reset for one: a passkey would outlive it.
    const goesOn = customer && (await sessions.goesOn(transaction, token));
    if (!goesOn) throw new Refusal('sign_in_required');
    if ((await passkeys.count(transaction, customerId)) >= mostPasskeys) {
      throw new Refusal('too_many');
    }
    const passkey = await passkeys.add(transaction, customerId, name, key);
    if (!passkey) throw new Refusal('invalid_passkey');
    await tell(services, transaction, customer, passkeyAddedMail, { settings, passkey });
    return passkey;
  });
}

/** Throws the refusal `not_found`. */
export async function renamePasskey(
  { passkeys }: Services,
  customerId: string,
  id: string,
  name: string,
): Promise<Passkey> {
  const passkey = await passkeys.rename(customerId, id, name);
  if (!passkey) throw new Refusal('not_found');
  return passkey;
}

/** Throws the refusal `not_found`. */
export async function removePasskey(
  services: Services,
  customerId: string,
  id: string,
): Promise<void> {
  const { passkeys, customers, database, shop } = services;
  const settings = await shop.settings();
  await database.transaction().execute(async (transaction) => {
    const passkey = await passkeys.remove(transaction, customerId, id);
    const customer = passkey && (await customers.within(transaction).findById(customerId));
    if (!customer) throw new Refusal('not_found');
    await tell(services, transaction, customer, passkeyRemovedMail, { settings, passkey });
  });
}

async function begin(
  { passkeys }: Services,
  purpose: PasskeyPurpose,
  options: { challenge: string },
): Promise<PasskeyChallenge> {
  const { id, expiresAt } = await passkeys.createChallenge(purpose, options.challenge);
  return {
    challengeId: id,
    options: { ...options },
    expiresAt: new Date(expiresAt).toISOString(),
  };
}

/** What was to be signed, once; throws the refusal `invalid_passkey` for anything else. */
async function take(
  { passkeys, site }: Services,
  challengeId: string,
  purpose: PasskeyPurpose,
  origin: string,
): Promise<Ceremony> {
  const challenge = await passkeys.useChallenge(challengeId, purpose);
  const rpId = rpIdOf(site, origin);
  if (challenge === null || rpId === null) throw new Refusal('invalid_passkey');
  return { challenge, origin, rpId };
}

function requireRpId({ site }: Services, origin: string): string {
  const rpId = rpIdOf(site, origin);
  if (rpId !== null) return rpId;
  const detail = `Passkeys work on pages of ${new URL(site.url).hostname} alone.`;
  throw new Refusal('forbidden_origin', { detail });
}

/** A passkey belongs to the shop's host, and works there and below; null for another page. */
function rpIdOf(site: Site, origin: string): string | null {
  const { hostname: rpId } = new URL(site.url);
  const { hostname } = new URL(origin);
  return hostname === rpId || hostname.endsWith(`.${rpId}`) ? rpId : null;
}

async function tell(
  { site, now }: Services,
  transaction: Transaction<Database>,
  { email: to }: Customer,
  compose: typeof passkeyAddedMail,
  { settings, passkey }: { settings: ShopSettings; passkey: Passkey },
): Promise<void> {
  const { name: shopName, locale, pages } = settings;
  const accountUrl = `${site.url}${pages.account}`;
  const content = compose({ shopName, locale, accountUrl, name: passkey.name });
  await enqueue(transaction, { to, ...content }, now());
}
