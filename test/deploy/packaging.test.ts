import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { usage } from '../../src/server/config.js';
import { root } from '../support/files.js';

const read = (path: string) => readFile(join(root, path), 'utf8');

test('the image is made of files that there are, and that Docker is given', async () => {
  const lines = (await read('Dockerfile')).split('\n');
  const copied = lines
    .map((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1] ?? '')
    .flatMap((sources) => sources.split(' ').filter(Boolean));
  const given = (await read('.dockerignore')).split('\n');
  assert.ok(copied.length > 0);
  const built = lines.flatMap((line) => /^COPY --from=build \/build\/(\S+)/.exec(line)?.[1] ?? []);
  assert.deepEqual(built, ['package.json', 'node_modules', 'dist']);
  for (const source of copied) {
    await access(join(root, source));
    assert.ok(given.includes(`!${source}`), source);
  }
});

test('image and service set what the server reads', async () => {
  const [, image = ''] = /^ENV (.+)$/m.exec(await read('Dockerfile')) ?? [];
  const unit = await read('deploy/customer-elements.service');
  const set = [
    image,
    ...unit.split('\n').filter((line) => /^(Environment=|# PUBLIC_URL)/.test(line)),
  ]
    .flatMap((line) => line.match(/\b[A-Z_]{4,}(?==)/g) ?? [])
    .filter((name) => name !== 'NODE_ENV');
  assert.ok(set.includes('DATA_DIR') && set.includes('PUBLIC_URL'));
  for (const name of set) assert.match(usage, new RegExp(`^ +--\\S.* ${name} `, 'm'));
});

test('image and service run the program that the package has', async () => {
  const { bin } = JSON.parse(await read('package.json')) as { bin: Record<string, string> };
  const program = bin['customer-elements'];
  assert.ok(program);
  assert.ok((await read('Dockerfile')).includes(`ENTRYPOINT ["node", "${program}"]`));
  const service = await read('deploy/customer-elements.service');
  assert.ok(service.includes(`/node_modules/customer-elements/${program} serve\n`));
});
