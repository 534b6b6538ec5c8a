import assert from 'node:assert/strict';
import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import Database from 'libsql';
import { format } from 'prettier';
import { root } from '../support/files.js';
import { readBlocks, readPages, type Block } from './blocks.js';

const blocks = await readBlocks();

function inLanguage(wanted: string): Block[] {
  const found = blocks.filter(({ language }) => language === wanted);
  assert.ok(found.length > 0);
  return found;
}

async function sourcesBelow(directory: string): Promise<string> {
  const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => name.endsWith('.ts'));
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

test('styles parse, and name tags, parts, classes and custom properties that there are', async () => {
  // Their tables are those of the sources, as the test of the pages says.
  const pages = (await readPages()).filter(({ path }) => /elements\/customer-|theming/.test(path));
  const known = new Set(pages.map(({ path }) => basename(path, '.md')));
  for (const { text } of pages) {
    for (const [, name = ''] of text.matchAll(/^\| `(--customer-[\w-]+)`/gm)) known.add(name);
    const [, parts = ''] = text.split('## Parts');
    for (const [, name = ''] of parts.matchAll(/^\| `([\w-]+)`/gm)) known.add(`::part(${name})`);
  }
  const sources = await sourcesBelow('src');
  for (const { place, code } of inLanguage('css')) {
    const { warnings } = await transform(code, { loader: 'css' });
    assert.deepEqual(warnings, [], place);
    const named = code.matchAll(/(?<![\w.-])(?:--)?customer-[\w-]+|::part\([\w-]+\)/g);
    for (const [name] of named) assert.ok(known.has(name), `${place}: ${name}`);
    for (const [, name = ''] of code.matchAll(/\.(customer-[\w-]+)/g)) {
      assert.ok(sources.includes(name), `${place}: ${name}`);
    }
  }
});

test('docs/theming.md names the classes of our forms', async () => {
  const page = await readFile(join(root, 'docs/theming.md'), 'utf8');
  const sources = await sourcesBelow('src');
  const classes = [...page.matchAll(/`(customer-[a-z-]+)`/g)].map(([, name = '']) => name);
  assert.ok(classes.length > 10);
  for (const name of classes) assert.ok(sources.includes(name), name);
});

test('JSON parses', () => {
  for (const { place, code } of inLanguage('json')) {
    assert.doesNotThrow(() => JSON.parse(code) as unknown, place);
  }
});

test('YAML parses, and asks for metrics that there are', async () => {
  const sources = await sourcesBelow('src/server');
  for (const { place, code } of inLanguage('yaml')) {
    await assert.doesNotReject(format(code, { parser: 'yaml' }), place);
    for (const [, name = ''] of code.matchAll(
      /\bcustomer_elements_(\w+?)(?:_bucket|_count|_sum)?\b/g,
    )) {
      assert.match(
        sources,
        new RegExp(`\\b(?:customer_elements_)?${name}\\b`),
        `${place}: ${name}`,
      );
    }
  }
});

test('SQL runs', () => {
  for (const { place, code } of inLanguage('sql')) {
    const database = new Database(':memory:');
    for (const statement of code.split(';').filter((text) => text.trim() !== '')) {
      const values = statement.match(/\$\d+/g) ?? [];
      const run = () => database.prepare(statement).run(...values);
      assert.doesNotThrow(run, `${place}: ${statement}`);
    }
    database.close();
  }
});

test('the configuration for nginx includes what is shipped', async () => {
  for (const { place, code } of inLanguage('nginx')) {
    const included = [...code.matchAll(/include \/etc\/nginx\/snippets\/(\S+);/g)];
    assert.ok(included.length > 0, place);
    for (const [, file = ''] of included) await access(join(root, 'deploy/nginx', file));
  }
});
