import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { listsOfTexts } from '../../scripts/text-list.js';
import { root } from '../support/files.js';

test('the list of texts that a shop can put its own in the place of is the English ones', async () => {
  for (const [path, content] of await listsOfTexts()) {
    const written = await readFile(join(root, path), 'utf8');
    assert.ok(written === content, `\`npm run texts\` writes ${path} anew`);
  }
});
