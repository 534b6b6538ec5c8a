import type { EmailCodePurpose, EmailCodeRequest } from '../../contract/session.js';
import type { ShopSettings } from '../../contract/shop.js';
import { parseEmail } from '../customers/index.js';
import {
  alreadyRegisteredMail,
  enqueue,
  noAccountMail,
  registerCodeMail,
  signInCodeMail,
  type MailContent,
} from '../mail/index.js';
import { invalidFields } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts, requireRegistration } from '../shop/modes.js';
import { codeMinutes, type Challenge, type ProvenChallenge } from './codes.js';

/** Where a request came from. */
export interface Sender {
  /** The page's origin; links in mail lead back to it. */
  origin: string;
  /** What limits count by. */
  address: string;
}

/**
 * Makes a challenge and a mail, whoever has the address: what is known of it shows in the mailbox
 * alone.
 */
export async function sendCode(
  { shop, customers, codes, limits, database, now }: Services,
  request: EmailCodeRequest,
  sender: Sender,
): Promise<Challenge> {
  const settings = await shop.settings();
  requirePurpose(settings, request.purpose);
  const typed = parseEmail(request.email);
  if (!typed) throw invalidFields({ email: 'invalid' });
  await limits.hit('codesPerAddress', sender.address);
  // What is refused here doesn't count for the mailbox: it sends nothing.
  await limits.hit('codesPerEmailAndAddress', typed.key, request.purpose, sender.address);
  await limits.hit('codesPerEmail', typed.key);

  const customer = await customers.findByEmail(typed);
  const known = customer?.state === 'enabled';
  // To the address that the shop knows, not to another spelling of it.
  const email = { address: customer?.email ?? typed.address, key: typed.key };
  const works = known === (request.purpose === 'sign-in');
  return database.transaction().execute(async (transaction) => {
    const challenge = await codes.create(transaction, { purpose: request.purpose, email, works });
    const content = compose(request.purpose, known, challenge.code, settings, sender.origin);
    const { expiresAt } = challenge;
    await enqueue(transaction, { to: email.address, ...content, expiresAt }, now());
    return challenge;
  });
}

/** Counts the codes to a mailbox anew, for whoever has proven that it is hers. */
export async function forgetCodes(
  { limits }: Services,
  { email, purpose }: ProvenChallenge,
  address: string,
): Promise<void> {
  await limits.clear('codesPerEmailAndAddress', email.key, purpose, address);
  await limits.clear('codesPerEmail', email.key);
}

function requirePurpose({ checkoutMode }: ShopSettings, purpose: EmailCodePurpose): void {
  if (purpose === 'register') requireRegistration(checkoutMode);
  else requireAccounts(checkoutMode);
}

function compose(
  purpose: EmailCodePurpose,
  known: boolean,
  code: string,
  settings: ShopSettings,
  origin: string,
): MailContent {
  const { name: shopName, locale, pages, checkoutMode } = settings;
  const values = { shopName, locale, code, minutes: codeMinutes };
  if (purpose === 'register') {
    if (!known) return registerCodeMail(values);
    return alreadyRegisteredMail({ shopName, locale, signInUrl: `${origin}${pages.signIn}` });
  }
  if (known) return signInCodeMail(values);
  const registerUrl = checkoutMode === 'optional' ? `${origin}${pages.register}` : null;
  return noAccountMail({ shopName, locale, registerUrl });
}
