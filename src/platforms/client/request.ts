import * as z from 'zod';
import type {
  Endpoint,
  Field,
  Part,
  Api,
  Parameter,
  RecordCodec,
  WireContext,
} from '../definition.js';
import { Fault, type FieldFault } from '../fault.js';
import type { OperationName } from '../operations.js';
import { encodeWrite, isSent, reasonOf } from '../record.js';
import type { PageRequest } from '../records.js';
import { segment, type ApiRequest } from './transport.js';

/** An operation's input, whichever it is. */
export interface Input {
  filter?: Part;
  page?: PageRequest;
  customerIds?: readonly string[];
  customerId?: string;
  id?: string;
  ref?: string;
  write?: Part;
  order?: Part;
  [name: string]: unknown;
}

/** The endpoint that can say all of it. Throws the Fault `invalid` for what none of them can say. */
export function chooseEndpoint(
  { endpoints }: Api,
  operation: OperationName,
  input: Input,
): Endpoint {
  const all = Object.values(endpoints).filter((endpoint) => endpoint.operation === operation);
  const wanted = filtersOf(input);
  const unsaid = all.map((endpoint) => wanted.filter((name) => !canSay(endpoint, name)));
  const index = unsaid.findIndex((names) => names.length === 0);
  const found = all[index];
  if (found) return found;
  const [names = []] = unsaid;
  throw new Fault('invalid', { fields: names.map((field) => ({ field, reason: 'unknown' })) });
}

function filtersOf({ filter = {}, customerIds }: Input): string[] {
  const given = Object.keys(filter).filter((name) => filter[name] !== undefined);
  return customerIds ? [...given, 'customerIds'] : given;
}

function canSay({ path, query = {} }: Endpoint, filter: string): boolean {
  return path.includes(`{${filter}}`) || Object.values(query).some(({ of }) => of === filter);
}

/** Words, as the platform's own search takes them. Throws where it has none. */
export function searchFilter(platform: Api, words: string): Part {
  const parameter = searchOf(platform);
  if (!parameter) throw new Error(`${platform.title} has no search`);
  return { [parameter.of]: encoded(parameter.of, () => parameter.decode(words)) };
}

export function hasSearch(platform: Api): boolean {
  return searchOf(platform) !== undefined;
}

function searchOf({ endpoints }: Api): Parameter | undefined {
  const parameters = Object.values(endpoints)
    .filter(({ operation }) => operation === 'listCustomers')
    .flatMap(({ query = {} }) => Object.values(query));
  const named = (name: string) => parameters.find(({ of }) => of === name);
  return named('terms') ?? named('text');
}

/** What an operation is on the wire. Throws the Fault `invalid`, with canonical names. */
export function toRequest(
  { suffix }: Api,
  endpoint: Endpoint,
  input: Input,
  context: WireContext,
): ApiRequest {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    segment(inputOf(name, input)),
  );
  const query = toQuery(endpoint, input).toString();
  const { body } = endpoint;
  return {
    method: endpoint.method,
    path: `${path}${suffix ?? ''}${query && `?${query}`}`,
    ...(body && { body: toBody(endpoint, input, context) }),
  };
}

function inputOf(name: string, input: Input): unknown {
  const { [name]: value } = input;
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function toQuery({ query = {}, path }: Endpoint, { filter = {}, page, customerIds }: Input) {
  const values: Part = {
    ...filter,
    pageSize: page?.size,
    // The first page is the one that comes unasked.
    pageNumber: page && page.number > 1 ? page.number : undefined,
    customerIds: path.includes('{customerIds}') ? undefined : customerIds,
  };
  const said = new URLSearchParams();
  const done = new Set<string>();
  for (const [name, { of, encode }] of Object.entries(query)) {
    if (values[of] === undefined || done.has(of)) continue;
    // The same may have two names.
    done.add(of);
    said.set(
      name,
      encoded(of, () => encode(values[of] as never)),
    );
  }
  return said;
}

function toBody({ body }: Endpoint, input: Input, context: WireContext): unknown {
  switch (body?.kind) {
    case 'record': {
      const { codec, write, key: [key] = [] } = body;
      const wire = toWire(codec, input.write ?? input.order ?? {}, write, context);
      const { ref, id = ref } = input;
      return wrap(key === undefined ? wire : { [key]: id, ...wire }, body.wrapper);
    }
    case 'value':
      return wrap(
        encoded('', () => z.encode(body.value, input as never)),
        body.wrapper,
      );
    default:
      return undefined;
  }
}

/** A record as it is written. Throws the Fault `invalid` where the platform can't hold it. */
export function toWire(
  codec: RecordCodec,
  write: Part,
  operation: 'create' | 'update',
  context: WireContext,
): Part {
  const held = writableFields(codec, operation);
  const lost = Object.keys(write).filter((name) => !held.has(name) && !isNothing(write[name]));
  if (lost.length > 0) {
    throw new Fault('invalid', { fields: lost.map((field) => ({ field, reason: 'unknown' })) });
  }
  const faults: FieldFault[] = [];
  const wire: Part = {};
  for (const [name, field] of Object.entries(codec.fields)) {
    const alone = { ...codec, fields: { [name]: field } };
    try {
      Object.assign(wire, encodeWrite(alone, write, operation, context));
    } catch (error) {
      faults.push(faultOf(field.of[0] ?? name, error));
    }
  }
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
  return wire;
}

/** The canonical names that a platform takes in a write of this record. */
export function writableFields(
  { fields }: RecordCodec,
  operation: 'create' | 'update',
): ReadonlySet<string> {
  const written = Object.values(fields).filter((field) => isSent(field, operation));
  return new Set(['id', ...written.flatMap(({ of }) => of)]);
}

/** Fields that share a property on the wire with one that is written, and aren't written with it. */
export function emptiedBy({ fields }: RecordCodec, write: Part): string[] {
  return Object.values(fields).flatMap((field) => {
    const given = field.of.filter((name) => write[name] !== undefined);
    const isPart = given.length > 0 && given.length < field.of.length;
    if (field.access !== 'write' || !isPart) return [];
    const read = readBack(field, write);
    // What comes back by another name is another way to say it, and empties nothing.
    if (!given.every((name) => Object.hasOwn(read, name))) return [];
    return field.of.filter((name) => write[name] === undefined && Object.hasOwn(read, name));
  });
}

function readBack({ encode, decode }: Field, write: Part): Part {
  try {
    return decode(encode(write, { baseUrl: '' }));
  } catch (error) {
    if (error instanceof Fault || error instanceof z.ZodError) return {};
    throw error;
  }
}

/** Where it isn't written, nothing is lost. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (value === 'residential') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function encoded<T>(field: string, encode: () => T): T {
  try {
    return encode();
  } catch (error) {
    throw new Fault('invalid', { fields: [faultOf(field, error)] });
  }
}

function faultOf(field: string, error: unknown): FieldFault {
  if (!(error instanceof z.ZodError)) throw error;
  const [issue] = error.issues;
  const path = [field, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  return { field: path, reason: reasonOf(issue) };
}

export function wrap(body: unknown, wrapper: string | undefined): unknown {
  return wrapper === undefined ? body : { [wrapper]: body };
}
