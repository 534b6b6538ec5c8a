import type { ShopSettings } from './shop.js';

/** Where the shop's customers are unless they say otherwise, as ISO 3166-1 alpha-2; undefined where it isn't one country's. */
export function homeCountry({
  countries,
  locale,
}: Pick<ShopSettings, 'countries' | 'locale'>): string | undefined {
  return countries.length === 1 ? countries[0] : regionOf(locale);
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}
