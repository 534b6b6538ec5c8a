import { words } from './words.js';

/** Apart from the other words, so that pages without an invitation don't pay for them. */
export const invitationWords = words({
  ar: () => import('./invitation/ar.js'),
  de: () => import('./invitation/de.js'),
  en: () => import('./invitation/en.js'),
  es: () => import('./invitation/es.js'),
  fr: () => import('./invitation/fr.js'),
  he: () => import('./invitation/he.js'),
  it: () => import('./invitation/it.js'),
  ja: () => import('./invitation/ja.js'),
  nl: () => import('./invitation/nl.js'),
  'pt-BR': () => import('./invitation/pt-BR.js'),
  tr: () => import('./invitation/tr.js'),
  'zh-Hans': () => import('./invitation/zh-Hans.js'),
});

/** What most invitations never need. */
export const answerWords = words({
  ar: () => import('./invitation-answer/ar.js'),
  de: () => import('./invitation-answer/de.js'),
  en: () => import('./invitation-answer/en.js'),
  es: () => import('./invitation-answer/es.js'),
  fr: () => import('./invitation-answer/fr.js'),
  he: () => import('./invitation-answer/he.js'),
  it: () => import('./invitation-answer/it.js'),
  ja: () => import('./invitation-answer/ja.js'),
  nl: () => import('./invitation-answer/nl.js'),
  'pt-BR': () => import('./invitation-answer/pt-BR.js'),
  tr: () => import('./invitation-answer/tr.js'),
  'zh-Hans': () => import('./invitation-answer/zh-Hans.js'),
});
