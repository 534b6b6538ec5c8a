import type { OwnMessages } from './messages.js';

/** Words of the account page, one chunk a part and language, loaded with the part. */
export const accountWords: OwnMessages<typeof import('./account/en.js').default> = {
  en: () => import('./account/en.js'),
  es: () => import('./account/es.js'),
};

export const accountPageWords: OwnMessages<typeof import('./account-page/en.js').default> = {
  en: () => import('./account-page/en.js'),
  es: () => import('./account-page/es.js'),
};

export const addressWords: OwnMessages<typeof import('./addresses/en.js').default> = {
  en: () => import('./addresses/en.js'),
  es: () => import('./addresses/es.js'),
};

/** Of the form alone: it comes when it opens. */
export const addressFormWords: OwnMessages<typeof import('./address-form/en.js').default> = {
  en: () => import('./address-form/en.js'),
  es: () => import('./address-form/es.js'),
};

export const profileWords: OwnMessages<typeof import('./profile/en.js').default> = {
  en: () => import('./profile/en.js'),
  es: () => import('./profile/es.js'),
};

export const orderWords: OwnMessages<typeof import('./orders/en.js').default> = {
  en: () => import('./orders/en.js'),
  es: () => import('./orders/es.js'),
};

export const resetWords: OwnMessages<typeof import('./password-reset/en.js').default> = {
  en: () => import('./password-reset/en.js'),
  es: () => import('./password-reset/es.js'),
};

/** What comes after asking for a link or a code, for signing in and for the reset page. */
export const recoveryWords: OwnMessages<typeof import('./recovery/en.js').default> = {
  en: () => import('./recovery/en.js'),
  es: () => import('./recovery/es.js'),
};

/** What is said of passkeys beyond the button's name. */
export const passkeyWords: OwnMessages<typeof import('./passkey/en.js').default> = {
  en: () => import('./passkey/en.js'),
  es: () => import('./passkey/es.js'),
};
