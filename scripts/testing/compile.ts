import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { root } from '../../test/support/files.js';

/** Within the repository, so that packages are found from there. */
const directory = join(root, '.compiled');

/** What tests start as a process of its own. */
const programs = ['src/server/cli.ts'];

/**
 * Packages of hundreds of modules each, which every test of the server would read one by one, and our
 * own, whose name stands for its sources.
 */
const bundled = /^(kysely|zod|@simplewebauthn\/server|customer-elements)($|\/)/;

/** Where the JavaScript of each kind of test file is, at the path that the file has in the repository. */
export interface Compiled {
  node: string;
  browser: string;
}

/**
 * Compiles test files and all that they import, because each is a process or a page of its own, which
 * would otherwise have its part of the repository translated again.
 */
export async function compile(files: Record<keyof Compiled, string[]>): Promise<Compiled> {
  const compiled = { node: join(directory, 'node'), browser: join(directory, 'browser') };
  await rm(directory, { recursive: true, force: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: [...files.node, ...programs],
      outdir: compiled.node,
      platform: 'node',
      target: 'node20',
      plugins: [otherPackages, writtenPlaces],
    }),
    build({
      ...common,
      entryPoints: files.browser,
      outdir: compiled.browser,
      platform: 'browser',
      target: 'es2022',
      conditions: ['development'],
      // The runner reads no other kind.
      sourcemap: 'inline',
      sourcesContent: false,
    }),
  ]);
  return compiled;
}

const common: BuildOptions = {
  absWorkingDir: root,
  outbase: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  charset: 'utf8',
  sourcemap: true,
  logLevel: 'silent',
};

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
