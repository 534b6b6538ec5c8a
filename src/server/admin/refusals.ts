import { Fault, type FieldFault } from '../../platforms/fault.js';
import type { FieldError } from '../../contract/errors.js';
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
  if (fault.kind === 'not_found') return new Refusal('not_found', { cause: fault });
  if (fault.kind !== 'invalid') return fault;
  const fields = Object.fromEntries(
    fault.fields.map(({ field, reason }) => [field, errors[reason]] as const),
  );
  return invalidFields(fields);
}

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
