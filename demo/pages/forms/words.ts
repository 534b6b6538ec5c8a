import invitationEn from '../../../src/i18n/invitation/en.js';
import invitationEs from '../../../src/i18n/invitation/es.js';
import answerEn from '../../../src/i18n/invitation-answer/en.js';
import answerEs from '../../../src/i18n/invitation-answer/es.js';
import en from '../../../src/i18n/locales/en.js';
import es from '../../../src/i18n/locales/es.js';
import resetEn from '../../../src/i18n/password-reset/en.js';
import resetEs from '../../../src/i18n/password-reset/es.js';
import recoveryEn from '../../../src/i18n/recovery/en.js';
import recoveryEs from '../../../src/i18n/recovery/es.js';
import type { View } from '../../http/view.js';

const english = { ...en, ...invitationEn, ...answerEn, ...resetEn, ...recoveryEn };
const words = {
  en: english,
  es: { ...es, ...invitationEs, ...answerEs, ...resetEs, ...recoveryEs },
} satisfies Record<View['language'], Record<keyof typeof english, string>>;

export type WordKey = keyof typeof english;

/** The elements' own words, so that a form speaks alike with script and without. */
export function say(
  { language, shop }: View,
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const all: Readonly<Record<string, string | number>> = { shop: shop.name, ...values };
  return words[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(all[name] ?? ''));
}

/** The words of an error code, else that something went wrong. */
export function sayError(view: View, code: string): string {
  return code in english ? say(view, code as WordKey) : say(view, 'failed');
}

/** What is wrong with a field, in words of its own where there are some. */
export function sayFault(view: View, field: string, fault: string): string {
  const keys = [`field.${fault}.${field}`, `field.${fault}`, 'field.invalid'];
  return say(view, (keys.find((key) => key in english) ?? 'failed') as WordKey);
}
