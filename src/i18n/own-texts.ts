import type { Language } from './language.js';

/**
 * The shop's own words: key to text, for every language, or language to such a list; of two for the
 * same key the one of the nearer language.
 */
export type OwnTexts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * The shop's own words in a language, from an object or from an element that holds one as JSON; none
 * where it can't be read. What is of no use is told in the console.
 */
export function textsIn(
  { locale, tag }: Pick<Language, 'locale' | 'tag'>,
  own: OwnTexts | Element,
): Readonly<Record<string, string>> {
  const texts = own instanceof Element ? read(own) : own;
  const nearest = [tag.split('-')[0], tag, locale.split('-')[0], locale];
  const found: Record<string, string> = {};
  for (const list of [texts, ...nearest.map((wanted) => texts[wanted!])]) {
    if (!list || typeof list !== 'object') continue;
    for (const [key, text] of Object.entries(list)) if (typeof text === 'string') found[key] = text;
  }
  // Not waited for: it is for who writes them.
  setTimeout(() => {
    void import('./known-texts.js').then(
      ({ warnOfUnknown }) => warnOfUnknown(Object.keys(found)),
      () => undefined,
    );
  });
  return found;
}

function read(element: Element): OwnTexts {
  try {
    const texts: unknown = JSON.parse(element.textContent);
    if (typeof texts === 'object' && texts && !Array.isArray(texts)) return texts as OwnTexts;
    console.warn('customer-elements: the texts must be an object', element);
  } catch (error) {
    console.warn('customer-elements: the texts are no JSON', element, error);
  }
  return {};
}
