import type { Address } from '../../contract/customer.js';
import { controlOf } from '../../ui/control.js';
import type { Values } from './values.js';

/** Writes into a theme's own form what is known, by the names of its fields. */
export function fillForm(form: HTMLFormElement, values: Values, address?: Address): void {
  const known: Values = address
    ? { ...values, countryCode: address.countryCode, provinceCode: address.provinceCode }
    : values;
  for (const [name, value] of Object.entries(known)) {
    const control = controlOf(form, name);
    if (control && (address || !control.value)) control.value = value;
  }
  const isDefault = controlOf(form, 'isDefault');
  if (address && isDefault instanceof HTMLInputElement) isDefault.checked = address.isDefault;
}
