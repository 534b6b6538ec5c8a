import type { Address } from '../../contract/customer.js';
import { controlOf, type Control } from '../../ui/control.js';
import { addressTexts, type Values } from './values.js';

/** Writes into a theme's own form what is known, by the names of its fields; what she has changed stays. */
export function fillForm(form: HTMLFormElement, values: Values, address?: Address): void {
  const known: Values = address
    ? { ...values, countryCode: address.countryCode, provinceCode: address.provinceCode }
    : values;
  for (const [name, value] of Object.entries(known)) {
    const control = controlOf(form, name);
    if (!control || isChanged(control) || (!address && control.value)) continue;
    // A list goes back to the theme's own choice.
    if (!(control instanceof HTMLSelectElement)) control.defaultValue = value;
    control.value = value;
  }
  const isDefault = controlOf(form, 'isDefault');
  if (!address || !(isDefault instanceof HTMLInputElement)) return;
  if (isDefault.checked === isDefault.defaultChecked) isDefault.checked = address.isDefault;
}

/** Leaves nothing of an address in a theme's own form, also where the theme has written it there. */
export function clearForm(form: HTMLFormElement): void {
  for (const name of [...addressTexts, 'provinceCode']) {
    const control = controlOf(form, name);
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.defaultSelected = false;
    } else if (control) control.defaultValue = '';
  }
  form.reset();
}

function isChanged(control: Control): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const options = [...control.options];
  const first = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
  return control.value !== (first?.value ?? '');
}
