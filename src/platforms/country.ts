import * as z from 'zod';
import { countryAliases } from './country-aliases.js';
import type { Field } from './definition.js';
import { field } from './record.js';
import { nullIsEmpty } from './values.js';

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Its name in English; the code itself where it has none, empty for none. */
export function countryName(code: string): string {
  return code === '' ? '' : (english.of(code) ?? code);
}

/** ISO 3166-1 alpha-2, of a code or an English name; null where it is neither. */
export function countryCode(codeOrName: string): string | null {
  const typed = codeOrName.trim();
  // `Intl` takes too long to be asked for every address of an upload.
  known ??= knownCountries();
  if (/^[a-z]{2}$/i.test(typed)) return known.byCode.get(typed.toUpperCase()) ?? null;
  return known.byName.get(plain(typed)) ?? null;
}

type Known = Record<'byCode' | 'byName', ReadonlyMap<string, string>>;
let known: Known | undefined;

function knownCountries(): Known {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const byCode = new Map(
    pairs.flatMap((pair): [string, string][] => {
      // Of a former code, the one that came after it: `FX` is `FR`.
      const { region: code = '' } = new Intl.Locale(`und-${pair}`);
      return english.of(code) === undefined || isNoCountry(code) ? [] : [[pair, code]];
    }),
  );
  const aliases = Object.entries(countryAliases).flatMap(([code, names]) =>
    names.map((name): [string, string] => [plain(name), code]),
  );
  const names = [...new Set(byCode.values())].map((code): [string, string] => [
    plain(countryName(code)),
    code,
  ]);
  return { byCode, byName: new Map([...aliases, ...names]) };
}

/** The European Union, unknown regions and the like. */
function isNoCountry(code: string): boolean {
  return ['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'].includes(code);
}

const small = new Set(['', 'the', 'of', 'and']);

/**
 * Lists have one name in many forms: `Korea, Republic of` or `Republic of Korea`, `St. Lucia` or
 * `Saint Lucia`, `Réunion` or `Reunion`. What they have in common are the words that matter.
 */
function plain(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}.'’]/gu, '');
  const words = letters.split(/[^\p{L}\p{N}]+/u).filter((word) => !small.has(word));
  return words
    .map((word) => (word === 'st' ? 'saint' : word))
    .sort()
    .join(' ');
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

const anyName = z.union([z.string().max(255), z.null()]);

/**
 * A country by name where `code` is a property beside it. A code decides, whatever the name is; but
 * where it is the former one beside another country's name, or beside an emptied one, that is the news.
 */
export function countryBesideCode(code: string): Field {
  const alone = field('countryCode', nullIsEmpty(countryByName), {
    about: 'Country, by English name or code',
  });
  const decode: Field['decode'] = (wire, former, whole) => {
    const name = anyName.parse(wire);
    const given = codeIn(whole?.[code]);
    const { countryCode: earlier } = former ?? {};
    const isNews = given === earlier && (name === '' || codeIn(name) !== null);
    return given !== null && !isNews ? {} : alone.decode(wire);
  };
  return { ...alone, decode, read: (wire, whole) => decode(wire, undefined, whole) };
}

/** A country by code where `name` is a property beside it: without a code, the name says it. */
export function codeBesideCountry(name: string): Field {
  const alone = field('countryCode', nullIsEmpty(countryByCode), { about: 'ISO 3166-1 alpha-2' });
  const decode: Field['decode'] = (wire, former, whole) => {
    const { countryCode: earlier } = former ?? {};
    const isNamed = whole?.[name] && (wire === null || codeIn(whole[name]) !== earlier);
    return isNamed && (wire === null || wire === '') ? {} : alone.decode(wire);
  };
  return { ...alone, decode, read: (wire, whole) => decode(wire, undefined, whole) };
}

function codeIn(wire: unknown): string | null {
  return typeof wire === 'string' ? countryCode(wire) : null;
}
