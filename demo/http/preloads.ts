import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** For each tag the files that its `modulepreload` lines name. */
export type Preloads = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the lines of the build's `snippet.html`, again whenever it has changed; nothing where
 * nothing is built.
 */
export function preloadReader(cdnDirectory: string): () => Promise<Preloads> {
  const path = join(cdnDirectory, 'snippet.html');
  let known: { modified: number; preloads: Preloads } | undefined;
  return async () => {
    const found = await stat(path).catch(() => undefined);
    if (!found) return new Map();
    if (known?.modified !== found.mtimeMs) {
      known = { modified: found.mtimeMs, preloads: parseSnippets(await readFile(path, 'utf8')) };
    }
    return known.preloads;
  };
}

/** What a page with these tags in this language asks for ahead; the snippets are for English. */
export function preloadsFor(
  preloads: Preloads,
  tags: readonly string[],
  language: string,
): string[] {
  const files = tags.flatMap((tag) => preloads.get(tag) ?? []);
  return [...new Set(files.map((file) => file.replace(/([/-])en\.js$/, `$1${language}.js`)))];
}

function parseSnippets(snippets: string): Preloads {
  const sections = snippets.split(/<!-- (customer-[\w-]+) -->/).slice(1);
  const preloads = new Map<string, string[]>();
  for (let index = 0; index < sections.length; index += 2) {
    const links = (sections[index + 1] ?? '').matchAll(/<link rel="modulepreload" href="([^"]+)"/g);
    preloads.set(
      sections[index] ?? '',
      [...links].map(([, address]) => address ?? ''),
    );
  }
  return preloads;
}
