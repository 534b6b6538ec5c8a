import type { Address, PublicCustomer } from '../../contract/customer.js';
import { regionOf, type AddressField, type Country } from '../../countries/index.js';

/** The texts of an address, whatever its country asks for. */
export const addressTexts = [
  'firstName',
  'lastName',
  'company',
  'street',
  'number',
  'floor',
  'line2',
  'locality',
  'city',
  'province',
  'zip',
  'phone',
] as const satisfies readonly (AddressField | 'phone')[];

/** By the name of the field; a list of provinces is its own for each country (`provinceCode:US`). */
export type Values = Readonly<Record<string, string>>;

export function valuesOf(
  address: Address | undefined,
  customer: PublicCustomer,
  country: Country,
): Values {
  if (!address) return { firstName: customer.firstName, lastName: customer.lastName };
  const region = regionOf(country, address) ?? regionOf(country, { province: address.province });
  return {
    ...Object.fromEntries(addressTexts.map((field) => [field, address[field]])),
    ...(region && { [provinceKey(country)]: region.code }),
  };
}

/** What stands in the form at the moment. */
export function typedValues(form: HTMLFormElement, country: Country): Values {
  const typed: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    typed[name === 'provinceCode' ? provinceKey(country) : name] = String(value);
  }
  return typed;
}

export function provinceKey({ code }: Country): string {
  return `provinceCode:${code}`;
}

/** Chooses in the country's list the province that it was, or that was typed. */
export function chooseProvince(form: HTMLFormElement, country: Country, values: Values): void {
  const list = form.querySelector<HTMLSelectElement>('select[name=provinceCode]');
  if (list) list.value = chosenProvince(country, values);
}

/** The province that is chosen in the country's list. */
export function chosenProvince(country: Country, values: Values): string {
  const { province = '' } = values;
  return values[provinceKey(country)] ?? regionOf(country, { province })?.code ?? '';
}
