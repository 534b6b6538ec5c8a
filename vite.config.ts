import { defineConfig } from 'vite';
import { cdnChunks, elementNames } from './scripts/cdn-chunks.js';
import { cdnFacts } from './scripts/cdn-facts.js';

/** The CDN build: a loader, one chunk of shared code, and a chunk for each element and language. */
export default defineConfig({
  plugins: [cdnChunks(), cdnFacts()],
  define: { ELEMENT_NAMES: JSON.stringify(elementNames.join('|')) },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // As a library: without Vite's preload helper, which would be bytes for nothing, as the loader
    // asks for all that it needs at once.
    lib: { entry: 'src/cdn/customer-elements.ts', formats: ['es'] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        minify: true,
        // For bundlers, of which none comes after this one.
        comments: { annotation: false },
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) =>
          `chunks/${chunkName(facadeModuleId, name)}.js`,
        codeSplitting: {
          groups: [
            {
              name: 'client',
              test: /\/zod\/|src\/(client\/(?!customer-client|addresses|devices|orders|passkeys|profile)|contract\/(?!account-routes|addresses|devices|languages|orders|profile))|session\/(account|drafts)|elements\/(explanations|new-account\/details)|ui\/(submission|fields|form-errors)/,
              priority: 2,
            },
            {
              // What every form needs: one request, not five. The loader knows it by this name.
              name: 'core',
              test: /\/(lit\/(?!directives)|lit-html\/(?!directive)|lit-element|@lit|idb-keyval|src\/session\/(?!account|drafts)|src\/ui\/(?!code-form|submission|fields|form-errors)|src\/i18n\/(?:language|locales|words)\.ts|src\/contract\/(?:constants|languages)\.ts$|src\/client\/account-error|src\/elements\/(?!explanations)[\w-]+\.ts)|decorate/,
              priority: 3,
            },
            { name: 'countries', test: /src\/countries\/(?!generated\/[A-Z])/ },
            {
              // What only the signed-in customer asks for.
              name: 'customer-client',
              test: /src\/(client\/(customer-client|addresses|devices|orders|passkeys|profile)|contract\/(account-routes|addresses|devices|orders|profile))\.ts$/,
              priority: 1,
            },
            { name: 'account-words', test: /src\/i18n\/account\.ts$/ },
            { name: 'new-account', test: /src\/elements\/new-account\/fields/ },
          ],
        },
      },
    },
  },
});

/** An element's chunk is called as the element, a country's rules `country-DE`; words name themselves. */
function chunkName(module: string | null, name: string): string {
  const [, element] = /\/elements\/([\w-]+)\/define\.ts$/.exec(module ?? '') ?? [];
  const [, country] = /\/countries\/generated\/([\w-]+)\.ts$/.exec(module ?? '') ?? [];
  return element ?? (country ? `country-${country}` : name);
}
