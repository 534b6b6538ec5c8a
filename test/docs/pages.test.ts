import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { anchorOf } from '../../demo/docs/markdown.js';
import { elementPages } from '../../scripts/element-pages.js';
import { root } from '../support/files.js';
import { readBlocks, readPages } from './blocks.js';

/** What each of them is checked by is in the tests beside this one. */
const languages = /^(?:html|css|js|ts|tsx|vue|svelte|json|sh|sql|nginx|yaml|text)$/;

test("the elements' pages say what the elements are", async () => {
  for (const [path, content] of await elementPages()) {
    const written = await readFile(join(root, path), 'utf8');
    assert.ok(written === content, `${path} is stale: \`npm run element-docs\` writes it anew`);
  }
});

test('every code block says what it is, and only examples of the elements are live', async () => {
  for (const { place, language, flags } of await readBlocks()) {
    assert.match(language, languages, place);
    const mayBeLive = language === 'html' && place.startsWith('docs/elements/');
    assert.ok(
      flags.every((flag) => mayBeLive && flag === 'live'),
      `${place} ${flags.join(' ')}`,
    );
  }
});

test('the index names every document', async () => {
  const pages = await readPages();
  const index = pages.find(({ path }) => path === 'docs/README.md')?.text ?? '';
  for (const { path } of pages) {
    const [, name] = /^docs\/([\w-]+\.md)$/.exec(path) ?? [];
    if (name && name !== 'README.md') assert.ok(index.includes(`](${name})`), name);
  }
});

test('every link leads somewhere', async () => {
  const pages = new Map((await readPages()).map(({ path, text }) => [path, text]));
  const broken: string[] = [];
  for (const [path, text] of pages) {
    const links = withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g);
    for (const [, link = ''] of links) {
      if (/^https?:/.test(link)) continue;
      const [file = '', fragment] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      const isThere = await access(join(root, target)).then(
        () => true,
        () => false,
      );
      const page = pages.get(target);
      const anchors = page === undefined || fragment === undefined || hasHeading(page, fragment);
      if (!isThere || !anchors) broken.push(`${path}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});

function hasHeading(page: string, anchor: string): boolean {
  const headings = withoutCode(page).matchAll(/^#+ (.*)$/gm);
  return [...headings].some(([, title = '']) => anchorOf(title) === anchor);
}

function withoutCode(text: string): string {
  return text.replaceAll(/^ *```[^]*?^ *```$/gm, '');
}
