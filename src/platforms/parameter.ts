import * as z from 'zod';
import type { Parameter } from './definition.js';
import { toInstant } from './values.js';

/** A parameter of a query; the schema decodes its text to what the operation takes, and back. */
export function parameter<Of extends Parameter['of']>(
  of: Of,
  value: z.ZodType<unknown, string>,
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
  z.string().refine((text) => toInstant(text) !== null, 'It has to be a date in ISO 8601'),
  z.iso.datetime(),
  { decode: (text) => toInstant(text) ?? '', encode: (own) => own },
);

/** A whole number from `minimum` on; what is above `maximum` is another's to say. */
export const numberParameter = (minimum: number) =>
  z.codec(z.string().regex(/^\d{1,9}$/), z.int().min(minimum), { decode: Number, encode: String });

export const listParameter = z.codec(z.string().max(5000), z.array(z.string()), {
  decode: (text) => text.split(',').flatMap((entry) => entry.trim() || []),
  encode: (own) => own.join(','),
});

/** Ids with commas between them. */
export const idsParameter = z.codec(z.string().regex(/^[\d,\s]{0,5000}$/), z.array(z.string()), {
  decode: (text) => text.split(',').flatMap((entry) => entry.trim() || []),
  encode: (own) => own.join(','),
});
