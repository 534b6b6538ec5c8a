import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { filesOf, measure } from '../../scripts/sizes.js';

const manifest = {
  'src/cdn/customer-elements.ts': {
    file: 'customer-elements.js',
    isEntry: true,
    dynamicImports: ['src/elements/sign-in/define.ts', 'src/i18n/locales/en.ts'],
  },
  'src/elements/sign-in/define.ts': {
    file: 'chunks/sign-in.js',
    imports: ['_core.js', '_forms.js'],
    dynamicImports: ['_client.js'],
  },
  'src/elements/invite/define.ts': { file: 'chunks/invite.js', imports: ['_core.js'] },
  'src/i18n/invitation/en.ts': { file: 'chunks/invitation-en.js' },
  '_forms.js': { file: 'chunks/forms.js', imports: ['_core.js'] },
  '_core.js': { file: 'chunks/core.js' },
  '_client.js': { file: 'chunks/client.js', imports: ['_core.js'] },
  'src/i18n/locales/en.ts': { file: 'chunks/en.js' },
  'src/i18n/locales/es.ts': { file: 'chunks/es.js' },
};

test('what a chunk imports is counted, once, and what it may load later is not', () => {
  assert.deepEqual(filesOf(manifest, ['src/elements/sign-in/define.ts']), [
    'chunks/sign-in.js',
    'chunks/core.js',
    'chunks/forms.js',
  ]);
});

test('a chunk that the build lacks is an error, not nothing', () => {
  assert.throws(() => filesOf(manifest, ['src/elements/gone/define.ts']), /gone/);
});

test('a tag costs the loader, its words and everything that it imports; all on a page, no file twice', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'customer-elements-sizes-'));
  t.after(() => rm(directory, { recursive: true }));
  await mkdir(join(directory, '.vite'));
  await mkdir(join(directory, 'chunks'));
  await writeFile(join(directory, '.vite/manifest.json'), JSON.stringify(manifest));
  const sizes = new Map<string, number>();
  for (const [index, { file }] of Object.values(manifest).entries()) {
    const content = Array.from({ length: 40 + index }, (_, line) => `${file} ${line ** 3}`).join();
    await writeFile(join(directory, file), content);
    sizes.set(file, brotliCompressSync(content).byteLength);
  }
  const total = (...names: string[]) =>
    names.reduce((sum, name) => sum + (sizes.get(`${name}.js`) ?? NaN), 0);
  assert.deepEqual(await measure(directory), [
    { name: 'loader', bytes: total('customer-elements') },
    {
      name: 'customer-sign-in',
      bytes: total(
        'customer-elements',
        'chunks/en',
        'chunks/sign-in',
        'chunks/core',
        'chunks/forms',
      ),
    },
    {
      name: 'customer-invite',
      bytes: total(
        'customer-elements',
        'chunks/en',
        'chunks/invite',
        'chunks/core',
        'chunks/invitation-en',
      ),
    },
    {
      name: 'all',
      bytes: total(
        'customer-elements',
        'chunks/en',
        'chunks/sign-in',
        'chunks/core',
        'chunks/forms',
        'chunks/invite',
        'chunks/invitation-en',
      ),
    },
    { name: 'client', bytes: total('chunks/client') },
  ]);
});
