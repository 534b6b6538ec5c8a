import { content, duration, noticeMail, type MailContent } from './content.js';
import type { Block } from './layout.js';
import { stringsFor } from './strings.js';

export interface CodeMailValues {
  shopName: string;
  /** BCP 47; a language without translation reads English. */
  locale: string;
  code: string;
  /** How long the code works. */
  minutes: number;
}

export function signInCodeMail(values: CodeMailValues): MailContent {
  return codeMail('signInCode', values);
}

export function registerCodeMail(values: CodeMailValues): MailContent {
  return codeMail('registerCode', values);
}

export function resetCodeMail(values: CodeMailValues): MailContent {
  return codeMail('resetCode', values);
}

/** To the mailbox that is to be the account's. */
export function changeEmailCodeMail(values: CodeMailValues): MailContent {
  return codeMail('changeEmailCode', values);
}

export function claimOrdersCodeMail(values: CodeMailValues): MailContent {
  return codeMail('claimOrdersCode', values);
}

interface SignInMailValues {
  shopName: string;
  locale: string;
  signInUrl: string;
}

/** For somebody who asked to register, and has an account. */
export function alreadyRegisteredMail(values: SignInMailValues): MailContent {
  return signInMail('alreadyRegistered', values);
}

/** For the owner of an address that somebody wanted for another account. */
export function emailInUseMail(values: SignInMailValues): MailContent {
  return signInMail('emailInUse', values);
}

/**
 * For somebody who asked for a code to sign in, or with `purpose` for a new password, and has no
 * account; `registerUrl` is null where only the shop opens accounts.
 */
export function noAccountMail(values: {
  shopName: string;
  locale: string;
  registerUrl: string | null;
  purpose?: 'sign-in' | 'reset';
}): MailContent {
  const { shopName, locale, registerUrl, purpose = 'sign-in' } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, resetIntro, action, invitationOnly, ignore } = strings.noAccount;
  return noticeMail('noAccount', {
    language,
    shopName,
    subject: subject(shopName),
    intro: (purpose === 'reset' ? resetIntro : intro)(shopName),
    ...(registerUrl === null
      ? { details: invitationOnly }
      : { link: { label: action, url: registerUrl } }),
    ignore,
  });
}

/** For a customer whom the shop invites to an account. */
export function invitationMail(values: {
  shopName: string;
  locale: string;
  /** With the token in its fragment. */
  invitationUrl: string;
  /** How long the link works. */
  days: number;
  /** What the shop says to her itself; may be empty. */
  message: string;
  /** The shop's own. */
  subject?: string;
}): MailContent {
  const { shopName, locale, invitationUrl, days, message } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, message: from, action, expiry, ignore } = strings.invitation;
  const time = duration(language, days, 'day');
  const personal: Block[] = message
    ? [
        { kind: 'paragraph', text: from(shopName) },
        { kind: 'paragraph', text: message },
      ]
    : [];
  return content('invitation', {
    language,
    shopName,
    subject: values.subject || subject(shopName),
    preheader: message || expiry(time),
    blocks: [
      { kind: 'paragraph', text: intro(shopName) },
      ...personal,
      { kind: 'link', label: action, url: invitationUrl },
      { kind: 'paragraph', text: expiry(time) },
      { kind: 'small', text: ignore },
    ],
  });
}

type CodeKind = 'signInCode' | 'registerCode' | 'resetCode' | 'changeEmailCode' | 'claimOrdersCode';

function codeMail(kind: CodeKind, values: CodeMailValues): MailContent {
  const { shopName, locale, code, minutes } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, expiry, ignore } = strings[kind];
  const time = duration(language, minutes, 'minute');
  return content(kind, {
    language,
    shopName,
    // Without the code: subjects show on locked screens, and stay in the table.
    subject: subject(shopName),
    preheader: expiry(time),
    blocks: [
      { kind: 'paragraph', text: intro(shopName) },
      { kind: 'code', code },
      { kind: 'paragraph', text: expiry(time) },
      { kind: 'small', text: ignore },
    ],
  });
}

function signInMail(
  kind: 'alreadyRegistered' | 'emailInUse',
  { shopName, locale, signInUrl }: SignInMailValues,
): MailContent {
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, ignore } = strings[kind];
  return noticeMail(kind, {
    language,
    shopName,
    subject: subject(shopName),
    intro: intro(shopName),
    link: { label: action, url: signInUrl },
    ignore,
  });
}
