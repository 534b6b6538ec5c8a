import * as z from 'zod';
import type { Part } from './definition.js';
import { part } from './values.js';

// Where an address has a street in two lines: the number is in the first, floor and district are in
// the second. `line` is a line as the platform has it, none of it empty with us.

type Line = (maximum: number) => z.ZodType<string, string | null>;

export const firstLine = (line: Line) =>
  z.codec(line(320), part, {
    decode: (wire): Part => ({ street: wire, number: '' }),
    encode: ({ street, number }) => joined([street, number], ' '),
  });

export const secondLine = (line: Line) =>
  z.codec(line(578), part, {
    decode: (wire): Part => ({ line2: wire, floor: '', locality: '' }),
    encode: ({ line2, floor, locality }) => joined([line2, floor, locality], ', '),
  });

/** Those that aren't empty; empty where all are. */
export function joined(parts: readonly unknown[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}
