import * as z from 'zod';

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Names that shops write and that `Intl` has otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  'great britain': 'GB',
  uk: 'GB',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'korea, republic of': 'KR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'hong kong': 'HK',
  macau: 'MO',
  'ivory coast': 'CI',
  myanmar: 'MM',
  burma: 'MM',
  palestine: 'PS',
  'bosnia and herzegovina': 'BA',
};

/** Its name in English; the code itself where it has none, empty for none. */
export function countryName(code: string): string {
  return code === '' ? '' : (english.of(code) ?? code);
}

let codes: Map<string, string> | undefined;

/** ISO 3166-1 alpha-2, of a code or an English name; null where it is neither. */
export function countryCode(codeOrName: string): string | null {
  const typed = codeOrName.trim();
  if (/^[a-z]{2}$/i.test(typed)) {
    const { region: code = '' } = new Intl.Locale(`und-${typed}`);
    return english.of(code) === undefined || isNoCountry(code) ? null : code;
  }
  codes ??= new Map(allCodes().map((code) => [plain(countryName(code)), code]));
  return codes.get(plain(typed)) ?? otherNames[typed.toLowerCase()] ?? null;
}

function allCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((code) => english.of(code) !== undefined && !isNoCountry(code));
}

/** The European Union, unknown regions and the like, and what is another's former code: `FX` is `FR`. */
function isNoCountry(code: string): boolean {
  const isFormer = new Intl.Locale(`und-${code}`).region !== code;
  return isFormer || ['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'].includes(code);
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('&', 'and').replaceAll('’', "'");
}

/** A country by code or name on the wire, by code with us. */
export const countryByName = z.codec(
  z
    .string()
    .max(255)
    .refine((wire) => wire === '' || countryCode(wire) !== null, 'No such country'),
  z.string(),
  {
    decode: (wire) => (wire === '' ? '' : (countryCode(wire) ?? '')),
    encode: countryName,
  },
);

export const countryByCode = z.codec(
  z
    .string()
    .regex(/^([A-Za-z]{2})?$/)
    .refine((wire) => wire === '' || countryCode(wire) !== null, 'No such country'),
  z.string(),
  { decode: (wire) => (wire === '' ? '' : (countryCode(wire) ?? '')), encode: (own) => own },
);
