import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface PhoneNumber {
  /** E.164. */
  readonly number: string;
  /** Digits to dial after it; empty for most. */
  readonly extension: string;
}

/**
 * A phone number in any way of writing it, or null where there is none. A national number, without a
 * country's code, is one of `country` (ISO 3166-1 alpha-2), and isn't understood without it.
 */
export function parsePhoneNumber(typed: string, country?: string): PhoneNumber | null {
  const national = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const options = { extract: false, ...(national && { defaultCountry: national }) };
  // What most of the world dials before a country's code; it is unknown where `country` is.
  const international = typed.normalize('NFKC').replace(/^[\s(]*00[\s)]*/, '+');
  const parsed = parsePhoneNumberFromString(international, options);
  // By the pattern of the whole country: which numbers are in use changes faster than any list of them.
  return parsed?.isValid() ? { number: parsed.number, extension: parsed.ext ?? '' } : null;
}

/** A phone number in E.164, or null. */
export function parsePhone(typed: string, country?: string): string | null {
  return parsePhoneNumber(typed, country)?.number ?? null;
}
