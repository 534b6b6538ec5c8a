import * as z from 'zod';
import { instantAs, text } from '../values.js';

/** With milliseconds, such as `2021-03-10T09:29:16.251Z`. */
export const instant = instantAs((time) => time.toISOString());

/** An id that is a string on the wire; some clients send a number. */
export const textId = z.codec(z.union([text(), z.int().nonnegative()]), text(), {
  decode: String,
  encode: (own) => own,
});
