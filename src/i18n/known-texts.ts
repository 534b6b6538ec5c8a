import { textKeys } from './generated/text-keys.js';

const known = new Set(textKeys.split(' '));
const plural = /\.(zero|one|two|few|many)$/;

/** Tells in the console which keys no text has, and which ones were perhaps meant. */
export function warnOfUnknown(keys: readonly string[]): void {
  const unknown = keys.filter(
    (key) => !known.has(key) && !known.has(key.replace(plural, '.other')),
  );
  if (unknown.length === 0) return;
  const told = unknown.map((key) => `“${key}” (perhaps “${nearest(key)}”)`);
  console.warn(`customer-elements: there is no text called ${told.join(', ')}`);
}

function nearest(key: string): string {
  const byDistance = [...known].map((name) => [distance(key, name), name] as const);
  return byDistance.reduce((best, next) => (next[0] < best[0] ? next : best))[1];
}

/** How many letters have to be put in, taken out or replaced; capitals count as small ones. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a.toLowerCase()].entries()) {
    row = row.reduce<number[]>((next, above, j) => {
      if (j === 0) return [i + 1];
      const same = letter === b[j - 1]!.toLowerCase();
      return [...next, Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))];
    }, []);
  }
  return row.at(-1)!;
}
