/** What is the same word in English, by language; `all` is what no language translates. */
const same: Readonly<Record<string, readonly string[]>> = {
  all: ['brazilianTaxId', 'label.eircode', 'itemCount', 'actionOn'],
  de: [
    'optional',
    'label.region',
    'label.oblast',
    'passkeys',
    'passkeyNamePlain',
    'label.townland',
  ],
  es: [],
  fr: [
    'contact',
    'label.district',
    'label.oblast',
    'label.province',
    'suggestions',
    'suggestionCount',
    'label.townland',
  ],
  it: ['password', 'account', 'label.oblast', 'passkeyNamePlain', 'label.townland'],
  nl: [
    'account',
    'contact',
    'label.district',
    'label.oblast',
    'label.postcode',
    'passkeys',
    'passkeyNamePlain',
    'label.townland',
  ],
  'pt-BR': ['label.oblast', 'label.townland'],
  tr: ['label.oblast', 'label.townland'],
};

/** Names and words that the language has from English, or English from it. */
export function sameInAll(tag: string, key: string): boolean {
  return key === 'email' || same['all']!.includes(key) || (same[tag] ?? []).includes(key);
}

/** Marks of another language's spelling: quotation marks, apostrophes, spaces before a colon. */
export function strayMarks(tag: string, text: string): boolean {
  if (/['"`]|\.\.\./.test(text)) return true;
  // In French a space stands before these, and the line doesn't break there.
  if (tag === 'fr') return /[^\u00a0\u202f][:;?»](?!\d)|«(?!\u00a0)/u.test(text);
  if (/\s[:;?]/u.test(text)) return true;
  if (tag === 'ja' || tag === 'zh-Hans') return /\p{sc=Han}[,.;:?]/u.test(text);
  if (tag === 'ar') return /\p{sc=Arabic}[,;?]/u.test(text);
  return false;
}

/** What may be in Latin letters, within a text that runs the other way: it would take marks along. */
export function unisolated(tag: string, text: string): boolean {
  if (tag !== 'ar' && tag !== 'he') return /[\u2066-\u2069]/.test(text);
  const names = /\{(?:email|name|shop|title|browser|system|example|address)\}|\+\d|@/;
  const outside = text.replace(/\u2068[^\u2068\u2069]+\u2069/g, '');
  return names.test(outside) || /[\u2066-\u2069\u200e\u200f]/.test(outside);
}
