import type { Address } from '../../contract/customer.js';
import type { ShopConfig } from '../../contract/shop.js';
import { countryCodes } from '../../countries/index.js';

export interface CountryOption {
  readonly code: string;
  readonly name: string;
}

/** The countries that the shop serves. */
function servedBy(config: ShopConfig | undefined): readonly string[] {
  return config?.countries.length ? config.countries : countryCodes;
}

export function isServed(code: string, config: ShopConfig | undefined): boolean {
  return servedBy(config).includes(code);
}

/** What there is to choose from, in the order of the reader's language; with the one that is chosen. */
export function countryOptions(
  config: ShopConfig | undefined,
  language: string,
  chosen: string,
): CountryOption[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return [...new Set([...servedBy(config), ...(chosen ? [chosen] : [])])]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
}

/**
 * Where a new address is likely to be: where the default one is, or where the reader's language says,
 * or the shop's first.
 */
export function likelyCountry(
  config: ShopConfig | undefined,
  addresses: readonly Address[],
  locale: string,
): string {
  const candidates = [
    addresses.find(({ isDefault }) => isDefault)?.countryCode,
    regionOf(locale),
    regionOf(navigator.language),
    config?.countries[0],
    regionOf(config?.locale),
    regionOf(locale, true),
  ];
  const served = servedBy(config);
  return candidates.find((code) => code && served.includes(code)) ?? served[0]!;
}

/** `es-AR` → `AR`; with `likely` also `es` → `ES`. */
function regionOf(locale = '', likely = false): string | undefined {
  try {
    const tag = new Intl.Locale(locale.replaceAll('_', '-'));
    return (likely ? tag.maximize() : tag).region;
  } catch {
    return undefined;
  }
}
