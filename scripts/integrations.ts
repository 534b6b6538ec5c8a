import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

/** What the generators take for custom-elements.json. */
type Manifest = Parameters<typeof generateJsxTypes>[0] &
  Parameters<typeof generateVsCodeCustomElementData>[0];

/**
 * Writes what frameworks and editors know the elements by into `dist/types` of the package in
 * `directory`, from its custom-elements.json.
 */
export async function writeIntegrations(directory: string): Promise<void> {
  const manifest = JSON.parse(
    await readFile(join(directory, 'custom-elements.json'), 'utf8'),
  ) as Manifest;
  const outdir = join(directory, 'dist/types');
  generateVsCodeCustomElementData(manifest, { outdir, hideLogs: true });
  generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true, packageJson: false });
  const fileName = 'elements.d.ts';
  const globalTypePath = '../index.js';
  const options = { outdir, fileName, globalTypePath, stronglyTypedEvents: true };
  generateJsxTypes(withEventTypes(manifest), options);
  const file = join(outdir, fileName);
  const [types = ''] = (await readFile(file, 'utf8')).split(/^declare /m);
  // It would name every framework there is, and a shop has one: `types` has a file for each.
  await writeFile(file, types);
}

/** The modules with tags; the generator imports what they export, and events are exported elsewhere. */
function withEventTypes(manifest: Manifest): Manifest {
  const withTags = manifest.modules.filter((module) => module.declarations?.some(hasTag));
  for (const module of withTags) {
    const events =
      module.declarations?.flatMap((one) => ('events' in one && one.events) || []) ?? [];
    for (const { type } of events) {
      module.exports?.push({ kind: 'js', name: type.text, declaration: { name: type.text } });
    }
  }
  return { ...manifest, modules: withTags };
}

function hasTag(declaration: object): boolean {
  return 'tagName' in declaration;
}
