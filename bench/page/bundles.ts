import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a page author's bundler makes of one module: a single minified file. */
export async function bundle(module: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [here(module)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    alias: peerAliases(),
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${module} was bundled into nothing`);
  return file.text;
}

/** As in a page whose only dependency is the peer: one copy of its mixins' helper, no telemetry. */
function peerAliases(): Record<string, string> {
  const peer = createRequire(createRequire(import.meta.url).resolve('@vaadin/login/package.json'));
  return {
    '@open-wc/dedupe-mixin': peer.resolve('@open-wc/dedupe-mixin'),
    '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js': here('forms/no-telemetry.ts'),
  };
}

/** The script tag's files as the build makes them of the present source: path under the CDN to text. */
export async function cdnFiles(): Promise<Map<string, string>> {
  const built = await build({ logLevel: 'error', build: { write: false } });
  const outputs = Array.isArray(built) ? built : [built];
  const files = new Map<string, string>();
  for (const result of outputs) {
    if (!('output' in result)) throw new Error('The build watches instead of ending');
    for (const file of result.output) {
      const content = file.type === 'chunk' ? file.code : file.source;
      files.set(file.fileName, String(content));
    }
  }
  return files;
}

/** An element's lines of what the build prints for theme developers. */
export function snippetOf(cdn: ReadonlyMap<string, string>, tag: string): string {
  const [, after = ''] = (cdn.get('snippet.html') ?? '').split(`<!-- ${tag} -->`);
  const [lines = ''] = after.split('<!--');
  if (!lines.trim()) throw new Error(`The build prints no snippet for ${tag}`);
  return lines.trim();
}
