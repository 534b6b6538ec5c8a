import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { until } from '../support/until.js';
import { ended, openShop, runAt, scratch, start } from './support.js';

const path = await scratch();

test('an import that was interrupted goes on, and no row is written twice', async (context) => {
  const other = await openShop(context);
  const file = path('long.ndjson');
  const count = 6000;
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ email: index === 10 ? 'bad' : `long-${index}@example.com`, ref: `L${index}` }),
  );
  await writeFile(file, lines.join('\n'));
  const written = async () => other.server.operations.countCustomers({ filter: {} });
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    const before = await written();
    const child = start(other.url, 'import', file);
    await until(async () => (await written()) > before);
    child.kill(signal);
    const { code, out } = await ended(child);
    if (signal === 'SIGINT') {
      assert.equal(code, 130);
      assert.match(
        out,
        /^Stopped: \d+ customers imported, 1 refused so far; the same command goes on\n$/,
      );
    }
    assert.ok((await written()) < count - 1);
  }
  const { code, out, error } = await runAt(other.url, 'import', file);
  assert.equal(out, `${count - 1} customers imported, 1 refused: see ${file}.refused.csv\n`, error);
  assert.equal(code, 1);
  assert.equal(await written(), count - 1);
  const refused = parse(await readFile(`${file}.refused.csv`)) as string[][];
  assert.deepEqual(refused, [
    ['row', 'reason', 'email'],
    ['11', 'email invalid', 'bad'],
  ]);
  await writeFile(file, 'changed');
  const changed = await runAt(other.url, 'import', file);
  assert.equal(changed.code, 2);
  assert.match(changed.error, /has changed since/);
});
