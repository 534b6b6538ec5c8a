import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { ownWords } from './own-words.js';

/** The files that a page with this element should ask for before the loader has arrived. */
function preloaded(element: string, file: string, imports: readonly string[]): string[] {
  const words = ['en', ...(ownWords[element] ?? []).map((part) => `${part}-en`)];
  const common = ['core', ...words].map((chunk) => `chunks/${chunk}.js`);
  return [...new Set([...common, file, ...imports])];
}

/**
 * Writes what a theme developer pastes: `sri.json` (file to integrity hash) and, for each tag, the
 * lines of `snippet.html`.
 */
export function cdnFacts(base = '/cdn/'): Plugin {
  return {
    name: 'customer-elements:cdn-facts',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const integrity = Object.fromEntries(
        chunks.map(({ fileName, code }) => [
          fileName,
          `sha384-${createHash('sha384').update(code).digest('base64')}`,
        ]),
      );
      const snippets = chunks.flatMap(({ facadeModuleId, fileName, imports }) => {
        // A file's name says less: where two chunks want the same one, the second has a number.
        const [, element] = /\/([\w-]+)\/define\.ts$/.exec(facadeModuleId ?? '') ?? [];
        if (element === undefined) return [];
        return [snippet(`customer-${element}`, preloaded(element, fileName, imports), base)];
      });
      this.emitFile({
        type: 'asset',
        fileName: 'sri.json',
        source: JSON.stringify(integrity, null, 2) + '\n',
      });
      this.emitFile({ type: 'asset', fileName: 'snippet.html', source: snippets.join('\n') });
    },
  };
}

function snippet(tag: string, files: readonly string[], base: string): string {
  const preloads = files.map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  return `<!-- ${tag} -->
${preloads.join('\n')}
<script type="module" src="${base}customer-elements.js" data-api="/storefront/v1"></script>
`;
}
