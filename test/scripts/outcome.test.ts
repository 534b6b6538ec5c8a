import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { describeFailure, type Outcome } from '../../scripts/testing/outcome.js';
import { root } from '../support/files.js';

test('a failed test is told in at most fifteen lines, with the first of its message and its stack', () => {
  const message = Array.from({ length: 40 }, (_, line) => `line ${line}`);
  const stack = Array.from(
    { length: 40 },
    (_, line) => `    at work (test/some.test.ts:${line}:1)`,
  );
  const told = describeFailure('server', {
    file: 'test/some.test.ts',
    name: 'outer › it holds',
    error: [...message, ...stack].join('\n'),
  }).split('\n');
  assert.ok(told.length <= 15);
  assert.equal(told[0], 'server, test/some.test.ts: outer › it holds');
  assert.equal(told[1], '    line 0');
  assert.ok(told.some((line) => line.includes('some.test.ts:0:1')));
});

test('each failed test of a run is kept: within a suite, within a test, and a file that breaks', async (t) => {
  const directory = await scratch(t);
  await writeFile(
    join(directory, 'fails.mjs'),
    `import { describe, test } from 'node:test';
    const fails = (word) => () => { throw new Error(word); };
    describe('outer', () => { test('holds', () => {}); test('first', fails('one')); });
    test('parent', (t) => t.test('child', fails('two')));`,
  );
  await writeFile(join(directory, 'breaks.mjs'), `import './nowhere.mjs';`);
  const { passed, failed, failures } = await outcomeOf(directory, ['fails.mjs', 'breaks.mjs']);
  assert.deepEqual([passed, failed], [1, 3]);
  const told = Object.fromEntries(failures.map(({ name, error }) => [name, error]));
  assert.match(told['outer › first'] ?? '', /^Error: one$/m);
  assert.match(told['parent › child'] ?? '', /^Error: two$/m);
  assert.match(told['the file as a whole'] ?? '', /nowhere\.mjs/);
});

test('a file that breaks is named as it is written, not as it was compiled', async (t) => {
  const directory = await scratch(t);
  await writeFile(join(directory, 'breaks.js'), `throw new Error('broken');`);
  const { failures } = await outcomeOf(directory, ['breaks.js'], { TEST_COMPILED: directory });
  assert.deepEqual(
    failures.map(({ file, name }) => [file, name]),
    [['breaks.ts', 'the file as a whole']],
  );
});

async function scratch(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'customer-elements-outcome-'));
  t.after(() => rm(directory, { recursive: true }));
  return directory;
}

async function outcomeOf(
  directory: string,
  names: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const outcome = join(directory, 'outcome.json');
  const reporter = join(root, 'scripts/testing/count-node-tests.js');
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  await new Promise((done) => {
    const flags = [`--test-reporter=${reporter}`, `--test-reporter-destination=${outcome}`];
    const files = names.map((name) => join(directory, name));
    const options = { cwd: root, env: { ...env, ...more } };
    execFile(process.execPath, ['--test', ...flags, ...files], options, done);
  });
  return JSON.parse(await readFile(outcome, 'utf8')) as Outcome;
}
