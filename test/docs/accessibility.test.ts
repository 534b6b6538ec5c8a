import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../support/files.js';

/** How many criteria WCAG 2.2 has: https://www.w3.org/TR/WCAG22/. */
const criteria = { A: 31, AA: 24 };

test('every criterion of WCAG 2.2 has its line, and what is claimed names what tries it', async () => {
  const text = await readFile(join(root, 'docs/accessibility.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (\d\.\d\.\d+) .*$/gm)].map(([row, number]) => {
    const [, , level = '', stand = '', how = '', tried = ''] = row.split(/ *\| */);
    return { number, level, stand, how, tried };
  });
  const numbers = new Set(rows.map(({ number }) => number));
  assert.equal(numbers.size, rows.length);
  for (const [level, count] of Object.entries(criteria)) {
    assert.equal(rows.filter((row) => row.level === level).length, count, level);
  }
  for (const { number, stand, how, tried } of rows) {
    assert.match(stand, /^(Supported|Partly|The page's|Not applicable)$/, number);
    assert.notEqual(how, '', number);
    if (/Supported|Partly/.test(stand)) assert.match(tried, /\]\(\.\.\/test\//, number);
  }
});
