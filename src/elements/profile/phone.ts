import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A phone number in E.164, and as people write it; undefined where it is none. A national number is
 * one of `country` (ISO 3166-1 alpha-2).
 */
export function readPhone(
  typed: string,
  country: string | undefined,
): { number: string; written: string } | undefined {
  const national = country !== undefined && isSupportedCountry(country);
  const parsed = parsePhoneNumberFromString(typed.replace(/^\s*00/, '+'), {
    extract: false,
    ...(national && { defaultCountry: country }),
  });
  // Whether it is in use the server knows better: its list may be newer.
  if (!parsed?.isPossible()) return undefined;
  return { number: parsed.number, written: parsed.formatInternational() };
}
