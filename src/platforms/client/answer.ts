import * as z from 'zod';
import type { Endpoint, Part, Api, RecordCodec } from '../definition.js';
import { Fault } from '../fault.js';
import { decodeRecord, isObject } from '../record.js';
import { unavailable } from './exchange.js';

/** What an answer says, in our own words. Throws the Fault `unavailable` where it says nothing. */
export function readAnswer({ answer }: Endpoint, body: unknown): unknown {
  switch (answer.kind) {
    case 'fixed':
      return undefined;
    case 'list': {
      // No content is an empty list.
      if (body === undefined) return [];
      const list = unwrap(body, answer.wrapper);
      if (!Array.isArray(list)) throw unavailable('The answer held no list');
      return list.map((entry) => readRecord(answer.codec, entry));
    }
    case 'record':
      return readRecord(answer.codec, unwrap(body, answer.wrapper));
    case 'value':
      return readValue(answer.value, unwrap(body, answer.wrapper));
  }
}

/** What can't be understood of it isn't there, but its id has to be. */
function readRecord(codec: RecordCodec, wire: unknown): Part {
  const record = decodeRecord(codec, wire);
  if (typeof record['id'] === 'string') return record;
  // A platform whose ids are the shop's own references.
  if (typeof record['ref'] === 'string') return { ...record, id: record['ref'] };
  throw unavailable(`The answer held no ${codec.record} with an id`);
}

function readValue(value: z.ZodType, wire: unknown): unknown {
  try {
    return z.decode(value, wire);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw unavailable('The answer was of another form');
  }
}

function unwrap(body: unknown, wrapper: string | undefined): unknown {
  if (wrapper === undefined) return body;
  return isObject(body) && Object.hasOwn(body, wrapper) ? body[wrapper] : undefined;
}

/** Whether the platform says so that there are no entries. */
export function isEmptyPage({ paging }: Api, { answer, path }: Endpoint, fault: Fault): boolean {
  if (paging.empty !== 'not found' || answer.kind !== 'list' || path.includes('{')) return false;
  return fault.kind === 'page_past_end';
}

/** With our own names in it for those on the wire. */
export function toCanonical(fault: Fault, codec: RecordCodec): Fault {
  if (fault.fields.length === 0) return fault;
  const fields = fault.fields.map((one) => {
    const [name = '', ...rest] = one.field.split('.');
    const known = Object.hasOwn(codec.fields, name) ? codec.fields[name] : undefined;
    const [inner = '', ...deeper] = rest;
    const part =
      known?.parts && Object.hasOwn(known.parts.fields, inner)
        ? known.parts.fields[inner]
        : undefined;
    const path = part ? [part.of[0] ?? inner, ...deeper] : [known?.of[0] ?? name, ...rest];
    return { ...one, field: path.join('.') };
  });
  const { kind, retryAfter, lastPage, record, allow, cause } = fault;
  return new Fault(kind, {
    fields,
    allow,
    cause,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(lastPage !== undefined && { lastPage }),
    ...(record !== undefined && { record }),
  });
}
