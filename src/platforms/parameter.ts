import * as z from 'zod';
import type { Parameter } from './definition.js';
import { toInstant } from './values.js';

/** A parameter of a query; the schema decodes its text to what the operation takes, and back. */
export function parameter<Of extends Parameter['of']>(
  of: Of,
  value: z.core.$ZodType<unknown, string>,
  about: string,
): Parameter<Of> {
  return {
    of,
    about,
    decode: (text) => z.decode(value, text),
    encode: (own: never) => z.encode(value, own),
  };
}

export const textParameter = z.string().max(255);

export const idParameter = z.string().regex(/^\d{1,15}$/);

export const instantParameter = z.codec(
  z.string().refine((text) => instantOf(text) !== null, 'It has to be a date in ISO 8601'),
  z.iso.datetime(),
  { decode: (text) => instantOf(text) ?? '', encode: (own) => own },
);

/** Of the zone `+03:00` a query makes ` 03:00` where the client didn't write `%2B`. */
function instantOf(text: string): string | null {
  return toInstant(text.replace(/(:\d{2}(?:\.\d+)? ?) (\d{2}:?\d{2})$/, '$1+$2'));
}

/** A whole number from `minimum` on; what is above `maximum` is another's to say. */
export const numberParameter = (minimum: number) =>
  z.codec(z.string().regex(/^\d{1,15}$/), z.int().min(minimum), {
    decode: Number,
    encode: String,
  });

export const listParameter = z.codec(z.string().max(5000), z.array(z.string()), {
  decode: (text) => text.split(',').flatMap((entry) => entry.trim() || []),
  encode: (own) => own.join(','),
});

const idsText = z.string().regex(/^[\d,\s]{0,5000}$/);
const idsIn = (text: string) => text.split(',').flatMap((entry) => entry.trim() || []);

/** Ids with commas between them. */
export const idsParameter = z.codec(idsText, z.array(z.string()), {
  decode: idsIn,
  encode: (own) => own.join(','),
});

/** Where the platform takes none of them as if they weren't asked for; to find nobody, 0 is nobody's. */
export const idsOrAllParameter = z.codec(idsText, z.optional(z.array(z.string())), {
  decode: (text) => (idsIn(text).length > 0 ? idsIn(text) : undefined),
  encode: (own) => (own ? own.join(',') || '0' : ''),
});
