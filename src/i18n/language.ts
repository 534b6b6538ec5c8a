import { locales } from './locales.js';
import type { MessageKey, Words } from './messages.js';

/** The words of one language, once they have arrived. */
export class Language {
  /** The BCP 47 tag that was asked for, if it is one: for numbers and dates. */
  readonly locale: string;
  /** The language that the words are in: the one asked for, or English where we don't have it. */
  readonly tag: string;
  readonly ready: Promise<unknown>;
  readonly #messages: Partial<Record<MessageKey, string>> = {};

  constructor(locale = document.documentElement.lang || navigator.language) {
    this.tag = bestTag(locale);
    this.locale = canonical(locale) || this.tag;
    this.ready = this.learn(locales);
  }

  /** Loads words of this language. */
  async learn(words: Words): Promise<void> {
    Object.assign(this.#messages, (await words[this.tag]!()).default);
  }

  /** The text of a key, with `{name}` replaced by `values.name`. */
  text(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
    const message = this.#messages[key] ?? '';
    return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  /** The text for so many; where there are none, that of `zero` if the key has one. */
  plural(key: string, count: number): string {
    const none = count === 0 ? this.textOf(`${key}.zero`) : undefined;
    const form = `${key}.${new Intl.PluralRules(this.tag).select(count)}`;
    const message = none ?? this.textOf(form) ?? this.textOf(`${key}.other`) ?? '';
    return message.replaceAll('{count}', new Intl.NumberFormat(this.locale).format(count));
  }

  /** The text of a key that was put together, such as an error code's; undefined where there is none. */
  textOf(key: string): string | undefined {
    return this.#messages[key as MessageKey];
  }

  /** The shop's own text in this language, else in its first. */
  shopText(text: string | Readonly<Record<string, string>>): string {
    if (typeof text === 'string') return text;
    return text[this.locale] ?? text[this.tag] ?? Object.values(text)[0] ?? '';
  }
}

/** As `Intl` takes it; undefined where a theme's tag is none. */
function canonical(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** `pt-BR` → `pt-BR`, else `pt`, else English; a theme may write it `pt_BR`. */
function bestTag(locale: string): string {
  const tags = Object.keys(locales);
  for (const wanted of [locale, locale.split(/[-_]/)[0]!]) {
    const found = tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
    if (found) return found;
  }
  return 'en';
}
