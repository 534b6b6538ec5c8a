/** Blocks of one text each, a line a language; the Spanish one is the key. */
export function readTranslations(source: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const texts = source.split(/\n\s*\n/).map((block) => {
    const lines = [...block.matchAll(/^([\w-]+) "(.*)"$/gm)];
    return new Map(lines.map(([, language = '', text = '']) => [language, text]));
  });
  return new Map(texts.map((text) => [text.get('es') ?? '', text]));
}

/** `key = value`, a line each. */
export function readSettings(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...source.matchAll(/^(\w+) = (.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  );
}
