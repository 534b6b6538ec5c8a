import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { documentPath, withTables } from '../../scripts/platform-fields.js';
import { withMarked } from '../../scripts/marked.js';

test("docs/platforms.md has the tables of the platforms' definitions", async () => {
  const text = await readFile(documentPath, 'utf8');
  assert.ok(text === (await withTables(text)), '`npm run platform-docs` writes them anew');
});

test('what is written between two marks leaves the rest alone', () => {
  const text = 'a\n<!-- one -->\nold\n<!-- /one -->\nb\n<!-- two -->\n<!-- /two -->\n';
  const written = withMarked(text, 'one', '$& new\n');
  assert.equal(
    written,
    'a\n<!-- one -->\n\n$& new\n\n<!-- /one -->\nb\n<!-- two -->\n<!-- /two -->\n',
  );
  assert.equal(withMarked(written, 'one', '$& new'), written);
});

test('a document without the marks is an error, and so is one that has them the wrong way round', () => {
  for (const text of ['', '<!-- one -->', '<!-- /one -->', '<!-- /one --> <!-- one -->']) {
    assert.throws(() => withMarked(text, 'one', 'new'), /There is no <!-- one -->/);
  }
});
