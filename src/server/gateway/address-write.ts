import type { AddressWrite } from '../../platforms/records.js';
import type { AddressFields } from '../customers/index.js';

/**
 * An address as a platform can hold it: what it has no place for goes beside what it belongs to, as
 * it would be written on a parcel. Here it is kept as it was typed.
 */
export function toPlatformAddress(
  held: ReadonlySet<string>,
  {
    firstName,
    lastName,
    company,
    street,
    number,
    floor,
    line2,
    locality,
    city,
    province,
    provinceCode,
    countryCode,
    zip,
    phone,
    type,
  }: AddressFields,
): AddressWrite {
  const first = held.has('number') ? street : joined(' ', street, number);
  const rest = [...(held.has('floor') ? [] : [floor]), ...(held.has('locality') ? [] : [locality])];
  const second = joined(', ', line2, ...rest);
  const lines = held.has('line2')
    ? { street: first, line2: second }
    : { street: joined(', ', first, second) };
  const write: AddressWrite = {
    ...{ firstName, lastName, company, ...lines, number, floor, locality },
    ...{ city, province, provinceCode, countryCode, zip, phone, type },
  };
  return Object.fromEntries(Object.entries(write).filter(([name]) => held.has(name)));
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
