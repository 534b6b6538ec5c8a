import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../test/support/files.js';
import { withMarked } from './marked.js';

const folder = join(root, 'src/i18n');

/** What says which texts there are, by path from the root. */
export async function listsOfTexts(): Promise<ReadonlyMap<string, string>> {
  const parts = await englishParts();
  const keys = [...new Set(parts.flatMap(({ texts }) => Object.keys(texts)))].sort();
  const document = 'docs/languages.md';
  const written = await readFile(join(root, document), 'utf8');
  return new Map([
    [document, withMarked(written, 'texts', await tables(parts))],
    [
      'src/i18n/generated/text-keys.ts',
      `// Made by \`npm run texts\`.\nexport const textKeys =\n  '${keys.join(' ')}';\n`,
    ],
  ]);
}

interface Part {
  name: string;
  texts: Readonly<Record<string, string>>;
}

async function englishParts(): Promise<Part[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return Promise.all(
    names.map(async ({ name }) => {
      const english = (await import(`../src/i18n/${name}/en.ts`)) as { default: Part['texts'] };
      return { name, texts: english.default };
    }),
  );
}

function tables(parts: readonly Part[]): Promise<string> {
  const written = parts.map(({ name, texts }) => {
    const rows = Object.entries(texts).map(([key, text]) => `| \`${key}\` | ${text} |`);
    return [`### ${name}`, '', '| key | English |', '| --- | --- |', ...rows].join('\n');
  });
  return format(written.join('\n\n'), { parser: 'markdown' });
}
