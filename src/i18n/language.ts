import { languageFor, localeOf, type LanguageTag } from '../contract/languages.js';
import { locales } from './locales.js';
import type { MessageKey } from './messages.js';
import type { OwnTexts } from './own-texts.js';
import type { Words } from './words.js';

/** The words of one language, once they have arrived. */
export class Language {
  /** The BCP 47 tag that was asked for, if it is one: for numbers and dates. */
  readonly locale: string;
  /** The language that the words are in: the one asked for, or English where we don't have it. */
  readonly tag: LanguageTag;
  readonly ready: Promise<unknown>;
  readonly #messages: Partial<Record<string, string>> = {};
  readonly #own: Promise<Readonly<Record<string, string>>> | undefined;

  /** @param own what the shop says in its own words; undefined where it has none */
  constructor(
    locale = document.documentElement.lang || navigator.language,
    own?: OwnTexts | Element | null,
  ) {
    this.tag = languageFor(locale);
    this.locale = String(localeOf(locale) ?? this.tag);
    if (own) {
      this.#own = import('./own-texts.js').then(
        ({ textsIn }) => textsIn(this, own),
        // Ours are better than none.
        () => ({}),
      );
    }
    this.ready = this.learn(locales);
  }

  /** Loads words of this language. */
  async learn(words: Words): Promise<void> {
    const [theirs, own] = await Promise.all([words(this.tag), this.#own]);
    Object.assign(this.#messages, theirs.default, own);
  }

  /** The text of a key, with `{name}` replaced by `values.name`. */
  text(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
    const message = this.#messages[key] ?? '';
    return message.replace(/\{(\w+)\}/g, (_, name: string) =>
      ((values[name] ?? '') as number).toLocaleString(this.locale),
    );
  }

  /** The text of a key that was put together, such as an error code's; undefined where there is none. */
  textOf(key: string): string | undefined {
    return this.#messages[key];
  }

  /** The shop's own text in this language, else in its first. */
  shopText(text: string | Readonly<Record<string, string>>): string {
    if (typeof text === 'string') return text;
    return text[this.locale] ?? text[this.tag] ?? Object.values(text)[0] ?? '';
  }
}
