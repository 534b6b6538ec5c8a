import type { FieldError } from '../../contract/errors.js';
import type { FieldFault } from '../../platforms/fault.js';

/** What a shopper has typed, and can mend. */
const typed: ReadonlySet<string> = new Set([
  'email',
  'firstName',
  'lastName',
  'company',
  'phone',
  'identification',
  'password',
  'street',
  'number',
  'floor',
  'line2',
  'locality',
  'city',
  'province',
  'provinceCode',
  'countryCode',
  'zip',
]);

/** What a form is told of the platform's faults; null where one of them isn't the form's. */
export function fieldsOf(faults: readonly FieldFault[]): Record<string, FieldError> | null {
  const fields: Record<string, FieldError> = {};
  for (const { field, reason } of faults) {
    const name = field.split('.').at(-1) ?? '';
    if (!typed.has(name)) return null;
    fields[name] = reason === 'required' || reason === 'too_long' ? reason : 'invalid';
  }
  return faults.length > 0 ? fields : null;
}
