import type { AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import { checkAddress, loadCountry, normalizeZip, regionOf } from '../../countries/index.js';
import { folded } from './spellings.js';

const placeFields = [
  'street',
  'number',
  'floor',
  'line2',
  'locality',
  'city',
  'countryCode',
] as const;

/** A number at the end of a line that asks for the street with it. */
const numbered = /^(.*\D)[\s,]+(\d\S*|s\/n)$/i;

/** The same for one place, however its lines are parted. */
export function placeOf(address: AddressForm): string {
  const texts = placeFields.map((field) => address[field] ?? '');
  const zip = folded(address.zip ?? '').replaceAll(' ', '');
  return folded([...texts, zip].join(' '))
    .split(' ')
    .sort()
    .join(' ');
}

/** Whether what was typed is an address of the book; to whom, where the checkout asks for that. */
export function isInBook(typed: AddressForm, book: readonly Address[]): boolean {
  const nameOf = ({ firstName = '', lastName = '' }: AddressForm) =>
    folded(`${firstName} ${lastName}`);
  const name = nameOf(typed);
  return book.some(
    (address) => placeOf(address) === placeOf(typed) && (!name || nameOf(address) === name),
  );
}

/**
 * What was typed as the book writes it; undefined where it is no address yet by the rules of its
 * country. Rejects where these can't be had.
 */
export async function toSave(typed: AddressForm, locale: string): Promise<AddressForm | undefined> {
  const country = await loadCountry(typed.countryCode, locale);
  const { street = '', number = '', province = '', provinceCode = '', zip = '' } = typed;
  const region = regionOf(country, { province, provinceCode }) ?? regionOf(country, { province });
  const needsNumber = country.required.includes('number') && !number;
  const [, road = street, house = number] = (needsNumber && numbered.exec(street)) || [];
  const address: AddressForm = {
    ...typed,
    street: road,
    number: house,
    province: region?.name ?? province,
    // The values of a shop's list may be of any kind.
    provinceCode: region?.code ?? '',
    zip: normalizeZip(country, zip),
  };
  const hasName = Boolean(address.firstName || address.lastName);
  const isComplete = hasName && Object.keys(checkAddress(country, address)).length === 0;
  return isComplete ? address : undefined;
}
