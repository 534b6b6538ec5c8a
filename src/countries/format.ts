import { regionOf } from './check.js';
import type { AddressText, Country } from './country.js';
import { lastNameComesFirst, numberComesFirst, provinceIsWrittenAsCode } from './customs.js';
import { normalizeZip } from './zip.js';

/**
 * The lines of an address as its country writes them, without the country's name. Empty fields
 * leave no gap; an address in Latin script is in the order for that, where the country has one.
 */
export function formatAddress(country: Country, address: AddressText): string[] {
  const { street = '', locality = '', city = '', province = '' } = address;
  const latin = country.latinFormat !== undefined && isLatin(street + locality + city + province);
  const format = latin ? country.latinFormat : country.format;
  const values: Record<string, string> = {
    N: nameOf(country, address, !latin),
    O: address.company?.trim() ?? '',
    A: streetLines(country, address, format).join('\n'),
    D: locality.trim(),
    C: city.trim(),
    S: provinceOf(country, address),
    Z: normalizeZip(country, address.zip ?? ''),
  };
  return given(...format.split('%n').flatMap((line) => filled(line, values).split('\n')));
}

/** The literal before a field goes with it; between two fields, and not after a gap. */
function filled(line: string, values: Readonly<Record<string, string>>): string {
  if (!line.includes('%')) return line;
  let text = '';
  let isFirst = true;
  for (const [, literal = '', letter = ''] of line.matchAll(/([^%]*)%([A-Z])/g)) {
    const value = values[letter];
    if (value) text += (isFirst || text ? literal : '') + value;
    isFirst = false;
  }
  return text;
}

/** First and last name in the country's order, or with `local` false in that of Latin script. */
export function nameOf(country: Country, address: AddressText, local: boolean): string {
  const names = given(address.firstName, address.lastName);
  const joined = names.join('');
  const foreign = country.latinFormat !== undefined && isLatin(joined);
  if (!local || foreign || !lastNameComesFirst.has(country.code)) return names.join(' ');
  const isUnspaced = country.code !== 'JP' && /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(joined);
  return names.reverse().join(isUnspaced ? '' : ' ');
}

/** With what has no place in the format but still leads there, such as the city in an emirate. */
export function streetLines({ code }: Country, address: AddressText, format: string): string[] {
  const numbered = given(address.street, address.number);
  if (numberComesFirst.has(code)) numbered.reverse();
  const lines = given(given(numbered.join(' '), address.floor).join(', '), address.line2);
  const unplaced = given(
    format.includes('%D') ? '' : address.locality,
    format.includes('%C') ? '' : address.city,
  );
  const isLargestFirst = format.endsWith('%N');
  return isLargestFirst ? [...unplaced.reverse(), ...lines] : [...lines, ...unplaced];
}

function given(...texts: readonly (string | undefined)[]): string[] {
  return texts.map((text) => text?.trim() ?? '').filter((text) => text !== '');
}

/** Its code or its name, as the country writes it. */
export function provinceOf(country: Country, address: AddressText): string {
  const region = regionOf(country, address);
  if (region && provinceIsWrittenAsCode.has(country.code)) return region.code;
  return address.province?.trim() || (region?.name ?? '');
}

function isLatin(text: string): boolean {
  return !/[^\p{Script=Latin}\P{L}]/u.test(text);
}
