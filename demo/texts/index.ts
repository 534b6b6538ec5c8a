import { localeOf } from '../../src/contract/languages.js';
import type { Language } from '../shop/products.js';
import { en, type Texts } from './en.js';
import { es } from './es.js';

export const texts: Readonly<Record<Language, Texts>> = { en, es };
export type { Texts };

/** The storefront's language for a BCP 47 tag: `es-AR` is `es`; undefined where there is none. */
export function languageOf(tag: string | undefined): Language | undefined {
  const language = tag?.split('-')[0]?.toLowerCase();
  return language === 'en' || language === 'es' ? language : undefined;
}

/** What a language calls itself. */
export function languageName(tag: string): string {
  const locale = String(localeOf(tag) ?? 'en');
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? tag;
}
