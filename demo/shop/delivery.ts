export const deliveryMethods = ['standard', 'express'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/** From this subtotal on, standard delivery is free. In the minor unit. */
export const freeDeliveryFrom = 6000;

/** What delivery costs, in the minor unit. */
export function deliveryPrice(method: DeliveryMethod, subtotal: number): number {
  if (method === 'express') return 1200;
  return subtotal >= freeDeliveryFrom ? 0 : 490;
}

/** Where the demo delivers, unless the shop's settings say otherwise. */
const servedCountries = [
  ...['AE', 'AR', 'AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CL', 'CO', 'DE', 'DK', 'ES', 'FR', 'GB'],
  ...['HK', 'IE', 'IT', 'JP', 'MX', 'NL', 'NO', 'NZ', 'PL', 'PT', 'SE', 'US', 'UY'],
];

const postcodes: Readonly<Record<string, RegExp>> = {
  AR: /^([A-Z]\d{4}[A-Z]{3}|\d{4})$/i,
  AT: /^\d{4}$/,
  AU: /^\d{4}$/,
  BE: /^\d{4}$/,
  BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  CH: /^\d{4}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  MX: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  NO: /^\d{4}$/,
  NZ: /^\d{4}$/,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}-?\d{3}$/,
  SE: /^\d{3} ?\d{2}$/,
  US: /^\d{5}(-\d{4})?$/,
  UY: /^\d{5}$/,
};

/** Whether a postcode, empty for none, fits the country. Some countries have none. */
export function fitsCountry(zip: string, country: string): 'fits' | 'required' | 'wrong' {
  const pattern = postcodes[country];
  if (!pattern) return 'fits';
  if (!zip) return 'required';
  return pattern.test(zip) ? 'fits' : 'wrong';
}

/** Code and name of each country that is delivered to, sorted for a reader of `locale`. */
export function countryChoices(locale: string, served: readonly string[]): [string, string][] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const codes = served.length > 0 ? served : servedCountries;
  return codes
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .sort((a, b) => a[1].localeCompare(b[1], locale));
}
