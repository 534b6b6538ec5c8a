import { words } from './words.js';

/** What `<customer-checkout>` says after its first paint. */
export const checkoutWords = words({
  ar: () => import('./checkout/ar.js'),
  de: () => import('./checkout/de.js'),
  en: () => import('./checkout/en.js'),
  es: () => import('./checkout/es.js'),
  fr: () => import('./checkout/fr.js'),
  he: () => import('./checkout/he.js'),
  it: () => import('./checkout/it.js'),
  ja: () => import('./checkout/ja.js'),
  nl: () => import('./checkout/nl.js'),
  'pt-BR': () => import('./checkout/pt-BR.js'),
  tr: () => import('./checkout/tr.js'),
  'zh-Hans': () => import('./checkout/zh-Hans.js'),
});

/** What it says of the addresses of a customer who has signed in. */
export const deliveryWords = words({
  ar: () => import('./delivery/ar.js'),
  de: () => import('./delivery/de.js'),
  en: () => import('./delivery/en.js'),
  es: () => import('./delivery/es.js'),
  fr: () => import('./delivery/fr.js'),
  he: () => import('./delivery/he.js'),
  it: () => import('./delivery/it.js'),
  ja: () => import('./delivery/ja.js'),
  nl: () => import('./delivery/nl.js'),
  'pt-BR': () => import('./delivery/pt-BR.js'),
  tr: () => import('./delivery/tr.js'),
  'zh-Hans': () => import('./delivery/zh-Hans.js'),
});
