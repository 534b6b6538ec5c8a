import { loadCountry, normalizeZip } from '../../../countries/index.js';
import type { AddressLookup, KnownAddress } from '../lookup.js';

/**
 * Knows the state or province of a postcode, from how postcodes begin there. Needs no service: it
 * asks the rules that the form has anyway.
 */
export const postcodeRegions: AddressLookup = {
  countries: 'AM AR AU BR CA EG ES IN IT JP KR MX MY NI PH RU SV TH TR TW UA US UY'.split(' '),

  async byPostcode(zip: string, countryCode: string): Promise<KnownAddress | undefined> {
    const country = await loadCountry(countryCode);
    const normal = normalizeZip(country, zip);
    if (!country.zip?.pattern.test(normal)) return undefined;
    const found = country.regions?.filter(({ zip: begins }) => {
      return begins !== undefined && new RegExp(`^(?:${begins})`).test(normal);
    });
    // Of several she chooses herself.
    if (found?.length !== 1) return undefined;
    const [{ code, name }] = found as [(typeof found)[number]];
    return { provinceCode: code, province: name };
  },
};
