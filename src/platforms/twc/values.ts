import * as z from 'zod';
import { instantAs, text } from '../values.js';

/** With milliseconds, such as `2021-03-10T09:29:16.251Z`. */
export const instant = instantAs((time) => time.toISOString());

/** An id that is a string on the wire; some clients send a number. */
export const textId = z.codec(z.union([text(), z.int().nonnegative()]), text(), {
  decode: String,
  encode: (own) => own,
});

/** A sum as a number. */
export const sum = z.codec(
  z.union([z.number().min(-1e15).max(1e15), z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/)]),
  z.string(),
  {
    decode: (wire) => (typeof wire === 'string' ? wire : wire.toFixed(4).replace(/\.?0+$/, '')),
    encode: Number,
  },
);

/** The seed's table has a string and means several: both are read. */
export const list = z.codec(
  z.union([z.array(text()), z.string(), z.null()]),
  z.array(text()).max(250),
  {
    decode: (wire) => {
      const entries = Array.isArray(wire) ? wire : (wire ?? '').split(',');
      return [...new Set(entries.map((entry) => entry.trim()).filter(Boolean))];
    },
    encode: (own) => own,
  },
);
