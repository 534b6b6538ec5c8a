import type { Messages } from './messages.js';

/** One entry a language; each is a chunk of its own, loaded when it is used. */
export const locales: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('./locales/en.js'),
  es: () => import('./locales/es.js'),
};
