import type { FaultAnswer } from '../definition.js';
import { Fault, type FaultKind, type FieldFault } from '../fault.js';
import { secondsOf } from '../fault-words.js';
import { isObject } from '../record.js';
import { faultOfStatus } from '../status.js';

const notFound = [404, 'The requested resource was not found.'] as const;

const answers: Readonly<Record<FaultKind, readonly [status: number, message: string]>> = {
  unauthorized: [401, 'No valid API credentials were given.'],
  user_agent_required: [400, 'The request has no User-Agent.'],
  invalid_json: [400, 'The body is not valid JSON.'],
  unsupported_media_type: [415, 'The body has to be application/json.'],
  payload_too_large: [413, 'The body is too large.'],
  invalid: [400, 'The body has to be an object of fields.'],
  page_too_large: [413, 'A page has 250 entries at most.'],
  not_found: notFound,
  page_past_end: notFound,
  method_not_allowed: [405, 'The method is not allowed for this resource.'],
  has_orders: [409, 'The customer has orders.'],
  wrong_state: [409, "The customer's account doesn't allow it."],
  rate_limited: [429, 'Too many requests were made.'],
  unavailable: [503, 'The service is unavailable for the moment.'],
  server_error: [500, 'The server failed.'],
};

const inUse = {
  email: 'This email address is already in use by a customer.',
  phone: 'This phone number is already in use by a customer.',
};

export function faultAnswer(fault: Fault): FaultAnswer {
  const [status, message] = answers[fault.kind];
  const fields = fault.kind === 'invalid' ? fault.fields : [];
  const entries = fields.map((field) => ({ status, ...describe(field) }));
  return { status, body: entries.length > 0 ? entries : [{ status, message }] };
}

interface Entry {
  message: string;
  details?: { invalid_reason: string };
}

function describe({ field, reason, message }: FieldFault): Entry {
  switch (reason) {
    case 'required':
      return { message: `The required field '${field}' was not supplied.` };
    case 'read_only':
      return {
        message: `The field '${field}' cannot be written to. Please remove it from your request before trying again.`,
      };
    case 'unknown':
      return { message: `The field '${field}' is not supported by this resource.` };
    case 'taken':
      return invalid(field, field === 'phone' ? inUse.phone : inUse.email);
    case 'too_long':
      return invalid(field, 'The value is too long.');
    case 'too_many':
      return invalid(field, 'There are too many entries.');
    case 'mismatch':
      return invalid(field, 'The password and its confirmation differ.');
    case 'invalid':
      return invalid(field, message);
  }
}

function invalid(field: string, reason: string | undefined): Entry {
  return {
    message: `The field '${field}' is invalid.`,
    ...(reason !== undefined && { details: { invalid_reason: reason } }),
  };
}

export function readFault(status: number, headers: Headers, body: unknown): Fault {
  const entries = Array.isArray(body) ? body.filter(isObject) : [];
  const says = (kind: FaultKind) => entries.some(({ message }) => message === answers[kind][1]);
  const fields = entries.flatMap(readEntry);
  switch (status) {
    case 400:
    case 422:
      if (says('invalid_json')) return new Fault('invalid_json');
      if (says('user_agent_required')) return new Fault('user_agent_required');
      return new Fault('invalid', { fields });
    case 409:
      if (says('has_orders')) return new Fault('has_orders');
      if (says('wrong_state')) return new Fault('wrong_state');
      // As it is said of an e-mail that is in use, by some versions.
      return new Fault('invalid', { fields: fields.length > 0 ? fields : [takenEmail] });
    case 413:
      return new Fault(says('payload_too_large') ? 'payload_too_large' : 'page_too_large');
    case 429:
      return new Fault('rate_limited', { retryAfter: retryAfter(headers) });
    default:
      return faultOfStatus(status);
  }
}

const takenEmail: FieldFault = { field: 'email', reason: 'taken' };

const patterns: readonly (readonly [RegExp, FieldFault['reason']])[] = [
  [/required field '([^']+)'/, 'required'],
  [/field '([^']+)' cannot be written/, 'read_only'],
  [/field '([^']+)' is not supported/, 'unknown'],
  [/field '([^']+)'/, 'invalid'],
];

function readEntry({ message, details }: Record<string, unknown>): FieldFault[] {
  if (typeof message !== 'string') return [];
  for (const [pattern, reason] of patterns) {
    const [, field] = pattern.exec(message) ?? [];
    if (field === undefined) continue;
    if (reason !== 'invalid') return [{ field, reason }];
    const { invalid_reason: why } = isObject(details) ? details : {};
    return [typeof why === 'string' ? { field, ...readReason(why) } : { field, reason }];
  }
  return [];
}

function readReason(why: string): Pick<FieldFault, 'reason' | 'message'> {
  if (/already in use/i.test(why)) return { reason: 'taken' };
  if (/too long/i.test(why)) return { reason: 'too_long' };
  if (/too many/i.test(why)) return { reason: 'too_many' };
  if (/confirmation differ/i.test(why)) return { reason: 'mismatch' };
  return { reason: 'invalid', message: why };
}

/** The window's end stands beside it, in milliseconds. */
function retryAfter(headers: Headers): number {
  const reset = secondsOf(headers.get('X-Rate-Limit-Time-Reset-Ms'));
  const seconds = secondsOf(headers.get('X-Retry-After') ?? headers.get('Retry-After'));
  return seconds ?? Math.max(1, Math.ceil((reset ?? 0) / 1000));
}
