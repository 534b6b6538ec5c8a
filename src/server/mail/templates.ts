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

function codeMail(kind: 'signInCode' | 'registerCode', values: CodeMailValues): MailContent {
  const { shopName, locale, code, minutes } = values;
  const { language, strings } = stringsFor(locale);
  const { subject, intro, expiry, ignore } = strings[kind];
  const time = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(minutes);
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
