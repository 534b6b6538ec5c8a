import { readFileSync } from 'node:fs';
import type { View } from '../http/view.js';

/** The translations of a theme, by their keys joined with dots. */
export type ThemeWords = Readonly<Record<View['language'], ReadonlyMap<string, string>>>;

/** Reads nested JSON, a file a language. */
export function readJsonWords(files: Record<View['language'], string>): ThemeWords {
  const read = (file: string): ReadonlyMap<string, string> =>
    new Map(flatten(JSON.parse(readFileSync(file, 'utf8')) as object));
  return { en: read(files.en), es: read(files.es) };
}

/** The text of a key; a key without one shows as itself, so that it is found. */
export function translate(words: ThemeWords, language: View['language'], key: string): string {
  return words[language].get(key) ?? words.en.get(key) ?? key;
}

function flatten(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value as object, `${path}${key}.`),
  );
}
