import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's directory. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The test files by where they run, as paths from `root`: with `node:test`, or in a browser's page. */
export async function testFiles(): Promise<{ node: string[]; browser: string[] }> {
  const entries = await readdir(join(root, 'test'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const sources = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  const inNode = (_: string, index: number) => sources[index]?.includes(`from 'node:test'`);
  return {
    node: files.filter(inNode),
    browser: files.filter((file, index) => !inNode(file, index)),
  };
}
