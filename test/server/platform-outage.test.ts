import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/platforms/index.js';
import { CallAllowance } from '../../src/server/platform/call-allowance.js';
import { assertFault, call, places, platformServer } from './platform-support.js';
import { whileAway } from './support.js';

test('what goes wrong inside is told in the platform’s words, without a word on it', async () => {
  const server = await platformServer();
  await whileAway(server, 'customers', async () => {
    for (const place of places) {
      const answer = await call(server, place, 'GET', '/customers/1');
      assertFault(answer, place, new Fault('server_error'));
      assert.equal(answer.status, 500);
      assert.doesNotMatch(JSON.stringify(answer.body), /table|relation|sql|select/i);
    }
  });
  assert.match(server.logged.join(''), /unexpected error/);
  await server.remove();
});

test('without its database a platform’s API is unavailable, and says when to come again', async () => {
  const server = await platformServer();
  await server.close();
  for (const place of places) {
    const answer = await call(server, place, 'GET', '/customers/1');
    assertFault(answer, place, new Fault('unavailable'));
    assert.equal(answer.status, 503);
    assert.ok(Number(answer.headers.get('Retry-After')) > 0);
  }
  await server.remove();
});

test('calls come back evenly over the window, and never more than there were', () => {
  let time = 0;
  const calls = new CallAllowance({ limit: { count: 4, seconds: 8 }, now: () => time });
  for (let count = 0; count < 4; count++) assert.equal(calls.take(), null);
  assert.equal(calls.take(), 2);
  assert.deepEqual(calls.now, {
    limit: 4,
    left: 0,
    windowMilliseconds: 8000,
    resetMilliseconds: 8000,
  });
  time = 1500;
  assert.equal(calls.take(), 1);
  time = 2000;
  assert.equal(calls.take(), null);
  assert.equal(calls.take(), 2);
  time = 1_000_000;
  assert.deepEqual(calls.now, {
    limit: 4,
    left: 4,
    windowMilliseconds: 8000,
    resetMilliseconds: 0,
  });
});
