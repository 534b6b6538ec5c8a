import * as z from 'zod';
import { printable, printableLines } from '../contract/patterns.js';
import { money } from '../contract/text.js';
import type { Part } from './definition.js';

// What goes over the wire in more than one of the APIs, decoded to what we call the same.

/** Several canonical fields. */
export const part = z.record(z.string(), z.unknown());

export const orNull = (value: z.core.$ZodType) => z.union([value, z.null()]);

/** One line, letter by letter as it was written. */
export const text = (maximum = 255) => z.string().max(maximum).regex(printable);

/** Tabs and line ends as well. */
export const lines = (maximum = 5000) => z.string().max(maximum).regex(printableLines);

/** What is too long for a password is said where it is hashed. */
export const password = z.string().max(1024);

/** Empty on the wire is none. */
export const emptyIsNull = (value: z.ZodType<string, string>) =>
  z.codec(z.union([z.string(), z.null()]), z.union([value, z.null()]), {
    decode: (wire) => (wire === '' ? null : wire),
    encode: (own) => own ?? '',
  });

/** None on the wire is empty, and empty none. */
export const nullIsEmpty = (value: z.ZodType<string, string>) =>
  z.codec(z.union([z.string(), z.null()]), value, {
    decode: (wire) => wire ?? '',
    encode: (own) => (own === '' ? null : own),
  });

/** An id that is a number on the wire; clients send it back as a string as well. */
export const numericId = z.codec(
  z.union([z.int().positive(), z.string().regex(/^[1-9]\d{0,15}$/)]),
  z.string(),
  { decode: String, encode: Number },
);

/** A whole number, given as one or as its digits. */
export const whole = (minimum: number, maximum: number) =>
  z.codec(z.union([z.int(), z.string().regex(/^-?\d{1,15}$/)]), z.int().min(minimum).max(maximum), {
    decode: Number,
    encode: (own) => own,
  });

/** `true`, and what clients write for it. */
export const flag = z.codec(
  z.union([z.boolean(), z.literal(['true', 'false', '1', '0', 1, 0])]),
  z.boolean(),
  {
    decode: (wire) => wire === true || wire === 'true' || wire === '1' || wire === 1,
    encode: (own) => own,
  },
);

const numberOrDecimal = z.union([z.number().min(-1e15).max(1e15), money]);

/** An amount as a decimal string, read from a number as well, written with so many places at least. */
export const amount = (places = 2) =>
  z.codec(numberOrDecimal, money, {
    decode: toDecimal,
    encode: (own) => withPlaces(own, places),
  });

/** An amount as a number, read from a decimal string as well. */
export const amountAsNumber = z.codec(numberOrDecimal, money, {
  decode: toDecimal,
  encode: Number,
});

function toDecimal(wire: string | number): string {
  if (typeof wire === 'string') return wire;
  const fixed = wire.toFixed(4);
  return fixed.replace(/\.?0+$/, '');
}

function withPlaces(decimal: string, places: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

/**
 * An instant in any form that a platform writes: ISO 8601 with `Z`, `-03:00` or `+0000`, a date alone
 * (UTC), RFC 2822. Written as `write` says.
 */
export const instantAs = (write: (instant: Date) => string) =>
  z.codec(
    z
      .string()
      .max(64)
      .refine((wire) => toInstant(wire) !== null, 'It has to be a date in ISO 8601 or RFC 2822'),
    z.iso.datetime(),
    {
      decode: (wire) => toInstant(wire) ?? '',
      encode: (own) => write(new Date(own)),
    },
  );

const isoDate =
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const rfcDate =
  /^((Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d{2}:\d{2}(:\d{2})? ([+-]\d{4}|GMT|UTC|Z)$/i;

/** ISO 8601 in UTC; null where it isn't an instant. Without an offset it is UTC. */
export function toInstant(wire: string): string | null {
  const typed = wire.trim();
  const [, , , day = '', month = '', year = ''] = rfcDate.exec(typed) ?? [];
  if (day !== '') return isDayOf(day, month, year) ? fromMilliseconds(Date.parse(typed)) : null;
  if (!isoDate.test(typed)) return null;
  const [date = '', time] = typed.replace(' ', 'T').split(/T/i);
  if (!isDay(date)) return null;
  if (time === undefined) return fromMilliseconds(Date.parse(`${date}T00:00:00Z`));
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(time);
  const clock = time.replace(/\s?(Z|[+-]\d{2}:?\d{2})$/i, '');
  return fromMilliseconds(
    Date.parse(`${date}T${clock}${offset ? `${offset[1]}:${offset[2]}` : 'Z'}`),
  );
}

/** `Date.parse` takes the 31st of February for the 3rd of March. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function isDayOf(day: string, month: string, year: string): boolean {
  const date = new Date(`${day} ${month} ${year} 00:00:00 GMT`);
  return date.getUTCDate() === Number(day);
}

function fromMilliseconds(milliseconds: number): string | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** Such as `2013-01-03T09:11:51+00:00`. */
export function isoWithOffset(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, '+00:00');
}

/** Such as `Tue, 13 Nov 2012 21:16:41 +0000`. */
export function rfc2822(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}

/** Whether it can be the name of a custom field: a schema of a record passes over what is called so. */
export function isFieldName(name: string): boolean {
  return name !== '__proto__';
}

const entries = z.union([z.string(), z.array(z.string()), z.null()]);

function toEntries(wire: string | string[] | null): string[] {
  const given = Array.isArray(wire) ? wire : (wire ?? '').split(',');
  return [...new Set(given.map((entry) => entry.trim()).filter(Boolean))];
}

/** Entries such as tags as one string, with commas between them; read from an array as well. */
export const commaList = (maximum: number, length: number) =>
  z.codec(entries, z.array(text(length)).max(maximum), {
    decode: toEntries,
    encode: (own) => own.join(', '),
  });

/** Entries as an array, read from a string with commas as well. */
export const list = (maximum: number, length: number) =>
  z.codec(entries, z.array(text(length)).max(maximum), {
    decode: toEntries,
    encode: (own) => own,
  });

/** Whether a number is in the form in which we keep those that can be dialled. */
export function isE164(number: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(number);
}

/** Whose an order is: the customer in brief, or null for a guest. */
export const buyer = z.codec(z.union([z.looseObject({ id: numericId }), z.null()]), part, {
  decode: (wire): Part => ({ customerId: wire?.id ?? null }),
  encode: ({ customerId }) => (typeof customerId === 'string' ? { id: customerId } : null),
});
