export type ProvinceKind =
  | 'province'
  | 'state'
  | 'area'
  | 'county'
  | 'department'
  | 'district'
  | 'do_si'
  | 'emirate'
  | 'island'
  | 'oblast'
  | 'parish'
  | 'prefecture'
  | 'region';
export type CityKind = 'city' | 'district' | 'post_town' | 'suburb';
export type LocalityKind = 'suburb' | 'district' | 'neighborhood' | 'townland' | 'village_township';
export type ZipKind = 'postal' | 'zip' | 'pin' | 'eircode';

/** Code, name in the country's own script, how its postcodes begin (a RegExp's source), name in Latin script. */
export type RegionRules = readonly [code: string, name: string, zip?: string, latin?: string];

/** What the generated modules hold of a country: only what differs from `commonRules`. */
export interface Rules {
  /** libaddressinput's notation: %N name, %O company, %A street, %D locality, %C city, %S province, %Z zip, %n new line. */
  readonly format?: string;
  /** For an address in Latin script, where that differs. */
  readonly latinFormat?: string;
  /** Letters of the format that must not be empty. */
  readonly required?: string;
  /** A RegExp's source, not anchored. */
  readonly zip?: string;
  readonly zipExamples?: readonly string[];
  /** What is written before the postcode and isn't part of it, such as `SE-`. */
  readonly zipPrefix?: string;
  /** The BCP 47 language of names in another than Latin script. */
  readonly language?: string;
  readonly provinceKind?: ProvinceKind;
  readonly cityKind?: CityKind;
  readonly localityKind?: LocalityKind;
  readonly zipKind?: ZipKind;
  readonly regions?: readonly RegionRules[];
}

/** libaddressinput's `ZZ`, which its data leaves out of each country. */
export const commonRules = {
  format: '%N%n%O%n%A%n%C',
  required: 'AC',
  provinceKind: 'province',
  cityKind: 'city',
  localityKind: 'suburb',
  zipKind: 'postal',
} as const satisfies Rules;
