import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../support/files.js';

export interface Page {
  /** From the root. */
  path: string;
  text: string;
}

export interface Block {
  /** Page and line, as editors open them. */
  place: string;
  language: string;
  /** What stands after the language. */
  flags: readonly string[];
  code: string;
}

/** The README and all below docs. */
export async function readPages(): Promise<Page[]> {
  const entries = await readdir(join(root, 'docs'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const paths = ['README.md', ...files.sort()];
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

/** The code blocks of all pages. */
export async function readBlocks(): Promise<Block[]> {
  return (await readPages()).flatMap(blocksOf);
}

function blocksOf({ path, text }: Page): Block[] {
  const found = text.matchAll(/^( *)```(.*)\n([^]*?)^ *```$/gm);
  return [...found].map(({ 1: indent = '', 2: info = '', 3: code = '', index }) => {
    const [language = '', ...flags] = info.trim().split(/\s+/);
    const place = `${path}:${text.slice(0, index).split('\n').length}`;
    return { place, language, flags, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
}
