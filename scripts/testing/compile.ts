import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from '../../test/support/files.js';

/** Within the repository, so that packages are found from there. */
export const compiled = join(root, '.compiled');

/** What tests start as a process of its own. */
const programs = ['src/server/cli.ts'];

/**
 * Packages of hundreds of modules each, which every test of the server would read one by one, and our
 * own, whose name stands for its sources.
 */
const bundled = /^(kysely|zod|@simplewebauthn\/server|customer-elements)($|\/)/;

/**
 * Compiles files and all that they import to JavaScript in `compiled`, and gives their paths there. Each
 * test file is a process of its own, which would translate its part of the repository by itself.
 */
export async function compile(files: readonly string[]): Promise<string[]> {
  await rm(compiled, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [...files, ...programs],
    outdir: compiled,
    outbase: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [otherPackages, writtenPlaces],
  });
  return files.map((file) => join(compiled, file.replace(/\.ts$/, '.js')));
}

const otherPackages: Plugin = {
  name: 'other-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
      const isTaken = kind === 'entry-point' || importer.includes('node_modules');
      return isTaken || bundled.test(path) ? undefined : { path, external: true };
    });
  },
};

/** A module finds what lies beside it where it is written, not where it is compiled to. */
const writtenPlaces: Plugin = {
  name: 'written-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};
