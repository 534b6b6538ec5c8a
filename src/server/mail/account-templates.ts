import { duration, noticeMail, type MailContent } from './content.js';
import { stringsFor } from './strings.js';

interface Shop {
  shopName: string;
  /** BCP 47; a language without translation reads English. */
  locale: string;
}

/** For a customer whom the shop has given an account. */
export function welcomeMail({
  shopName,
  locale,
  signInUrl,
}: Shop & { signInUrl: string }): MailContent {
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, ignore } = strings.welcome;
  return noticeMail('welcome', {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName),
    link: { label: action, url: signInUrl },
    ignore,
  });
}

/** For a customer who asked for a new password. */
export function passwordResetMail({
  shopName,
  locale,
  resetUrl,
  minutes,
}: Shop & {
  /** With the token in its fragment. */
  resetUrl: string;
  /** How long the link works. */
  minutes: number;
}): MailContent {
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, expiry, ignore } = strings.passwordReset;
  return noticeMail('passwordReset', {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName),
    link: { label: action, url: resetUrl },
    details: expiry(duration(language, minutes, 'minute')),
    ignore,
  });
}

/** To the owner, whose password somebody has set anew, or taken away. */
export function passwordChangedMail({
  shopName,
  locale,
  signInUrl,
  accountUrl,
  passkeys,
  removed = false,
}: Shop & {
  signInUrl: string;
  accountUrl: string;
  /** How many the account has: they sign in whatever its password. */
  passkeys: number;
  removed?: boolean;
}): MailContent {
  const { language, strings } = stringsFor(locale);
  const { passkeysLeft } = strings;
  const form = new Intl.PluralRules(language).select(passkeys);
  const left = passkeysLeft[form] ?? passkeysLeft.other;
  const kind = removed ? 'passwordRemoved' : 'passwordChanged';
  const { subject, intro, action, ignore } = strings[kind];
  return noticeMail(kind, {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName),
    link: { label: action, url: signInUrl },
    ...(passkeys > 0 && {
      more: { text: left(passkeys), link: { label: passkeysLeft.action, url: accountUrl } },
    }),
    ignore,
  });
}

/** To the mailbox that was the account's; `maskedEmail` hints at the one that it has now. */
export function emailChangedMail({
  shopName,
  locale,
  maskedEmail,
}: Shop & { maskedEmail: string }): MailContent {
  const { language, strings } = stringsFor(locale);
  const { subject, intro, ignore } = strings.emailChanged;
  return noticeMail('emailChanged', {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName, maskedEmail),
    ignore,
  });
}

interface PasskeyMailValues extends Shop {
  /** What the customer calls the passkey. */
  name: string;
  accountUrl: string;
}

export function passkeyAddedMail(values: PasskeyMailValues): MailContent {
  return passkeyMail('passkeyAdded', values);
}

export function passkeyRemovedMail(values: PasskeyMailValues): MailContent {
  return passkeyMail('passkeyRemoved', values);
}

function passkeyMail(
  kind: 'passkeyAdded' | 'passkeyRemoved',
  { shopName, locale, name, accountUrl }: PasskeyMailValues,
): MailContent {
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, ignore } = strings[kind];
  return noticeMail(kind, {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName, name),
    link: { label: action, url: accountUrl },
    ignore,
  });
}

/** To a customer who asked for her account to be deleted. */
export function deletionRequestedMail({
  shopName,
  locale,
  accountUrl,
  deletesAt,
}: Shop & {
  /** Where she takes it back. */
  accountUrl: string;
  /** Epoch milliseconds. */
  deletesAt: number;
}): MailContent {
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, keep, ignore } = strings.deletionRequested;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return noticeMail('deletionRequested', {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName, date.format(deletesAt)),
    link: { label: action, url: accountUrl },
    details: keep,
    ignore,
  });
}
