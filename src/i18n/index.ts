export { Language } from './language.js';
export { locales } from './locales.js';
export type { MessageKey, Messages } from './messages.js';
