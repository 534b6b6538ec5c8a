import type { Language } from './language.js';
import type { MessageKey, PluralKey } from './messages.js';

/**
 * The text for so many, as `{count}`, and for other numbers in it; where there are none, that of
 * `zero` if the key has one.
 */
export function plural(
  language: Language,
  key: PluralKey,
  count: number,
  others: Readonly<Record<string, number>> = {},
): string {
  const form = count === 0 ? 'zero' : new Intl.PluralRules(language.tag).select(count);
  const exact = `${key}.${form}`;
  const known = language.textOf(exact) === undefined ? `${key}.other` : exact;
  return language.text(known as MessageKey, { ...others, count });
}
