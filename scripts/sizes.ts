import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ownWords } from './own-words.js';

/** Vite's manifest, as far as it is read here. */
export type Manifest = Readonly<Record<string, { file: string; imports?: readonly string[] }>>;

export interface Size {
  /** `loader`, or a tag. */
  name: string;
  /** Bytes after brotli, of all that a page fetches until it can be used. */
  bytes: number;
}

const language = 'src/i18n/locales/en.ts';

/** What each tag costs a page: the loader, the English words, and all that its chunk imports. */
export async function measure(directory: string): Promise<Size[]> {
  const manifest = JSON.parse(
    await readFile(join(directory, '.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const loader = Object.keys(manifest).find((key) => key.startsWith('src/cdn/'));
  if (loader === undefined) throw new Error('The build has no entry');
  const sizeOf = async (keys: readonly string[]) => {
    const sizes = filesOf(manifest, keys).map((file) => brotli(join(directory, file)));
    return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
  };
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
  return [first, ...(await Promise.all(others))];
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
