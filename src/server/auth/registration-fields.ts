import type { FieldError } from '../../contract/errors.js';
import type { RegistrationRequest } from '../../contract/registration.js';
import type { ExtraField, RegistrationFields, ShopSettings } from '../../contract/shop.js';
import { parsePhone } from '../customers/index.js';
import { invalidFields } from '../refusal.js';
import { homeCountry } from '../shop/country.js';

export interface RegistrationDetails {
  /** E.164. */
  phone: string | null;
  company: string;
  extra: Record<string, string>;
}

/** The part of the form that the shop configures; throws the refusal `invalid_request` with fields. */
export function readDetails(
  request: Pick<RegistrationRequest, 'phone' | 'company' | 'extra'>,
  settings: Pick<ShopSettings, 'registrationFields' | 'countries' | 'locale'>,
): RegistrationDetails {
  const { registrationFields } = settings;
  const faults = new Map<string, FieldError>();
  const phone = request.phone ? parsePhone(request.phone, homeCountry(settings)) : null;
  if (request.phone && phone === null) faults.set('phone', 'invalid');
  for (const field of ['phone', 'company'] as const) {
    const fault = presenceFault(request[field], registrationFields[field]);
    if (fault) faults.set(field, fault);
  }
  const extra = request.extra ?? {};
  const blank = registrationFields.extra.map(({ key }) => [key, ''] as const);
  const form = { ...Object.fromEntries(blank), ...extra };
  const all = { ...Object.fromEntries(faults), ...extraFaults(form, registrationFields.extra) };
  if (Object.keys(all).length > 0) throw invalidFields(all);
  return { phone, company: request.company ?? '', extra: withoutEmpty(extra) };
}

/** What is wrong with the custom fields that are given, by `extra.key`. */
export function extraFaults(
  given: Readonly<Record<string, string>>,
  fields: RegistrationFields['extra'],
): Record<string, FieldError> {
  const faults = Object.entries(given).flatMap(([key, value]) => {
    const field = fields.find((one) => one.key === key);
    const fault = field ? extraFault(value, field) : 'unknown';
    return fault ? [[`extra.${key}`, fault] as const] : [];
  });
  return Object.fromEntries(faults);
}

export function withoutEmpty(extra: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== ''));
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
