import { Fault, type FaultKind, type FieldFault } from '../../platforms/fault.js';
import type { ErrorCode, FieldError } from '../../contract/errors.js';
import { takenRefusal } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';

/** The result of an operation, or why there is none, in the words of this API; other errors stay. */
export async function orRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw takenRefusal(error) ?? (error instanceof Fault ? toRefusal(error) : error);
  }
}

function toRefusal(fault: Fault): unknown {
  const code = codes[fault.kind];
  if (code) return new Refusal(code, { cause: fault, ...withPause(fault) });
  if (fault.kind !== 'invalid') return fault;
  const fields = Object.fromEntries(
    fault.fields.map(({ field, reason }) => [field, errors[reason]] as const),
  );
  return invalidFields(fields);
}

function withPause({ retryAfter }: Fault): { retryAfter?: number } {
  return retryAfter === undefined ? {} : { retryAfter };
}

const codes: Partial<Record<FaultKind, ErrorCode>> = {
  not_found: 'not_found',
  invalid_json: 'invalid_json',
  unsupported_media_type: 'unsupported_media_type',
  payload_too_large: 'payload_too_large',
  rate_limited: 'rate_limited',
  unavailable: 'unavailable',
};

const errors: Record<FieldFault['reason'], FieldError> = {
  required: 'required',
  invalid: 'invalid',
  too_long: 'too_long',
  too_many: 'too_long',
  taken: 'taken',
  read_only: 'unknown',
  unknown: 'unknown',
  mismatch: 'invalid',
};
