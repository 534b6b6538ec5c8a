import type { FieldError } from '../contract/errors.js';
import type { AddressField, AddressText, Country, Region } from './country.js';
import { normalizeZip } from './zip.js';

/** What is wrong with an address by the rules of its country; fields that its form lacks aren't looked at. */
export function checkAddress(
  country: Country,
  address: AddressText,
): Partial<Record<AddressField, FieldError>> {
  const errors: Partial<Record<AddressField, FieldError>> = {};
  for (const field of country.required) {
    if (!isGiven(address, field)) errors[field] = 'required';
  }
  if (country.regions && isGiven(address, 'province') && !regionOf(country, address)) {
    errors.province = 'invalid';
  }
  if (isGiven(address, 'zip') && !isZip(country, address)) errors.zip = 'invalid';
  return errors;
}

/** The region that an address names, by its code or else by its name, in any script, without accents or case. */
export function regionOf(country: Country, address: AddressText): Region | undefined {
  const code = folded(address.provinceCode);
  if (code) return country.regions?.find((region) => folded(region.code) === code);
  const text = folded(address.province);
  if (!text) return undefined;
  return (
    country.regions?.find(({ names }) => names.some((name) => folded(name) === text)) ??
    country.regions?.find((region) => folded(region.code) === text)
  );
}

function isGiven(address: AddressText, field: AddressField): boolean {
  if (field === 'province' && address.provinceCode?.trim()) return true;
  return Boolean(address[field]?.trim());
}

/** Whether the postcode is one of the country, and of the region where that is known. */
function isZip(country: Country, address: AddressText): boolean {
  if (!country.zip) return true;
  const zip = normalizeZip(country, address.zip ?? '');
  if (!country.zip.pattern.test(zip)) return false;
  const begins = regionOf(country, address)?.zip;
  return begins === undefined || new RegExp(`^(?:${begins})`).test(zip);
}

function folded(text = ''): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();
}
