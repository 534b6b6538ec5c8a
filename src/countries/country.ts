import type { Address } from '../contract/customer.js';
import { lastNameComesFirst, streetForms } from './customs.js';
import { codes, grouped, regional } from './generated/index.js';
import {
  commonRules,
  type CityKind,
  type LocalityKind,
  type ProvinceKind,
  type Rules,
  type ZipKind,
} from './rules.js';

/** The fields that a country's form is made of. */
export type AddressField = keyof Pick<
  Address,
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'street'
  | 'number'
  | 'floor'
  | 'line2'
  | 'locality'
  | 'city'
  | 'province'
  | 'zip'
>;

/** What of an address the rules look at; a field that isn't there is an empty one. */
export type AddressText = {
  readonly [Field in AddressField | 'provinceCode']?: Address[Field] | undefined;
};

export interface Region {
  /** For `provinceCode`: of ISO 3166-2 without the country, or a name where it has none. */
  readonly code: string;
  /** For `province`, in the script that the reader reads. */
  readonly name: string;
  /** All names that it goes by. */
  readonly names: readonly string[];
  /** How its postcodes begin: the source of a RegExp. */
  readonly zip?: string | undefined;
}

export interface ZipRules {
  /** Anchored, for the spelling that `normalizeZip` gives. */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  /** Written before the postcode on a label, such as `SE-`; not part of it. */
  readonly prefix?: string | undefined;
}

/** The rules for addresses in one country. */
export interface Country {
  readonly code: string;
  /** The fields in the order of the country; those of one row can stand side by side. */
  readonly rows: readonly (readonly AddressField[])[];
  readonly required: readonly AddressField[];
  /** What the country calls a field. */
  readonly kinds: {
    readonly province: ProvinceKind;
    readonly city: CityKind;
    readonly locality: LocalityKind;
    readonly zip: ZipKind;
  };
  /** Missing where the country has no postcodes, or no rule for them is known. */
  readonly zip?: ZipRules | undefined;
  /** Missing where the province is free text, or isn't asked for. */
  readonly regions?: readonly Region[] | undefined;
  /** How a label is written, in the notation of `Rules`. */
  readonly format: string;
  readonly latinFormat?: string | undefined;
}

/** The countries that have rules: ISO 3166-1 alpha-2, and the reserved AC, TA and XK. */
export const countryCodes: readonly string[] = codes.match(/../g)!;

/**
 * The rules of a country, or common ones for a code that isn't known. `language` is the reader's
 * (BCP 47): names of regions and the order of fields are for Latin script unless she reads the
 * country's own. Without it they are the country's own. Rejects when the rules can't be fetched.
 */
export async function loadCountry(code: string, language?: string): Promise<Country> {
  return countryOf(code, { ...commonRules, ...(await loadRules(code)) }, language);
}

async function loadRules(code: string): Promise<Rules | undefined> {
  if (!countryCodes.includes(code)) return undefined;
  const own = regional[code];
  if (own) return (await own()).rules;
  const [, load] = grouped.find(([last]) => code.charAt(0) <= last)!;
  return (await load()).table[code];
}

type AllRules = Rules & Required<Pick<Rules, keyof typeof commonRules>>;

function countryOf(code: string, rules: AllRules, language?: string): Country {
  const streetForm = streetForms.get(code);
  const extraLocality = streetForm?.locality;
  const format = extraLocality ? rules.format.replace('%A', '%A%n%D') : rules.format;
  const { latinFormat } = rules;
  const local = !language || !rules.language || readsScriptOf(language, rules.language);
  const rows = rowsOf(code, local ? format : (latinFormat ?? format), local || !latinFormat);
  const required = [...rules.required].flatMap((letter) => fieldsOf[letter] ?? []);
  if (streetForm?.numberRequired) required.push('number');
  return {
    code,
    rows,
    required: rows.flat().filter((field) => required.includes(field)),
    kinds: {
      province: rules.provinceKind,
      city: rules.cityKind,
      locality: extraLocality ?? rules.localityKind,
      zip: rules.zipKind,
    },
    zip: zipRulesOf(rules),
    regions: regionsOf(rules, local),
    format,
    latinFormat,
  };
}

const fieldsOf: Readonly<Record<string, readonly AddressField[]>> = {
  N: ['firstName', 'lastName'],
  O: ['company'],
  A: ['street'],
  D: ['locality'],
  C: ['city'],
  S: ['province'],
  Z: ['zip'],
};

function rowsOf(code: string, format: string, local: boolean): AddressField[][] {
  const rows = format.split('%n').flatMap((line): AddressField[][] => {
    const letters = Array.from(line.matchAll(/%([A-Z])/g), ([, letter]) => letter!);
    const street = letters.indexOf('A');
    const row = (some: readonly string[]) => some.flatMap((letter) => fieldsOf[letter] ?? []);
    if (street < 0) return [row(letters)];
    return [row(letters.slice(0, street)), ...streetRows(code), row(letters.slice(street + 1))];
  });
  if (local && lastNameComesFirst.has(code)) {
    rows.find((row) => row[0] === 'firstName')?.reverse();
  }
  return rows.filter((row) => row.length > 0);
}

function streetRows(code: string): AddressField[][] {
  return streetForms.has(code) ? [['street', 'number'], ['floor']] : [['street'], ['line2']];
}

function zipRulesOf({ zip, zipExamples = [], zipPrefix }: Rules): ZipRules | undefined {
  if (zip === undefined) return undefined;
  return { pattern: new RegExp(`^(?:${zip})$`, 'i'), examples: zipExamples, prefix: zipPrefix };
}

function regionsOf(rules: Rules, local: boolean): Region[] | undefined {
  const regions = rules.regions?.map(([code, name, zip, latin = name]): Region => {
    return { code, name: local ? name : latin, names: [name, latin], zip: zip || undefined };
  });
  // Their own order is that of the script that isn't read.
  if (!local) regions?.sort((a, b) => a.name.localeCompare(b.name));
  return regions;
}

/** Whether who reads one language can read the script of the other; `false` for a broken tag. */
function readsScriptOf(reader: string, language: string): boolean {
  try {
    const hers = new Intl.Locale(reader.replaceAll('_', '-')).maximize();
    const its = new Intl.Locale(language).maximize();
    return hers.language === its.language || hers.script === its.script;
  } catch {
    return false;
  }
}
