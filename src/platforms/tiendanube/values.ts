import * as z from 'zod';
import { countryByCode } from '../country.js';
import type { Part } from '../definition.js';
import { isObject } from '../record.js';
import { joined } from '../street.js';
import { instantAs, isFieldName, nullIsEmpty, part, text } from '../values.js';

/** Clients write numbers for house numbers, postal codes and the like. */
const written = (maximum: number) => z.union([text(maximum), z.int(), z.null()]);

export const line = nullIsEmpty(text());

/** A line that often is a number; null on the wire is empty with us. */
export const digits = (maximum: number) =>
  z.codec(written(maximum), text(maximum), {
    decode: (wire) => (wire === null ? '' : String(wire)),
    encode: (own) => (own === '' ? null : own),
  });

/** The same, where none is null with us too. */
export const digitsOrNull = (maximum: number) =>
  z.codec(written(maximum), z.union([text(maximum), z.null()]), {
    decode: (wire) => (wire === null ? null : String(wire)),
    encode: (own) => own,
  });

/** ISO 3166-1 alpha-2, or null. */
export const countryOrNull = nullIsEmpty(countryByCode);

/** Both names with a space between. */
const joinedLength = 511;

/**
 * One line for both names. It is cut at the first space after something, so that joining gives every
 * letter and space back; a space at the very end belongs to the first name.
 */
export const fullName = z.codec(z.union([text(joinedLength), z.null()]), part, {
  decode: (wire): Part => split(wire ?? ''),
  encode: ({ firstName, lastName }) => joined([firstName, lastName], ' ') || null,
});

function split(name: string): Part {
  const [, firstName, lastName] = /^( *[^ ]+) (.+)$/su.exec(name) ?? [];
  return firstName === undefined ? { firstName: name, lastName: '' } : { firstName, lastName };
}

/** Such as `2013-01-03T09:11:51-03:00`: the hour of Argentina and of most of Brazil. */
export const instant = instantAs((time) => {
  const local = new Date(time.getTime() - 3 * 60 * 60 * 1000);
  return local.toISOString().replace(/\.\d{3}Z$/, '-03:00');
});

const named = z
  .unknown()
  .refine(
    (wire) => !isObject(wire) || Object.keys(wire).every(isFieldName),
    'No such field can be',
  );

/** Custom fields; PHP clients write none of them as an empty list. */
export const extra = z.codec(
  named.pipe(
    z.union([
      z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      z.array(z.unknown()).max(0),
      z.null(),
    ]),
  ),
  z.record(text(), text(1000)),
  {
    decode: (wire) => {
      if (wire === null || Array.isArray(wire)) return {};
      const given = Object.entries(wire).filter(([, value]) => value !== null);
      return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
    },
    encode: (own) => own,
  },
);
