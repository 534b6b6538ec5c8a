import type { AddressFields } from '../../platforms/records.js';
import { loadCountry } from '../../countries/index.js';
import { readProvince } from '../account/address-form.js';
import { blankAddress } from '../customers/address-directory.js';

/**
 * A province by its name and its code where the shop has written one of them and the country has a
 * list. What stood there for another province isn't kept.
 */
export async function withProvince(
  fields: AddressFields,
  former: AddressFields = blankAddress,
): Promise<AddressFields> {
  const isOther = (field: keyof AddressFields) => fields[field] !== former[field];
  const named = isOther('province') || isOther('countryCode');
  const coded = isOther('provinceCode');
  if (!named && !coded) return fields;
  const province = coded && !isOther('province') ? '' : fields.province;
  const provinceCode = coded ? fields.provinceCode : '';
  const written = { ...fields, province, provinceCode };
  if (!fields.countryCode || Boolean(province) === Boolean(provinceCode)) return written;
  const known = readProvince(await loadCountry(fields.countryCode), written);
  return {
    ...written,
    province: province || known.province,
    provinceCode: provinceCode || known.provinceCode,
  };
}
