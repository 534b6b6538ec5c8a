import * as z from 'zod/mini';
import { printable } from './patterns.js';

/** One line of text as a shopper types it, without the space around it; at most `max` UTF-16 units. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max), z.regex(printable));

/** A line that must not be empty. */
export const requiredLine = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(printable));

/**
 * An e-mail address as typed. The server decides on the canonical form (ASCII local part, punycode
 * domain) and answers `fields.email = "invalid"` where there is none.
 */
export const email = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+$/));

/** An instant in ISO 8601, UTC. */
export const instant = z.iso.datetime();

/** A decimal number as a string, such as `"41.94"`; never a float. */
export const money = z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,4})?$/));

/** ISO 4217. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export const locale = z
  .string()
  .check(z.maxLength(35), z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** An opaque identifier that the server gave. */
export const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w-]+$/));
