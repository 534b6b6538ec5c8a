import { relative, resolve } from 'node:path';

const { TEST_COMPILED } = process.env;

/** How many lines of what a broken file wrote are kept: its end says what broke. */
const kept = 12;

/**
 * A reporter of `node --test` that says, as JSON, how many tests passed and failed, and what failed.
 * JavaScript, as the runner loads its reporters before TypeScript is understood.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countNodeTests(events) {
  let passed = 0;
  const failures = [];
  /** The tests that are open, the innermost last. */
  const path = [];
  /** The last words of each file. */
  const words = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      path.splice(data.nesting, Infinity, data.name);
    } else if (type === 'test:stderr') {
      const lines = [...(words.get(data.file) ?? []), ...data.message.trimEnd().split('\n')];
      words.set(data.file, lines.slice(-kept));
    } else if (type === 'test:fail') {
      const { error } = data.details;
      // What contains a failed test fails as well.
      if (error?.failureType === 'subtestsFailed') continue;
      const file = data.file && written(data.file);
      // A file that breaks fails under its own name.
      const isFile = data.file !== undefined && resolve(data.name) === data.file;
      const name = isFile ? 'the file as a whole' : [...path.slice(0, data.nesting), data.name];
      const cause = error?.cause?.stack ?? error?.cause?.message ?? error?.cause ?? error?.message;
      const said = isFile ? (words.get(data.file) ?? []) : [];
      failures.push({
        file: file ?? '',
        name: [name].flat().join(' › '),
        error: [cause, ...said].join('\n'),
      });
    } else if (type === 'test:pass') {
      const isSkipped = data.skip !== undefined || data.todo !== undefined;
      const isSuite = data.details.type === 'suite';
      // A file without tests passes under its own name.
      const isFile = data.file !== undefined && resolve(data.name) === data.file;
      if (!isSkipped && !isSuite && !isFile) passed++;
    }
  }
  yield JSON.stringify({ passed, failed: failures.length, failures });
}

/** The path from the repository's directory of a file as it is written, not as it was compiled. */
function written(file) {
  const place = TEST_COMPILED ? relative(TEST_COMPILED, file) : '..';
  return place.startsWith('..') ? relative('', file) : place.replace(/\.js$/, '.ts');
}
