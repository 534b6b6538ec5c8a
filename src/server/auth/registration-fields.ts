import type { FieldError } from '../../contract/errors.js';
import type { RegistrationRequest } from '../../contract/registration.js';
import type { ExtraField, RegistrationFields } from '../../contract/shop.js';
import { parsePhone } from '../customers/index.js';
import { invalidFields } from '../refusal.js';

export interface RegistrationDetails {
  /** E.164. */
  phone: string | null;
  company: string;
  extra: Record<string, string>;
}

/** The part of the form that the shop configures; throws the refusal `invalid_request` with fields. */
export function readDetails(
  request: Pick<RegistrationRequest, 'phone' | 'company' | 'extra'>,
  settings: RegistrationFields,
): RegistrationDetails {
  const faults = new Map<string, FieldError>();
  const phone = request.phone ? parsePhone(request.phone) : null;
  if (request.phone && phone === null) faults.set('phone', 'invalid');
  for (const field of ['phone', 'company'] as const) {
    const fault = presenceFault(request[field], settings[field]);
    if (fault) faults.set(field, fault);
  }
  const given = new Map(Object.entries(request.extra ?? {}));
  for (const key of given.keys()) {
    if (!settings.extra.some((field) => field.key === key)) faults.set(`extra.${key}`, 'unknown');
  }
  for (const field of settings.extra) {
    const fault = extraFault(given.get(field.key) ?? '', field);
    if (fault) faults.set(`extra.${field.key}`, fault);
  }
  if (faults.size > 0) throw invalidFields(Object.fromEntries(faults));
  const extra = [...given].filter(([, value]) => value !== '');
  return { phone, company: request.company ?? '', extra: Object.fromEntries(extra) };
}

function presenceFault(
  value: string | undefined,
  presence: RegistrationFields['phone'],
): FieldError | null {
  if (presence === 'off') return value ? 'unknown' : null;
  return presence === 'required' && !value ? 'required' : null;
}

/** A checkbox that isn't ticked is empty, so a required one must be ticked. */
function extraFault(value: string, field: ExtraField): FieldError | null {
  if (value === '') return field.required ? 'required' : null;
  switch (field.type) {
    case 'select':
      return field.options?.includes(value) ? null : 'invalid';
    case 'date':
      return isDate(value) ? null : 'invalid';
    case 'checkbox':
    case 'text':
      return null;
  }
}

/** A day that exists, as a date field writes it. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
