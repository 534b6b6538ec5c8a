import { AccountError, isAccountError } from '../../client/account-error.js';
import type { AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { FieldError } from '../../contract/errors.js';
import { checkAddress, normalizeZip, regionOf, type Country } from '../../countries/index.js';
import type { Language } from '../../i18n/language.js';
import type { Refusal } from '../../ui/form-controller.js';
import { controlOf } from '../../ui/control.js';
import { labelOf } from './labels.js';
import { addressTexts } from './values.js';

/**
 * What the form says, in the spelling of the country. What it doesn't ask for stays as it was, unless
 * the address has moved to another country. Throws `invalid_request` where the country asks for more.
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
  const address: AddressForm = {
    ...texts,
    countryCode: country.code,
    province: region?.name ?? province,
    provinceCode: region?.code ?? provinceCode,
    zip: normalizeZip(country, texts.zip),
    isDefault: data.has('isDefault') || (was?.isDefault ?? false),
    ...(was && { type: was.type }),
  };
  const fields = problemsOf(country, address);
  if (Object.keys(fields).length > 0) throw new AccountError('invalid_request', { fields });
  return address;
}

/** What the country has to say about an address; a parcel is for somebody, by either name. */
function problemsOf(country: Country, address: AddressForm): Record<string, FieldError> {
  const hasName = address.firstName || address.lastName;
  const name = country.rows.flat().find((field) => /Name$/.test(field));
  return { ...(!hasName && name && { [name]: 'required' }), ...checkAddress(country, address) };
}

/** A refusal in the names of the form's own controls: a list of provinces goes by their codes. */
export function inControlsOf(form: HTMLFormElement, error: unknown): unknown {
  if (!isAccountError(error) || !error.fields['province']) return error;
  if (controlOf(form, 'province') || !controlOf(form, 'provinceCode')) return error;
  const { province, ...others } = error.fields;
  return new AccountError(error.code, { fields: { ...others, provinceCode: province } });
}

/** What to do about a postcode that was refused. */
export function explainZip(
  refusal: Refusal,
  form: HTMLFormElement,
  country: Country,
  language: Language,
): Refusal {
  const { zip } = refusal.fields;
  if (zip !== language.text('field.invalid')) return refusal;
  return { ...refusal, fields: { ...refusal.fields, zip: zipProblem(form, country, language) } };
}

function zipProblem(form: HTMLFormElement, country: Country, language: Language): string {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const label = language.text(labelOf('zip', country));
  if (country.zip?.pattern.test(normalizeZip(country, text('zip')))) {
    const province = { province: text('province'), provinceCode: text('provinceCode') };
    const region = regionOf(country, province)?.name ?? '';
    return language.text('zipElsewhere', { label, region });
  }
  return language.text('zipLike', { label, example: country.zip?.examples[0] ?? '' });
}

export { Saving } from './saving.js';
