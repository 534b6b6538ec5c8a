import type { AddressForm } from '../../contract/addresses.js';
import type { Address, PublicCustomer } from '../../contract/customer.js';
import { normalizeZip, regionOf, type AddressField, type Country } from '../../countries/index.js';

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

/** The province that is chosen in the country's list. */
export function chosenProvince(country: Country, values: Values): string {
  const { province = '' } = values;
  return values[provinceKey(country)] ?? regionOf(country, { province })?.code ?? '';
}

/**
 * What the form says, in the spelling of the country. What it doesn't ask for stays as it was, unless
 * the address has moved to another country.
 */
export function readAddress(data: FormData, country: Country, was?: Address): AddressForm {
  const kept = was?.countryCode === country.code ? was : undefined;
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const texts = Object.fromEntries(
    addressTexts.map((field) => [field, data.has(field) ? text(field) : (kept?.[field] ?? '')]),
  ) as Record<(typeof addressTexts)[number], string>;
  const asksForProvince = data.has('province') || data.has('provinceCode');
  const provinceCode = asksForProvince ? text('provinceCode') : (kept?.provinceCode ?? '');
  // A list that nothing is chosen in says that there is none.
  const province = data.has('provinceCode') && !data.has('province') ? '' : texts.province;
  const region = regionOf(country, { province, provinceCode });
  return {
    ...texts,
    countryCode: country.code,
    province: region?.name ?? province,
    provinceCode: region?.code ?? provinceCode,
    zip: normalizeZip(country, texts.zip),
    isDefault: data.has('isDefault') || (was?.isDefault ?? false),
    ...(was && { type: was.type }),
  };
}
