import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const words = 'src/i18n';
const elements = 'src/elements';
/** Stands for the loader, which asks for the elements without saying which there are. */
const asked = 'asked-for.js';
const lists = /\bwords\(\{[^}]*?import\('\.\/([\w-]+)\/[^}]*\}\)/g;

/** The elements that have a tag: `sign-in` is `<customer-sign-in>`. */
export const elementNames = filesBelow(elements)
  .filter((file) => file.endsWith('/define.ts'))
  .map(dirname);

/**
 * Names the chunks of elements and words, so that they are asked for by their names: a list of them
 * would cost every page more bytes than the words of most parts.
 */
export function cdnChunks(): Plugin {
  return {
    name: 'customer-elements:cdn-chunks',
    enforce: 'pre',
    buildStart() {
      this.emitFile({ type: 'chunk', id: asked, fileName: asked });
      for (const file of filesBelow(words)) {
        const [, part, tag] = /^(?!generated)([\w-]+)\/([\w-]+)\.ts$/.exec(file) ?? [];
        if (!part || !tag) continue;
        this.emitFile({
          type: 'chunk',
          id: join(process.cwd(), words, file),
          fileName: `chunks/${wordsChunk(part, tag)}.js`,
        });
      }
    },
    async resolveId(source, importer, { kind }) {
      if (source === asked) return asked;
      // A chunk defines its element by itself, in the page's registry, the only one of a script tag.
      const [, element] = /^\.\.\/([\w-]+)\/\1\.js$/.exec(source) ?? [];
      if (element && kind === 'dynamic-import') {
        return this.resolve(`../${element}/define.js`, importer, { skipSelf: true });
      }
      // The loader has its own copy: it can't wait for the shared code to know what to ask for.
      if (!source.endsWith('/languages.js') || !importer?.includes('/src/cdn/')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && `${resolved.id}?loader`;
    },
    load: (id) =>
      id === asked ? `export default import.meta.glob('/${elements}/*/define.ts')` : null,
    transform(code, id) {
      if (dirname(id) !== join(process.cwd(), words)) return null;
      return code.replace(lists, (_, part: string) => {
        const path = `./${wordsChunk(part, '${tag}')}.js`;
        return `(tag) => import(/* @vite-ignore */ \`${path}\`)`;
      });
    },
    // In markup and styles, the only texts of several lines, a line's indentation says nothing.
    renderChunk: (code) => code.replace(/\/\* @vite-ignore \*\/\s*/g, '').replace(/\n\s+/g, '\n'),
    generateBundle(_options, bundle) {
      delete bundle[asked];
    },
  };
}

function wordsChunk(part: string, tag: string): string {
  return part === 'locales' ? tag : `${part}-${tag}`;
}

/** With `/` whatever the system. */
function filesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.map((file) => file.replaceAll('\\', '/'));
}
