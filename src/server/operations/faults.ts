import type { FieldError } from '../../contract/errors.js';
import { Fault, type FieldFault } from '../../platforms/fault.js';
import { takenRefusal, TooManyAddresses, UnknownAddress } from '../customers/index.js';
import { Refusal } from '../refusal.js';

/** The result of the work, or why there is none, in the words of the operations; other errors stay. */
export async function orFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toFault(error) ?? error;
  }
}

export function invalid(...fields: FieldFault[]): Fault {
  return new Fault('invalid', { fields });
}

export function notFound(record: 'customer' | 'address'): Fault {
  return new Fault('not_found', { record });
}

function toFault(cause: unknown): Fault | null {
  if (cause instanceof UnknownAddress) return notFound('address');
  if (cause instanceof TooManyAddresses) return invalid({ field: 'addresses', reason: 'too_many' });
  const refusal = takenRefusal(cause) ?? cause;
  return refusal instanceof Refusal ? ofRefusal(refusal) : null;
}

function ofRefusal(refusal: Refusal): Fault | null {
  const { retryAfter = 1 } = refusal;
  switch (refusal.code) {
    case 'invalid_request':
    case 'email_taken':
    case 'phone_taken':
    case 'idempotency_conflict':
      return new Fault('invalid', { fields: fieldsOf(refusal), cause: refusal });
    case 'not_found':
      return notFound('customer');
    case 'customer_enabled':
      return new Fault('wrong_state', { cause: refusal });
    case 'rate_limited':
    case 'unavailable':
      return new Fault(refusal.code, { retryAfter, cause: refusal });
    default:
      return null;
  }
}

function fieldsOf({ fields = {} }: Refusal): FieldFault[] {
  return Object.entries(fields).map(([field, error]) => ({ field, reason: reasonOf(error) }));
}

function reasonOf(error: FieldError): FieldFault['reason'] {
  return error === 'too_short' || error === 'too_common' ? 'invalid' : error;
}
