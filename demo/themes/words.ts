import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The translations of a theme, by language, and by their keys joined with dots. */
export type ThemeWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads nested JSON, a file a language: `de.json`, `en.default.json`. */
export function readJsonWords(directory: string): ThemeWords {
  return new Map(
    readdirSync(directory).map((file) => {
      const words = JSON.parse(readFileSync(join(directory, file), 'utf8')) as object;
      return [file.replace(/\..*/, ''), new Map(flatten(words))];
    }),
  );
}

/** The text of a key; a key without one shows as itself, so that it is found. */
export function translate(words: ThemeWords, locale: string, key: string): string {
  return words.get(locale)?.get(key) ?? words.get('en')?.get(key) ?? key;
}

function flatten(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value as object, `${path}${key}.`),
  );
}
