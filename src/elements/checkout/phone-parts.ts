import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface PhoneParts {
  /** E.164. */
  readonly number: string;
  /** Such as `+34`. */
  readonly callingCode: string;
  /** As it is dialled within its country. */
  readonly national: string;
  /** Where the country writes it in brackets; elsewhere it can't be told from the rest. */
  readonly area: string | undefined;
  /** What follows the area code, where there is one. */
  readonly local: string | undefined;
  /** ISO 3166-1 alpha-2; of several that share a calling code, undefined where it can't be told. */
  readonly country: string | undefined;
}

/** The parts of a phone number; undefined where it is none. One without a calling code is of `country`. */
export function phoneParts(written: string, country: string): PhoneParts | undefined {
  const parsed = parsePhoneNumberFromString(written, {
    extract: false,
    ...(isSupportedCountry(country) && { defaultCountry: country }),
  });
  if (!parsed?.isPossible()) return undefined;
  const national = parsed.formatNational();
  const [, area, local] = /^\((\d+)\) ?(.+)$/.exec(national) ?? [];
  return {
    number: parsed.number,
    callingCode: `+${parsed.countryCallingCode}`,
    national,
    area,
    local,
    country: parsed.country,
  };
}
