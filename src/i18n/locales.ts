import { words } from './words.js';

/** The words that every page needs. */
export const locales = words({
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  en: () => import('./locales/en.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  he: () => import('./locales/he.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  nl: () => import('./locales/nl.js'),
  'pt-BR': () => import('./locales/pt-BR.js'),
  tr: () => import('./locales/tr.js'),
  'zh-Hans': () => import('./locales/zh-Hans.js'),
});
