import { languageFor, type LanguageTag } from '../../contract/languages.js';
import { ar } from './strings/ar.js';
import { de } from './strings/de.js';
import { en } from './strings/en.js';
import { es } from './strings/es.js';
import { fr } from './strings/fr.js';
import { he } from './strings/he.js';
import { it } from './strings/it.js';
import { ja } from './strings/ja.js';
import { nl } from './strings/nl.js';
import { ptBR } from './strings/pt-BR.js';
import { tr } from './strings/tr.js';
import { zhHans } from './strings/zh-Hans.js';

/** Every sentence of our mails, by language. */
export interface Strings {
  signInCode: CodeStrings;
  registerCode: CodeStrings;
  resetCode: CodeStrings;
  changeEmailCode: CodeStrings;
  claimOrdersCode: CodeStrings;
  alreadyRegistered: NoticeStrings;
  /** For the owner of an address that somebody wants for another account. */
  emailInUse: NoticeStrings;
  noAccount: NoticeStrings & {
    /** In the place of `intro`, for who asked for a new password. */
    resetIntro: (shop: string) => string;
    /** Where customers can't register by themselves. */
    invitationOnly: string;
  };
  invitation: NoticeStrings & {
    /** Before what the shop has written itself. */
    message: (shop: string) => string;
    /** `time` is a number and its unit, such as "30 days". */
    expiry: (time: string) => string;
  };
  /** For a customer whom the shop has given an account. */
  welcome: NoticeStrings;
  passwordReset: NoticeStrings & {
    /** `time` is a number and its unit, such as "60 minutes". */
    expiry: (time: string) => string;
  };
  passwordChanged: NoticeStrings;
  passwordRemoved: NoticeStrings;
  /** How many passkeys there are beside the password, in each of the language's plural forms. */
  passkeysLeft: { [Form in Intl.LDMLPluralRule]?: (count: number) => string } & {
    other: (count: number) => string;
    action: string;
  };
  /** `address` is the new one, most of it hidden. */
  emailChanged: Omit<NoticeStrings, 'intro' | 'action'> & {
    intro: (shop: string, address: string) => string;
  };
  passkeyAdded: PasskeyStrings;
  passkeyRemoved: PasskeyStrings;
  deletionRequested: Omit<NoticeStrings, 'intro'> & {
    intro: (shop: string, date: string) => string;
    /** How she takes it back. */
    keep: string;
  };
}

export interface CodeStrings {
  subject: (shop: string) => string;
  intro: (shop: string) => string;
  /** `time` is a number and its unit, such as "10 minutes". */
  expiry: (time: string) => string;
  ignore: string;
}

export interface NoticeStrings {
  subject: (shop: string) => string;
  intro: (shop: string) => string;
  action: string;
  ignore: string;
}

/** `name` is what the customer calls the passkey. */
type PasskeyStrings = Omit<NoticeStrings, 'intro'> & {
  intro: (shop: string, name: string) => string;
};

const languages: Readonly<Record<LanguageTag, Strings>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  nl,
  'pt-BR': ptBR,
  tr,
  'zh-Hans': zhHans,
};

export type MailTemplate = Exclude<keyof Strings, 'passkeysLeft'>;

export const mailTemplates = (Object.keys(en) as (keyof Strings)[]).filter(
  (name): name is MailTemplate => name !== 'passkeysLeft',
);

/** The language's strings, whatever its region (`es-AR` reads `es`); English for any other. */
export function stringsFor(locale: string): { language: LanguageTag; strings: Strings } {
  const language = languageFor(locale);
  return { language, strings: languages[language] };
}
