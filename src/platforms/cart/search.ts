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
  encode: (terms) => terms.map(writeTerm).join(' '),
});

/** A field's name with what follows it up to the next name, in quotes or not; or a word. */
const pattern = /(\w+):\s*("[^"]*"|[^\s"]+(?:\s+(?!\w+:)[^\s"]+)*)|"([^"]*)"|(\S+)/gu;

function readTerms(query: string): SearchTerm[] {
  return [...query.matchAll(pattern)].flatMap(
    ([whole, name = '', value, quoted, word]): SearchTerm[] => {
      const field = Object.hasOwn(names, name) ? names[name] : undefined;
      if (field) return [{ field, value: (value ?? '').replaceAll('"', '').trim() }];
      if (name !== '') return whole.split(/\s+/).map((one) => ({ field: 'any', value: one }));
      const text = quoted ?? word ?? '';
      return text === '' ? [] : [{ field: 'any', value: text }];
    },
  );
}

function writeTerm({ field, value }: SearchTerm): string {
  const plain = value.replaceAll('"', ' ').trim();
  const quoted = /[\s:]/.test(plain) ? `"${plain}"` : plain;
  if (field === 'any') return quoted;
  const name = Object.keys(names).find((one) => names[one] === field);
  return `${name}:${quoted}`;
}
