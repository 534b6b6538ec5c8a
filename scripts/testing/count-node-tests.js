import { resolve } from 'node:path';

/**
 * A reporter of `node --test` that says no more than `{"passed":12,"failed":0}`. JavaScript, as the
 * runner loads its reporters before TypeScript is understood.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countNodeTests(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:fail') {
      // What contains a failed test fails as well.
      if (data.details.error?.failureType !== 'subtestsFailed') failed++;
    } else if (type === 'test:pass') {
      const isSkipped = data.skip !== undefined || data.todo !== undefined;
      const isSuite = data.details.type === 'suite';
      // A file without tests passes under its own name.
      const isFile = data.file !== undefined && resolve(data.name) === data.file;
      if (!isSkipped && !isSuite && !isFile) passed++;
    }
  }
  yield JSON.stringify({ passed, failed });
}
