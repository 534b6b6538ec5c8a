import type { EmailCodePurpose, EmailCodeRequest } from '../../contract/session.js';
import type { ShopSettings } from '../../contract/shop.js';
import { parseEmail, type EmailAddress } from '../customers/index.js';
import {
  alreadyRegisteredMail,
  changeEmailCodeMail,
  claimOrdersCodeMail,
  emailInUseMail,
  enqueue,
  noAccountMail,
  registerCodeMail,
  resetCodeMail,
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
  /** The signed-in one, whom the purposes of an account are for. */
  customer?: { id: string; email: string };
}

/**
 * Makes a challenge and a mail, whoever has the address: what is known of it shows in the mailbox
 * alone.
 */
export async function sendCode(
  { shop, customers, codes, limits, database, upstream, now }: Services,
  { email: typed, purpose }: EmailCodeRequest,
  { origin, address, customer: asking }: Sender,
): Promise<Challenge> {
  const settings = await shop.settings();
  requirePurpose(settings, purpose);
  const parsed = parseEmail(typed);
  if (!parsed) throw invalidFields({ email: 'invalid' });
  if (purpose === 'change-email' && asking && parseEmail(asking.email)?.key === parsed.key) {
    throw invalidFields({ email: 'taken' });
  }
  await limits.requireRoom('failedCodesPerEmail', parsed.key);
  await countMail({ limits }, { email: parsed, purpose }, address);

  await upstream.bring(parsed);
  const customer = await customers.findAccount(parsed);
  const known = customer?.state === 'enabled';
  // To the address that the shop knows, not to another spelling of it.
  const email = { address: customer?.email ?? parsed.address, key: parsed.key };
  const works = purpose === 'claim-orders' || known === forKnown.has(purpose);
  return database.transaction().execute(async (transaction) => {
    const challenge = await codes.create(transaction, {
      purpose,
      email,
      works,
      ...(asking && { customerId: asking.id }),
    });
    const { code, expiresAt } = challenge;
    const content = compose({ purpose, known, code, settings, origin });
    await enqueue(transaction, { to: email.address, ...content, expiresAt }, now());
    return challenge;
  });
}

/** Counts a mail that anybody can have sent; throws the refusal `rate_limited`. */
export async function countMail(
  { limits }: Pick<Services, 'limits'>,
  { email, purpose }: { email: EmailAddress; purpose: EmailCodePurpose },
  address: string,
): Promise<void> {
  await limits.hit('codesPerAddress', address);
  // What is refused here doesn't count for the mailbox: it sends nothing.
  await limits.hit('codesPerEmailAndAddress', email.key, purpose, address);
  await limits.hit('codesPerEmail', email.key);
}

/** Counts the mails to a mailbox and its wrong codes anew, for whoever has proven that it is hers. */
export async function forgetCodes(
  { limits }: Services,
  { email, purpose }: Pick<ProvenChallenge, 'email' | 'purpose'>,
  address: string,
): Promise<void> {
  await limits.clear('codesPerEmailAndAddress', email.key, purpose, address);
  await limits.clear('codesPerEmail', email.key);
  await limits.clear('failedCodesPerEmail', email.key);
}

/** Whether customers are who the code is for; else it is for a mailbox that isn't one's yet. */
const forKnown: ReadonlySet<EmailCodePurpose> = new Set(['sign-in', 'reset']);

function requirePurpose({ checkoutMode }: ShopSettings, purpose: EmailCodePurpose): void {
  if (purpose === 'register') requireRegistration(checkoutMode);
  else requireAccounts(checkoutMode);
}

interface CodeMail {
  purpose: EmailCodePurpose;
  known: boolean;
  code: string;
  settings: ShopSettings;
  origin: string;
}

function compose({ purpose, known, code, settings, origin }: CodeMail): MailContent {
  const { name: shopName, locale, pages } = settings;
  const values = { shopName, locale, code, minutes: codeMinutes };
  const signInUrl = `${origin}${pages.signIn}`;
  switch (purpose) {
    case 'register':
      return known
        ? alreadyRegisteredMail({ shopName, locale, signInUrl })
        : registerCodeMail(values);
    case 'change-email':
      return known ? emailInUseMail({ shopName, locale, signInUrl }) : changeEmailCodeMail(values);
    case 'claim-orders':
      return claimOrdersCodeMail(values);
    case 'sign-in':
      return known ? signInCodeMail(values) : unknownMail(settings, origin, purpose);
    case 'reset':
      return known ? resetCodeMail(values) : unknownMail(settings, origin, purpose);
  }
}

/** For somebody who has no account, and how to come by one. */
export function unknownMail(
  { name: shopName, locale, pages, checkoutMode }: ShopSettings,
  origin: string,
  purpose: 'sign-in' | 'reset',
): MailContent {
  const registerUrl = checkoutMode === 'optional' ? `${origin}${pages.register}` : null;
  return noAccountMail({ shopName, locale, registerUrl, purpose });
}
