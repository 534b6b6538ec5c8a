import type { Context, ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import type { Platform, RecordCodec } from '../../platforms/definition.js';
import { Fault, type FaultKind, type FieldFault } from '../../platforms/fault.js';
import { wireName } from '../../platforms/record.js';
import { answerJson, unreadBody } from '../http/answer.js';
import { logUnexpected } from '../http/errors.js';
import { Refusal } from '../refusal.js';
import { below } from './paths.js';

/** Faults are answered in the platform's words; anything else is logged, and answered without a word on it. */
export function faultHandler(platform: Platform, base: string, log: Logger): ErrorHandler {
  return (error: unknown, c: Context) => {
    const fault = asFault(error) ?? unexpected(logUnexpected(log, c, error));
    return answerFault(c, fault, platform, base);
  };
}

export function answerFault(c: Context, fault: Fault, platform: Platform, base: string): Response {
  const { status, body, headers } = platform.faultAnswer(fault, below(base, c.req.path));
  return answerJson(c, body, status, { ...headersOf(platform, fault, c), ...headers });
}

/**
 * Seconds. A client lets all its calls wait as long as it is told, and one customer's sign-in may be
 * locked for longer.
 */
const longestWait = 30;

function headersOf(platform: Platform, fault: Fault, c: Context): Record<string, string> {
  const { retryAfter, allow } = fault;
  switch (fault.kind) {
    case 'unauthorized':
      return platform.authentication.challenge?.(c.req.path) ?? {};
    case 'rate_limited':
      return platform.rateLimit.retryHeaders(Math.min(retryAfter ?? 1, longestWait));
    case 'method_not_allowed':
      return { Allow: allow.join(', ') };
    case 'payload_too_large':
      return unreadBody;
    default:
      return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  }
}

function unexpected({ code, ...options }: ReturnType<typeof logUnexpected>): Fault {
  return new Fault(code, options);
}

const bodyRefusals: readonly FaultKind[] = ['invalid_json', 'payload_too_large'];

function asFault(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const kind = error instanceof Refusal && bodyRefusals.find((known) => known === error.code);
  return kind ? new Fault(kind, { cause: error }) : null;
}

/** A fault of an operation, with its fields by the names that they have in a record on the wire. */
export function onWire(fault: Fault, nameOf: (field: string) => string): Fault {
  if (fault.fields.length === 0) return fault;
  const fields = fault.fields.map((one): FieldFault => ({
    ...one,
    field: nameOf(one.field),
  }));
  return new Fault(fault.kind, { fields, cause: fault });
}

/** `addresses.0.street` is `addresses.0.address1`. */
export function nameOnWire(field: string, platform: Platform, codec: RecordCodec): string {
  const whole = wireName(codec, field);
  if (whole !== field) return whole;
  const [name = '', ...rest] = field.split('.');
  const inner = rest.map((part) => (/^\d+$/.test(part) ? part : wireName(platform.address, part)));
  return [wireName(codec, name), ...inner].join('.');
}
