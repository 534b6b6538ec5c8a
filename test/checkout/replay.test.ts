import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryReplayStore } from '../../src/checkout/index.js';

test('an id is used once, until its end', () => {
  let now = 1_000;
  const store = memoryReplayStore({ now: () => now });
  const end = new Date(2_000);
  assert.deepEqual(
    [store.use('a', end), store.use('a', end), store.use('b', end)],
    [true, false, true],
  );
  now = 1_999;
  assert.equal(store.use('a', end), false);
  now = 2_000;
  assert.equal(store.use('a', end), true);
});

test('a full store forgets nothing, and takes more once something has ended', () => {
  let now = 0;
  const store = memoryReplayStore({ capacity: 2, now: () => now });
  assert.equal(store.use('a', new Date(1_000)), true);
  assert.equal(store.use('b', new Date(2_000)), true);
  assert.throws(() => store.use('c', new Date(2_000)), /full/);
  assert.equal(store.use('a', new Date(1_000)), false);
  now = 1_000;
  assert.equal(store.use('c', new Date(2_000)), true);
  assert.equal(store.use('b', new Date(2_000)), false);
});
