import type { FaultAnswer } from '../definition.js';
import { Fault, type FieldFault } from '../fault.js';
import { reasonOf, secondsOf, wordsByField } from '../fault-words.js';
import { isObject } from '../record.js';
import { faultOfStatus } from '../status.js';

const hasOrders = 'Cannot delete customer. Customer has associated orders.';
const brokenJson = 'is not valid JSON';
const tooManyEntries = 'must be 250 or less';
const unknownKey = '[API] Invalid API key or access token (unrecognized login or wrong password)';

export function faultAnswer(fault: Fault): FaultAnswer {
  switch (fault.kind) {
    case 'unauthorized':
      return { status: 401, body: { errors: unknownKey } };
    case 'invalid_json':
      return { status: 400, body: { errors: { body: [brokenJson] } } };
    case 'invalid':
      return invalid(fault);
    case 'page_too_large':
      return { status: 400, body: { errors: { limit: [tooManyEntries] } } };
    case 'has_orders':
      return refused(422, 'base', hasOrders);
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
  return { status: 422, body: { errors: wordsByField(fields) } };
}

function refused(status: number, field: string, message: string): FaultAnswer {
  return { status, body: { errors: { [field]: [message] } } };
}

export function readFault(status: number, headers: Headers, body: unknown): Fault {
  const { errors } = isObject(body) ? body : {};
  switch (status) {
    case 400:
      return readRefusal(errors);
    case 422:
      return readInvalid(errors);
    case 429:
      return new Fault('rate_limited', { retryAfter: secondsOf(headers.get('Retry-After')) ?? 2 });
    default:
      return faultOfStatus(status);
  }
}

function readRefusal(errors: unknown): Fault {
  const said = fieldsOf(errors);
  if (said.some(({ message }) => message === brokenJson)) return new Fault('invalid_json');
  if (said.some(({ message }) => message === tooManyEntries)) return new Fault('page_too_large');
  return new Fault('invalid');
}

function readInvalid(errors: unknown): Fault {
  const fields = fieldsOf(errors);
  const base = fields.filter(({ field }) => field === 'base').map(({ message }) => message ?? '');
  if (base.length === 0) return new Fault('invalid', { fields });
  return new Fault(base.some((message) => /orders/i.test(message)) ? 'has_orders' : 'wrong_state');
}

function fieldsOf(errors: unknown): FieldFault[] {
  if (!isObject(errors)) return [];
  return Object.entries(errors).flatMap(([field, messages]) => {
    const said = Array.isArray(messages) ? messages.map(String) : [String(messages)];
    return said.map((message) => ({ field, reason: reasonOf(message), message }));
  });
}
