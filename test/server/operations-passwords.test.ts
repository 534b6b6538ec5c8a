import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '../../src/platforms/fault.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { refused } from './refused.js';
import { goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ limits: { failedSignInsPerAccount: { count: 3, seconds: 900 } } });
});
after(() => server.remove());

const validate = (id: string, password: string) =>
  server.operations.validatePassword({ id, password });

test('a password is right or wrong, and a right one is right for its customer alone', async () => {
  const id = await server.customer('ada@example.com');
  const other = await server.customer('eve@example.com', { password: 'another password 7' });
  assert.equal(await validate(id, goodPassword), true);
  assert.equal(await validate(id, 'another password 7'), false);
  assert.equal(await validate(other, goodPassword), false);
  assert.equal(await validate(id, ''), false);
  assert.equal(await validate(id, goodPassword.padEnd(300, ' ')), false);
});

test('who has no password, or no account, has no right one', async () => {
  const none = await server.customer('none@example.com', { password: null });
  assert.equal(await validate(none, ''), false);
  assert.equal(await validate(none, goodPassword), false);
  const shut = await server.customer('shut@example.com', { state: 'disabled' });
  assert.equal(await validate(shut, goodPassword), false);
});

test('nobody is not found', async () => {
  for (const id of ['999999', '0', 'x']) {
    assert.equal(await refused(validate(id, goodPassword)), 'not_found: customer');
  }
});

test('nobody takes as long as a wrong one', async (context) => {
  const id = await server.customer('slow@example.com');
  const { mock } = context.mock.method(Passwords.prototype, 'verify');
  await validate(id, 'wrong');
  assert.equal(mock.callCount(), 1);
  await refused(validate('999999', 'wrong'));
  assert.equal(mock.callCount(), 2);
});

test('wrong ones count with those at the storefront, and a right one forgets them', async () => {
  const email = 'tried@example.com';
  const id = await server.customer(email);
  await validate(id, 'wrong');
  await server.shopper().signIn(email, 'wrong');
  assert.equal(await validate(id, goodPassword), true);
  for (let count = 0; count < 3; count++) assert.equal(await validate(id, 'wrong'), false);
  await assert.rejects(validate(id, goodPassword), (fault) => {
    assert.ok(fault instanceof Fault);
    assert.deepEqual([fault.kind, fault.retryAfter], ['rate_limited', 900]);
    return true;
  });
  assert.equal((await server.shopper().signIn(email)).status, 429);
});
