import { basename, dirname } from 'node:path';
import { defineConfig } from 'vite';
import { cdnFacts } from './scripts/cdn-facts.js';

/** The CDN build: a loader, one chunk of shared code, and a chunk for each element and language. */
export default defineConfig({
  plugins: [cdnFacts()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // As a library: without Vite's preload helper, which would be bytes for nothing, as the loader
    // asks for all that it needs at once.
    lib: { entry: 'src/cdn/customer-elements.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) =>
          facadeModuleId && basename(facadeModuleId) === 'define.ts'
            ? `chunks/${basename(dirname(facadeModuleId))}.js`
            : `chunks/${name}.js`,
        codeSplitting: {
          groups: [
            {
              name: 'client',
              test: /\/(zod|src\/client|src\/contract)\/|session\/account|elements\/explanations|ui\/(submission|fields|form-errors)/,
              priority: 1,
            },
            {
              // What every form needs: one request, not five. The loader knows it by this name.
              name: 'core',
              test: /\/(lit\/(?!directives)|lit-html\/(?!directive)|lit-element|@lit|idb-keyval|src\/session\/(?!account)|src\/ui\/(?!code-form|submission|fields|form-errors)|src\/i18n\/(?!locales\/)|src\/contract\/constants|src\/client\/account-error|src\/elements\/(?!explanations)[\w-]+\.ts)|decorate/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
