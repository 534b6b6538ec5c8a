import * as z from 'zod';
import type { Field, WireContext } from '../definition.js';
import { field } from '../record.js';
import { text } from '../values.js';

/** Nothing is an empty text here; clients write null for it as well. */
export const line = (maximum = 255) =>
  z.codec(z.union([z.string(), z.null()]), text(maximum), {
    decode: (wire) => wire ?? '',
    encode: (own) => own,
  });

/** A text that has to be there in a write. */
export function required(key: string, about: string, maximum = 255): Field {
  return requiredAs(field(key, line(maximum), { required: true, about }));
}

const filled = z.string().min(1);

/** Not to be emptied by a write; where it was left empty elsewhere, it is shown so. */
export function requiredAs({ decode, ...rest }: Field): Field {
  return { ...rest, decode: (wire) => decode(filled.parse(wire)), read: decode };
}

/** Links end in `.json` below `/api/v2` and nowhere else, however they were asked for. */
export function linkTo({ baseUrl }: WireContext, resource: string): string {
  return `${baseUrl}${resource}${baseUrl.endsWith('/api/v2') ? '.json' : ''}`;
}
