import type { Address } from '../../contract/customer.js';
import {
  loadCountry,
  nameOf,
  provinceOf,
  regionOf,
  streetLines,
  type AddressText,
  type Country,
} from '../../countries/index.js';
import type { Control } from '../../ui/control.js';
import type { CheckoutDetails } from './adapter.js';
import type { FieldName } from './autofill-tokens.js';
import type { FieldGroup } from './form-fields.js';
import type { PhoneParts } from './phone-parts.js';
import { acceptedBy } from './spellings.js';

const lineFields: readonly FieldName[] = ['address-line1', 'address-line2', 'address-line3'];

const partFields: readonly FieldName[] = ['tel-country-code', 'tel-national', 'tel-local'];

/** What to write for one address, or for the contact alone. */
export interface Known {
  readonly contact: CheckoutDetails['contact'];
  readonly address: Address | undefined;
  readonly country: Country;
  /** What the country is called. */
  readonly countryNames: readonly string[];
  readonly phone: Partial<PhoneParts> & { readonly number: string };
}

/** Fetches the rules that an address is written by, for these fields. Rejects where they can't be had. */
export async function know(
  { contact }: CheckoutDetails,
  address: Address | undefined,
  locale: string,
  groups: readonly FieldGroup[],
): Promise<Known> {
  const code = address?.countryCode ?? '';
  const written = address?.phone || contact.phone || '';
  // What tells the parts of a number is bigger than all the rest.
  const needsParts = groups.some(({ fields }) => {
    const tel = fields.get('tel');
    const takesNumber = /^\+\d+$/.test(written) && tel && acceptedBy(tel, [written]);
    return (tel && !takesNumber) || partFields.some((field) => fields.has(field));
  });
  return {
    contact,
    address,
    country: await loadCountry(code, locale),
    countryNames: namesOf(code, locale),
    phone: (written && needsParts && (await partsOf(written, code))) || { number: written },
  };
}

/** Of the contact the e-mail alone. */
export function withoutNames(known: Known): Known {
  const contact = { email: known.contact.email, firstName: '', lastName: '' };
  return { ...known, contact, phone: { number: '' } };
}

/** The spellings that a field may take, the best first; none where nothing is known for it. */
export function spellingsFor(
  field: FieldName,
  control: Control,
  { fields }: FieldGroup,
  known: Known,
): readonly string[] {
  const { address, contact, country, phone } = known;
  const names = address?.firstName || address?.lastName ? address : contact;
  switch (field) {
    case 'name':
      return given(nameOf(country, names, true));
    case 'given-name':
      return given(names.firstName);
    case 'family-name':
      return given(names.lastName);
    case 'email':
      return given(contact.email);
    case 'tel':
      return given(phone.number, digitsOf(phone.national));
    case 'tel-country-code':
      return given(phone.callingCode, phone.callingCode?.slice(1), phone.country);
    case 'tel-national':
      return given(phone.national, digitsOf(phone.national));
    case 'tel-area-code':
      return fields.has('tel-local') ? given(phone.area) : [];
    case 'tel-local':
      return fields.has('tel-area-code') ? given(phone.local, digitsOf(phone.local)) : [];
  }
  if (!address) return [];
  switch (field) {
    case 'organization':
      return given(address.company);
    case 'street-address':
      return given(
        linesOf(fields, known).join(control instanceof HTMLTextAreaElement ? '\n' : ', '),
      );
    case 'address-line1':
    case 'address-line2':
    case 'address-line3':
      return given(lineOf(field, fields, known));
    case 'number':
      return given(address.number);
    case 'floor':
      return given(address.floor);
    case 'address-level3':
      return given(address.locality);
    case 'address-level2':
      return given(address.city);
    case 'address-level1':
      return provinceSpellings(address, country);
    case 'postal-code':
      return given(address.zip, address.zip.replace(/[^\p{L}\p{N}]/gu, ''));
    case 'country':
      return given(address.countryCode, ...known.countryNames);
    case 'country-name':
      return given(...known.countryNames, address.countryCode);
    default:
      return [];
  }
}

/** Whether a list has the country of an address; what is fixed has but one. */
export function hasCountry(control: Control, { address, countryNames }: Known): boolean {
  const spellings = [address!.countryCode, ...countryNames];
  if (isWritable(control)) return acceptedBy(control, spellings) !== undefined;
  const fixed = document.createElement('select');
  const text = control instanceof HTMLSelectElement ? control.selectedOptions[0]?.label : '';
  fixed.add(new Option(text, control.value));
  return control.value === '' || acceptedBy(fixed, spellings) !== undefined;
}

export function isWritable(control: Control): boolean {
  if (control.matches(':disabled') || control.type === 'hidden') return false;
  return control instanceof HTMLSelectElement || !control.readOnly;
}

/** One for each field of the form, and the last has what is left. */
function lineOf(field: FieldName, fields: FieldGroup['fields'], known: Known): string {
  const lines = linesOf(fields, known);
  const asked = lineFields.filter((line) => fields.has(line));
  const index = asked.indexOf(field);
  return index === asked.length - 1 ? lines.slice(index).join(', ') : (lines[index] ?? '');
}

/** Without what the form asks for elsewhere. */
function linesOf(fields: FieldGroup['fields'], { address, country }: Known): string[] {
  const elsewhere: AddressText = {
    ...(fields.has('number') && { number: '' }),
    ...(fields.has('floor') && { floor: '' }),
    ...(fields.has('address-level3') && { locality: '' }),
    ...(fields.has('address-level2') && { city: '' }),
  };
  // The form has no place for a neighbourhood, where it is still here.
  const format = country.format.replace('%D', '');
  return streetLines(country, { ...address, ...elsewhere }, format);
}

function provinceSpellings(address: Address, country: Country): string[] {
  const { province, provinceCode, countryCode } = address;
  const region = regionOf(country, address) ?? regionOf(country, { province });
  const code = region?.code ?? provinceCode;
  return given(
    provinceOf(country, { province: region?.name ?? province, provinceCode: region?.code }),
    code,
    code && `${countryCode}-${code}`,
    region?.name,
    ...(region?.names ?? []),
    province,
  );
}

/** In the page's language, in the country's own, and in English. */
function namesOf(code: string, locale: string): string[] {
  if (!code) return [];
  const own = new Intl.Locale(`und-${code}`).maximize().language;
  const languages = [locale, document.documentElement.lang, own, 'en'];
  return languages.flatMap((language) => {
    try {
      const options = { type: 'region', fallback: 'none' } as const;
      const long = new Intl.DisplayNames(language, options).of(code);
      const short = new Intl.DisplayNames(language, { ...options, style: 'short' }).of(code);
      return given(long, short);
    } catch {
      return [];
    }
  });
}

/** Undefined where it is no number, or what tells its parts can't be had: then it stays as written. */
async function partsOf(written: string, country: string): Promise<PhoneParts | undefined> {
  try {
    return (await import('./phone-parts.js')).phoneParts(written, country);
  } catch {
    return undefined;
  }
}

function digitsOf(text: string | undefined): string | undefined {
  return text?.replace(/\D/g, '');
}

function given(...texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.map((text) => text?.trim() ?? '').filter((text) => text !== ''))];
}
