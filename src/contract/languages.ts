/** The languages that pages and mails are written in. */
export const languageTags = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'nl',
  'pt-BR',
  'tr',
  'zh-Hans',
] as const;

export type LanguageTag = (typeof languageTags)[number];

/** As `Intl` takes it, also where a theme writes `pt_BR`; undefined where it is no tag. */
export function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** Which way one of our languages is read. */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return /ar|he/.test(tag) ? 'rtl' : 'ltr';
}

/** The one of our languages for readers of this one, whatever the region; English where there is none. */
export function languageFor(tag: string): LanguageTag {
  const { language = '-', script } = localeOf(tag)?.maximize() ?? {};
  // Traditional characters are no other spelling of the simplified ones.
  return (script !== 'Hant' && languageTags.find((ours) => ours.startsWith(language))) || 'en';
}
