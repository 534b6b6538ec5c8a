import type en from './locales/en.js';

/** English is the measure: another language has the same keys. */
export type MessageKey = keyof typeof en;

export type Messages = Readonly<Record<MessageKey, string>>;
