import * as z from 'zod';
import type { Field, Part, RecordCodec, WireContext } from './definition.js';
import { Fault, type FieldFault } from './fault.js';

type Access = Field['access'];

interface FieldOptions {
  access?: Access;
  required?: boolean;
  about: string;
}

/** A property that is one canonical field; the schema decodes the one to the other and back. */
export function field(key: string, value: z.core.$ZodType, options: FieldOptions): Field {
  return {
    access: 'write',
    ...options,
    of: [key],
    decode: (wire) => ({ [key]: z.decode(value, wire) }),
    encode: (record) => (record[key] === undefined ? undefined : z.encode(value, record[key])),
  };
}

/** A property that is several canonical fields at once; the schema decodes to an object of them. */
export function fields(
  keys: readonly string[],
  value: z.ZodType<Part>,
  options: FieldOptions,
): Field {
  return {
    access: 'write',
    ...options,
    of: keys,
    decode: (wire) => z.decode(value, wire),
    encode: (record) =>
      keys.some((key) => record[key] !== undefined) ? z.encode(value, record) : undefined,
  };
}

/**
 * A property of a record within the record, such as the city of the billing address. Where there is no
 * such record, none of it makes none.
 */
export function partOf(
  outer: string,
  key: string,
  value: z.core.$ZodType,
  options: FieldOptions,
): Field {
  return {
    access: 'write',
    ...options,
    of: [outer, `${outer}.${key}`],
    decode: (wire, former) => {
      const own = z.decode(value, wire);
      return isBlank(own) && !isObject(former?.[outer]) ? {} : { [outer]: { [key]: own } };
    },
    read: (wire) => {
      const own = z.decode(value, wire);
      return isBlank(own) ? {} : { [outer]: { [key]: own } };
    },
    encode: (record) => {
      const within = record[outer] as Part | null | undefined;
      if (!within) return within;
      return within[key] === undefined ? undefined : z.encode(value, within[key]);
    },
  };
}

/** A property that is worked out of the record, and that a client may send back unread. */
export function shown(
  of: readonly string[],
  about: string,
  encode: (record: Part, context: WireContext) => unknown,
): Field {
  return { access: 'read', of, about, decode: () => ({}), encode };
}

/** As an answer gives it; `only` are the properties that were asked for. */
export function encodeRecord(
  { fields }: RecordCodec,
  record: object,
  context: WireContext,
  only?: readonly string[],
): Part {
  const wire: Part = {};
  for (const [name, { access, encode }] of Object.entries(fields)) {
    if (access === 'send' || (only && !only.includes(name))) continue;
    const value = encode(record as Part, context);
    if (value !== undefined) wire[name] = value;
  }
  return wire;
}

/** What an answer says, as far as it can be understood: platforms give more than they document. */
export function decodeRecord({ fields }: RecordCodec, wire: unknown): Part {
  const record: Part = {};
  if (!isObject(wire)) return record;
  for (const [name, field] of Object.entries(fields)) {
    if (field.access === 'send' || !Object.hasOwn(wire, name)) continue;
    const value = wire[name];
    try {
      lay(record, field.read ? field.read(value, wire) : field.decode(value, undefined, wire));
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
    }
  }
  return record;
}

export interface WriteRules {
  write: 'create' | 'update';
  readOnly: 'refused' | 'ignored';
  unknown: 'refused' | 'ignored';
  /** The record as it is: what is sent back as it was given changes nothing. */
  former?: Part | undefined;
  context: WireContext;
}

/** What a body says is to be written. Throws a Fault that names all its faults. */
export function decodeWrite(codec: RecordCodec, wire: unknown, rules: WriteRules): Part {
  if (!isObject(wire)) throw new Fault('invalid', { fields: [] });
  const write: Part = rules.write === 'create' ? { ...codec.defaults } : {};
  const faults = missing(codec, wire, rules);
  for (const [name, value] of Object.entries(wire)) {
    const known = Object.hasOwn(codec.fields, name) ? codec.fields[name] : undefined;
    const refused = refusalOf(name, known, rules);
    if (refused) faults.push(refused);
    if (!known || !isWritten(known, rules)) continue;
    const shown = shownOf(known, rules);
    if (shown !== undefined && isSame(shown, value)) continue;
    if (rules.write === 'create' && known.required && isBlank(value)) continue;
    try {
      const part = known.decode(value, rules.former, wire);
      if (!isSaidBy(shown, part, (one) => known.decode(one, rules.former, wire))) lay(write, part);
    } catch (error) {
      // Clients write null for what they don't give; where it isn't a value, it says nothing.
      if (value === null && !known.required) continue;
      faults.push(...faultsOf(name, error));
    }
  }
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
  return write;
}

