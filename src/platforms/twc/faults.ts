import type { FaultAnswer } from '../definition.js';
import { reasonOf, secondsOf, words } from '../fault-words.js';
import { Fault, type FaultKind, type FieldFault } from '../fault.js';
import { isObject } from '../record.js';
import { faultOfStatus } from '../status.js';

/** Status and message; the words of a status are Spring's. */
const answers: Record<FaultKind, readonly [status: number, message: string]> = {
  unauthorized: [401, 'Full authentication is required to access this resource'],
  user_agent_required: [400, 'User-Agent is required'],
  invalid_json: [400, 'JSON parse error'],
  unsupported_media_type: [415, 'Content-Type has to be application/json'],
  payload_too_large: [413, 'The body is too large'],
  invalid: [400, 'The body has to be a JSON object'],
  page_too_large: [400, 'The page is too large'],
  not_found: [404, 'ResourceNotFound'],
  page_past_end: [404, 'ResourceNotFound'],
  method_not_allowed: [405, 'Method is not supported'],
  has_orders: [409, 'The customer has orders'],
  wrong_state: [409, "The customer's state doesn't allow it"],
  rate_limited: [429, 'Too many requests: slow down'],
  unavailable: [503, 'Try again later'],
  server_error: [500, 'No message available'],
};

const statusWords: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Spring's default body. */
export function faultAnswer(fault: Fault, path: string): FaultAnswer {
  const { kind, fields } = fault;
  const isTaken = fields.length > 0 && fields.every(({ reason }) => reason === 'taken');
  const [plainStatus, plainMessage] = kind === 'not_found' ? notFound(fault) : answers[kind];
  const status = isTaken ? 409 : plainStatus;
  return {
    status,
    body: {
      timestamp: new Date().toISOString(),
      status,
      error: statusWords[status],
      message: fields.length > 0 ? fields.map(describe).join('; ') : plainMessage,
      path: `/api${path}`,
    },
  };
}

function notFound({ record }: Fault): readonly [number, string] {
  return [404, record ? `ResourceNotFound: no such ${record}` : answers.not_found[1]];
}

function describe({ field, reason }: FieldFault): string {
  return `${field} ${words[reason]}`;
}

export function readFault(status: number, headers: Headers, body: unknown): Fault {
  const { message } = isObject(body) ? body : {};
  const said = typeof message === 'string' ? message : '';
  switch (status) {
    case 400:
    case 409:
    case 422:
      return readInvalid(status, said);
    case 404:
      return new Fault('not_found', { record: 'customer' });
    case 429:
      return new Fault('rate_limited', { retryAfter: secondsOf(headers.get('Retry-After')) ?? 1 });
    default:
      return faultOfStatus(status);
  }
}

function readInvalid(status: number, message: string): Fault {
  if (/json parse/i.test(message)) return new Fault('invalid_json');
  const fields = message.split('; ').flatMap((part): FieldFault[] => {
    const [, field, said] = /^([\w.]+) (.+)$/s.exec(part) ?? [];
    if (field === undefined || said === undefined || !isKnown(said)) return [];
    return [{ field, reason: reasonOf(said), message: said }];
  });
  if (fields.length === 0 && status === 409) return new Fault('invalid', { fields: [taken] });
  return new Fault('invalid', { fields });
}

function isKnown(said: string): boolean {
  return Object.values(words).includes(said);
}

/** The e-mail is what names a customer; a conflict that says no more is about it. */
const taken = { field: 'email', reason: 'taken' } as const;
