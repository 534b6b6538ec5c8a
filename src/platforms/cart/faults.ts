import type { FaultAnswer } from '../definition.js';
import { Fault, type FieldFault } from '../fault.js';
import { isObject } from '../record.js';

const words: Record<FieldFault['reason'], string> = {
  required: "can't be blank",
  invalid: 'is invalid',
  too_long: 'is too long',
  too_many: 'has too many entries',
  taken: 'has already been taken',
  read_only: "can't be changed",
  unknown: 'is unknown',
  mismatch: "doesn't match",
};

const unknownKey = '[API] Invalid API key or access token (unrecognized login or wrong password)';

export function faultAnswer(fault: Fault): FaultAnswer {
  switch (fault.kind) {
    case 'unauthorized':
      return { status: 401, body: { errors: unknownKey } };
    case 'invalid_json':
      return { status: 400, body: { errors: { body: ['is not valid JSON'] } } };
    case 'invalid':
      return invalid(fault);
    case 'page_too_large':
      return { status: 400, body: { errors: { limit: ['must be 250 or less'] } } };
    case 'has_orders':
      return refused(422, 'base', 'Cannot delete customer. Customer has associated orders.');
    case 'wrong_state':
      return refused(422, 'base', 'The account is enabled already');
    case 'unsupported_media_type':
      return { status: 415, body: { errors: 'The body has to be application/json' } };
    case 'payload_too_large':
      return { status: 413, body: { errors: 'The body is too large' } };
    case 'method_not_allowed':
      return { status: 405, body: { errors: 'Method Not Allowed' } };
    case 'rate_limited':
      return {
        status: 429,
        body: { errors: 'Exceeded the calls per second for this client. Slow down.' },
      };
    case 'unavailable':
      return { status: 503, body: { errors: 'Service Unavailable' } };
    case 'server_error':
      return { status: 500, body: { errors: 'Internal Server Error' } };
    default:
      return { status: 404, body: { errors: 'Not Found' } };
  }
}

function invalid({ fields }: Fault): FaultAnswer {
  // A body without the one property that holds the record.
  if (fields.length === 0) {
    return { status: 400, body: { errors: { body: ['has to hold the record by its name'] } } };
  }
  const errors: Record<string, string[]> = {};
  for (const { field, reason } of fields) {
    (errors[field] ??= []).push(words[reason]);
  }
  return { status: 422, body: { errors } };
}

function refused(status: number, field: string, message: string): FaultAnswer {
  return { status, body: { errors: { [field]: [message] } } };
}

export function readFault(status: number, headers: Headers, body: unknown): Fault {
  if (status === 401 || status === 403) return new Fault('unauthorized');
  if (status === 404) return new Fault('not_found');
  if (status === 405) return new Fault('method_not_allowed');
  if (status === 429) {
    return new Fault('rate_limited', { retryAfter: Number(headers.get('Retry-After') ?? 2) });
  }
  const { errors } = isObject(body) ? body : {};
  if (status === 422 && isObject(errors)) {
    if (Object.hasOwn(errors, 'base')) return new Fault('has_orders');
    return new Fault('invalid', { fields: Object.entries(errors).flatMap(readField) });
  }
  if (status === 400) return new Fault('invalid');
  return new Fault('unavailable');
}

function readField([field, messages]: [string, unknown]): FieldFault[] {
  const said = Array.isArray(messages) ? messages.map(String) : [String(messages)];
  return said.map((message) => {
    const reason = Object.entries(words).find(([, words]) => message.includes(words))?.[0];
    return { field, reason: (reason as FieldFault['reason'] | undefined) ?? 'invalid', message };
  });
}
