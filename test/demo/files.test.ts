import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openShop, type Shopper } from './support.js';

const script = 'export const tea = "harbour fog";\n'.repeat(100);

const decoders: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

for (const [accepted, encoding] of [
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['identity', null],
] as const) {
  test(`to a browser that takes ${accepted} the script comes as ${encoding ?? 'it is'}`, async (t) => {
    const { shopper } = await openBuild(t);
    const response = await shopper.get('/cdn/chunks/core.js', { 'Accept-Encoding': accepted });
    assert.equal(response.headers.get('Content-Encoding'), encoding);
    assert.equal(response.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    assert.equal(response.headers.get('Cache-Control'), 'no-cache');
    assert.equal(response.headers.get('Vary'), 'Accept-Encoding');
    const body = Buffer.from(await response.arrayBuffer());
    assert.equal((decoders[encoding ?? ''] ?? ((same) => same))(body).toString(), script);
  });
}

test('an unchanged file costs a 304, and a new build shows at the next load', async (t) => {
  const { shopper, directory } = await openBuild(t);
  const etag = (await shopper.get('/cdn/chunks/core.js')).headers.get('ETag') ?? '';
  const again = await shopper.get('/cdn/chunks/core.js', { 'If-None-Match': `"x", W/${etag}` });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  const file = join(directory, 'chunks/core.js');
  await writeFile(file, 'export {};\n');
  await utimes(file, new Date(), new Date(Date.now() + 5000));
  const changed = await shopper.get('/cdn/chunks/core.js', { 'If-None-Match': etag });
  assert.equal(await changed.text(), 'export {};\n');
});

test('nothing outside of the build is served', async (t) => {
  const { shopper } = await openBuild(t);
  for (const path of [
    '/cdn/..%2fsecret.js',
    '/cdn/chunks/..%2f..%2fsecret.js',
    '/cdn/.hidden.js',
    '/cdn/.vite/manifest.json',
    '/cdn/%00.js',
    '/cdn/%E0%A4%A',
    '/cdn/chunks',
    '/cdn/key.pem',
    '/assets/..%2Fserver.js',
  ]) {
    assert.equal((await shopper.get(path)).status, 404, path);
  }
});

test('pages come compressed', async (t) => {
  const { shopper } = await openBuild(t);
  const response = await shopper.get('/', { 'Accept-Encoding': 'br' });
  assert.equal(response.headers.get('Content-Encoding'), 'br');
  const page = brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString();
  assert.match(page, /Quiet Kettle/);
});

test('a page asks ahead for the files of its elements, in its language', async (t) => {
  const { shopper, directory } = await openBuild(t);
  await writeFile(
    join(directory, 'snippet.html'),
    ['account-menu', 'sign-in', 'register']
      .map((tag) => {
        const files = ['core', 'en', tag].map((file) => `/cdn/chunks/${file}.js`);
        const links = files.map((file) => `<link rel="modulepreload" href="${file}">`);
        return `<!-- customer-${tag} -->\n${links.join('\n')}\n<script src="x.js"></script>\n`;
      })
      .join('\n'),
  );
  const preloads = async (path: string): Promise<string[]> =>
    [
      ...(await shopper.read(path)).matchAll(/modulepreload" href="\/cdn\/chunks\/([\w-]+)\.js/g),
    ].map(([, file]) => file ?? '');
  assert.deepEqual(await preloads('/'), ['core', 'en', 'account-menu']);
  assert.deepEqual(await preloads('/account/login?locale=es'), [
    ...['core', 'es', 'account-menu', 'sign-in'],
  ]);
});

async function openBuild(t: TestContext): Promise<{ shopper: Shopper; directory: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'build-'));
  const directory = join(parent, 'cdn');
  await mkdir(join(directory, 'chunks'), { recursive: true });
  await mkdir(join(directory, '.vite'));
  await writeFile(join(directory, 'chunks/core.js'), script);
  for (const name of ['../secret.js', '.hidden.js', '.vite/manifest.json', 'key.pem']) {
    await writeFile(join(directory, name), 'secret');
  }
  t.after(() => rm(parent, { recursive: true }));
  return { shopper: (await openShop(t, { cdnDirectory: directory })).shopper(), directory };
}
