import type { AddressForm } from '../../contract/addresses.js';
import { countryCodes } from '../../countries/index.js';
import type { FieldName } from './autofill-tokens.js';
import { countryOf, type FieldGroup } from './form-fields.js';
import { folded } from './spellings.js';

/**
 * The address that stands in a form, as it is written there; null where there is none, or where its
 * country can't be told. `home` is the country of a form that doesn't ask for one.
 */
export function readAddress(
  group: FieldGroup,
  locale: string,
  home: string | undefined,
): AddressForm | null {
  const { fields } = group;
  const text = (field: FieldName) => fields.get(field)?.value.trim() ?? '';
  const [street = '', ...others] = linesOf(text);
  const city = text('address-level2');
  const zip = text('postal-code');
  const countryCode = readCountry(group, locale) ?? home;
  if (!countryCode || !(street || city || zip)) return null;
  return {
    ...readName(text),
    company: text('organization'),
    street,
    number: text('number'),
    floor: text('floor'),
    line2: others.join(', '),
    locality: text('address-level3'),
    city,
    ...readProvince(fields.get('address-level1')),
    zip,
    phone: readPhone(text),
    countryCode,
  };
}

type Text = (field: FieldName) => string;

function linesOf(text: Text): string[] {
  const lines = [text('address-line1'), text('address-line2'), text('address-line3')];
  const own = lines.filter((line) => line !== '');
  return own.length > 0 ? own : text('street-address').split(/\s*\n\s*/);
}

/** A name in one field has its last word for the family: nothing tells more. */
function readName(text: Text): Pick<AddressForm, 'firstName' | 'lastName'> {
  const firstName = text('given-name');
  const lastName = text('family-name');
  if (firstName || lastName) return { firstName, lastName };
  const words = text('name').split(/\s+/);
  const last = words.length > 1 ? words.pop()! : '';
  return { firstName: words.join(' '), lastName: last };
}

function readPhone(text: Text): string {
  const national = text('tel-national') || `${text('tel-area-code')} ${text('tel-local')}`;
  return text('tel') || `${text('tel-country-code')} ${national}`.trim();
}

/** A list has its codes for values, often with the country before them. */
function readProvince(
  control: ReturnType<FieldGroup['fields']['get']>,
): Pick<AddressForm, 'province' | 'provinceCode'> {
  if (!(control instanceof HTMLSelectElement)) return { province: control?.value.trim() ?? '' };
  if (!control.value) return { province: '' };
  return {
    province: control.selectedOptions[0]?.label.trim() ?? '',
    provinceCode: control.value.replace(/^[A-Z]{2}-/, ''),
  };
}

function readCountry(group: FieldGroup, locale: string): string | undefined {
  const control = countryOf(group);
  if (!control?.value) return undefined;
  const code = control.value.trim().toUpperCase();
  if (countryCodes.includes(code)) return code;
  const label = control instanceof HTMLSelectElement ? control.selectedOptions[0]?.label : '';
  const written = folded(label || control.value);
  const languages = [locale, document.documentElement.lang || 'en', 'en'];
  return languages
    .flatMap((language) => {
      try {
        const names = new Intl.DisplayNames(language, { type: 'region' });
        return countryCodes.find((other) => folded(names.of(other) ?? '') === written) ?? [];
      } catch {
        return [];
      }
    })
    .at(0);
}