/** The body that asks for a write. */
export function encodeWrite(
  { fields }: RecordCodec,
  write: object,
  operation: 'create' | 'update',
  context: WireContext,
): Part {
  const wire: Part = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!isSent(field, operation)) continue;
    const value = field.encode(write as Part, context);
    if (value !== undefined) wire[name] = value;
  }
  return wire;
}

/** What a canonical field is called on the wire; its own name where it isn't there. */
export function wireName({ fields }: RecordCodec, canonical: string): string {
  const names = Object.keys(fields);
  const known =
    names.find((name) => fields[name]?.access !== 'read' && fields[name]?.of[0] === canonical) ??
    names.find((name) => fields[name]?.of.includes(canonical));
  if (known === undefined) return canonical;
  const { parts } = fields[known] ?? {};
  return parts ? `${known}.${wireName(parts, canonical)}` : known;
}

/** Whether a client may say it in a write. */
export function isSent({ access }: Field, write: WriteRules['write']): boolean {
  return access === 'write' || access === 'send' || (access === 'create' && write === 'create');
}

function isWritten(field: Field, { write }: Pick<WriteRules, 'write'>): boolean {
  return field.access === 'accept' || isSent(field, write);
}

function missing({ fields }: RecordCodec, wire: Part, { write }: WriteRules): FieldFault[] {
  if (write !== 'create') return [];
  return Object.entries(fields)
    .filter(([name, { required }]) => required && isBlank(wire[name]))
    .map(([name]) => ({ field: name, reason: 'required' as const }));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function refusalOf(name: string, known: Field | undefined, rules: WriteRules): FieldFault | null {
  if (!known) return rules.unknown === 'refused' ? { field: name, reason: 'unknown' } : null;
  if (isWritten(known, rules) || rules.readOnly === 'ignored') return null;
  return { field: name, reason: 'read_only' };
}

/** What the client was given; undefined where it was given none of it. */
function shownOf({ access, encode }: Field, { former, context }: WriteRules): unknown {
  return former && access !== 'send' ? encode(former, context) : undefined;
}

/** One value has several forms on the wire, such as an id as a number and as its digits. */
function isSaidBy(shown: unknown, part: Part, decode: (wire: unknown) => Part): boolean {
  if (shown === undefined) return false;
  try {
    return isSame(decode(shown), part);
  } catch (error) {
    if (error instanceof Fault || error instanceof z.ZodError) return false;
    throw error;
  }
}

/** Clients sort the properties as they like. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) {
    return one === other;
  }
  const entries = Object.entries(one).filter(([, value]) => value !== undefined);
  const given = Object.entries(other);
  return (
    entries.length === given.length &&
    entries.every(
      ([key, value]) => Object.hasOwn(other, key) && isSame(value, (other as Part)[key]),
    )
  );
}

function faultsOf(name: string, error: unknown): FieldFault[] {
  // A record within the record says itself what is wrong with it.
  if (error instanceof Fault) {
    return error.fields.map(({ field, ...fault }) => ({
      ...fault,
      field: field === '' ? name : `${name}.${field}`,
    }));
  }
  if (!(error instanceof z.ZodError)) throw error;
  const [issue] = error.issues;
  // The others' messages show patterns, and are the library's own words.
  const message = issue?.code === 'custom' ? issue.message : undefined;
  return [{ field: name, reason: reasonOf(issue), ...(message && { message }) }];
}

/** Why a value can't be what it has to be. */
export function reasonOf(issue: z.core.$ZodIssue | undefined): FieldFault['reason'] {
  if (issue?.code !== 'too_big') return 'invalid';
  if (issue.origin === 'array') return 'too_many';
  return issue.origin === 'string' ? 'too_long' : 'invalid';
}

/** Parts of one record within it come one by one. */
function lay(record: Part, part: Part): void {
  for (const [key, value] of Object.entries(part)) {
    const there = record[key];
    record[key] = isObject(there) && isObject(value) ? { ...there, ...value } : value;
  }
}

export function isObject(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
