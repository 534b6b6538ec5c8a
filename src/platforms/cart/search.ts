import * as z from 'zod';
import type { SearchField, SearchTerm } from '../records.js';

const names: Readonly<Record<string, SearchField>> = {
  email: 'email',
  first_name: 'firstName',
  last_name: 'lastName',
  company: 'company',
  phone: 'phone',
  note: 'note',
  tag: 'tag',
  tags: 'tag',
  city: 'city',
  country: 'country',
  province: 'province',
  zip: 'zip',
  state: 'state',
};

const term = z.object({ field: z.custom<SearchTerm['field']>(), value: z.string() });

/** `Bob`, `email:bob@example.com country:"United States"`: what is after a colon goes to the next one. */
export const searchTerms = z.codec(z.string().max(255), z.array(term).max(20), {
  decode: readTerms,
  encode: (terms) =>
    terms.map((one, index) => writeTerm(one, terms[index + 1]?.field === 'any')).join(' '),
});

/** A field's name with what follows it up to the next name, in quotes or not; or a word. */
const pattern = /(\w+):\s*("[^"]*"|[^\s"]+(?:\s+(?!\w+:)[^\s"]+)*)|"([^"]*)"|(\S+)/gu;

function readTerms(query: string): SearchTerm[] {
  return [...query.matchAll(pattern)].flatMap(([whole, name = '', value = '', quoted, word]) => {
    const wanted = name.toLowerCase();
    const field = Object.hasOwn(names, wanted) ? names[wanted] : undefined;
    if (field) return termsOf(field, [value]);
    // A colon within a word, such as that of an address.
    return termsOf('any', name !== '' ? whole.split(/\s+/) : [quoted ?? word ?? '']);
  });
}

function termsOf(field: SearchTerm['field'], values: readonly string[]): SearchTerm[] {
  const plain = values.map((value) => value.replaceAll('"', '').trim());
  return plain.filter(Boolean).map((value) => ({ field, value }));
}

/** In quotes where the word behind it would be taken for a part of it. */
function writeTerm({ field, value }: SearchTerm, isFollowed: boolean): string {
  const plain = value.replaceAll('"', ' ').trim();
  const isOpen = isFollowed && field !== 'any';
  const quoted = isOpen || /[\s:]/.test(plain) ? `"${plain}"` : plain;
  if (field === 'any') return quoted;
  const name = Object.keys(names).find((one) => names[one] === field);
  return `${name}:${quoted}`;
}
