import { execFileSync } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../test/support/files.js';

/**
 * Whether the built package has what its wildcard exports promise, with types, and a program that
 * starts; other tools check the rest.
 */
const defined = (await readdir(join(root, 'src/elements'), { recursive: true }))
  .map((file) => file.split(sep))
  .filter(([, file]) => file === 'define.ts');
const elements = defined.map(([name]) => String(name));
const locales = (await readdir(join(root, 'src/i18n/locales'))).map((file) => file.slice(0, -3));

const entries = [
  'checkout',
  ...elements.flatMap((name) => [`define/${name}`, `elements/${name}`]),
  ...locales.map((name) => `locales/${name}`),
];
for (const entry of entries) {
  const file = fileURLToPath(import.meta.resolve(`customer-elements/${entry}`));
  await access(file);
  await access(file.replace(/\.js$/, '.d.ts'));
}
await access(fileURLToPath(import.meta.resolve('customer-elements/cdn/customer-elements.js')));
execFileSync(process.execPath, [join(root, 'dist/server/cli.js'), '--help'], { stdio: 'ignore' });
process.stdout.write(`${entries.length} exports are there\n`);
