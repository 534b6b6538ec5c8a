import { words } from './words.js';

/** Words of the account page, one chunk a part and language, loaded with the part. */
export const accountWords = words({
  ar: () => import('./account/ar.js'),
  de: () => import('./account/de.js'),
  en: () => import('./account/en.js'),
  es: () => import('./account/es.js'),
  fr: () => import('./account/fr.js'),
  he: () => import('./account/he.js'),
  it: () => import('./account/it.js'),
  ja: () => import('./account/ja.js'),
  nl: () => import('./account/nl.js'),
  'pt-BR': () => import('./account/pt-BR.js'),
  tr: () => import('./account/tr.js'),
  'zh-Hans': () => import('./account/zh-Hans.js'),
});

export const accountPageWords = words({
  ar: () => import('./account-page/ar.js'),
  de: () => import('./account-page/de.js'),
  en: () => import('./account-page/en.js'),
  es: () => import('./account-page/es.js'),
  fr: () => import('./account-page/fr.js'),
  he: () => import('./account-page/he.js'),
  it: () => import('./account-page/it.js'),
  ja: () => import('./account-page/ja.js'),
  nl: () => import('./account-page/nl.js'),
  'pt-BR': () => import('./account-page/pt-BR.js'),
  tr: () => import('./account-page/tr.js'),
  'zh-Hans': () => import('./account-page/zh-Hans.js'),
});

export const addressWords = words({
  ar: () => import('./addresses/ar.js'),
  de: () => import('./addresses/de.js'),
  en: () => import('./addresses/en.js'),
  es: () => import('./addresses/es.js'),
  fr: () => import('./addresses/fr.js'),
  he: () => import('./addresses/he.js'),
  it: () => import('./addresses/it.js'),
  ja: () => import('./addresses/ja.js'),
  nl: () => import('./addresses/nl.js'),
  'pt-BR': () => import('./addresses/pt-BR.js'),
  tr: () => import('./addresses/tr.js'),
  'zh-Hans': () => import('./addresses/zh-Hans.js'),
});

/** Of the form alone: it comes when it opens. */
export const addressFormWords = words({
  ar: () => import('./address-form/ar.js'),
  de: () => import('./address-form/de.js'),
  en: () => import('./address-form/en.js'),
  es: () => import('./address-form/es.js'),
  fr: () => import('./address-form/fr.js'),
  he: () => import('./address-form/he.js'),
  it: () => import('./address-form/it.js'),
  ja: () => import('./address-form/ja.js'),
  nl: () => import('./address-form/nl.js'),
  'pt-BR': () => import('./address-form/pt-BR.js'),
  tr: () => import('./address-form/tr.js'),
  'zh-Hans': () => import('./address-form/zh-Hans.js'),
});

export const profileWords = words({
  ar: () => import('./profile/ar.js'),
  de: () => import('./profile/de.js'),
  en: () => import('./profile/en.js'),
  es: () => import('./profile/es.js'),
  fr: () => import('./profile/fr.js'),
  he: () => import('./profile/he.js'),
  it: () => import('./profile/it.js'),
  ja: () => import('./profile/ja.js'),
  nl: () => import('./profile/nl.js'),
  'pt-BR': () => import('./profile/pt-BR.js'),
  tr: () => import('./profile/tr.js'),
  'zh-Hans': () => import('./profile/zh-Hans.js'),
});

export const orderWords = words({
  ar: () => import('./orders/ar.js'),
  de: () => import('./orders/de.js'),
  en: () => import('./orders/en.js'),
  es: () => import('./orders/es.js'),
  fr: () => import('./orders/fr.js'),
  he: () => import('./orders/he.js'),
  it: () => import('./orders/it.js'),
  ja: () => import('./orders/ja.js'),
  nl: () => import('./orders/nl.js'),
  'pt-BR': () => import('./orders/pt-BR.js'),
  tr: () => import('./orders/tr.js'),
  'zh-Hans': () => import('./orders/zh-Hans.js'),
});

export const resetWords = words({
  ar: () => import('./password-reset/ar.js'),
  de: () => import('./password-reset/de.js'),
  en: () => import('./password-reset/en.js'),
  es: () => import('./password-reset/es.js'),
  fr: () => import('./password-reset/fr.js'),
  he: () => import('./password-reset/he.js'),
  it: () => import('./password-reset/it.js'),
  ja: () => import('./password-reset/ja.js'),
  nl: () => import('./password-reset/nl.js'),
  'pt-BR': () => import('./password-reset/pt-BR.js'),
  tr: () => import('./password-reset/tr.js'),
  'zh-Hans': () => import('./password-reset/zh-Hans.js'),
});

/** What comes after asking for a link or a code, for signing in and for the reset page. */
export const recoveryWords = words({
  ar: () => import('./recovery/ar.js'),
  de: () => import('./recovery/de.js'),
  en: () => import('./recovery/en.js'),
  es: () => import('./recovery/es.js'),
  fr: () => import('./recovery/fr.js'),
  he: () => import('./recovery/he.js'),
  it: () => import('./recovery/it.js'),
  ja: () => import('./recovery/ja.js'),
  nl: () => import('./recovery/nl.js'),
  'pt-BR': () => import('./recovery/pt-BR.js'),
  tr: () => import('./recovery/tr.js'),
  'zh-Hans': () => import('./recovery/zh-Hans.js'),
});

/** What is said of passkeys beyond the button's name. */
export const passkeyWords = words({
  ar: () => import('./passkey/ar.js'),
  de: () => import('./passkey/de.js'),
  en: () => import('./passkey/en.js'),
  es: () => import('./passkey/es.js'),
  fr: () => import('./passkey/fr.js'),
  he: () => import('./passkey/he.js'),
  it: () => import('./passkey/it.js'),
  ja: () => import('./passkey/ja.js'),
  nl: () => import('./passkey/nl.js'),
  'pt-BR': () => import('./passkey/pt-BR.js'),
  tr: () => import('./passkey/tr.js'),
  'zh-Hans': () => import('./passkey/zh-Hans.js'),
});
