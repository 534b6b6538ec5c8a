import type { ErrorCode, FieldError } from '../../contract/errors.js';
import { bearerKey } from '../authorization.js';
import type { Api } from '../definition.js';
import { secondsOf } from '../fault-words.js';
import { Fault, type FaultKind, type FieldFault } from '../fault.js';
import { isObject } from '../record.js';
import { customer } from './customer.js';
import { endpoints } from './endpoints.js';

const none = { record: 'address', fields: {} } as const;

/** Our own server's API for the shop: the whole customer, by our own names. */
export const own = {
  title: 'customer-elements',
  basePaths: ['/admin'],
  authentication: {
    headers: ({ key }) => ({ Authorization: `Bearer ${key}` }),
    read: (headers) => bearerKey(headers.get('Authorization')),
  },
  paging: {
    number: 'page',
    size: 'limit',
    defaultSize: 50,
    maximumSize: 250,
    above: 'the maximum',
    empty: 'list',
    after: { parameter: 'sinceId', includes: false },
  },
  rateLimit: { headers: () => ({}), retryHeaders: () => ({}), read: () => null },
  readOnly: 'refused',
  unknown: 'refused',
  jsonOnly: true,
  customer,
  address: none,
  order: { record: 'order', fields: {} },
  endpoints,
  readFault,
} as const satisfies Api;

const kinds: Partial<Record<ErrorCode, FaultKind>> = {
  unauthorized: 'unauthorized',
  invalid_request: 'invalid',
  invalid_json: 'invalid_json',
  email_taken: 'invalid',
  phone_taken: 'invalid',
  not_found: 'not_found',
  method_not_allowed: 'method_not_allowed',
  customer_enabled: 'wrong_state',
  payload_too_large: 'payload_too_large',
  unsupported_media_type: 'unsupported_media_type',
  rate_limited: 'rate_limited',
  server_error: 'server_error',
};

function readFault(status: number, headers: Headers, body: unknown): Fault {
  const { code, fields } = isObject(body) ? body : {};
  const retryAfter = secondsOf(headers.get('Retry-After'));
  // Somebody before our server says it without a problem document.
  const kind = kinds[code as ErrorCode] ?? (status === 401 ? 'unauthorized' : 'unavailable');
  return new Fault(kind, {
    fields: Object.entries(isObject(fields) ? fields : {}).map(([field, error]) => ({
      field,
      reason: reasonOf(error as FieldError),
    })),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

function reasonOf(error: FieldError): FieldFault['reason'] {
  return error === 'too_short' || error === 'too_common' ? 'invalid' : error;
}
