import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ownWords } from './own-words.js';

/** Vite's manifest, as far as it is read here. */
export type Manifest = Readonly<Record<string, { file: string; imports?: readonly string[] }>>;

export interface Size {
  /** `loader`, a tag, `all` tags together, or `client`. */
  name: string;
  /** Bytes after brotli, of all that a page fetches until it can be used; for `client`, of what comes then. */
  bytes: number;
}

const language = 'src/i18n/locales/en.ts';

/**
 * What each tag costs a page: the loader, the English words, and all that its chunk imports; what all
 * of them cost one page, with every English word; and the client, which every page fetches after that.
 */
export async function measure(directory: string): Promise<Size[]> {
  const manifest = JSON.parse(
    await readFile(join(directory, '.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const loader = Object.keys(manifest).find((key) => key.startsWith('src/cdn/'));
  if (loader === undefined) throw new Error('The build has no entry');
  const sizeOfFiles = async (files: readonly string[]) => {
    const sizes = files.map((file) => brotli(join(directory, file)));
    return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
  };
  const sizeOf = (keys: readonly string[]) => sizeOfFiles(filesOf(manifest, keys));
  const tags = Object.keys(manifest).flatMap((key) => {
    const [, name] = /^src\/elements\/([\w-]+)\/define\.ts$/.exec(key) ?? [];
    return name === undefined ? [] : [{ name, key }];
  });
  const first = { name: 'loader', bytes: await sizeOf([loader]) };
  const others = tags.map(async ({ name, key }) => ({
    name: `customer-${name}`,
    bytes: await sizeOf([
      loader,
      language,
      key,
      ...(ownWords[name] ?? []).map((words) => `src/i18n/${words}/en.ts`),
    ]),
  }));
  const words = Object.keys(manifest).filter((key) => /^src\/i18n\/[\w-]+\/en\.ts$/.test(key));
  const together = filesOf(manifest, [loader, ...words, ...tags.map(({ key }) => key)]);
  const later = filesOf(manifest, ['_client.js']).filter((file) => !together.includes(file));
  return [
    first,
    ...(await Promise.all(others)),
    { name: 'all', bytes: await sizeOfFiles(together) },
    { name: 'client', bytes: await sizeOfFiles(later) },
  ];
}

/** Language to the bytes of all its words after brotli. */
export async function measureWords(directory: string): Promise<ReadonlyMap<string, number>> {
  const manifest = JSON.parse(
    await readFile(join(directory, '.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const sizes = new Map<string, number>();
  for (const [key, { file }] of Object.entries(manifest)) {
    const [, tag] = /^src\/i18n\/[\w-]+\/([\w-]+)\.ts$/.exec(key) ?? [];
    if (tag) sizes.set(tag, (sizes.get(tag) ?? 0) + (await brotli(join(directory, file))));
  }
  return sizes;
}

/** The chunks' files and those of everything that they import statically, each once. */
export function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    manifest[key]?.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return [...reached].map((key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}`);
    return chunk.file;
  });
}

async function brotli(path: string): Promise<number> {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(await readFile(path), { params: quality }).byteLength;
}
