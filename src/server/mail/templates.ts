import { toHtml, toText, type Block, type Mail } from './layout.js';
import type { Message } from './message.js';
import { stringsFor } from './strings.js';

/** A message without its recipient. */
export type MailContent = Omit<Message, 'to'>;

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

/** For somebody who asked to register, and has an account. */
export function alreadyRegisteredMail(values: {
  shopName: string;
  locale: string;
  signInUrl: string;
}): MailContent {
  const { shopName, locale, signInUrl } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, ignore } = strings.alreadyRegistered;
  return content({
    language,
    shopName,
    subject: subject(shopName),
    preheader: action,
    blocks: [
      { kind: 'paragraph', text: intro(shopName) },
      { kind: 'link', label: action, url: signInUrl },
      { kind: 'small', text: ignore },
    ],
  });
}

/** For somebody who asked for a code to sign in, and has no account; `registerUrl` is null where only the shop opens accounts. */
export function noAccountMail(values: {
  shopName: string;
  locale: string;
  registerUrl: string | null;
}): MailContent {
  const { shopName, locale, registerUrl } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, action, invitationOnly, ignore } = strings.noAccount;
  const next: Block =
    registerUrl === null
      ? { kind: 'paragraph', text: invitationOnly }
      : { kind: 'link', label: action, url: registerUrl };
  return content({
    language,
    shopName,
    subject: subject(shopName),
    preheader: registerUrl === null ? invitationOnly : action,
    blocks: [{ kind: 'paragraph', text: intro(shopName) }, next, { kind: 'small', text: ignore }],
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
  return content({
    language,
    shopName,
    subject: subject(shopName),
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

function duration(language: string, count: number, unit: 'minute' | 'day'): string {
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, style).format(count);
}

function codeMail(kind: 'signInCode' | 'registerCode', values: CodeMailValues): MailContent {
  const { shopName, locale, code, minutes } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, expiry, ignore } = strings[kind];
  const time = duration(language, minutes, 'minute');
  return content({
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

function content(mail: Mail): MailContent {
  return { subject: mail.subject, text: toText(mail), html: toHtml(mail) };
}
