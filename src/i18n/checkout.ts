import type { OwnMessages } from './messages.js';

/** What `<customer-checkout>` says after its first paint. */
export const checkoutWords: OwnMessages<typeof import('./checkout/en.js').default> = {
  en: () => import('./checkout/en.js'),
  es: () => import('./checkout/es.js'),
};
