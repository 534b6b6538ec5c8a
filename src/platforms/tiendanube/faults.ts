import type { FaultAnswer } from '../definition.js';
import { reasonOf, secondsOf, wordsByField } from '../fault-words.js';
import { Fault, type FieldFault } from '../fault.js';
import { isObject } from '../record.js';
import { faultOfStatus } from '../status.js';

export function faultAnswer(fault: Fault): FaultAnswer {
  switch (fault.kind) {
    case 'unauthorized':
      return described(401, 'Unauthorized', 'Invalid access token');
    case 'user_agent_required':
      return refused('A User-Agent with the name of your app and an address of yours is required');
    case 'invalid_json':
      return refused('Problems parsing JSON');
    case 'invalid':
      return invalid(fault);
    case 'page_too_large':
      return { status: 422, body: { per_page: ['must be 200 or less'] } };
    case 'page_past_end':
      return described(404, 'Not Found', `Last page is ${fault.lastPage ?? 0}`);
    case 'not_found':
      return described(404, 'Not Found', missing[fault.record ?? 'path']);
    case 'has_orders':
      return described(422, 'Unprocessable Entity', 'Customer with orders cannot be deleted');
    case 'wrong_state':
      return described(422, 'Unprocessable Entity', 'Customer is active already');
    case 'unsupported_media_type':
      return described(415, 'Unsupported Media Type', 'Content-Type has to be application/json');
    case 'payload_too_large':
      return described(413, 'Payload Too Large', 'The body is too large');
    case 'method_not_allowed':
      return described(405, 'Method Not Allowed', 'No such method on this path');
    case 'rate_limited':
      return described(429, 'Too Many Requests', 'The bucket is full: slow down');
    case 'unavailable':
      return described(503, 'Service Unavailable', 'Try again later');
    case 'server_error':
      return described(500, 'Internal Server Error', 'Try again later');
  }
}

const missing = {
  customer: 'Customer with such id does not exist',
  address: 'Address with such id does not exist',
  order: 'Order with such id does not exist',
  path: 'No such path',
} as const;

function described(status: number, message: string, description: string): FaultAnswer {
  return { status, body: { code: status, message, description } };
}

function refused(error: string): FaultAnswer {
  return { status: 400, body: { error } };
}

function invalid({ fields }: Fault): FaultAnswer {
  if (fields.length === 0) return refused('The body has to be a JSON object');
  return { status: 422, body: wordsByField(fields) };
}

export function readFault(status: number, headers: Headers, body: unknown): Fault {
  const { description = '', error = '' } = isObject(body) ? body : {};
  switch (status) {
    case 400:
      return new Fault(kindOfRefusal(String(error)));
    case 404:
      return readMissing(String(description));
    case 422:
      return readInvalid(String(description), body);
    case 429:
      return new Fault('rate_limited', { retryAfter: retryAfter(headers) });
    default:
      return faultOfStatus(status);
  }
}

function kindOfRefusal(error: string) {
  if (/user-?agent/i.test(error)) return 'user_agent_required';
  return /parsing/i.test(error) ? 'invalid_json' : 'invalid';
}

function readMissing(description: string): Fault {
  const [, lastPage] = /last page is (\d+)/i.exec(description) ?? [];
  if (lastPage !== undefined) return new Fault('page_past_end', { lastPage: Number(lastPage) });
  const [, record] = /^(customer|address|order)\b/i.exec(description) ?? [];
  if (record === undefined) return new Fault('not_found');
  return new Fault('not_found', { record: record.toLowerCase() as 'customer' });
}

function readInvalid(description: string, body: unknown): Fault {
  if (/orders/i.test(description)) return new Fault('has_orders');
  if (/active/i.test(description)) return new Fault('wrong_state');
  const { per_page: tooLarge, ...errors } = isObject(body) ? body : {};
  if (tooLarge !== undefined) return new Fault('page_too_large');
  const fields = Object.entries(errors).flatMap(([field, messages]): FieldFault[] =>
    Array.isArray(messages)
      ? messages.map((message) => ({
          field,
          reason: reasonOf(String(message)),
          message: String(message),
        }))
      : [],
  );
  return new Fault('invalid', { fields });
}

/** In seconds; the platform's own header is in milliseconds. */
function retryAfter(headers: Headers): number {
  const reset = secondsOf(headers.get('X-Rate-Limit-Reset'));
  return secondsOf(headers.get('Retry-After')) ?? (reset === undefined ? 1 : reset / 1000);
}
