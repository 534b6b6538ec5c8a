import type { OwnMessages } from './messages.js';

/** What `<customer-checkout>` says after its first paint. */
export const checkoutWords: OwnMessages<typeof import('./checkout/en.js').default> = {
  en: () => import('./checkout/en.js'),
  es: () => import('./checkout/es.js'),
};

/** What it says of the addresses of a customer who has signed in. */
export const deliveryWords: OwnMessages<typeof import('./delivery/en.js').default> = {
  en: () => import('./delivery/en.js'),
  es: () => import('./delivery/es.js'),
};
