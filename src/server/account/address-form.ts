import type { AddressForm } from '../../contract/addresses.js';
import type { FieldError } from '../../contract/errors.js';
import type { ShopSettings } from '../../contract/shop.js';
import {
  checkAddress,
  countryCodes,
  loadCountry,
  normalizeZip,
  regionOf,
  type Country,
} from '../../countries/index.js';
import type { AddressFields, AddressWrite } from '../customers/index.js';
import { parsePhoneNumber } from '../customers/phone.js';
import { invalidFields } from '../refusal.js';

/** Holds an address against the rules of its country; throws the refusal `invalid_request` with fields. */
export async function readAddressForm(
  { isDefault = false, ...form }: AddressForm,
  { countries }: Pick<ShopSettings, 'countries'>,
): Promise<AddressWrite> {
  const served = countries.length > 0 ? countries : countryCodes;
  if (!served.includes(form.countryCode)) throw invalidFields({ countryCode: 'invalid' });
  const country = await loadCountry(form.countryCode);
  const typed = { ...blank, ...given(form) };
  const phone = readPhone(typed);
  const faults: Record<string, FieldError> = { ...nameFault(country, typed) };
  Object.assign(faults, checkAddress(country, typed));
  if (phone === null) faults['phone'] = 'invalid';
  if (phone === null || Object.keys(faults).length > 0) throw invalidFields(faults);
  const zip = normalizeZip(country, typed.zip);
  return { fields: { ...typed, ...readProvince(country, typed), zip, phone }, isDefault };
}

const blank: Omit<AddressFields, 'countryCode'> = {
  firstName: '',
  lastName: '',
  company: '',
  street: '',
  number: '',
  floor: '',
  line2: '',
  locality: '',
  city: '',
  province: '',
  provinceCode: '',
  zip: '',
  phone: '',
  type: 'residential',
};

function given(form: AddressForm): AddressForm & Partial<AddressFields> {
  const fields = Object.entries(form).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as AddressForm & Partial<AddressFields>;
}

/** A parcel is for somebody, but not everybody has both names. */
function nameFault(
  { rows }: Country,
  { firstName, lastName }: AddressFields,
): Record<string, FieldError> {
  if (firstName || lastName) return {};
  const first = rows.flat().find((field) => field === 'firstName' || field === 'lastName');
  return { [first ?? 'firstName']: 'required' };
}

/** E.164 with its extension; empty where none is given, null where it is no number. */
function readPhone({ phone, countryCode }: AddressFields): string | null {
  if (!phone) return '';
  const parsed = parsePhoneNumber(phone, countryCode);
  if (!parsed) return null;
  return parsed.extension ? `${parsed.number} ext. ${parsed.extension}` : parsed.number;
}

/** The region of the list by its code and its name, in the script that she writes. */
export function readProvince(
  country: Country,
  address: AddressFields,
): Pick<AddressFields, 'province' | 'provinceCode'> {
  const { province, provinceCode, street, city } = address;
  const region = regionOf(country, address);
  if (!region) return { province, provinceCode };
  const isLatin = !/[^\p{Script=Latin}\P{L}]/u.test(province || street + city);
  const [own = region.name, latin = own] = region.names;
  return { province: isLatin ? latin : own, provinceCode: region.code };
}
