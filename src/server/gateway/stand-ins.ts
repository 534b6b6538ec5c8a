import type { Country } from '../../countries/index.js';
import { countryName } from '../../platforms/country.js';
import type { AddressWrite } from '../../platforms/records.js';
import type { AddressFields } from '../customers/index.js';

/** Properties that an address has to have at a platform, each by the canonical names that it stands for. */
export type RequiredFields = readonly (readonly string[])[];

/** The customer whose book it is in. */
export interface Owner {
  firstName: string;
  lastName: string;
  phone: string | null;
}

type Name = Exclude<keyof AddressFields, 'type' | 'countryCode'>;
type Told = Partial<AddressFields>;

/** That no carrier takes for one. */
const noZip = '00000';
const noPhone = '0000000000';
const nothing = '-';
const neutral: ReadonlySet<string> = new Set([noZip, noPhone, nothing]);

/** For what an address hasn't, of the address itself or of its customer. */
const standIns: Readonly<Partial<Record<Name, (address: Told, owner: Owner) => string>>> = {
  firstName: (_address, { firstName }) => firstName,
  lastName: (_address, { lastName }) => lastName,
  city: ({ locality, province, countryCode }) => locality || province || named(countryCode),
  province: ({ city, locality, countryCode }) => city || locality || named(countryCode),
  zip: () => noZip,
  phone: (_address, { phone }) => phone ?? noPhone,
};

/** As the platform takes it: what she left empty, or what her country hasn't, is stood in for. */
export function withStandIns(
  required: RequiredFields,
  write: AddressWrite,
  owner: Owner,
): AddressWrite {
  const whole: AddressWrite = { ...write };
  for (const names of namesOf(required)) {
    const [name] = names;
    if (name && names.every((one) => !whole[one])) whole[name] = standIn(name, whole, owner);
  }
  return whole;
}

/**
 * The fields of an address at the platform that only hold what stands in for them. Of those that
 * `mayBeEmpty` whatever would be stood in for is so; of the others, what nobody writes of a real one.
 */
export function standInsOf(
  required: RequiredFields,
  record: Told,
  owner: Owner,
  mayBeEmpty: (name: Name) => boolean,
): Name[] {
  return namesOf(required).flatMap(([name]) => {
    const told = name && record[name];
    if (!told) return [];
    const isOwn = () => told === standIn(name, { ...record, [name]: '' }, owner);
    return neutral.has(told) || (mayBeEmpty(name) && isOwn()) ? [name] : [];
  });
}

/** Whether a field of an address may be empty because its country has no such field. */
export function hasNone({ rows }: Country, name: string): boolean {
  const isOfPlace = name === 'city' || name === 'province' || name === 'zip';
  return isOfPlace && !rows.flat().some((one) => one === name);
}

/** There is nothing to take for a country. */
function namesOf(required: RequiredFields): Name[][] {
  return required.filter(([name]) => name !== 'countryCode') as Name[][];
}

function standIn(name: Name, address: Told, owner: Owner): string {
  return standIns[name]?.(address, owner) || nothing;
}

function named(countryCode = ''): string {
  return countryName(countryCode);
}
