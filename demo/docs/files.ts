import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Documents that lie beside `docs`, by the name that they have there. */
const beside: ReadonlyMap<string, string> = new Map([
  ['start', 'README.md'],
  ['changelog', 'CHANGELOG.md'],
]);

/** The document that is read at a path below `/docs`; undefined where there is none. */
export async function documentAt(path: string): Promise<string | undefined> {
  const name = path.replace(/^\/docs\/?/, '');
  if (!/^[\w./-]*$/.test(name) || name.includes('..')) return undefined;
  const candidates = [
    beside.get(name),
    join('docs', `${name || 'README'}.md`),
    join('docs', name, 'README.md'),
  ];
  for (const file of candidates) {
    if (file !== undefined && (await exists(file))) return file;
  }
  return undefined;
}

/** Where a document is read; undefined for any other file. */
export function addressOf(file: string): string | undefined {
  const [name] = [...beside].find(([, other]) => other === file) ?? [];
  if (name !== undefined) return `/docs/${name}`;
  if (file === 'docs/elements.svg') return '/docs/elements.svg';
  const [, document] = /^(docs\/.+)\.md$/.exec(file) ?? [];
  return document && `/${document.replace(/\/?README$/, '')}`;
}

export interface Guide {
  address: string;
  name: string;
}

/** The documents that the index names, beside those of the elements. */
export async function guides(): Promise<Guide[]> {
  const index = await readFile(join(repository, 'docs/README.md'), 'utf8');
  return [...index.matchAll(/^- \[(.+?)\]\(([\w-]+)\.md\)/gm)].map(([, name = '', file = '']) => ({
    address: `/docs/${file}`,
    name,
  }));
}

/** The tags that have a page. */
export async function documentedTags(): Promise<string[]> {
  const files = await readdir(join(repository, 'docs/elements'));
  return files.filter((file) => file.startsWith('customer-')).map((file) => file.slice(0, -3));
}

function exists(file: string): Promise<boolean> {
  return access(join(repository, file)).then(
    () => true,
    () => false,
  );
}
