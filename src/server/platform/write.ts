import * as z from 'zod';
import type { Customer } from '../../contract/customer.js';
import { decodeCustomerWrite } from '../../platforms/address-list.js';
import type { Body, Part, Platform, WireContext } from '../../platforms/definition.js';
import { Fault, type FieldFault } from '../../platforms/fault.js';
import type { OperationName, Operations, UploadRow } from '../../platforms/operations.js';
import { decodeWrite, isObject, reasonOf, wireName } from '../../platforms/record.js';
import { deepest, isDeeperThan, unwrap } from './body.js';
import { isPrintable } from './query.js';
import { withOwner } from './records.js';

type RecordBody = Extract<Body, { kind: 'record' }>;
type ValueBody = Extract<Body, { kind: 'value' }>;
type RowsBody = Extract<Body, { kind: 'rows' }>;

export interface Writing {
  platform: Platform;
  operation: OperationName;
  operations: Operations;
  context: WireContext;
}

/** Gives what is there before an update. */
const readers: Partial<Record<OperationName, OperationName>> = {
  updateCustomer: 'getCustomer',
  updateAddress: 'getAddress',
};

/**
 * What a body says is to be written, as inputs of the operation. The record is read first where there
 * is one: what a client sends back as it was given changes nothing.
 */
export async function readRecord(
  body: RecordBody,
  json: unknown,
  whose: Part,
  writing: Writing,
): Promise<Part> {
  const { platform, operation, operations, context } = writing;
  if (json === undefined) throw new Fault('invalid_json');
  const wire = unwrap(json, body.wrapper);
  const reader = readers[operation];
  const former = body.key
    ? await findNamed(wire, body, operations)
    : reader && (await call(operations, reader, whose));
  const { readOnly, unknown } = platform;
  const decode = body.codec.record === 'customer' ? decodeCustomerWrite : decodeWrite;
  const write = decode(body.codec, wire, {
    write: body.write,
    readOnly,
    unknown,
    context,
    ...(former !== undefined && { former: withOwner(body.codec, former as Part, whose) }),
  });
  const { id, ref = null } = (former ?? {}) as Partial<Customer>;
  const named = body.key && { ref: ref ?? id, id };
  return { ...named, [body.codec.record === 'order' ? 'order' : 'write']: write };
}

/** As inputs of the operation, too. */
export function readValue({ value, wrapper }: ValueBody, json: unknown): Part {
  // Nothing needs to be said; what is no record says nothing that is understood.
  if (json !== undefined && !isObject(json)) throw new Fault('invalid');
  const wire = wrapper === undefined ? (json ?? {}) : (unwrap(json, wrapper) ?? null);
  try {
    return z.decode(value, wire);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const faults = new Map<string, FieldFault['reason']>();
    for (const issue of error.issues) {
      const [name = '', ...rest] = issue.path.map(String);
      const field = [name, ...rest].join('.');
      const isGiven = isObject(wire) && Object.hasOwn(wire, name);
      // The first one counts: a text in the place of a list may be too long for one as well.
      if (name && !faults.has(field)) faults.set(field, isGiven ? reasonOf(issue) : 'required');
    }
    const fields = [...faults].map(([field, reason]) => ({ field, reason }));
    throw new Fault('invalid', { fields, cause: error });
  }
}

/** The rows of an upload, each as what is to be written or as what is wrong with it. */
export async function* readRows(
  { codec }: RowsBody,
  rows: AsyncIterable<unknown>,
  { platform, context }: Writing,
): AsyncGenerator<UploadRow> {
  const { readOnly, unknown } = platform;
  const [ref, email] = [wireName(codec, 'ref'), wireName(codec, 'email')];
  for await (const wire of rows) {
    try {
      if (isDeeperThan(deepest, wire)) throw new Fault('invalid');
      yield {
        write: decodeCustomerWrite(codec, wire, { write: 'create', readOnly, unknown, context }),
      };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const fields = Object.fromEntries(error.fields.map(({ field, reason }) => [field, reason]));
      yield { refused: { id: textIn(wire, ref), email: textIn(wire, email), fields } };
    }
  }
}

/** Calls an operation by its name; its input was made for it. */
export function call(operations: Operations, name: OperationName, input: Part): Promise<unknown> {
  const operation = operations[name] as (input: Part) => Promise<unknown>;
  return operation(input);
}

/** Whom a body names, where the path doesn't. With both names it has to be hers by each. */
async function findNamed(
  wire: unknown,
  { key = [], ownKey = '' }: RecordBody,
  operations: Operations,
): Promise<Customer> {
  const ref = key.map((name) => textIn(wire, name)).find((value) => value);
  const id = textIn(wire, ownKey);
  const [field = ''] = key;
  if (!ref && !id) throw new Fault('invalid', { fields: [{ field, reason: 'required' }] });
  if (!isPrintable(`${ref}${id}`)) throw new Fault('not_found', { record: 'customer' });
  if (!id) return operations.getCustomerByRef({ ref: ref ?? '' });
  const customer = await operations.getCustomer({ id });
  const isHers = !ref || ref === (customer.ref ?? customer.id);
  if (!isHers) throw new Fault('invalid', { fields: [{ field, reason: 'invalid' }] });
  return customer;
}

function textIn(wire: unknown, name: string): string | null {
  const value = isObject(wire) && Object.hasOwn(wire, name) ? wire[name] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
